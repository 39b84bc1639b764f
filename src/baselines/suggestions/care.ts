import { both } from '../both'
import { ofDay, ofPrice } from './costs'
import { at, exactly, fair, slight, strong } from './gain'
import { suggest, type Suggestion } from './suggestion'

/** Price of a visit while the plan does not tell one, dong. */
const VISIT = 200_000
/** Customers of a small salon or practice a day, likewise. */
const DAY = 15

/** Salons, clinics, gyms and other care for people. */
export const care: readonly Suggestion[] = [
  suggest(
    'appointments',
    both('Đặt lịch online, nhắc trước một ngày', 'Online appointments, reminder the day before'),
    { oneOff: 4_000_000, monthly: 800_000 },
    { booking: { yesNo: true, score: fair }, waiting: { score: slight, duration: { percent: [10, 20, 30] } } },
  ),
  suggest(
    'buffer',
    both('Chừa 10 phút giữa hai khách', 'Ten free minutes between two customers'),
    { perOrder: ofPrice(3, VISIT) },
    { waiting: { score: fair, duration: { percent: [20, 35, 50] } } },
  ),
  suggest(
    'skills',
    both('Khóa nâng tay nghề mỗi quý', 'A skills course each quarter'),
    { oneOff: 10_000_000, monthly: 1_500_000 },
    { skill: { score: fair } },
  ),
  suggest(
    'sterile',
    both('Dụng cụ hấp, gói riêng từng khách', 'Tools sterilised and packed for each customer'),
    { oneOff: ofDay(1_000_000, DAY), perOrder: 3_000 },
    { 'tool-hygiene': { score: fair } },
  ),
  suggest(
    'clean-round',
    both('Lau dọn theo lịch, có bảng ký tên', 'Cleaning by schedule, signed on a sheet'),
    { oneOff: 2_000_000, monthly: 3_000_000 },
    { clean: { score: fair } },
  ),
  suggest(
    'explain',
    both('Giải thích bằng hình, báo giá trước khi làm', 'Explained with pictures, price told before starting'),
    { oneOff: 2_000_000, monthly: 500_000 },
    { explains: { score: fair }, 'clear-price': { score: fair } },
  ),
  suggest(
    'follow-up',
    both('Gọi hỏi thăm sau ba ngày', 'A call three days later'),
    { perOrder: 3_000 },
    { remembered: { score: fair }, aftercare: { score: slight }, 'care-transition': { score: slight } },
  ),
  suggest(
    'calm-room',
    both('Phòng chờ yên, trà, đèn dịu', 'A calm waiting room with tea and soft light'),
    { oneOff: ofDay(1_500_000, DAY), perOrder: 2_000 },
    { 'relaxing-space': { score: fair } },
  ),
  suggest(
    'late-evening',
    both('Nhận khách tới 21 giờ', 'Open until nine in the evening'),
    { monthly: 6_000_000 },
    { closing: { clock: { reaches: exactly(at(21)) } } },
  ),
  suggest(
    'host',
    both('Người đón và dẫn khách', 'Someone who welcomes and guides'),
    { monthly: 7_000_000 },
    { courtesy: { score: strong } },
  ),
  suggest(
    'no-commission',
    both('Bỏ hoa hồng bán thêm, tăng lương cứng', 'No commission on extra sales, higher fixed pay'),
    { perOrder: ofPrice(2, VISIT) },
    { 'no-pressure': { score: strong } },
  ),
  suggest(
    'gentle',
    both('Gây tê hai bước, làm chậm, hỏi khi đau', 'Two-step numbing, slow work, asking when it hurts'),
    { oneOff: 3_000_000, perOrder: ofPrice(2, VISIT) },
    { gentleness: { score: fair } },
  ),
  suggest(
    'work-warranty',
    both('Bảo hành dịch vụ thêm sáu tháng', 'Six more months of warranty on the work'),
    { perOrder: ofPrice(1, VISIT) },
    { warranty: { count: { things: exactly(6) } } },
  ),
  suggest(
    'machine-care',
    both('Kiểm và bảo trì máy mỗi tuần', 'Machines checked and serviced each week'),
    { oneOff: 5_000_000, monthly: 3_000_000 },
    { equipment: { score: fair } },
  ),
  suggest(
    'more-classes',
    both('Thêm bốn lớp mỗi tuần', 'Four more classes a week'),
    { monthly: 5_000_000 },
    { classes: { count: { things: exactly(4) } } },
  ),
  suggest(
    'off-peak',
    both('Gói rẻ hơn cho giờ vắng', 'A cheaper pass for quiet hours'),
    { perOrder: ofPrice(3, VISIT) },
    { crowding: { score: fair } },
  ),
  suggest(
    'members-day',
    both('Buổi sinh hoạt hội viên mỗi tháng', 'A members’ evening each month'),
    { monthly: 2_000_000 },
    { community: { score: fair } },
  ),
  suggest(
    'quiet-nights',
    both('Giờ yên tĩnh ban đêm, cửa giảm ồn', 'Quiet hours at night, doors that close softly'),
    { oneOff: 12_000_000 },
    { quiet: { score: fair } },
  ),
]
