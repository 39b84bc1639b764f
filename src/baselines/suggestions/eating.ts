import { both } from '../both'
import { ofDay } from './costs'
import { exactly, fair, slight, strong } from './gain'
import { save, suggest, type Suggestion } from './suggestion'

/** Eating out and food delivery. */
export const eating: readonly Suggestion[] = [
  save('central-kitchen', both('Bếp trung tâm nấu mẻ lớn', 'A central kitchen that cooks in large batches'), {
    oneOff: 60_000_000,
    monthly: 4_000_000,
    perOrder: -1_500,
  }),
  suggest(
    'building-shifts',
    both('Hai ca giao theo tòa nhà', 'Two delivery shifts by building'),
    { oneOff: 4_000_000, perOrder: 1_500 },
    { arrival: { clock: { minutes: [3, 6, 10] } } },
  ),
  suggest(
    'soup',
    both('Món canh mỗi suất', 'Soup with each meal'),
    { perOrder: 1_200 },
    { dishes: { count: { things: exactly(1) } } },
  ),
  suggest(
    'zalo-orders',
    both('Đặt món qua Zalo, chốt trước 10 giờ', 'Orders by Zalo, closed at ten'),
    { oneOff: 5_000_000, monthly: 1_000_000 },
    { ordering: { score: fair } },
  ),
  suggest(
    'two-colour-boxes',
    both('Hộp giấy in hai màu', 'Two-colour paper boxes'),
    { perOrder: 900 },
    { packing: { score: fair } },
  ),
  suggest(
    'head-cook',
    both('Thuê bếp trưởng, nếm thử mỗi mẻ', 'A head cook who tastes each batch'),
    { monthly: 12_000_000 },
    { food: { score: strong } },
  ),
  suggest(
    'fresh-market',
    both('Mua rau, thịt trong ngày, ghi nguồn gốc', 'Meat and vegetables bought the same day, source written down'),
    { perOrder: 1_200 },
    { food: { score: slight }, 'food-hygiene': { score: slight } },
  ),
  suggest(
    'hygiene-round',
    both('Vệ sinh bếp theo lịch, lưu mẫu thức ăn', 'Kitchen cleaned by schedule, food samples kept'),
    { oneOff: 4_000_000, monthly: 2_000_000 },
    { 'food-hygiene': { score: fair }, clean: { score: slight } },
  ),
  suggest(
    'pre-prep',
    both('Sơ chế trước giờ cao điểm, tủ giữ nóng', 'Preparation before the peak, a warming cabinet'),
    { oneOff: 12_000_000, monthly: 1_500_000 },
    { 'order-waiting': { score: fair, duration: { percent: [15, 25, 40] } } },
  ),
  suggest(
    'seating',
    both('Sửa bàn ghế, quạt và ánh sáng', 'Better seats, fans and lighting'),
    { oneOff: ofDay(250_000, 100), monthly: 500_000 },
    { space: { score: fair } },
  ),
  suggest(
    'bake-twice',
    both('Nướng thêm một mẻ buổi chiều', 'A second batch baked in the afternoon'),
    { monthly: 3_000_000, perOrder: 500 },
    { 'baked-fresh': { score: fair } },
  ),
  suggest(
    'butter-recipe',
    both('Bơ thật, công thức cân theo gam', 'Real butter, recipes by the gram'),
    { oneOff: 3_000_000, perOrder: 1_500 },
    { 'baked-taste': { score: fair } },
  ),
  suggest(
    'season-cakes',
    both('Ba loại bánh mới theo mùa', 'Three new kinds for the season'),
    { oneOff: 5_000_000, monthly: 1_000_000 },
    { 'kinds-of-cake': { count: { things: exactly(3) } } },
  ),
  suggest(
    'decorating',
    both('Khóa trang trí bánh cho thợ', 'A decorating course for the bakers'),
    { oneOff: 8_000_000 },
    { decoration: { score: fair } },
  ),
]
