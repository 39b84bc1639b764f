import { both } from '../both'
import { ofPrice } from './costs'
import { exactly, fair, slight } from './gain'
import { suggest, type Suggestion } from './suggestion'

/** Price of an online order while the plan does not tell one, dong. */
const ORDER = 200_000
const MINUTES_A_DAY = 1_440

/** Online shops and delivery. */
export const online: readonly Suggestion[] = [
  suggest(
    'same-day',
    both('Đóng đơn và giao cho vận chuyển trong ngày', 'Packed and handed over the same day'),
    { oneOff: 3_000_000, perOrder: 2_000 },
    { 'dispatch-time': { duration: { percent: [10, 20, 30] } } },
  ),
  suggest(
    'reply-desk',
    both('Người trực tin nhắn tới 22 giờ', 'Messages answered until ten at night'),
    { oneOff: 1_000_000, monthly: 6_000_000 },
    { reply: { score: fair, duration: { percent: [20, 40, 60] } } },
  ),
  suggest(
    'true-photos',
    both('Ảnh, video thật và bảng cỡ từng mẫu', 'True photos, videos and a size table for each item'),
    { oneOff: 6_000_000, monthly: 1_000_000 },
    { 'as-described': { score: fair } },
  ),
  suggest(
    'free-returns',
    both('Đổi trả miễn phí 15 ngày', 'Free returns for 15 days'),
    { perOrder: ofPrice(1.5, ORDER) },
    { 'days-to-return': { count: { reaches: exactly(15) } } },
  ),
  suggest(
    'gift-box',
    both('Hộp chắc, thiệp cảm ơn viết tay', 'A firm box and a handwritten card'),
    { oneOff: 2_000_000, perOrder: 3_000 },
    { packing: { score: fair } },
  ),
  suggest(
    'ask-reviews',
    both('Nhắn xin đánh giá sau khi nhận hàng', 'Ask for a review after delivery'),
    { oneOff: 500_000, perOrder: 300 },
    { reviews: { score: slight } },
  ),
  suggest(
    'check-out',
    both('Kiểm từng đơn trước khi gửi', 'Each order checked before it leaves'),
    { oneOff: 1_000_000, perOrder: 1_000 },
    { 'as-described': { score: slight } },
  ),
  suggest(
    'track-link',
    both('Tự gửi đường dẫn theo dõi đơn', 'A tracking link sent by itself'),
    { oneOff: 4_000_000, perOrder: 200 },
    { tracking: { yesNo: true } },
  ),
  suggest(
    'courier-training',
    both('Huấn luyện người giao: gọi trước, mặc gọn', 'Couriers trained: call first, dress neatly'),
    { oneOff: 3_000_000, monthly: 1_000_000 },
    { 'courier-courtesy': { score: fair } },
  ),
  suggest(
    'routes',
    both('Xếp tuyến theo khu, hai chuyến mỗi ngày', 'Routes by district, two rounds a day'),
    { oneOff: 5_000_000, monthly: 2_000_000 },
    { 'transport-time': { duration: { percent: [10, 20, 30] } }, punctual: { score: slight } },
  ),
  suggest(
    'padding',
    both('Thùng chống sốc, quy định bốc xếp nhẹ tay', 'Padded crates, rules for careful handling'),
    { oneOff: 6_000_000, perOrder: 500 },
    { 'goods-intact': { score: fair } },
  ),
  suggest(
    'cash-in-two-days',
    both('Trả tiền thu hộ trong hai ngày', 'Collected cash paid out within two days'),
    { monthly: 1_500_000 },
    { 'days-to-pay-out': { duration: { reaches: exactly(2 * MINUTES_A_DAY) } } },
  ),
]
