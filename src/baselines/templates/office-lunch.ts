import { both } from '../both'
import { ARRIVAL_CLOCK, feel, price, tally } from '../sketch'
import type { Template } from '../template'

export const officeLunch: Template = {
  id: 'office-lunch',
  name: both('Cơm trưa giao tận nơi', 'Lunch delivery'),
  attributes: [
    price('price', both('Giá một suất', 'Price per meal')),
    {
      id: 'arrival',
      name: both('Giờ giao', 'Arrival time'),
      scale: ARRIVAL_CLOCK,
      direction: -1,
      kano: 'performance',
      factors: ['ease'],
      priceLike: false,
    },
    tally('dishes', both('Số món ngoài cơm', 'Dishes besides rice'), both('món', 'dishes'), 'must_be', 'goal'),
    feel('taste', both('Ngon, đủ no', 'Tasty and filling'), 'performance', 'goal'),
    feel('hygiene', both('Vệ sinh', 'Hygiene'), 'must_be', 'goal'),
    feel('courtesy', both('Giao hàng lịch sự', 'Courteous delivery'), 'performance', 'emotion'),
    feel('ordering', both('Đặt món dễ', 'Easy ordering'), 'performance', 'ease'),
  ],
}
