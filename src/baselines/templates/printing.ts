import { both } from '../both'
import { feel, price, tally, wait, yesNo } from '../sketch'
import type { Template } from '../template'

export const printing: Template = {
  id: 'printing',
  name: both('In ấn, quảng cáo', 'Printing and signs'),
  attributes: [
    price('price', both('Giá đơn hàng thường gặp', 'Price of a usual job')),
    feel('quality', both('Màu chuẩn, bản in nét', 'True colours, sharp print'), 'performance', 'goal'),
    wait('time', both('Thời gian trả hàng', 'Turnaround'), both('giờ', 'hours'), 'performance'),
    feel('on_time', both('Đúng hẹn', 'On time'), 'must_be', 'ease'),
    yesNo('design', both('Có thiết kế kèm', 'Design included'), 'attractive', 'goal'),
    tally('minimum', both('Số lượng tối thiểu', 'Minimum quantity'), both('bản', 'copies'), 'performance', 'ease', -1),
    feel('advice', both('Tư vấn, sửa file nhiệt tình', 'Helpful with files'), 'performance', 'emotion'),
  ],
}
