import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankAttribute, blankInitiative, blankPlan } from '@/model/blank'
import type { Attribute } from '@/model/attribute'
import { combineGains, headroomOf } from '@/model/effects'
import type { Effect } from '@/model/initiative'
import type { Plan } from '@/model/plan'
import { plannedPlan, plannedValue } from '@/model/planned'
import { priceAttribute, pricesOf } from '@/model/price'
import { assess } from '@/model/rule/assess'

const score: Attribute = {
  ...blankAttribute('taste', 'Vị'),
  scale: { kind: 'bounded', min: 0, max: 10, unit: 'điểm' },
  own: { value: 6, evidence: 'informed', n: null, sd: null },
  benchmark: { kind: 'guess', mean: 6, evidence: 'informed', source: '', month: null, se: null },
}
const price: Attribute = {
  ...blankAttribute('price', 'Giá'),
  scale: { kind: 'ratio', unit: 'đ', format: 'money', mnd: null, bmin: null },
  direction: -1,
  priceLike: true,
  own: { value: 35_000, evidence: 'measured', n: null, sd: null },
}

function planWith(attributes: readonly Attribute[], effects: readonly Record<string, Effect>[]): Plan {
  return {
    ...blankPlan('p', 'Quán', '2026-11-25T00:00:00.000Z'),
    attributes: Object.fromEntries(attributes.map((attribute) => [attribute.id, attribute])),
    initiatives: Object.fromEntries(
      effects.map((effect, i) => [`i${i}`, { ...blankInitiative(`i${i}`, 'Việc'), chosen: true, effects: effect }]),
    ),
  }
}
const sure = (gain: number): Effect => ({ low: gain, likely: gain, high: gain })

describe('combineGains (spec 5.5)', () => {
  it('gives two gains on one attribute less than their sum', () => {
    expect(combineGains([1.5, 1.2], 3)).toBeCloseTo(2.1, 12)
  })

  it('never passes the headroom, never depends on the order, and simply adds where there is no end', () => {
    const gain = fc.double({ min: -5, max: 5, noNaN: true })
    fc.assert(
      fc.property(fc.array(gain, { maxLength: 6 }), fc.double({ min: 0.1, max: 9, noNaN: true }), (gains, headroom) => {
        const lift = combineGains(gains, headroom)
        expect(lift).toBeLessThanOrEqual(headroom)
        expect(combineGains([...gains].reverse(), headroom)).toBeCloseTo(lift, 9)
        expect(combineGains(gains, null)).toBeCloseTo(
          gains.reduce((sum, one) => sum + one, 0),
          9,
        )
      }),
    )
  })

  it('reaches the best value with a gain beyond the headroom, and loses by a negative one even at the best', () => {
    expect(combineGains([99], 3)).toBe(3)
    expect(combineGains([99, -1], 3)).toBe(3)
    expect(combineGains([-1], 3)).toBeCloseTo(-1, 12)
    expect(combineGains([2, -1], 0)).toBe(-1)
  })

  it('stays a number where many huge losses are multiplied, and a full gain still makes up for them', () => {
    const losses = Array<number>(60).fill(-1e15)
    expect(Number.isFinite(combineGains(losses, 0.001))).toBe(true)
    expect(combineGains([...losses, 1], 0.001)).toBe(0.001)
  })
})

describe('headroomOf', () => {
  it('ends at the best imaginable value, else at the end of the scale, else nowhere', () => {
    expect(headroomOf(score)).toBe(4)
    expect(headroomOf({ ...score, best: 9 })).toBe(3)
    expect(headroomOf(price)).toBe(35_000)
    expect(headroomOf({ ...price, direction: 1 })).toBeNull()
    expect(headroomOf({ ...score, own: { ...score.own, value: null } })).toBeNull()
  })
})

describe('plannedValue', () => {
  it('is today and what is chosen, by low, likely and high effects', () => {
    const plan = planWith([score], [{ taste: { low: 0.5, likely: 1.5, high: 2 } }, { taste: sure(1.2) }])
    expect(plannedValue(plan, score, 'likely')).toBeCloseTo(6 + 4 * (1 - (1 - 1.5 / 4) * (1 - 1.2 / 4)), 9)
    expect(plannedValue(plan, score, 'low')).toBeLessThan(plannedValue(plan, score, 'likely') ?? 0)
    const idle = { ...plan, initiatives: { i0: { ...plan.initiatives['i0']!, chosen: false } } }
    expect(plannedValue(idle, score)).toBe(6)
  })

  it('moves the other way where less is better', () => {
    const minutes: Attribute = {
      ...price,
      id: 'wait',
      priceLike: false,
      scale: { kind: 'ratio', unit: 'phút', format: 'number', mnd: null, bmin: null },
      own: { ...price.own, value: 20 },
    }
    expect(plannedValue(planWith([minutes], [{ wait: sure(5) }]), minutes)).toBe(15)
    expect(plannedValue(planWith([minutes], [{ wait: sure(-5) }]), minutes)).toBe(25)
  })

  it('counts the share of a cost curve', () => {
    const curved = { ...score, curve: { now: 0, half: 1, full: 2, share: 0.5 } }
    expect(plannedValue(planWith([curved], []), curved)).toBe(8)
  })

  it('is unknown while today is, and never leaves the scale', () => {
    const unknown = { ...score, own: { ...score.own, value: null } }
    expect(plannedValue(planWith([unknown], [{ taste: sure(1) }]), unknown)).toBeNull()
    expect(plannedValue(planWith([score], [{ taste: sure(-50) }]), score)).toBe(0)
  })

  it('is for the price what is promised: a price is set, whatever an initiative says', () => {
    const plan = planWith([price], [{ price: sure(9_000) }])
    expect(priceAttribute(plan)?.id).toBe('price')
    expect(plannedValue(plan, price)).toBe(35_000)
    const cheaper = { ...price, target: 33_000 }
    expect(plannedValue({ ...plan, attributes: { price: cheaper } }, cheaper)).toBe(33_000)
    expect(pricesOf({ ...plan, attributes: { price: cheaper } })).toEqual({ now: 35_000, planned: 33_000 })
    expect(pricesOf({ attributes: {}, money: { ...plan.money, price: 40_000 } })).toEqual({
      now: 40_000,
      planned: 40_000,
    })
  })
})

describe('plannedPlan', () => {
  it('is judged by the rule like any promise', () => {
    const starred: Attribute = { ...score, role: 'differentiator', target: 9 }
    const nothing = planWith([starred], [])
    expect(assess(plannedPlan(nothing)).positions['taste']?.value).toBe(6)
    const paid = planWith([starred], [{ taste: sure(2) }])
    expect(assess(plannedPlan(paid)).positions['taste']?.level).toBeGreaterThanOrEqual(4)
    expect(plannedPlan(paid).attributes['taste']).toBe(plannedPlan({ ...paid, name: 'Khác' }).attributes['taste'])
  })
})
