import { both } from '../both'
import { feel, price, tally } from '../sketch'
import type { Template } from '../template'

export const tours: Template = {
  id: 'tours',
  name: both('Tour du lịch', 'Tour operator'),
  attributes: [
    price('price', both('Giá một tour', 'Price per tour')),
    feel('itinerary', both('Lịch trình hay, hợp lý', 'Good itinerary'), 'performance', 'goal'),
    feel('guide', both('Hướng dẫn viên', 'The guide'), 'performance', 'emotion'),
    tally('group', both('Khách mỗi đoàn', 'People per group'), both('người', 'people'), 'performance', 'emotion', -1),
    feel('no_hidden', both('Không phát sinh chi phí', 'No hidden costs'), 'must_be', 'goal'),
    feel('safety', both('An toàn', 'Safety'), 'must_be', 'goal'),
    feel('booking', both('Đặt, đổi lịch dễ', 'Easy to book and change'), 'performance', 'ease'),
    feel('unique', both('Trải nghiệm riêng', 'Something unique'), 'attractive', 'emotion'),
  ],
}
