import { both } from '../both'
import type { BaselineSource } from '../industry'
import { CRAWLED } from './crawled'

/** Single reviews of places in Hanoi: firm means, sampling noise removed. */
export const FOODY_REVIEWS: BaselineSource = {
  id: 'foody-hanoi-reviews',
  name: both('Đánh giá trên Foody, Hà Nội', 'Foody reviews, Hanoi'),
  citation: ['github.com/ducshaf/foodyCrawler@f739fec46f7a'],
  period: both('đánh giá từ 11/2012 đến 12/2023', 'reviews November 2012 to December 2023'),
  from: '2012-11',
  to: '2023-12',
  licence: CRAWLED,
  grade: 'A-',
  scale: { min: 1, max: 10 },
  meanKind: 'firm_means',
  spreadKind: 'noise_removed',
  note: both(
    'Điểm của Foody: hãy điền điểm của bạn trên Foody, hoặc tự chấm theo đúng thang này.',
    'Scores of Foody: enter your own score there, or rate yourself on the same scale.',
  ),
}

/** Averages that the platform shows per place, one day. */
export const FOODY_PLACES: BaselineSource = {
  id: 'foody-badinh-places',
  name: both('Điểm trung bình từng quán trên Foody, quận Ba Đình', 'Place averages on Foody, Ba Dinh district'),
  citation: ['github.com/ducshaf/foodyCrawler@f739fec46f7a'],
  period: both('thu ngày 11/12/2023', 'collected 11 December 2023'),
  from: '2023-12',
  to: '2023-12',
  licence: CRAWLED,
  grade: 'B+',
  scale: { min: 1, max: 10 },
  meanKind: 'firm_means',
  spreadKind: 'observed',
  note: both('Độ phân tán gồm cả sai số do ít lượt đánh giá.', 'The spread still contains sampling noise.'),
}

/** Overall scores only, newer and much larger. */
export const FOODY_OVERALL: BaselineSource = {
  id: 'foody-places-overall-2025',
  name: both('Điểm chung từng quán trên Foody', 'Overall place scores on Foody'),
  citation: ['github.com/caodangkhoa600/Foody-Crawler@eae88ca1004a'],
  period: both('thu từ 8/10 đến 24/10/2025', 'collected 8 to 24 October 2025'),
  from: '2025-10',
  to: '2025-10',
  licence: CRAWLED,
  grade: 'A-',
  scale: { min: 1, max: 10 },
  meanKind: 'firm_means',
  spreadKind: 'observed',
  note: both('Chỉ có điểm chung, không có điểm từng tiêu chí.', 'Overall scores only, none by attribute.'),
}
