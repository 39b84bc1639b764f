import { both } from '../both'
import { fair, slight } from './gain'
import { suggest, type Suggestion } from './suggestion'

/** Workplaces, judged by those who work there. No plan tells how many they are, so costs that depend on it name a size. */
export const employer: readonly Suggestion[] = [
  suggest(
    'pay-review',
    both('Rà lương theo thị trường mỗi năm (20 người)', 'Pay compared with the market each year (20 people)'),
    { oneOff: 5_000_000, monthly: 15_000_000 },
    { pay: { score: fair } },
  ),
  suggest(
    'benefit',
    both('Bảo hiểm sức khỏe cho gia đình (20 người)', 'Health insurance for families (20 people)'),
    { monthly: 10_000_000 },
    { pay: { score: slight } },
  ),
  suggest(
    'study-hours',
    both(
      'Bốn giờ học mỗi tuần, ngân sách khóa học (20 người)',
      'Four study hours a week and a course budget (20 people)',
    ),
    { oneOff: 5_000_000, monthly: 8_000_000 },
    { 'staff-training': { score: fair } },
  ),
  suggest(
    'lead-training',
    both('Khóa quản lý cho trưởng nhóm', 'Management training for team leads'),
    { oneOff: 25_000_000, monthly: 1_000_000 },
    { management: { score: fair } },
  ),
  suggest(
    'one-to-one',
    both('Gặp riêng hai tuần một lần', 'One-to-one talks every two weeks'),
    { monthly: 3_000_000 },
    { management: { score: slight } },
  ),
  suggest(
    'team-days',
    both('Ngày của đội mỗi quý (20 người)', 'A team day each quarter (20 people)'),
    { monthly: 4_000_000 },
    { culture: { score: slight } },
  ),
  suggest(
    'desks',
    both('Ghế tốt, phòng yên tĩnh (20 chỗ)', 'Good chairs and quiet rooms (20 desks)'),
    { oneOff: 70_000_000, monthly: 1_000_000 },
    { workspace: { score: fair } },
  ),
]
