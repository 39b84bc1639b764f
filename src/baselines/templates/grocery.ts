import { both } from '../both'
import { closing, feel, price, tally, wait } from '../sketch'
import type { Template } from '../template'

export const grocery: Template = {
  id: 'grocery',
  name: both('Tạp hóa, siêu thị mini', 'Grocery, mini-mart'),
  attributes: [
    price('price', both('Giá giỏ hàng thường mua', 'Price of a usual basket')),
    feel('fresh', both('Hàng tươi, còn hạn', 'Fresh, well within date'), 'must_be', 'goal'),
    tally('range', both('Số mặt hàng', 'Products carried'), both('mặt hàng', 'products'), 'performance', 'goal'),
    feel('in_stock', both('Luôn còn hàng', 'Always in stock'), 'performance', 'goal'),
    closing('closing', both('Giờ đóng cửa', 'Closing time')),
    wait('checkout', both('Chờ thanh toán', 'Wait at the till'), both('phút', 'min'), 'must_be'),
    wait('delivery', both('Thời gian giao tận nhà', 'Home delivery time'), both('phút', 'min'), 'performance'),
    feel('friendly', both('Người bán thân thiện', 'Friendly staff'), 'performance', 'emotion'),
  ],
}
