import { both } from '../both'
import { feel, price, tally, wait, yesNo } from '../sketch'
import type { Template } from '../template'

export const phoneShop: Template = {
  id: 'phone-shop',
  name: both('Điện thoại, điện máy', 'Phones and electronics'),
  attributes: [
    price('price', both('Giá máy bán chạy', 'Price of a best seller')),
    feel('genuine', both('Hàng chính hãng', 'Genuine goods'), 'must_be', 'goal'),
    tally('warranty', both('Số tháng bảo hành', 'Months of warranty'), both('tháng', 'months'), 'performance', 'goal'),
    tally('choice', both('Số mẫu có sẵn', 'Models in stock'), both('mẫu', 'models'), 'performance', 'goal'),
    yesNo('installment', both('Trả góp 0%', 'Interest-free instalments'), 'performance', 'ease'),
    wait('repair', both('Thời gian sửa máy', 'Repair time'), both('ngày', 'days'), 'performance'),
    feel('advice', both('Tư vấn dễ hiểu', 'Clear advice'), 'performance', 'emotion'),
  ],
}
