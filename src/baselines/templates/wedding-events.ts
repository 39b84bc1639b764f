import { both } from '../both'
import { feel, price, wait } from '../sketch'
import type { Template } from '../template'

export const weddingEvents: Template = {
  id: 'wedding-events',
  name: both('Tiệc cưới, sự kiện', 'Weddings and events'),
  attributes: [
    price('price', both('Giá gói phổ biến', 'Price of a usual package')),
    feel('style', both('Ý tưởng, phong cách', 'Ideas and style'), 'performance', 'emotion'),
    feel('execution', both('Chạy đúng kịch bản', 'Runs to plan'), 'must_be', 'goal'),
    feel('transparent', both('Không phát sinh chi phí', 'No extra charges'), 'performance', 'goal'),
    wait('reply', both('Thời gian phản hồi', 'Time to reply'), both('giờ', 'hours'), 'performance'),
    feel('coordination', both('Một người lo trọn gói', 'One person handles all'), 'performance', 'ease'),
    feel('emotion', both('Khách dự ấn tượng', 'Guests are impressed'), 'attractive', 'emotion'),
  ],
}
