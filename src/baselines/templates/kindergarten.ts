import { both } from '../both'
import { closing, feel, price, tally } from '../sketch'
import type { Template } from '../template'

export const kindergarten: Template = {
  id: 'kindergarten',
  name: both('Mầm non, giữ trẻ', 'Kindergarten, childcare'),
  attributes: [
    price('price', both('Học phí một tháng', 'Monthly fee')),
    feel('safety', both('An toàn', 'Safety'), 'must_be', 'goal'),
    tally('ratio', both('Số trẻ mỗi cô', 'Children per teacher'), both('trẻ', 'children'), 'performance', 'goal', -1),
    feel('love', both('Cô yêu trẻ', 'Caring teachers'), 'performance', 'emotion'),
    feel('meals', both('Bữa ăn', 'Meals'), 'must_be', 'goal'),
    closing('pickup', both('Giờ đón muộn nhất', 'Latest pick-up')),
    feel('learning', both('Hoạt động, kỹ năng', 'Activities and skills'), 'performance', 'goal'),
    feel('updates', both('Báo tin cho phụ huynh', 'Updates for parents'), 'attractive', 'ease'),
  ],
}
