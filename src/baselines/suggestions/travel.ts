import { both } from '../both'
import { ofDay, ofPrice } from './costs'
import { fair, slight, strong } from './gain'
import { suggest, type Suggestion } from './suggestion'

/** Price of a tour while the plan does not tell one, dong. */
const TOUR = 1_500_000
/** Passengers of a small operator a day, likewise. */
const DAY = 100

/** Travel and transport. */
export const travel: readonly Suggestion[] = [
  suggest(
    'on-time',
    both('Theo dõi giờ xe chạy, báo khách khi trễ', 'Departures watched, passengers told of delays'),
    { oneOff: 10_000_000, monthly: 2_000_000 },
    { punctual: { score: slight }, 'true-times': { score: slight } },
  ),
  suggest(
    'crew-training',
    both('Huấn luyện nhân viên trên xe, tại quầy', 'Training for crew and desk staff'),
    { oneOff: 5_000_000, monthly: 2_000_000 },
    { 'crew-courtesy': { score: fair } },
  ),
  suggest(
    'deep-clean',
    both('Vệ sinh sâu sau mỗi lượt khách', 'A deep clean after each round of guests'),
    { oneOff: 6_000_000, perOrder: 2_000 },
    { clean: { score: fair }, washrooms: { score: fair } },
  ),
  suggest(
    'seats',
    both('Ghế, chăn gối, cổng sạc mới', 'New seats, blankets and chargers'),
    { oneOff: ofDay(1_000_000, DAY) },
    { 'seat-comfort': { score: strong } },
  ),
  suggest(
    'true-info',
    both('Thông tin giờ, điểm đón luôn mới', 'Times and pick-up points always up to date'),
    { oneOff: 8_000_000, monthly: 1_500_000 },
    { 'true-times': { score: fair }, 'complete-times': { score: fair } },
  ),
  suggest(
    'speed-limit',
    both('Giới hạn tốc độ, kiểm tài xế trước ca', 'Speed limits and driver checks'),
    { oneOff: 12_000_000, monthly: 3_000_000 },
    { 'road-safety': { score: fair } },
  ),
  suggest(
    'menu',
    both('Thêm món, đồ uống theo mùa', 'More dishes and seasonal drinks'),
    { oneOff: 5_000_000, perOrder: 6_000 },
    { 'travel-food': { score: fair }, drinks: { score: fair } },
  ),
  suggest(
    'strong-wifi',
    both('Đường truyền wifi dự phòng', 'A second line for wifi'),
    { oneOff: 15_000_000, monthly: 3_000_000 },
    { wifi: { score: fair } },
  ),
  suggest(
    'signs',
    both('Biển chỉ dẫn lớn, hai thứ tiếng', 'Large signs in two languages'),
    { oneOff: 20_000_000 },
    { signs: { score: fair } },
  ),
  suggest(
    'guide-training',
    both('Huấn luyện hướng dẫn viên, đi kèm mỗi quý', 'Guides trained, and accompanied each quarter'),
    { oneOff: 6_000_000, monthly: 1_500_000 },
    { guide: { score: fair } },
  ),
  suggest(
    'smaller-tours',
    both('Đoàn nhỏ hơn', 'Smaller tour groups'),
    { perOrder: ofPrice(8, TOUR) },
    { 'tour-group': { score: fair, count: { percent: [10, 20, 30] } } },
  ),
  suggest(
    'free-changes',
    both('Đổi lịch miễn phí trước ba ngày', 'Dates changed for free up to three days before'),
    { perOrder: ofPrice(1, TOUR) },
    { booking: { score: fair } },
  ),
  suggest(
    'off-the-path',
    both('Bữa ăn nhà dân, điểm ít người biết', 'A meal with a family, places few people know'),
    { oneOff: 5_000_000, perOrder: ofPrice(3, TOUR) },
    { 'itinerary-of-its-own': { score: strong } },
  ),
  suggest(
    'first-aid',
    both('Túi sơ cứu, dặn dò an toàn, bảo hiểm khách', 'First aid, a safety talk, insurance for guests'),
    { oneOff: 3_000_000, perOrder: ofPrice(1, TOUR) },
    { 'tour-safety': { score: fair } },
  ),
]
