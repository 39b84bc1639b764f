import { both } from '../both'
import { feel, price, tally, wait, yesNo } from '../sketch'
import type { Template } from '../template'

export const motorbikeRepair: Template = {
  id: 'motorbike-repair',
  name: both('Sửa xe máy', 'Motorbike repair'),
  attributes: [
    price('price', both('Giá một lần bảo dưỡng', 'Price of a service')),
    feel('skill', both('Sửa đúng bệnh, bền', 'Fixed right, lasts'), 'performance', 'goal'),
    feel('honest', both('Trung thực, báo giá trước', 'Honest, quotes first'), 'performance', 'emotion'),
    wait('time', both('Thời gian sửa', 'Repair time'), both('phút', 'min'), 'performance'),
    feel('parts', both('Phụ tùng chính hãng', 'Genuine parts'), 'must_be', 'goal'),
    tally('warranty', both('Số tháng bảo hành', 'Months of warranty'), both('tháng', 'months'), 'performance', 'goal'),
    yesNo('rescue', both('Cứu hộ tận nơi', 'Roadside help'), 'attractive', 'ease'),
  ],
}
