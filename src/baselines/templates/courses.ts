import { both } from '../both'
import { feel, price, tally, yesNo } from '../sketch'
import type { Template } from '../template'

export const courses: Template = {
  id: 'courses',
  name: both('Trung tâm ngoại ngữ, khóa học', 'Language centre, courses'),
  attributes: [
    price('price', both('Học phí một khóa', 'Fee per course')),
    feel('progress', both('Tiến bộ thấy được', 'Visible progress'), 'performance', 'goal'),
    feel('teachers', both('Giáo viên giỏi, nhiệt tình', 'Good, keen teachers'), 'performance', 'emotion'),
    tally(
      'class_size',
      both('Học viên mỗi lớp', 'Students per class'),
      both('người', 'people'),
      'performance',
      'goal',
      -1,
    ),
    feel('schedule', both('Lịch học linh hoạt', 'Flexible timetable'), 'performance', 'ease'),
    yesNo('guarantee', both('Cam kết đầu ra', 'Result guaranteed'), 'attractive', 'goal'),
    feel('follow_up', both('Chăm sóc, báo kết quả', 'Follow-up and reports'), 'performance', 'emotion'),
    feel('materials', both('Tài liệu, phòng học', 'Materials and rooms'), 'must_be', 'goal'),
  ],
}
