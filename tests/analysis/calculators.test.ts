import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adbudgLevel, adbudgOf } from '@/analysis/adbudg'
import { budgetSharesOf } from '@/analysis/budget-shares'
import { curveCost, curveLevels, hillLift, hillOfCurve, hillSpending } from '@/analysis/hill'
import { empowermentGain, lifetimeValue } from '@/analysis/lifetime'
import { impliedElasticity, isHardToBelieve, priceChangeOf, requiredChange } from '@/analysis/price-change'

describe("Little's curve", () => {
  it('passes through the four answers', () => {
    const curve = adbudgOf({ atZero: 2, now: 5, plusHalf: 6, saturated: 10 })!
    expect([0, 1, 1.5].map((x) => adbudgLevel(curve, x))).toEqual([2, 5, 6].map((x) => expect.closeTo(x, 9)))
    expect(adbudgLevel(curve, 1e9)).toBeCloseTo(10, 3)
    expect(adbudgLevel(curve, -1)).toBe(2)
  })

  it.each([
    [5, 5, 6, 10],
    [4, 5, 5, 10],
    [4, 5, 6, 6],
    [NaN, 5, 6, 7],
  ])('does not exist for answers that do not rise: %s %s %s %s', (atZero, now, plusHalf, saturated) => {
    expect(adbudgOf({ atZero, now, plusHalf, saturated })).toBeNull()
  })
})

describe("Hill's curve", () => {
  it('gives half of the headroom for its half spending, and back', () => {
    const curve = { headroom: 3, half: 10, gamma: 2 }
    expect(hillLift(curve, 10)).toBeCloseTo(1.5, 12)
    expect([0, -5].map((x) => hillLift(curve, x))).toEqual([0, 0])
    for (const lift of [0.1, 1, 2.9]) expect(hillLift(curve, hillSpending(curve, lift)!)).toBeCloseTo(lift, 9)
    expect([0, -1, 3, 4].map((lift) => hillSpending(curve, lift))).toEqual([0, 0, null, null])
  })
})

describe('a quick cost curve', () => {
  const curve = { now: 2_000_000, half: 5_000_000, full: 20_000_000, share: 0 }

  it('costs what the owner said, above today', () => {
    expect(curveCost(curve, 0)).toBe(0)
    expect(curveCost(curve, 0.5)).toBe(3_000_000)
    expect(curveCost(curve, 0.9)).toBe(18_000_000)
    expect(curveCost(curve, 1)).toBeNull()
    expect(hillOfCurve(curve)).toMatchObject({ headroom: 1, half: 3_000_000 })
  })

  it('offers levels in whole dong, each dearer than the one before', () => {
    const levels = curveLevels(curve)
    expect(levels.map(({ share }) => share)).toEqual(
      [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((x) => expect.closeTo(x, 9)),
    )
    levels.forEach(({ monthly }, i) => {
      expect(Number.isInteger(monthly)).toBe(true)
      expect(monthly).toBeGreaterThan(levels[i - 1]?.monthly ?? 0)
    })
  })

  it.each([
    ['half costs no more than today', { ...curve, half: 2_000_000 }],
    ['all costs no more than half', { ...curve, full: 5_000_000 }],
    ['nothing is told', { now: 0, half: 0, full: 0, share: 0 }],
  ])('has no levels where %s', (_why, broken) => {
    expect(curveLevels(broken)).toEqual([])
    expect(curveCost(broken, 0.5)).toBeNull()
  })

  it('never sells a level below its price', () => {
    const answers = fc.tuple(
      fc.nat(10 ** 6),
      fc.integer({ min: 1, max: 10 ** 7 }),
      fc.integer({ min: 1, max: 10 ** 8 }),
    )
    fc.assert(
      fc.property(answers, ([now, half, full]) => {
        const given = { now, half: now + half, full: now + half + Math.max(full, Math.ceil(half / 10)), share: 0 }
        const hill = hillOfCurve(given)!
        for (const { share, monthly } of curveLevels(given))
          expect(hillLift(hill, monthly)).toBeGreaterThan(share - 1e-6)
      }),
    )
  })
})

describe('a new price', () => {
  it('needs a change of sales, with the elasticity that it stands for', () => {
    expect(priceChangeOf(50_000, 45_000, 30_000)).toEqual({
      required: expect.closeTo(1 / 3, 12),
      change: expect.closeTo(-0.1, 12),
      elasticity: expect.closeTo(-10 / 3, 12),
      note: null,
    })
    expect(priceChangeOf(35, 20, 17)).toMatchObject({ required: 5, note: 'ELASTICITY_HARD' })
  })

  it('has nothing to say of a price that stays, and no answer where no volume is enough', () => {
    expect(priceChangeOf(35, 35, 20)).toEqual({ required: 0, change: 0, elasticity: null, note: null })
    expect(Object.is(requiredChange(0, 5), 0)).toBe(true)
    expect([-5, -6, NaN].map((dp) => requiredChange(dp, 5))).toEqual([null, null, null])
    expect(priceChangeOf(0, 5, 1)).toBeNull()
  })

  it('may lose every order where the old price earns nothing on any, and never more than all', () => {
    for (const cost of [35, 36, 39]) {
      expect(priceChangeOf(35, 40, cost)).toMatchObject({ required: -1, elasticity: null, note: null })
    }
    expect(priceChangeOf(35, 40, 34)!.required).toBeCloseTo(-5 / 6, 12)
  })

  it('is hard to believe beyond an elasticity of 5, either way', () => {
    expect([5, -5, 5.01, -5.01].map(isHardToBelieve)).toEqual([false, false, true, true])
    expect(impliedElasticity(0.3, -0.1)).toBeCloseTo(-3, 12)
    expect(impliedElasticity(0.3, 0)).toBeNull()
  })

  it('keeps the profit at the volume that it needs', () => {
    const prices = fc.record({
      price: fc.integer({ min: 1000, max: 10 ** 6 }),
      off: fc.integer({ min: -900, max: 900 }),
      cost: fc.nat(999),
    })
    fc.assert(
      fc.property(prices, ({ price, off, cost }) => {
        const found = priceChangeOf(price, price + off, cost)
        fc.pre(found !== null)
        expect((1 + found!.required) * (price + off - cost)).toBeCloseTo(price - cost, 5)
      }),
    )
  })
})

describe('a customer over the years', () => {
  it('is worth more the longer they stay', () => {
    expect(lifetimeValue(1200, 0.8, 0.1)).toEqual({
      multiple: expect.closeTo(8 / 3, 12),
      excludingFirst: expect.closeTo(3200, 9),
      includingFirst: expect.closeTo(4400, 9),
    })
    expect(lifetimeValue(1200, 0, 0)).toEqual({ multiple: 0, excludingFirst: 0, includingFirst: 1200 })
    expect(lifetimeValue(-100, 0.5, 0)).toMatchObject({ excludingFirst: -100, includingFirst: -200 })
  })

  it.each([
    [1200, 1, 0],
    [1200, -0.1, 0.1],
    [1200, 1.1, 0.5],
    [1200, 0.5, -0.1],
    [NaN, 0.5, 0.1],
    [1200, NaN, 0.1],
  ])('has no value outside the ranges: margin %s, retention %s, rate %s', (margin, retention, discount) => {
    expect(lifetimeValue(margin, retention, discount)).toBeNull()
  })

  it('sets what a remedy has to bring', () => {
    expect(empowermentGain(200_000, 6_000_000)).toBeCloseTo(1 / 30, 12)
    expect(empowermentGain(0, 6_000_000)).toBe(0)
    expect([empowermentGain(1, 0), empowermentGain(1, -5), empowermentGain(-1, 5)]).toEqual([null, null, null])
  })
})

describe('shares of a budget', () => {
  const spend = { differentiator: 50, parity: 20, otherParity: 10, enabling: 15, overDelivery: 5 }

  it('are of the investment, of the revenue, and among themselves', () => {
    expect(budgetSharesOf(spend, 400, 1000)).toEqual({
      total: 100,
      ofInvestment: 0.25,
      ofRevenue: 0.1,
      focus: 0.5,
      waste: 0.05,
      unfocused: false,
    })
    expect(budgetSharesOf({ ...spend, differentiator: 49 }, null, null)).toMatchObject({
      ofInvestment: null,
      ofRevenue: null,
      unfocused: true,
    })
  })

  it('do not exist of nothing', () => {
    const nothing = { differentiator: 0, parity: 0, otherParity: 0, enabling: 0, overDelivery: 0 }
    expect(budgetSharesOf(nothing, 0, 0)).toEqual({
      total: 0,
      ofInvestment: null,
      ofRevenue: null,
      focus: null,
      waste: null,
      unfocused: false,
    })
  })
})
