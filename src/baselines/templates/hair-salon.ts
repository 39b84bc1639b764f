import { both } from '../both'
import { closing, feel, price, wait, yesNo } from '../sketch'
import type { Template } from '../template'

export const hairSalon: Template = {
  id: 'hair-salon',
  name: both('Tiệm tóc, barber', 'Hair salon, barber'),
  attributes: [
    price('price', both('Giá một lần cắt', 'Price of a haircut')),
    feel('skill', both('Tay nghề, đúng kiểu', 'Skill, the cut I asked for'), 'performance', 'goal'),
    wait('waiting', both('Thời gian chờ', 'Waiting time'), both('phút', 'min'), 'performance'),
    yesNo('booking', both('Đặt lịch online', 'Online booking'), 'performance', 'ease'),
    closing('closing', both('Giờ đóng cửa', 'Closing time')),
    feel('hygiene', both('Dụng cụ sạch sẽ', 'Clean tools'), 'must_be', 'goal'),
    feel('care', both('Thợ ân cần, nhớ khách', 'Caring, remembers me'), 'attractive', 'emotion'),
    feel('ambience', both('Không gian thư giãn', 'Relaxing space'), 'attractive', 'emotion'),
  ],
}
