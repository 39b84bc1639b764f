import { both } from '../both'
import { ofDay } from './costs'
import { exactly, fair, slight, strong } from './gain'
import { suggest, type Suggestion } from './suggestion'

/** Hotels and homestays; a customer of a day is a room let. */
export const stay: readonly Suggestion[] = [
  suggest(
    'spotless',
    both('Hai lượt kiểm phòng, ảnh trước khi giao', 'Rooms checked twice, a photo before handing over'),
    { oneOff: 2_000_000, perOrder: 10_000 },
    { clean: { score: fair } },
  ),
  suggest(
    'mattresses',
    both('Thay nệm và chăn ga theo đợt', 'New mattresses and linen in stages'),
    { oneOff: ofDay(6_000_000, 15) },
    { rooms: { score: strong } },
  ),
  suggest(
    'welcome',
    both('Đón khách bằng tên, nước mát, bản đồ tay', 'Guests welcomed by name, with a drink and a map'),
    { oneOff: 2_000_000, perOrder: 8_000 },
    { courtesy: { score: fair } },
  ),
  suggest(
    'early-check-in',
    both('Nhận phòng bằng mã, gửi hành lý sớm', 'Check-in by code, early luggage drop'),
    { oneOff: ofDay(1_200_000, 15), monthly: 800_000 },
    { 'check-in': { score: fair } },
  ),
  suggest(
    'showers',
    both('Sửa nước nóng, vòi sen, ổ cắm đầu giường', 'Hot water, showers and bedside sockets mended'),
    { oneOff: ofDay(2_500_000, 15) },
    { facilities: { score: fair } },
  ),
  suggest(
    'honest-photos',
    both('Ảnh và mô tả đúng từng phòng', 'True photos and texts for each room'),
    { oneOff: 4_000_000 },
    { 'rooms-as-described': { score: fair } },
  ),
  suggest(
    'breakfast-menu',
    both('Thêm ba món cho bữa sáng', 'Three more dishes at breakfast'),
    { oneOff: 6_000_000, perOrder: 12_000 },
    { breakfast: { count: { things: exactly(3) } } },
  ),
  suggest(
    'night-desk',
    both('Người trực đêm', 'Someone at the desk at night'),
    { monthly: 7_000_000 },
    { 'check-in': { score: slight }, courtesy: { score: slight } },
  ),
  suggest(
    'work-corner',
    both('Góc làm việc, máy in, hóa đơn công ty', 'A work corner, a printer, company invoices'),
    { oneOff: 15_000_000, monthly: 500_000 },
    { 'business-service': { score: fair } },
  ),
]
