import { both } from '../both'
import { closing, feel, price, tally, wait } from '../sketch'
import type { Template } from '../template'

export const dentalClinic: Template = {
  id: 'dental-clinic',
  name: both('Nha khoa', 'Dental clinic'),
  attributes: [
    price('price', both('Giá dịch vụ phổ biến', 'Price of a common treatment')),
    feel('skill', both('Tay nghề nha sĩ', 'Dentist’s skill'), 'must_be', 'goal'),
    feel('painless', both('Nhẹ tay, ít đau', 'Gentle, little pain'), 'performance', 'emotion'),
    feel('sterile', both('Vô trùng dụng cụ', 'Sterile instruments'), 'must_be', 'goal'),
    tally('warranty', both('Số tháng bảo hành', 'Months of warranty'), both('tháng', 'months'), 'performance', 'goal'),
    wait('waiting', both('Thời gian chờ', 'Waiting time'), both('phút', 'min'), 'performance'),
    feel('transparent', both('Báo giá rõ trước khi làm', 'Clear quote beforehand'), 'performance', 'emotion'),
    closing('closing', both('Giờ đóng cửa', 'Closing time')),
  ],
}
