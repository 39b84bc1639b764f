import { both } from '../both'
import { closing, feel, price, tally } from '../sketch'
import type { Template } from '../template'

export const gym: Template = {
  id: 'gym',
  name: both('Phòng gym, yoga', 'Gym, yoga'),
  attributes: [
    price('price', both('Giá một tháng', 'Monthly price')),
    feel('equipment', both('Máy đủ, hoạt động tốt', 'Equipment in good order'), 'must_be', 'goal'),
    feel('coaching', both('Huấn luyện viên tận tâm', 'Committed coaches'), 'performance', 'emotion'),
    feel('crowding', both('Không phải chờ máy', 'No queue for machines'), 'performance', 'ease'),
    closing('closing', both('Giờ đóng cửa', 'Closing time')),
    tally('classes', both('Số lớp mỗi tuần', 'Classes a week'), both('lớp', 'classes'), 'performance', 'goal'),
    feel('clean', both('Phòng tập, phòng tắm sạch', 'Clean gym and showers'), 'must_be', 'goal'),
    feel('community', both('Không khí vui, gắn kết', 'Friendly community'), 'attractive', 'emotion'),
  ],
}
