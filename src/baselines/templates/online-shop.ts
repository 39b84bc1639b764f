import { both } from '../both'
import { fee, feel, price, tally, wait } from '../sketch'
import type { Template } from '../template'

export const onlineShop: Template = {
  id: 'online-shop',
  name: both('Bán hàng online', 'Online shop'),
  attributes: [
    price('price', both('Giá món bán chạy', 'Price of a best seller')),
    fee('shipping', both('Phí giao hàng', 'Shipping fee'), 5_000),
    wait('delivery', both('Số ngày giao hàng', 'Days to deliver'), both('ngày', 'days'), 'performance'),
    feel('as_described', both('Hàng đúng mô tả', 'As described'), 'must_be', 'goal'),
    wait('reply', both('Trả lời tin nhắn', 'Reply to messages'), both('phút', 'min'), 'performance'),
    tally('returns', both('Số ngày được đổi trả', 'Days to return'), both('ngày', 'days'), 'performance', 'ease'),
    feel('packing', both('Đóng gói chỉn chu', 'Careful packing'), 'attractive', 'emotion'),
    feel('reviews', both('Đánh giá của khách cũ', 'Reviews by buyers'), 'performance', 'emotion'),
  ],
}
