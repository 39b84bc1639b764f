import { both } from '../both'
import { feel, price, tally, wait } from '../sketch'
import type { Template } from '../template'

export const retailShop: Template = {
  id: 'retail-shop',
  name: both('Cửa hàng bán lẻ', 'Retail shop'),
  attributes: [
    price('price', both('Giá món bán chạy', 'Price of a best seller')),
    tally('choice', both('Số mẫu trên kệ', 'Models on the shelf'), both('mẫu', 'models'), 'performance', 'goal'),
    feel('in_stock', both('Còn hàng, đủ cỡ', 'In stock, all sizes'), 'must_be', 'goal'),
    feel('advice', both('Tư vấn, thái độ', 'Advice and courtesy'), 'performance', 'emotion'),
    wait('checkout', both('Chờ thanh toán', 'Wait at the till'), both('phút', 'min'), 'must_be'),
    tally('returns', both('Số ngày được đổi trả', 'Days to return'), both('ngày', 'days'), 'performance', 'ease'),
    feel('ambience', both('Bày trí, không gian', 'Display and space'), 'attractive', 'emotion'),
  ],
}
