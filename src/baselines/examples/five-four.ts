import type { Attribute } from '@/model/attribute'
import { blankAttribute, blankPlan } from '@/model/blank'
import { both } from '../both'
import type { Example } from '../example'

const levels = [
  { id: 'price', name: both('Giá', 'Price'), level: 5, serves: 'goal' },
  { id: 'product', name: both('Sản phẩm', 'Product'), level: 4, serves: 'goal' },
  { id: 'access', name: both('Dễ tiếp cận', 'Access'), level: 3, serves: 'ease' },
  { id: 'service', name: both('Dịch vụ', 'Service'), level: 3, serves: 'emotion' },
  { id: 'experience', name: both('Trải nghiệm', 'Experience'), level: 3, serves: 'emotion' },
] as const

const name = both('Wal-Mart: 5-4-3-3-3', 'Wal-Mart: 5-4-3-3-3')

/** One dominant, one clearly above, three at par: the pattern of Crawford and Mathews (spec 2.1). */
export const fiveFour: Example = {
  id: 'five-four',
  name,
  build: ({ id, now }) => {
    const attributes = levels.map((row, index): [string, Attribute] => [
      row.id,
      {
        ...blankAttribute(row.id, row.name),
        order: index + 1,
        role: row.level > 3 ? 'differentiator' : 'parity',
        own: { value: row.level, evidence: 'informed', n: null, sd: null },
        factors: { [row.serves]: true },
        priceLike: row.id === 'price',
      },
    ])
    return {
      ...blankPlan(id, name, now),
      segment: both('Khách mua sắm hằng ngày', 'Everyday shoppers'),
      comparison: both(
        'các nhà bán lẻ khác, theo Crawford và Mathews, The Myth of Excellence (2001)',
        'other retailers, after Crawford and Mathews, The Myth of Excellence (2001)',
      ),
      policy: 'five-four',
      attributes: Object.fromEntries(attributes),
    }
  },
}
