import { both } from '../both'
import { suggest, type Suggestion } from './suggestion'

/** Hotels and homestays. */
export const stay: readonly Suggestion[] = [
  suggest(
    'spotless',
    both('Hai lượt kiểm phòng, ảnh trước khi giao', 'Rooms checked twice, a photo before handing over'),
    { oneOff: 2_000_000, monthly: 4_000_000 },
    { clean: [0.5, 1, 1.5] },
  ),
  suggest(
    'mattresses',
    both('Thay nệm và chăn ga theo đợt', 'New mattresses and linen in stages'),
    { oneOff: 80_000_000 },
    { quality: [0.6, 1.2, 1.7] },
  ),
  suggest(
    'welcome',
    both('Đón khách bằng tên, nước mát, bản đồ tay', 'Guests welcomed by name, with a drink and a map'),
    { oneOff: 2_000_000, monthly: 2_000_000, perOrder: 5_000 },
    { courtesy: [0.5, 1, 1.4] },
  ),
  suggest(
    'early-check-in',
    both('Nhận phòng bằng mã, gửi hành lý sớm', 'Check-in by code, early luggage drop'),
    { oneOff: 18_000_000, monthly: 800_000 },
    { ease: [0.4, 0.9, 1.3], speed: [0.4, 0.9, 1.3] },
  ),
  suggest(
    'showers',
    both('Sửa nước nóng, vòi sen, ổ cắm đầu giường', 'Hot water, showers and bedside sockets mended'),
    { oneOff: 40_000_000 },
    { space: [0.5, 1, 1.5] },
  ),
  suggest(
    'honest-photos',
    both('Ảnh và mô tả đúng từng phòng', 'True photos and texts for each room'),
    { oneOff: 4_000_000 },
    { trust: [0.4, 0.8, 1.2] },
  ),
  suggest(
    'breakfast-menu',
    both('Bữa sáng gọi món, đổi mỗi ngày', 'Breakfast to order, different each day'),
    { oneOff: 6_000_000, monthly: 6_000_000, perOrder: 12_000 },
    { choice: [0.6, 1.1, 1.5], quality: [0.1, 0.3, 0.6] },
  ),
  suggest(
    'night-desk',
    both('Người trực đêm', 'Someone at the desk at night'),
    { monthly: 7_000_000 },
    { courtesy: [0.2, 0.5, 0.8] },
  ),
]
