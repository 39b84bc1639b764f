import { both } from '../both'
import { ofPrice } from './costs'
import { fair, slight } from './gain'
import { measure, save, suggest, type Suggestion } from './suggestion'

/** Price of an order while the plan does not tell one, dong. */
const ORDER = 100_000

/** Things that help in any trade. */
export const general: readonly Suggestion[] = [
  suggest(
    'training',
    both('Huấn luyện thái độ, chào hỏi mỗi tháng', 'Monthly training in courtesy'),
    { oneOff: 3_000_000, monthly: 1_500_000 },
    {
      courtesy: { score: fair },
      'courier-courtesy': { score: fair },
      'crew-courtesy': { score: fair },
      'devoted-staff': { score: slight },
    },
  ),
  suggest(
    'checklist',
    both('Bảng kiểm chuẩn phục vụ, quản lý chấm mỗi ca', 'A service checklist, scored each shift'),
    { oneOff: 1_000_000, monthly: 800_000 },
    {
      courtesy: { score: slight },
      'crew-courtesy': { score: slight },
      clean: { score: slight },
      'food-hygiene': { score: slight },
    },
  ),
  suggest(
    'complaints-24h',
    both(
      'Khiếu nại được trả lời trong 24 giờ, có hạn mức đền bù',
      'Complaints answered within 24 hours, with a limit for making good',
    ),
    { oneOff: 1_000_000, perOrder: ofPrice(0.5, ORDER) },
    { complaints: { score: fair }, replaced: { score: slight } },
  ),
  suggest(
    'second-shift',
    both('Thêm một ca giờ cao điểm', 'A second shift at peak hours'),
    { oneOff: 1_000_000, monthly: 8_000_000 },
    {
      waiting: { score: fair, duration: { percent: [15, 30, 45] } },
      'order-waiting': { score: fair, duration: { percent: [15, 30, 45] } },
      till: { score: fair, duration: { percent: [15, 30, 45] } },
      turnaround: { score: fair, duration: { percent: [10, 20, 30] } },
    },
  ),
  suggest(
    'online-ordering',
    both('Đặt qua Zalo, nhận xác nhận ngay', 'Ordering by Zalo, confirmed at once'),
    { oneOff: 3_000_000, monthly: 1_000_000 },
    { ordering: { score: fair }, booking: { yesNo: true, score: fair } },
  ),
  measure('feedback', both('Hỏi ý kiến khách bằng mã QR, họp sửa mỗi tuần', 'Ask customers by QR code, mend weekly'), {
    oneOff: 500_000,
    monthly: 500_000,
  }),
  save('supplier', both('Hợp đồng một năm với nhà cung cấp chính', 'A year’s contract with the main supplier'), {
    perOrder: ofPrice(-1, ORDER),
  }),
  suggest(
    'loyalty',
    both('Sổ khách quen: nhớ tên, nhớ ý thích', 'A book of regulars: names and tastes'),
    { oneOff: 2_000_000, monthly: 800_000 },
    { remembered: { score: slight } },
  ),
  suggest(
    'price-board',
    both('Bảng giá trọn gói, không phụ phí ẩn', 'All-in prices, no hidden extras'),
    { oneOff: 800_000 },
    { 'clear-price': { score: fair }, 'price-satisfaction': { score: slight }, honesty: { score: slight } },
  ),
]
