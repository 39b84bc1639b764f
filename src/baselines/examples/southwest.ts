import type { Attribute, Concession, SuccessFactor } from '@/model/attribute'
import { blankAttribute, blankPlan } from '@/model/blank'
import type { LocalizedText } from '@/model/text'
import { both } from '../both'
import type { Example, ExampleLocale } from '../example'

/** A factor of the book's canvas: 5 high, 1 low. Weights are rank order centroids of eight (spec 2.14). */
interface Factor {
  readonly id: string
  readonly name: LocalizedText
  readonly level: 1 | 5
  readonly weight: number
  readonly serves: SuccessFactor
}

const factors: readonly Factor[] = [
  { id: 'price', name: both('Giá vé rẻ', 'Low fare'), level: 5, weight: 0.339732, serves: 'goal' },
  {
    id: 'frequency',
    name: both('Tần suất bay thẳng', 'Frequent direct flights'),
    level: 5,
    weight: 0.214732,
    serves: 'ease',
  },
  { id: 'speed', name: both('Nhanh gọn', 'Speed'), level: 5, weight: 0.152232, serves: 'ease' },
  {
    id: 'friendly',
    name: both('Phục vụ thân thiện', 'Friendly service'),
    level: 5,
    weight: 0.110565,
    serves: 'emotion',
  },
  { id: 'hub', name: both('Kết nối trung chuyển', 'Hub connections'), level: 1, weight: 0.079315, serves: 'ease' },
  { id: 'seating', name: both('Chọn hạng ghế', 'Seating classes'), level: 1, weight: 0.054315, serves: 'goal' },
  { id: 'meals', name: both('Suất ăn', 'Meals'), level: 1, weight: 0.033482, serves: 'goal' },
  { id: 'lounges', name: both('Phòng chờ', 'Lounges'), level: 1, weight: 0.015625, serves: 'emotion' },
]

const DIFFERENTIATORS = ['frequency', 'speed', 'friendly']

const WORDS = {
  vi: {
    reason: 'Khách mục tiêu ít coi trọng; phần tiết kiệm dồn cho điểm khác biệt',
    approver: 'Ban lãnh đạo (giả định cho ví dụ)',
  },
  en: {
    reason: 'Target customers care little about it; the saving goes to the differentiators',
    approver: 'Management (invented for the example)',
  },
} as const

/** The day a year after an instant, "YYYY-MM-DD"; never a day that the year lacks. */
function yearAfter(now: string): string {
  const monthAndDay = now.slice(4, 10) === '-02-29' ? '-02-28' : now.slice(4, 10)
  return String(Number(now.slice(0, 4)) + 1) + monthAndDay
}

function concession(now: string, locale: ExampleLocale): Concession {
  return {
    kind: 'eliminate',
    ...WORDS[locale],
    funds: Object.fromEntries(DIFFERENTIATORS.map((id) => [id, true as const])),
    reviewDate: yearAfter(now),
    monthlySaving: 0,
    wtpEvidence: false,
  }
}

const name = both('Southwest: nhượng bộ có chủ đích', 'Southwest: deliberate concessions')

/** High and low as the figure in the book shows them: an ordinal reading, no published numbers. */
export const southwest: Example = {
  id: 'southwest',
  name,
  build: ({ id, now, locale }) => {
    const attributes = factors.map((factor, index): [string, Attribute] => [
      factor.id,
      {
        ...blankAttribute(factor.id, factor.name),
        order: index + 1,
        role: DIFFERENTIATORS.includes(factor.id) ? 'differentiator' : 'parity',
        weight: factor.weight,
        own: { value: factor.level, evidence: 'informed', n: null, sd: null },
        factors: { [factor.serves]: true },
        priceLike: factor.id === 'price',
        concession: factor.level === 1 ? concession(now, locale) : null,
      },
    ])
    return {
      ...blankPlan(id, name, now),
      segment: both('Khách bay chặng ngắn', 'Short-haul travellers'),
      comparison: both(
        'các hãng bay khác: đọc thứ bậc cao thấp từ hình 2-5, Kim và Mauborgne, Chiến lược đại dương xanh; không phải số liệu công bố, trọng số chỉ minh họa',
        'other airlines: an ordinal reading of figure 2-5 in Kim and Mauborgne, Blue Ocean Strategy; not published numbers, weights are illustrative',
      ),
      policy: 'concessions',
      attributes: Object.fromEntries(attributes),
    }
  },
}
