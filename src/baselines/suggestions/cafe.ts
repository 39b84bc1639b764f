import { both } from '../both'
import { suggest, type Suggestion } from './suggestion'

/** Cafés and dessert. */
export const cafe: readonly Suggestion[] = [
  suggest(
    'barista',
    both('Đào tạo pha chế, công thức cân theo gam', 'Barista training, recipes by the gram'),
    { oneOff: 6_000_000, monthly: 1_000_000 },
    { quality: [0.4, 0.9, 1.3] },
  ),
  suggest(
    'beans',
    both('Đổi sang hạt rang mới mỗi tuần', 'Freshly roasted beans each week'),
    { perOrder: 1_500 },
    { quality: [0.3, 0.7, 1.1] },
  ),
  suggest(
    'sockets',
    both('Thêm ổ cắm, wifi mạnh, bàn làm việc', 'More sockets, strong wifi, desks for work'),
    { oneOff: 30_000_000, monthly: 1_000_000 },
    { space: [0.4, 0.8, 1.2], wifi: [0.3, 0.6, 1] },
  ),
  suggest(
    'quiet-floor',
    both('Tầng yên tĩnh, cây xanh và tranh', 'A quiet floor with plants and pictures'),
    { oneOff: 45_000_000, monthly: 1_500_000 },
    { space: [0.6, 1.1, 1.6] },
  ),
  suggest(
    'greeters',
    both('Nhân viên đón khách, nhớ món quen', 'Staff who greet and remember the usual'),
    { oneOff: 1_000_000, monthly: 3_000_000 },
    { courtesy: [0.5, 1, 1.4] },
  ),
  suggest(
    'order-at-table',
    both('Gọi món bằng mã QR tại bàn', 'Ordering at the table by QR code'),
    { oneOff: 6_000_000, monthly: 800_000 },
    { ease: [0.4, 0.9, 1.3], speed: [0.3, 0.7, 1.1] },
  ),
  suggest(
    'second-machine',
    both('Thêm máy pha giờ đông', 'A second machine for busy hours'),
    { oneOff: 55_000_000, monthly: 500_000 },
    { speed: [0.6, 1.2, 1.8] },
  ),
  suggest(
    'cakes',
    both('Bánh tươi mỗi sáng từ lò bên cạnh', 'Fresh cakes each morning from a nearby bakery'),
    { oneOff: 3_000_000, monthly: 2_000_000 },
    { choice: [0.5, 1, 1.5] },
  ),
]
