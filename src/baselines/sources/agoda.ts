import { both } from '../both'
import type { BaselineSource } from '../industry'
import { CRAWLED } from './crawled'

/** Averages that the platform shows per hotel in Nha Trang. */
export const AGODA: BaselineSource = {
  id: 'agoda-nhatrang-hotels',
  name: both('Điểm trung bình từng khách sạn trên Agoda', 'Hotel averages on Agoda'),
  citation: ['github.com/HiPNXT/Recommender-Systems@aa8e71bc0315'],
  period: both('tệp lưu tháng 9/2024, không rõ ngày thu', 'file of September 2024, day of collection not stated'),
  from: '2024-09',
  to: '2024-09',
  licence: CRAWLED,
  grade: 'A-',
  scale: { min: 2, max: 10 },
  meanKind: 'firm_means',
  spreadKind: 'observed',
  note: both(
    'Điểm của Agoda: hãy điền điểm của bạn trên Agoda, hoặc tự chấm theo đúng thang này.',
    'Scores of Agoda: enter your own score there, or rate yourself on the same scale.',
  ),
}
