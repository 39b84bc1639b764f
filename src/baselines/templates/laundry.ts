import { both } from '../both'
import { closing, feel, price, wait, yesNo } from '../sketch'
import type { Template } from '../template'

export const laundry: Template = {
  id: 'laundry',
  name: both('Giặt ủi', 'Laundry'),
  attributes: [
    price('price', both('Giá một kg', 'Price per kilo')),
    feel('clean', both('Sạch, thơm', 'Clean and fresh'), 'performance', 'goal'),
    feel('careful', both('Không mất, không hỏng đồ', 'Nothing lost or damaged'), 'must_be', 'goal'),
    wait('time', both('Thời gian trả đồ', 'Turnaround'), both('giờ', 'hours'), 'performance'),
    yesNo('pickup', both('Nhận và giao tận nhà', 'Pick-up and delivery'), 'performance', 'ease'),
    closing('closing', both('Giờ đóng cửa', 'Closing time')),
    feel('folding', both('Gấp gọn, chỉn chu', 'Neatly folded'), 'attractive', 'emotion'),
  ],
}
