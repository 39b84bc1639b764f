import { both } from '../both'
import { suggest, type Suggestion } from './suggestion'

/** Workplaces, judged by those who work there. */
export const employer: readonly Suggestion[] = [
  suggest(
    'pay-review',
    both('Rà lương theo thị trường mỗi năm', 'Pay compared with the market each year'),
    { oneOff: 5_000_000, monthly: 15_000_000 },
    { pay: [0.4, 0.8, 1.2] },
  ),
  suggest(
    'benefit',
    both('Bảo hiểm sức khỏe cho gia đình', 'Health insurance for families'),
    { monthly: 10_000_000 },
    { pay: [0.3, 0.6, 0.9] },
  ),
  suggest(
    'study-hours',
    both('Bốn giờ học mỗi tuần, ngân sách khóa học', 'Four study hours a week and a course budget'),
    { oneOff: 5_000_000, monthly: 8_000_000 },
    { learning: [0.5, 1, 1.5] },
  ),
  suggest(
    'lead-training',
    both('Khóa quản lý cho trưởng nhóm', 'Management training for team leads'),
    { oneOff: 25_000_000, monthly: 1_000_000 },
    { courtesy: [0.4, 0.9, 1.3] },
  ),
  suggest(
    'one-to-one',
    both('Gặp riêng hai tuần một lần', 'One-to-one talks every two weeks'),
    { monthly: 3_000_000 },
    { team: [0.3, 0.7, 1.1] },
  ),
  suggest(
    'team-days',
    both('Ngày của đội mỗi quý', 'A team day each quarter'),
    { monthly: 4_000_000 },
    { team: [0.3, 0.7, 1.1] },
  ),
  suggest(
    'desks',
    both('Ghế tốt, phòng yên tĩnh', 'Good chairs and quiet rooms'),
    { oneOff: 70_000_000, monthly: 1_000_000 },
    { wifi: [0.5, 1, 1.5] },
  ),
]
