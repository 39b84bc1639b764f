import { both } from '../both'
import { closing, feel, price, wait, yesNo } from '../sketch'
import type { Template } from '../template'

export const pharmacy: Template = {
  id: 'pharmacy',
  name: both('Nhà thuốc', 'Pharmacy'),
  attributes: [
    price('price', both('Giá đơn thuốc thường gặp', 'Price of a usual prescription')),
    feel('genuine', both('Thuốc rõ nguồn gốc', 'Genuine medicines'), 'must_be', 'goal'),
    feel('in_stock', both('Đủ thuốc cần mua', 'Has what I need'), 'performance', 'goal'),
    feel('advice', both('Dược sĩ tư vấn kỹ', 'Pharmacist’s advice'), 'performance', 'emotion'),
    closing('closing', both('Giờ đóng cửa', 'Closing time')),
    wait('waiting', both('Thời gian chờ', 'Waiting time'), both('phút', 'min'), 'must_be'),
    yesNo('delivery', both('Giao thuốc tận nhà', 'Home delivery'), 'attractive', 'ease'),
  ],
}
