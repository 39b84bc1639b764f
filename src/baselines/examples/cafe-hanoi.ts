import type { Attribute, AttributeId } from '@/model/attribute'
import { both } from '../both'
import type { Example } from '../example'
import { hanoiCafe } from '../industries/hanoi-cafe'
import { planFromIndustry } from '../plan-from-industry'

/** Invented scores of one café on the scale of the platform: today, and the promise where it differs. */
const ours: Readonly<Record<AttributeId, { readonly now: number; readonly target: number | null }>> = {
  quality: { now: 6.5, target: 6.8 },
  price: { now: 6.4, target: null },
  courtesy: { now: 6.2, target: 6.8 },
  ambience: { now: 7.5, target: 8 },
  location: { now: 6.9, target: null },
}

const name = both('Quán cà phê ở Hà Nội: không gian', 'A Hanoi café: the space')

function rated(attribute: Attribute): Attribute {
  const own = ours[attribute.id]
  if (own === undefined) return attribute
  return {
    ...attribute,
    role: attribute.id === 'ambience' ? 'differentiator' : 'parity',
    own: { ...attribute.own, value: own.now, evidence: 'informed' },
    target: own.target,
  }
}

/** Real averages of 63 cafés in Hanoi against invented scores of one: it stars its space. */
export const cafeHanoi: Example = {
  id: 'cafe-hanoi',
  name,
  build: (options) => {
    const plan = planFromIndustry(hanoiCafe, options)
    const attributes = Object.values(plan.attributes).map((attribute) => [attribute.id, rated(attribute)])
    return {
      ...plan,
      name,
      segment: both('Khách ngồi làm việc, gặp bạn (giả định)', 'Guests who work or meet friends (invented)'),
      attributes: Object.fromEntries(attributes) as Record<AttributeId, Attribute>,
      invented: true,
    }
  },
}
