import { both } from '../both'
import { suggest, type Suggestion } from './suggestion'

/** Shops. */
export const retail: readonly Suggestion[] = [
  suggest(
    'stock-count',
    both('Đếm kho mỗi tối, đặt hàng tự động', 'Stock counted each night, orders automatic'),
    { oneOff: 8_000_000, monthly: 1_500_000 },
    { choice: [0.4, 0.8, 1.3] },
  ),
  suggest(
    'fast-till',
    both('Thêm quầy thanh toán giờ đông', 'A second till at busy hours'),
    { oneOff: 12_000_000, monthly: 5_000_000 },
    { speed: [0.6, 1.2, 1.7] },
  ),
  suggest(
    'advisers',
    both('Nhân viên tư vấn biết rõ sản phẩm', 'Advisers who know the goods'),
    { oneOff: 4_000_000, monthly: 3_000_000 },
    { courtesy: [0.5, 1, 1.4] },
  ),
  suggest(
    'easy-returns',
    both('Đổi trả dễ, không hỏi lý do', 'Returns without questions'),
    { oneOff: 1_000_000, monthly: 500_000, perOrder: 600 },
    { returns: [0.6, 1.2, 2] },
  ),
  suggest(
    'display',
    both('Bày trí lại kệ, ánh sáng, lối đi', 'Shelves, light and aisles rearranged'),
    { oneOff: 28_000_000, monthly: 500_000 },
    { space: [0.6, 1.1, 1.6] },
  ),
  suggest(
    'genuine',
    both('Tem nguồn gốc, cam kết hàng thật', 'Proof of origin, a promise of genuine goods'),
    { oneOff: 3_000_000, monthly: 500_000, perOrder: 200 },
    { trust: [0.4, 0.9, 1.3] },
  ),
  suggest(
    'home-delivery',
    both('Giao tận nhà trong phường', 'Delivery within the ward'),
    { oneOff: 6_000_000, monthly: 6_000_000 },
    { delivery: [0.6, 1.2, 1.7] },
  ),
  suggest(
    'late-hours',
    both('Mở thêm hai giờ buổi tối', 'Two more hours in the evening'),
    { monthly: 5_000_000 },
    { hours: [0.8, 1.6, 2.2] },
  ),
  suggest(
    'fresh-twice',
    both('Nhập hàng tươi hai lần mỗi ngày', 'Fresh goods twice a day'),
    { monthly: 4_000_000 },
    { quality: [0.5, 1, 1.4] },
  ),
]
