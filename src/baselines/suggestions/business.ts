import { both } from '../both'
import { suggest, type Suggestion } from './suggestion'

/** Services for firms and households. */
export const business: readonly Suggestion[] = [
  suggest(
    'deadline-board',
    both('Bảng tiến độ, báo trước khi trễ', 'A progress board and warning before delay'),
    { oneOff: 3_000_000, monthly: 1_000_000 },
    { arrival: [0.4, 0.9, 1.3] },
  ),
  suggest(
    'reply-4h',
    both('Cam kết trả lời trong 4 giờ', 'A promise to answer within four hours'),
    { oneOff: 1_000_000, monthly: 3_000_000 },
    { reply: [0.6, 1.3, 1.9] },
  ),
  suggest(
    'one-contact',
    both('Một người theo khách từ đầu đến cuối', 'One contact from first to last'),
    { monthly: 5_000_000 },
    { kept: [0.5, 1, 1.4], courtesy: [0.3, 0.7, 1.1] },
  ),
  suggest(
    'fixed-quote',
    both('Báo giá cố định trước khi làm', 'A fixed quote before work begins'),
    { oneOff: 1_000_000 },
    { trust: [0.4, 0.9, 1.3] },
  ),
  suggest(
    'second-check',
    both('Người thứ hai kiểm trước khi giao', 'A second person checks before delivery'),
    { monthly: 5_000_000 },
    { quality: [0.5, 1, 1.4] },
  ),
  suggest(
    'plain-report',
    both('Báo cáo một trang, lời dễ hiểu', 'A one-page report in plain words'),
    { oneOff: 2_000_000, monthly: 1_000_000 },
    { information: [0.5, 1, 1.4] },
  ),
  suggest(
    'warranty',
    both('Bảo hành thêm sáu tháng', 'Six more months of warranty'),
    { monthly: 1_000_000, perOrder: 3_000 },
    { guarantee: [0.6, 1.2, 2], complaints: [0.2, 0.5, 0.8] },
  ),
  suggest(
    'courses-staff',
    both('Khóa chuyên môn cho đội ngũ', 'Professional courses for the team'),
    { oneOff: 15_000_000, monthly: 1_000_000 },
    { skill: [0.4, 0.9, 1.3] },
  ),
  suggest(
    'pick-up',
    both('Nhận và giao tận nơi', 'Collected and brought back'),
    { oneOff: 8_000_000, monthly: 5_000_000 },
    { delivery: [0.6, 1, 1.5], ease: [0.3, 0.7, 1.1] },
  ),
  suggest(
    'extra-hands',
    both('Thêm thợ mùa cao điểm', 'Extra hands in the high season'),
    { oneOff: 2_000_000, monthly: 8_000_000 },
    { speed: [0.5, 1.1, 1.6] },
  ),
]
