import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import type { Initiative } from '@/model/initiative'
import type { Plan } from '@/model/plan'
import { setTarget } from '@/model/edits/attributes'
import { preview } from '@/model/edits/edit'
import { assess } from '@/model/rule/assess'
import { planFrontier, type PlanFrontier } from '@/optimiser/plan-frontier'
import { gain, planWith } from './lunch-shops'

const million = 1_000_000
const at = (value: number) => ({ own: { value, evidence: 'informed', n: null, sd: null } }) as const
const atPar = { price: at(35_000), arrival: at(725), dishes: at(3), taste: at(7.1), wait: at(12) }
const enough = (ways: readonly Partial<Initiative>[], changed: Readonly<Record<string, Partial<Attribute>>> = {}) =>
  planFrontier(planWith([{ oneOff: million, effects: { arrival: gain(6) } }, ...ways], { ...atPar, ...changed }))
    .points[0]?.cost

describe('what is paid for, as the plan itself will say', () => {
  it('stays within its scale, however much harm is done: nothing is worse than the worst', () => {
    // Par is 0.3 less 0.5: even the end of the scale is at par, and no repair has to be bought.
    const guess = { kind: 'guess', mean: 0.3, evidence: 'informed', source: '', month: null, se: null } as const
    const lowly = { ...at(1), benchmark: guess }
    const harm: Partial<Initiative> = { effects: { taste: gain(-4) }, stance: 'must' }
    expect(enough([harm, { oneOff: 20 * million, effects: { taste: gain(5) } }], { taste: lowly })).toBe(million)
    // Where that end is not at par, the repair counts from all of the harm, not from the end: 10 - 2.9 (1 + 20/2.9) (1 - 2/2.9).
    const worse: Partial<Initiative> = { effects: { taste: gain(-20) }, stance: 'must' }
    expect(enough([worse, { oneOff: 2 * million, effects: { taste: gain(2) } }])).toBeUndefined()
    expect(enough([worse, { oneOff: 2 * million, effects: { taste: gain(2.9) } }])).toBe(3 * million)
  })

  it('leaves nothing to be done where the whole headroom is gained, whatever harm is done beside it', () => {
    const whole: Partial<Initiative> = { oneOff: 3 * million, effects: { taste: gain(2.9) } }
    const harm: Partial<Initiative> = { effects: { taste: gain(-6) }, stance: 'must' }
    expect(enough([whole, harm, { oneOff: 40 * million, effects: { taste: gain(9) }, requires: { i1: true } }])).toBe(
      4 * million,
    )
  })

  it('counts products that just reach a line, though their parts are no round states', () => {
    // 10 - 3.1 x 0.7 x 0.6 = 8.698, which is promised as the least acceptable.
    const floor = { taste: { ...at(6.9), floor: 10 - 3.1 * 0.7 * 0.6 } }
    const parts = [0.3, 0.4].map((share) => ({ oneOff: million, effects: { taste: gain(3.1 * share) } }))
    expect(enough(parts, floor)).toBe(3 * million)
    const less = [0.3, 0.399_999].map((share) => ({ oneOff: million, effects: { taste: gain(3.1 * share) } }))
    expect(enough(less, floor)).toBeUndefined()
  })

  it('tells what just reaches a line from what just misses it, where both fall on one state', () => {
    // Half a dish is missing to par.
    const dishes = { dishes: at(2) }
    const parts = [0.123_45, 0.376_55].map((each) => ({ oneOff: million, effects: { dishes: gain(each) } }))
    const almost = {
      oneOff: 1,
      effects: { dishes: gain(0.499_99) },
      excludes: { i1: true as const, i2: true as const },
    }
    expect(enough([...parts, almost], dishes)).toBe(3 * million)
    expect(enough([almost], dishes)).toBeUndefined()
  })

  it('holds an attribute to its hard floor even while the average is missing', () => {
    const wait = { benchmark: null, floor: 11 }
    expect(enough([{ oneOff: 8 * million, effects: { wait: gain(2) } }], { wait: { ...at(12), ...wait } })).toBe(
      9 * million,
    )
    expect(enough([], { wait: { ...at(12), ...wait } })).toBeUndefined()
    expect(enough([], { wait: { ...at(11), ...wait } })).toBe(million)
  })

  it('moves no price by money that is spent on it', () => {
    const curve = { now: 0, half: 100_000, full: 900_000, share: 0 }
    expect(enough([], { price: { ...at(38_000), curve } })).toBeGreaterThan(million)
    const fixed = { ...at(38_000), curve, best: 30_000, priceLike: true }
    const plan: Plan = planWith([{ oneOff: million, effects: { arrival: gain(6) } }], { ...atPar, price: fixed })
    expect(planFrontier({ ...plan, money: { ...plan.money, orders: null } }).status).toBe('infeasible')
  })
})

describe('a start-up', () => {
  const startup = (price: Partial<Attribute>): Plan => {
    const plan = planWith([{ oneOff: million, effects: { arrival: gain(6) } }], { ...atPar, price })
    return {
      ...plan,
      money: { ...plan.money, business: 'startup', volume: { low: 1_000, likely: 2_000, high: 3_000 } },
    }
  }

  const pricesIn = ({ points, refs }: PlanFrontier) =>
    points.flatMap(({ moves }) => moves.flatMap((at) => (refs[at]?.kind === 'price' ? [refs[at].value] : [])))

  it('is judged by the price that it plans, and cuts none that it never took', () => {
    const planned = planFrontier(startup({ ...at(50_000), target: 36_000 }))
    expect(planned.points.map(({ cost }) => cost)).toEqual([million])
    expect(pricesIn(planned)).toEqual([])
    expect(planFrontier(startup({ ...at(36_000) })).points[0]?.cost).toBe(million)
  })

  it('sets a price that is too dear as a repair would, and pays nothing for it', () => {
    const plan = startup({ ...at(36_000), target: 50_000 })
    const mended = planFrontier(plan)
    expect(mended.points.map(({ cost }) => cost)).toEqual([million])
    const [price] = pricesIn(mended)
    const promise = assess(preview(plan, setTarget('price', price ?? 0)))
    expect(promise.violations.some(({ attribute }) => attribute === 'price')).toBe(false)
    expect(price).toBe(mended.prices['price']?.goal?.value)
  })
})

describe('a must of which not all costs are known', () => {
  const plan = planWith(
    [
      { oneOff: million, effects: { arrival: gain(6) } },
      { oneOff: 2 * million, perOrder: 300, stance: 'must', requires: { i2: true } },
      { oneOff: 4 * million, perOrder: 200 },
      { oneOff: 1, perOrder: 100, effects: { arrival: gain(20) } },
    ],
    atPar,
  )
  const untold: Plan = { ...plan, money: { ...plan.money, orders: null } }

  it('is part of every plan at its known cost, with what it needs, and all is said to be at least so much', () => {
    const { points, isLeast, refs } = planFrontier(untold)
    expect(isLeast).toBe(true)
    expect(points.map(({ cost }) => cost)).toEqual([7 * million])
    // What nobody has to do and nobody knows the cost of is left out.
    expect(refs.some((ref) => ref.kind === 'initiative' && ref.id === 'i3')).toBe(false)
    expect(planFrontier(plan).isLeast).toBe(false)
  })
})
