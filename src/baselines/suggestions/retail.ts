import { both } from '../both'
import { ofPrice } from './costs'
import { exactly, fair, slight } from './gain'
import { suggest, type Suggestion } from './suggestion'

/** Price of a usual purchase while the plan does not tell one, dong. */
const BASKET = 200_000
/** Price of a phone, likewise. */
const PHONE = 6_000_000

/** Shops. */
export const retail: readonly Suggestion[] = [
  suggest(
    'stock-count',
    both('Đếm kho mỗi tối, đặt hàng tự động', 'Stock counted each night, orders automatic'),
    { oneOff: 8_000_000, monthly: 1_500_000 },
    { stock: { score: fair } },
  ),
  suggest(
    'wider-range',
    both('Thêm một phần mười mặt hàng', 'A tenth more goods to choose from'),
    { oneOff: 20_000_000 },
    { 'kinds-of-goods': { score: slight, count: { percent: exactly(10) } } },
  ),
  suggest(
    'fast-till',
    both('Thêm quầy thanh toán giờ đông', 'A second till at busy hours'),
    { oneOff: 12_000_000, monthly: 5_000_000 },
    { till: { score: fair, duration: { percent: [25, 40, 55] } } },
  ),
  suggest(
    'advisers',
    both('Nhân viên tư vấn biết rõ sản phẩm', 'Advisers who know the goods'),
    { oneOff: 4_000_000, monthly: 3_000_000 },
    { advice: { score: fair } },
  ),
  suggest(
    'easy-returns',
    both('Đổi trả trong 15 ngày, không hỏi lý do', 'Returns within 15 days, without questions'),
    { oneOff: 1_000_000, perOrder: ofPrice(0.5, BASKET) },
    { 'days-to-return': { count: { reaches: exactly(15) } }, replaced: { score: fair } },
  ),
  suggest(
    'display',
    both('Bày trí lại kệ, ánh sáng, lối đi', 'Shelves, light and aisles rearranged'),
    { oneOff: 28_000_000, monthly: 500_000 },
    { display: { score: fair } },
  ),
  suggest(
    'genuine',
    both('Tem nguồn gốc, cam kết hàng thật', 'Proof of origin, a promise of genuine goods'),
    { oneOff: 3_000_000, perOrder: 300 },
    { genuine: { score: fair } },
  ),
  suggest(
    'home-delivery',
    both('Người giao tận nhà trong phường', 'A rider for home delivery within the ward'),
    { oneOff: 3_000_000, perOrder: ofPrice(1.5, BASKET) },
    { 'home-delivery': { yesNo: true }, 'home-delivery-time': { duration: { percent: [15, 30, 45] } } },
  ),
  suggest(
    'late-hours',
    both('Mở thêm hai giờ buổi tối', 'Two more hours in the evening'),
    { monthly: 5_000_000 },
    { closing: { clock: { minutes: exactly(120) } } },
  ),
  suggest(
    'fresh-twice',
    both('Nhập hàng tươi hai lần mỗi ngày', 'Fresh goods twice a day'),
    { monthly: 4_000_000 },
    { 'fresh-goods': { score: fair } },
  ),
  suggest(
    'two-suppliers',
    both('Hai nguồn hàng cho mỗi mặt hàng chính', 'Two sources for each main item'),
    { oneOff: 2_000_000, perOrder: ofPrice(0.5, BASKET) },
    { 'steady-supply': { score: fair }, stock: { score: slight } },
  ),
  suggest(
    'certified',
    both('Làm chứng nhận VietGAP', 'VietGAP certification'),
    { oneOff: 25_000_000, monthly: 500_000 },
    { certificate: { yesNo: true } },
  ),
  suggest(
    'grower',
    both('Ảnh, nhật ký nhà vườn trên từng gói', 'Photos and diary of the grower on each pack'),
    { oneOff: 4_000_000, perOrder: 300 },
    { story: { score: fair } },
  ),
  suggest(
    'longer-warranty',
    both('Bảo hành máy thêm sáu tháng', 'Six more months of warranty on devices'),
    { perOrder: ofPrice(1, PHONE) },
    { 'device-warranty': { count: { things: exactly(6) } } },
  ),
  suggest(
    'instalments',
    both('Trả góp 0% qua thẻ', 'Interest-free instalments by card'),
    { oneOff: 1_000_000, perOrder: ofPrice(1, PHONE) },
    { instalments: { yesNo: true } },
  ),
]
