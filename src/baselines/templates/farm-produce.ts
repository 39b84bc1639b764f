import { both } from '../both'
import { feel, price, wait, yesNo } from '../sketch'
import type { Template } from '../template'

export const farmProduce: Template = {
  id: 'farm-produce',
  name: both('Nông sản, thực phẩm sạch', 'Farm produce, clean food'),
  attributes: [
    price('price', both('Giá một kg', 'Price per kilo')),
    feel('fresh', both('Tươi, ngon', 'Fresh and tasty'), 'performance', 'goal'),
    feel('safe', both('An toàn, rõ nguồn gốc', 'Safe, traceable'), 'must_be', 'goal'),
    yesNo('certificate', both('Có chứng nhận', 'Certified'), 'performance', 'goal'),
    feel('steady', both('Nguồn hàng đều', 'Steady supply'), 'performance', 'ease'),
    wait('delivery', both('Thời gian giao', 'Delivery time'), both('giờ', 'hours'), 'performance'),
    feel('refund', both('Đổi hàng khi không ưng', 'Replaced if not happy'), 'attractive', 'emotion'),
    feel('story', both('Câu chuyện nhà vườn', 'The grower’s story'), 'attractive', 'emotion'),
  ],
}
