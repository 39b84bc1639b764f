import { both } from '../both'
import { ofPrice } from './costs'
import { at, exactly, fair, slight, strong } from './gain'
import { suggest, type Suggestion } from './suggestion'

/** Price of a usual job while the plan does not tell one, dong. */
const JOB = 500_000

/** Services for firms and households. */
export const business: readonly Suggestion[] = [
  suggest(
    'deadline-board',
    both('Bảng tiến độ, báo trước khi trễ', 'A progress board and warning before delay'),
    { oneOff: 3_000_000, monthly: 1_000_000 },
    { punctual: { score: fair }, 'progress-told': { score: fair } },
  ),
  suggest(
    'reply-4h',
    both('Cam kết trả lời trong 4 giờ', 'A promise to answer within four hours'),
    { oneOff: 1_000_000, monthly: 3_000_000 },
    { reply: { score: fair, duration: { reaches: exactly(at(4)) } }, complaints: { score: slight } },
  ),
  suggest(
    'reply-15m',
    both('Người trực trả lời trong 15 phút giờ làm việc', 'Someone who answers within 15 minutes in working hours'),
    { oneOff: 1_000_000, monthly: 7_000_000 },
    { reply: { score: strong, duration: { reaches: exactly(15) } } },
  ),
  suggest(
    'one-contact',
    both('Một người theo khách từ đầu đến cuối', 'One contact from first to last'),
    { monthly: 5_000_000 },
    { 'same-contact': { score: strong }, 'handles-all': { score: fair } },
  ),
  suggest(
    'fixed-quote',
    both('Báo giá cố định trước khi làm', 'A fixed quote before work begins'),
    { oneOff: 1_000_000, perOrder: ofPrice(1, JOB) },
    { 'clear-price': { score: fair } },
  ),
  suggest(
    'second-check',
    both('Người thứ hai kiểm trước khi giao', 'A second person checks before delivery'),
    { perOrder: ofPrice(2, JOB) },
    { 'work-quality': { score: fair }, 'nothing-lost': { score: fair }, finish: { score: slight } },
  ),
  suggest(
    'plain-report',
    both('Báo cáo một trang, lời dễ hiểu', 'A one-page report in plain words'),
    { oneOff: 2_000_000, monthly: 1_000_000 },
    { reports: { score: fair } },
  ),
  suggest(
    'plain-terms',
    both('Điều khoản một trang, lời dễ hiểu', 'Terms on one page, in plain words'),
    { oneOff: 4_000_000 },
    { 'clear-terms': { score: fair }, honesty: { score: slight } },
  ),
  suggest(
    'warranty',
    both('Bảo hành thêm sáu tháng', 'Six more months of warranty'),
    { perOrder: ofPrice(1.5, JOB) },
    { warranty: { count: { things: exactly(6) } } },
  ),
  suggest(
    'courses-staff',
    both('Khóa chuyên môn cho đội ngũ', 'Professional courses for the team'),
    { oneOff: 15_000_000, monthly: 1_000_000 },
    { skill: { score: fair }, advice: { score: slight } },
  ),
  suggest(
    'pick-up',
    both('Nhận và giao tận nơi', 'Collected and brought back'),
    { oneOff: 8_000_000, perOrder: 4_000 },
    { 'home-delivery': { yesNo: true } },
  ),
  suggest(
    'extra-hands',
    both('Thêm thợ mùa cao điểm', 'Extra hands in the high season'),
    { oneOff: 2_000_000, monthly: 8_000_000 },
    { turnaround: { score: fair, duration: { percent: [10, 20, 30] } } },
  ),
  suggest(
    'design-desk',
    both('Người thiết kế làm kèm từng đơn', 'A designer who works on each job'),
    { monthly: 9_000_000 },
    { 'design-included': { yesNo: true } },
  ),
  suggest(
    'rehearsal',
    both('Tổng duyệt kịch bản trước ngày', 'A full rehearsal before the day'),
    { perOrder: ofPrice(3, 50_000_000) },
    { 'runs-to-plan': { score: fair } },
  ),
  suggest(
    'site-visit',
    both('Xem tận nơi, chụp ảnh thật trước khi đăng', 'Each home seen and photographed before it is listed'),
    { oneOff: 5_000_000, monthly: 4_000_000 },
    { 'true-listings': { score: fair }, 'honest-advice': { score: slight } },
  ),
  suggest(
    'paper-check',
    both('Luật sư soát giấy tờ trước khi đặt cọc', 'A lawyer checks the papers before a deposit'),
    { perOrder: 1_500_000 },
    { 'legal-papers': { score: strong }, 'honest-advice': { score: slight } },
  ),
  suggest(
    'more-homes',
    both('Người chuyên tìm thêm nguồn nhà', 'Someone who only looks for more homes'),
    { monthly: 8_000_000 },
    { listings: { count: { percent: [10, 20, 35] } } },
  ),
  suggest(
    'release-check',
    both('Thử và sao lưu trước mỗi bản mới', 'Tests and a backup before each release'),
    { oneOff: 10_000_000, monthly: 3_000_000 },
    { stability: { score: fair } },
  ),
  suggest(
    'starter-set',
    both('Dữ liệu mẫu và video hướng dẫn từng bước', 'Sample data and step-by-step videos'),
    { oneOff: 15_000_000 },
    { setup: { duration: { percent: [15, 30, 45] } }, 'ease-of-use': { score: slight } },
  ),
  suggest(
    'free-trial',
    both('Dùng thử miễn phí 14 ngày', 'A free trial of 14 days'),
    { oneOff: 5_000_000, monthly: 1_000_000 },
    { trial: { yesNo: true } },
  ),
]
