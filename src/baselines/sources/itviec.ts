import { both } from '../both'
import type { BaselineSource } from '../industry'
import { CRAWLED } from './crawled'

/** Reviews of IT employers by their staff: firm means, sampling noise removed. */
export const ITVIEC: BaselineSource = {
  id: 'itviec-employee-reviews',
  name: both('Đánh giá nhà tuyển dụng trên ITviec', 'Employer reviews on ITviec'),
  citation: ['github.com/truongvanle/Data_Science_ITVIEC@8a5af81e0497'],
  period: both('đánh giá từ 7/2016 đến 5/2025', 'reviews July 2016 to May 2025'),
  from: '2016-07',
  to: '2025-05',
  licence: CRAWLED,
  grade: 'A-',
  scale: { min: 1, max: 5 },
  meanKind: 'firm_means',
  spreadKind: 'noise_removed',
  note: both('“Khách hàng” ở đây là nhân viên.', 'The “customers” here are the employees.'),
}
