import { both } from '../both'
import { feel, price, wait, yesNo } from '../sketch'
import type { Template } from '../template'

export const spaNails: Template = {
  id: 'spa-nails',
  name: both('Spa, làm nail', 'Spa and nails'),
  attributes: [
    price('price', both('Giá một liệu trình', 'Price of a treatment')),
    feel('result', both('Hiệu quả thấy được', 'Visible result'), 'performance', 'goal'),
    feel('hygiene', both('Vệ sinh, vô trùng', 'Hygiene'), 'must_be', 'goal'),
    feel('skill', both('Tay nghề kỹ thuật viên', 'Therapist’s skill'), 'performance', 'goal'),
    yesNo('booking', both('Đặt lịch online', 'Online booking'), 'performance', 'ease'),
    wait('waiting', both('Thời gian chờ', 'Waiting time'), both('phút', 'min'), 'must_be'),
    feel('no_pressure', both('Không chèo kéo mua thêm', 'No pressure to buy more'), 'attractive', 'emotion'),
    feel('ambience', both('Không gian thư giãn', 'Relaxing space'), 'performance', 'emotion'),
  ],
}
