import fc from 'fast-check'
import type { Attribute } from '@/model/attribute'
import { blankAttribute, blankInitiative, blankPlan } from '@/model/blank'
import type { Initiative } from '@/model/initiative'
import type { Plan } from '@/model/plan'

const guess = (mean: number) =>
  ({ kind: 'guess', mean, evidence: 'informed', source: '', month: null, se: null }) as const
const own = (value: number) => ({ value, evidence: 'informed', n: null, sd: null }) as const

const price: Attribute = {
  ...blankAttribute('price', 'Giá'),
  scale: { kind: 'ratio', unit: 'đ', format: 'money', mnd: null, bmin: null },
  direction: -1,
  priceLike: true,
  own: own(36_000),
  benchmark: guess(35_000),
}
const arrival: Attribute = {
  ...blankAttribute('arrival', 'Giờ giao'),
  scale: { kind: 'interval', unit: 'phút', format: 'clock', s0: 5, mnd: 5, bmin: 5, bmax: 10 },
  direction: -1,
  role: 'differentiator',
  own: own(722),
  benchmark: guess(725),
}
const dishes: Attribute = {
  ...blankAttribute('dishes', 'Số món'),
  scale: { kind: 'count', unit: 'món' },
  own: own(2),
  benchmark: guess(3),
}
const taste: Attribute = {
  ...blankAttribute('taste', 'Vị'),
  scale: { kind: 'bounded', min: 0, max: 10, unit: 'điểm' },
  own: own(6.9),
  benchmark: guess(7.1),
}
const wait: Attribute = {
  ...blankAttribute('wait', 'Chờ'),
  scale: { kind: 'ratio', unit: 'phút', format: 'number', mnd: null, bmin: null },
  direction: -1,
  own: own(14),
  benchmark: guess(12),
}
const attributes = [price, arrival, dishes, taste, wait]

/** A lunch shop of five attributes of four scales that can do these things. */
export function planWith(
  initiatives: readonly Partial<Initiative>[],
  changed: Readonly<Record<string, Partial<Attribute>>> = {},
): Plan {
  const blank = blankPlan('p', 'Quán', '2026-11-25T00:00:00.000Z')
  return {
    ...blank,
    attributes: Object.fromEntries(
      attributes.map((attribute, order) => [attribute.id, { ...attribute, order, ...changed[attribute.id] }]),
    ),
    initiatives: Object.fromEntries(
      initiatives.map((initiative, i) => [
        `i${i}`,
        { ...blankInitiative(`i${i}`, `Việc ${i}`), order: i, ...initiative },
      ]),
    ),
    money: { ...blank.money, orders: 3_000, variableCost: 22_000 },
  }
}

/** A gain and the doubt about it. */
export const gain = (likely: number) => ({ low: likely - 1, likely, high: likely + 1 })

/** Such shops with two to nine things to do, some of them costly, harmful, required, or put off. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.array(
      fc.record({
        oneOff: fc.integer({ min: -3, max: 40 }).map((million) => million * 1_000_000),
        monthly: fc.integer({ min: 0, max: 8 }).map((million) => million * 500_000),
        perOrder: fc.constantFrom(0, 0, 0, 500, -300),
        effects: fc.dictionary(
          fc.constantFrom('arrival', 'dishes', 'taste', 'wait', 'price'),
          fc.integer({ min: -15, max: 80 }).map((tenth) => gain(tenth / 10)),
          { maxKeys: 3, noNullPrototype: true },
        ),
        stance: fc.constantFrom<Initiative['stance']>('open', 'open', 'open', 'open', 'open', 'must', 'later'),
        excludes: fc.constantFrom({}, {}, { i0: true as const }),
      }),
      { minLength: 2, maxLength: 8 },
    ),
    fc.record({
      arrival: fc.record({ best: fc.constantFrom(null, 690, 715) }),
      taste: fc.record({
        target: fc.constantFrom(null, 7.4),
        curve: fc.constantFrom(null, { now: 0, half: 2_000_000, full: 9_000_000, share: 0 }),
      }),
      dishes: fc.record({ floor: fc.constantFrom(null, 2) }),
      wait: fc.record({
        weight: fc.constantFrom(null, 2),
        role: fc.constantFrom('parity' as const, 'differentiator' as const),
      }),
    }),
  )
  .map(([initiatives, changed]) =>
    planWith(
      [
        { oneOff: 60_000_000, effects: { arrival: gain(9), dishes: gain(1), wait: gain(5), taste: gain(1) } },
        ...initiatives,
      ],
      changed,
    ),
  )
