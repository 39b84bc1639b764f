import { both } from '../both'
import { suggest, type Suggestion } from './suggestion'

/** Eating out and food delivery. */
export const eating: readonly Suggestion[] = [
  suggest(
    'central-kitchen',
    both('Bếp trung tâm nấu mẻ lớn', 'A central kitchen that cooks in large batches'),
    { oneOff: 60_000_000, monthly: 4_000_000, perOrder: -1_500 },
    { quality: [0, 0.3, 0.6] },
  ),
  suggest(
    'building-shifts',
    both('Hai ca giao theo tòa nhà', 'Two delivery shifts by building'),
    { oneOff: 8_000_000, monthly: 12_000_000 },
    { arrival: [0.6, 1.4, 2] },
  ),
  suggest('soup', both('Món canh mỗi suất', 'Soup with each meal'), { perOrder: 1_200 }, { choice: [1, 1, 1] }),
  suggest(
    'zalo-orders',
    both('Đặt món qua Zalo, chốt trước 10 giờ', 'Orders by Zalo, closed at ten'),
    { oneOff: 5_000_000, monthly: 1_000_000 },
    { ease: [0.6, 1.1, 1.5] },
  ),
  suggest(
    'two-colour-boxes',
    both('Hộp giấy in hai màu', 'Two-colour paper boxes'),
    { perOrder: 900 },
    { packing: [0.3, 0.8, 1.2] },
  ),
  suggest(
    'head-cook',
    both('Thuê bếp trưởng, nếm thử mỗi mẻ', 'A head cook who tastes each batch'),
    { monthly: 12_000_000 },
    { quality: [0.6, 1.1, 1.6] },
  ),
  suggest(
    'fresh-market',
    both('Mua rau, thịt trong ngày, ghi nguồn gốc', 'Meat and vegetables bought the same day, source written down'),
    { monthly: 2_000_000, perOrder: 800 },
    { quality: [0.3, 0.7, 1.1], clean: [0.2, 0.5, 0.9] },
  ),
  suggest(
    'hygiene-round',
    both('Vệ sinh bếp theo lịch, lưu mẫu thức ăn', 'Kitchen cleaned by schedule, food samples kept'),
    { oneOff: 4_000_000, monthly: 2_000_000 },
    { clean: [0.5, 1, 1.4] },
  ),
  suggest(
    'pre-prep',
    both('Sơ chế trước giờ cao điểm, tủ giữ nóng', 'Preparation before the peak, a warming cabinet'),
    { oneOff: 12_000_000, monthly: 1_500_000 },
    { speed: [0.4, 0.9, 1.4] },
  ),
  suggest(
    'seating',
    both('Sửa bàn ghế, quạt và ánh sáng', 'Better seats, fans and lighting'),
    { oneOff: 25_000_000, monthly: 500_000 },
    { space: [0.5, 1, 1.5] },
  ),
]
