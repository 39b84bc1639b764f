import { both } from '../both'
import { feel, price, tally, wait } from '../sketch'
import type { Template } from '../template'

export const manufacturer: Template = {
  id: 'manufacturer',
  name: both('Xưởng sản xuất, gia công', 'Manufacturing supplier'),
  attributes: [
    price('price', both('Đơn giá sản phẩm', 'Unit price')),
    feel('quality', both('Đúng quy cách', 'Meets the specification'), 'must_be', 'goal'),
    wait('lead_time', both('Thời gian giao hàng', 'Lead time'), both('ngày', 'days'), 'performance'),
    feel('on_time', both('Giao đúng hẹn', 'Delivers on time'), 'performance', 'ease'),
    tally('minimum', both('Đơn tối thiểu', 'Minimum order'), both('cái', 'pieces'), 'performance', 'ease', -1),
    feel('flexible', both('Linh hoạt khi đổi đơn', 'Flexible with changes'), 'attractive', 'emotion'),
    tally('credit', both('Số ngày công nợ', 'Days of credit'), both('ngày', 'days'), 'performance', 'goal'),
    feel('communication', both('Báo tiến độ chủ động', 'Keeps me informed'), 'performance', 'emotion'),
  ],
}
