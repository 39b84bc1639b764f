import { both } from '../both'
import { suggest, type Suggestion } from './suggestion'

/** Travel and transport. */
export const travel: readonly Suggestion[] = [
  suggest(
    'on-time',
    both('Theo dõi giờ xe chạy, báo khách khi trễ', 'Departures watched, passengers told of delays'),
    { oneOff: 10_000_000, monthly: 2_000_000 },
    { speed: [0.4, 0.9, 1.3], information: [0.3, 0.7, 1.1] },
  ),
  suggest(
    'crew-training',
    both('Huấn luyện nhân viên trên xe, tại quầy', 'Training for crew and desk staff'),
    { oneOff: 5_000_000, monthly: 2_000_000 },
    { courtesy: [0.5, 1, 1.4] },
  ),
  suggest(
    'deep-clean',
    both('Vệ sinh sâu mỗi lượt', 'A deep clean between trips'),
    { oneOff: 6_000_000, monthly: 8_000_000 },
    { clean: [0.6, 1.1, 1.6] },
  ),
  suggest(
    'seats',
    both('Ghế, chăn gối, cổng sạc mới', 'New seats, blankets and chargers'),
    { oneOff: 90_000_000, monthly: 1_000_000 },
    { space: [0.6, 1.1, 1.6] },
  ),
  suggest(
    'true-info',
    both('Thông tin giờ, điểm đón luôn mới', 'Times and pick-up points always up to date'),
    { oneOff: 8_000_000, monthly: 1_500_000 },
    { information: [0.5, 1, 1.4] },
  ),
  suggest(
    'speed-limit',
    both('Giới hạn tốc độ, kiểm tài xế trước ca', 'Speed limits and driver checks'),
    { oneOff: 12_000_000, monthly: 3_000_000 },
    { trust: [0.3, 0.7, 1.1] },
  ),
  suggest(
    'menu',
    both('Thêm món, đồ uống theo mùa', 'More dishes and seasonal drinks'),
    { oneOff: 5_000_000, monthly: 6_000_000, perOrder: 4_000 },
    { choice: [0.5, 1, 1.4], quality: [0.3, 0.6, 1] },
  ),
  suggest(
    'strong-wifi',
    both('Đường truyền dự phòng', 'A second line for wifi'),
    { oneOff: 15_000_000, monthly: 3_000_000 },
    { wifi: [0.5, 1, 1.5] },
  ),
]
