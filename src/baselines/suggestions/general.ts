import { both } from '../both'
import { suggest, type Suggestion } from './suggestion'

/** Things that help in any trade. */
export const general: readonly Suggestion[] = [
  suggest(
    'training',
    both('Huấn luyện thái độ, chào hỏi mỗi tháng', 'Monthly training in courtesy'),
    { oneOff: 3_000_000, monthly: 1_500_000 },
    { courtesy: [0.4, 0.9, 1.3] },
  ),
  suggest(
    'checklist',
    both('Bảng kiểm chuẩn phục vụ, quản lý chấm mỗi ca', 'A service checklist, scored each shift'),
    { oneOff: 1_000_000, monthly: 800_000 },
    { quality: [0.1, 0.4, 0.8], clean: [0.2, 0.5, 0.9] },
  ),
  suggest(
    'complaints-24h',
    both(
      'Khiếu nại được trả lời trong 24 giờ, có hạn mức đền bù',
      'Complaints answered within 24 hours, with a limit for making good',
    ),
    { oneOff: 1_000_000, monthly: 1_000_000, perOrder: 200 },
    { complaints: [0.3, 0.8, 1.2] },
  ),
  suggest(
    'second-shift',
    both('Thêm một ca giờ cao điểm', 'A second shift at peak hours'),
    { oneOff: 1_000_000, monthly: 8_000_000 },
    { speed: [0.5, 1.1, 1.7] },
  ),
  suggest(
    'online-ordering',
    both('Đặt qua Zalo, nhận xác nhận ngay', 'Ordering by Zalo, confirmed at once'),
    { oneOff: 5_000_000, monthly: 1_000_000 },
    { ease: [0.5, 1, 1.4] },
  ),
  suggest(
    'feedback',
    both('Hỏi ý kiến khách bằng mã QR, họp sửa mỗi tuần', 'Ask customers by QR code, mend weekly'),
    { oneOff: 500_000, monthly: 500_000 },
    { quality: [0.1, 0.3, 0.6] },
  ),
  suggest(
    'supplier',
    both('Hợp đồng một năm với nhà cung cấp chính', 'A year’s contract with the main supplier'),
    { perOrder: -500 },
    {},
  ),
  suggest(
    'loyalty',
    both('Sổ khách quen: nhớ tên, nhớ ý thích', 'A book of regulars: names and tastes'),
    { oneOff: 2_000_000, monthly: 800_000 },
    { kept: [0.3, 0.7, 1.1] },
  ),
  suggest(
    'price-board',
    both('Bảng giá trọn gói, không phụ phí ẩn', 'All-in prices, no hidden extras'),
    { oneOff: 800_000 },
    { trust: [0.2, 0.5, 0.9] },
  ),
]
