import { both } from '../both'
import { ofDay } from './costs'
import { fair, slight, strong } from './gain'
import { suggest, type Suggestion } from './suggestion'

/** Cafés and dessert. */
export const cafe: readonly Suggestion[] = [
  suggest(
    'barista',
    both('Đào tạo pha chế, công thức cân theo gam', 'Barista training, recipes by the gram'),
    { oneOff: 6_000_000, monthly: 1_000_000 },
    { 'cafe-drinks': { score: fair } },
  ),
  suggest(
    'beans',
    both('Đổi sang hạt rang mới mỗi tuần', 'Freshly roasted beans each week'),
    { perOrder: 1_500 },
    { 'cafe-drinks': { score: slight } },
  ),
  suggest(
    'sockets',
    both('Thêm ổ cắm, wifi mạnh, bàn làm việc', 'More sockets, strong wifi, desks for work'),
    { oneOff: ofDay(250_000, 120), monthly: 1_000_000 },
    { space: { score: fair }, wifi: { score: fair } },
  ),
  suggest(
    'quiet-floor',
    both('Tầng yên tĩnh, cây xanh và tranh', 'A quiet floor with plants and pictures'),
    { oneOff: ofDay(350_000, 120), monthly: 1_500_000 },
    { space: { score: strong } },
  ),
  suggest(
    'greeters',
    both('Nhân viên đón khách, nhớ món quen', 'Staff who greet and remember the usual'),
    { oneOff: 1_000_000, monthly: 3_000_000 },
    { courtesy: { score: strong } },
  ),
  suggest(
    'order-at-table',
    both('Gọi món bằng mã QR tại bàn', 'Ordering at the table by QR code'),
    { oneOff: 6_000_000, monthly: 800_000 },
    {
      ordering: { score: fair },
      'order-waiting': { score: slight, duration: { percent: [5, 15, 25] } },
    },
  ),
  suggest(
    'second-machine',
    both('Thêm máy pha giờ đông', 'A second machine for busy hours'),
    { oneOff: 55_000_000, monthly: 500_000 },
    { 'order-waiting': { score: fair, duration: { percent: [20, 35, 50] } } },
  ),
  suggest(
    'cakes',
    both('Bánh tươi mỗi sáng từ lò bên cạnh', 'Fresh cakes each morning from a nearby bakery'),
    { oneOff: 3_000_000, perOrder: 500 },
    { 'cafe-drinks': { score: slight } },
  ),
]
