import { both } from '../both'
import { suggest, type Suggestion } from './suggestion'

/** Courses and kindergartens. */
export const courses: readonly Suggestion[] = [
  suggest(
    'small-classes',
    both('Giảm sĩ số mỗi lớp', 'Smaller classes'),
    { monthly: 12_000_000 },
    { small: [0.8, 1.4, 2] },
  ),
  suggest(
    'monthly-report',
    both('Báo cáo tiến bộ gửi mỗi tháng', 'A progress report each month'),
    { oneOff: 3_000_000, monthly: 2_000_000 },
    { progress: [0.5, 1, 1.4] },
  ),
  suggest(
    'teacher-coach',
    both('Dự giờ và kèm giáo viên mỗi tuần', 'Lessons observed and teachers coached weekly'),
    { oneOff: 4_000_000, monthly: 4_000_000 },
    { skill: [0.4, 0.9, 1.3] },
  ),
  suggest(
    'trial-test',
    both('Kiểm tra đầu vào và học thử', 'An entry test and a trial lesson'),
    { oneOff: 2_000_000, monthly: 1_000_000 },
    { guarantee: [0.4, 0.9, 1.3] },
  ),
  suggest(
    'make-up',
    both('Học bù linh hoạt, đổi ca qua ứng dụng', 'Flexible make-up lessons, changed by app'),
    { oneOff: 8_000_000, monthly: 2_000_000 },
    { ease: [0.5, 1, 1.4] },
  ),
  suggest(
    'classroom',
    both('Sơn lại phòng, máy chiếu, bàn mới', 'Rooms painted, a projector, new desks'),
    { oneOff: 50_000_000, monthly: 500_000 },
    { space: [0.5, 1.1, 1.6] },
  ),
  suggest(
    'tutor-hour',
    both('Giờ hỏi bài miễn phí', 'A free hour for questions'),
    { monthly: 4_000_000 },
    { courtesy: [0.4, 0.8, 1.2], quality: [0.2, 0.5, 0.8] },
  ),
  suggest(
    'parent-line',
    both('Kênh riêng trả lời phụ huynh trong ngày', 'A line that answers parents the same day'),
    { oneOff: 1_000_000, monthly: 2_000_000 },
    { information: [0.5, 1, 1.4] },
  ),
]
