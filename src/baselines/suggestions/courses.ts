import { both } from '../both'
import { ofDay, ofPrice } from './costs'
import { at, exactly, fair, slight } from './gain'
import { suggest, type Suggestion } from './suggestion'

/** Fee of a course, or of a month of childcare, while the plan does not tell one, dong. */
const FEE = 3_000_000

/** Courses and kindergartens. */
export const courses: readonly Suggestion[] = [
  suggest(
    'small-classes',
    both('Giảm sĩ số mỗi lớp', 'Smaller classes'),
    { perOrder: ofPrice(8, FEE) },
    { 'class-size': { score: fair, count: { percent: [10, 20, 30] } } },
  ),
  suggest(
    'monthly-report',
    both('Báo cáo tiến bộ gửi mỗi tháng', 'A progress report each month'),
    { oneOff: 3_000_000, perOrder: 15_000 },
    { 'progress-news': { score: fair } },
  ),
  suggest(
    'teacher-coach',
    both('Dự giờ và kèm giáo viên mỗi tuần', 'Lessons observed and teachers coached weekly'),
    { oneOff: 4_000_000, monthly: 4_000_000 },
    { teaching: { score: fair }, activities: { score: fair } },
  ),
  suggest(
    'trial-test',
    both('Kiểm tra đầu vào và học thử', 'An entry test and a trial lesson'),
    { oneOff: 2_000_000, perOrder: 30_000 },
    { progress: { score: slight } },
  ),
  suggest(
    'result-promise',
    both('Cam kết đầu ra, chưa đạt thì học lại miễn phí', 'Results promised, or the course again for free'),
    { perOrder: ofPrice(3, FEE) },
    { guarantee: { yesNo: true } },
  ),
  suggest(
    'make-up',
    both('Học bù linh hoạt, đổi ca qua ứng dụng', 'Flexible make-up lessons, changed by app'),
    { oneOff: 8_000_000, monthly: 2_000_000 },
    { schedule: { score: fair } },
  ),
  suggest(
    'classroom',
    both('Sơn lại phòng, máy chiếu, bàn mới', 'Rooms painted, a projector, new desks'),
    { oneOff: ofDay(10_000_000, 5) },
    { classroom: { score: fair } },
  ),
  suggest(
    'tutor-hour',
    both('Giờ hỏi bài miễn phí', 'A free hour for questions'),
    { perOrder: 60_000 },
    { progress: { score: fair } },
  ),
  suggest(
    'parent-line',
    both('Kênh riêng trả lời phụ huynh trong ngày', 'A line that answers parents the same day'),
    { oneOff: 1_000_000, monthly: 2_000_000 },
    { 'progress-news': { score: slight } },
  ),
  suggest(
    'late-fetching',
    both('Giữ trẻ tới 18 giờ', 'Children kept until six in the evening'),
    { perOrder: ofPrice(4, FEE) },
    { 'fetching-hour': { clock: { reaches: exactly(at(18)) } } },
  ),
  suggest(
    'safe-house',
    both('Camera lớp, cửa khóa hai lớp, bo góc', 'Cameras, double-locked doors, padded corners'),
    { oneOff: 25_000_000, monthly: 500_000 },
    { 'child-safety': { score: fair } },
  ),
  suggest(
    'child-menu',
    both('Thực đơn tuần do chuyên viên dinh dưỡng duyệt', 'A weekly menu approved by a nutritionist'),
    { oneOff: 2_000_000, perOrder: 60_000 },
    { 'child-meals': { score: fair } },
  ),
]
