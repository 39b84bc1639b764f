import { both } from '../both'
import { suggest, type Suggestion } from './suggestion'

/** Online shops and delivery. */
export const online: readonly Suggestion[] = [
  suggest(
    'same-day',
    both('Đóng đơn và giao cho vận chuyển trong ngày', 'Packed and handed over the same day'),
    { oneOff: 3_000_000, monthly: 4_000_000 },
    { arrival: [0.5, 1.1, 1.6] },
  ),
  suggest(
    'reply-desk',
    both('Người trực tin nhắn tới 22 giờ', 'Messages answered until ten at night'),
    { oneOff: 1_000_000, monthly: 6_000_000 },
    { reply: [0.8, 1.6, 2.4] },
  ),
  suggest(
    'true-photos',
    both('Ảnh, video thật và bảng cỡ từng mẫu', 'True photos, videos and a size table for each item'),
    { oneOff: 6_000_000, monthly: 1_000_000 },
    { trust: [0.4, 0.9, 1.3] },
  ),
  suggest(
    'free-returns',
    both('Đổi trả miễn phí 15 ngày', 'Free returns for 15 days'),
    { perOrder: 2_500 },
    { returns: [0.8, 1.5, 2.2], complaints: [0.3, 0.7, 1] },
  ),
  suggest(
    'gift-box',
    both('Hộp chắc, thiệp cảm ơn viết tay', 'A firm box and a handwritten card'),
    { oneOff: 2_000_000, perOrder: 3_000 },
    { packing: [0.5, 1, 1.4] },
  ),
  suggest(
    'ask-reviews',
    both('Nhắn xin đánh giá sau khi nhận hàng', 'Ask for a review after delivery'),
    { oneOff: 500_000, monthly: 500_000 },
    { trust: [0.3, 0.6, 1] },
  ),
  suggest(
    'check-out',
    both('Kiểm từng đơn trước khi gửi', 'Each order checked before it leaves'),
    { oneOff: 1_000_000, monthly: 3_000_000 },
    { quality: [0.3, 0.7, 1.1] },
  ),
  suggest(
    'track-link',
    both('Tự gửi đường dẫn theo dõi đơn', 'A tracking link sent by itself'),
    { oneOff: 4_000_000, monthly: 500_000 },
    { information: [0.5, 1, 1.4] },
  ),
  suggest(
    'courier-training',
    both('Huấn luyện người giao: gọi trước, mặc gọn', 'Couriers trained: call first, dress neatly'),
    { oneOff: 3_000_000, monthly: 1_000_000 },
    { courtesy: [0.4, 0.8, 1.2] },
  ),
]
