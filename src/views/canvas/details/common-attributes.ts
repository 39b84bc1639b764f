import { both } from '@/baselines/both'
import { closing, feel, price, tally, wait, yesNo, type AttributeSketch } from '@/baselines/sketch'

const MINUTES = both('phút', 'min')
const MONTHS = both('tháng', 'months')

/** What customers of almost any trade compare, with a unit that fits; only `name` and meaning, no figures. */
export const commonAttributes: readonly AttributeSketch[] = [
  price('price', both('Giá', 'Price')),
  feel('quality', both('Chất lượng', 'Quality'), 'performance', 'goal'),
  wait('speed', both('Thời gian chờ', 'Waiting time'), MINUTES, 'performance'),
  feel('courtesy', both('Thái độ phục vụ', 'Courtesy'), 'performance', 'emotion'),
  feel('hygiene', both('Vệ sinh, sạch sẽ', 'Hygiene'), 'must_be', 'goal'),
  feel('location', both('Vị trí thuận tiện', 'Convenient location'), 'performance', 'ease'),
  tally('choice', both('Số lựa chọn', 'Choice'), both('món', 'items'), 'performance', 'goal'),
  closing('closing', both('Giờ đóng cửa', 'Closing time')),
  wait('delivery', both('Thời gian giao hàng', 'Delivery time'), MINUTES, 'performance'),
  tally('warranty', both('Bảo hành', 'Warranty'), MONTHS, 'performance', 'goal'),
  feel('ambience', both('Không gian', 'Ambience'), 'attractive', 'emotion'),
  feel('advice', both('Tư vấn', 'Advice'), 'performance', 'emotion'),
  yesNo('parking', both('Chỗ để xe', 'Parking'), 'performance', 'ease'),
  feel('ordering', both('Đặt hàng dễ', 'Easy ordering'), 'performance', 'ease'),
  yesNo('returns', both('Đổi trả', 'Returns accepted'), 'performance', 'ease'),
]
