import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalDraws, triangularDraws, uniformDraws } from '@/analysis/draws'
import { simulateMoney } from '@/analysis/simulate-money'
import { simulatePlan } from '@/analysis/simulation'
import { triangularCdf } from '@/analysis/triangular'
import { blankMoney } from '@/model/blank'
import { parameters } from '@/model/parameters'
import { conceding, guess, own, published, quick, range, withChange } from '../model/sample'
import { anyInput, figures, lunch, numbersIn, outlay, shop } from './money-sample'
import { effect, initiative, priceOf, shopMoney, shopPlan } from './plan-sample'

/** Standard error of a share of n draws. */
const errorOfShare = (share: number, n: number) => Math.sqrt((share * (1 - share)) / n)

const { draws } = parameters.uncertainty

describe('draws', () => {
  it('are the same for the same seed and name, and 10,000', () => {
    expect(uniformDraws(5, 'money:volume')).toEqual(uniformDraws(5, 'money:volume'))
    expect(uniformDraws(5, 'money:volume')).toHaveLength(10_000)
    const first = normalDraws(5, 'own:taste')[0]
    normalDraws(6, 'own:taste')
    expect(normalDraws(5, 'own:taste')[0]).toBe(first)
    expect(normalDraws(6, 'own:taste')[0]).not.toBe(first)
  })

  it('have the shape of their triangle', () => {
    const given = { low: 2, likely: 3, high: 7 }
    const { start, width, shape } = triangularDraws(9, 'money:volume', given)
    const values = Array.from(shape, (t) => start + width * t)
    for (const x of [2.5, 3, 4, 6]) {
      const share = values.filter((value) => value <= x).length / draws
      expect(Math.abs(share - triangularCdf(given, x))).toBeLessThan(5 * errorOfShare(0.5, draws))
    }
    expect(triangularDraws(9, 'money:volume', { low: 4, likely: 4, high: 4 })).toMatchObject({ start: 4, width: 0 })
  })
})

describe('the money in 10,000 draws', () => {
  it('is the same again, and other with another seed', () => {
    expect(simulateMoney(shop, 1)).toEqual(simulateMoney(shop, 1))
    expect(simulateMoney(shop, 2)!.chance).not.toBe(simulateMoney(shop, 1)!.chance)
  })

  it('meets the closed form within its error when the volume alone is uncertain', () => {
    // Costs of zero cannot overrun, and a ramp of zero is over at once.
    const only = { ...shop, variableCost: 0, ramp: 0, outlays: [outlay({ carries: true })], savings: -14_000 }
    for (const volume of [
      { low: -0.2, likely: 0.1, high: 0.4 },
      { low: 0, likely: 0, high: 0.2 },
      { low: 0.02, likely: 0.14, high: 0.14 },
    ]) {
      const closed = figures({ ...only, volume }).chance!
      expect(closed).toBeGreaterThan(0.05)
      const { chance } = simulateMoney({ ...only, volume }, 3)!
      expect(Math.abs(chance - closed)).toBeLessThan(4 * errorOfShare(closed, draws))
    }
  })

  it('is lower than the closed form where costs and ramp are uncertain too', () => {
    expect(simulateMoney(shop, 1)!.chance).toBeLessThan(figures(shop).chance!)
    expect(simulateMoney(lunch, 1)!.chance).toBeLessThan(figures(lunch).chance!)
  })

  it('has a band from month 0 to the horizon, in order, around the likely course', () => {
    const { byMonth, total } = simulateMoney(lunch, 1)!
    expect(byMonth.low).toHaveLength(61)
    for (let month = 0; month <= 60; month += 1) {
      expect(byMonth.low[month]!).toBeLessThanOrEqual(byMonth.middle[month]!)
      expect(byMonth.middle[month]!).toBeLessThanOrEqual(byMonth.high[month]!)
    }
    expect(total).toEqual({ low: byMonth.low[12], middle: byMonth.middle[12], high: byMonth.high[12] })
    const { cumulative } = figures(lunch).scenarios!.likely
    expect(byMonth.low[12]!).toBeLessThan(cumulative[12]!)
    expect(byMonth.high[12]!).toBeGreaterThan(cumulative[12]! * 0.9)
  })

  it('at month 0 is the one-off, overrun more than undershot', () => {
    const { byMonth } = simulateMoney(shop, 1)!
    // Quantiles of a triangle from 0.9 over 1 to 1.3.
    const quantile = (p: number): number =>
      p < 0.25 ? 0.9 + Math.sqrt(p * 0.4 * 0.1) : 1.3 - Math.sqrt((1 - p) * 0.4 * 0.3)
    expect(byMonth.high[0]! / -36_000).toBeCloseTo(quantile(0.1), 2)
    expect(byMonth.middle[0]! / -36_000).toBeCloseTo(quantile(0.5), 2)
    expect(byMonth.low[0]! / -36_000).toBeCloseTo(quantile(0.9), 2)
  })

  it('takes an overrun of savings for a shortfall', () => {
    const sold = { ...shop, outlays: [outlay({ oneOff: -1000, carries: true })] }
    const { byMonth } = simulateMoney(sold, 1)!
    expect(byMonth.low[0]).toBeGreaterThan(700)
    expect(byMonth.low[0]).toBeLessThan(900)
    expect(byMonth.middle[0]).toBeLessThan(1000)
    expect(byMonth.high[0]).toBeLessThan(1100)
    const monthly = simulateMoney({ ...sold, outlays: [outlay({ monthly: -50_000, perOrder: -5, carries: true })] }, 1)!
    const { total } = figures({ ...sold, outlays: [outlay({ monthly: -50_000, perOrder: -5, carries: true })] })
      .scenarios!.likely
    expect(monthly.total.middle).toBeLessThan(total * 1.1)
  })

  it('does not blame the plan for dearer ingredients that the shop would buy anyway', () => {
    const certain = { ...shop, volume: { low: 0, likely: 0, high: 0 }, outlays: [] }
    expect(simulateMoney(certain, 1)!.total).toEqual({
      low: expect.closeTo(0, 3),
      middle: expect.closeTo(0, 3),
      high: expect.closeTo(0, 3),
    })
  })

  it('is the likely course itself where nothing is uncertain', () => {
    const certain = {
      ...shop,
      variableCost: 0,
      ramp: 0,
      volume: { low: 0.2, likely: 0.2, high: 0.2 },
      outlays: [outlay({ startMonth: 4, carries: true })],
      savings: 500,
    }
    const { byMonth } = simulateMoney(certain, 1)!
    const { cumulative } = figures(certain).scenarios!.likely
    byMonth.middle.forEach((cash, month) => {
      expect(cash).toBeCloseTo(cumulative[month]!, 3)
    })
  })

  it('has no figures without a guess of the volume, or for an input that is refused', () => {
    expect(simulateMoney({ ...shop, volume: null }, 1)).toBeNull()
    expect(simulateMoney({ ...shop, volume: { low: 1, likely: 0, high: 2 } }, 1)).toBeNull()
  })

  it('is made of finite numbers and a chance', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), (input, seed) => {
        const found = simulateMoney(input, seed)!
        expect(numbersIn(found).every(Number.isFinite)).toBe(true)
        expect(found.chance).toBeGreaterThanOrEqual(0)
        expect(found.chance).toBeLessThanOrEqual(1)
      }),
      { numRuns: 20 },
    )
  })
})

const chanceOf = (plan: Parameters<typeof simulatePlan>[0], id: string) =>
  simulatePlan(plan).positions.find((position) => position.id === id)!

describe('positions in doubt', () => {
  it('have no doubt where everything is measured and nothing is to be done', () => {
    const plan = shopPlan({ initiatives: {} })
    expect(chanceOf(plan, 'courtesy')).toEqual({
      id: 'courtesy',
      role: 'differentiator',
      clear: 0,
      par: 1,
      keeps: 0,
      conceded: false,
      sigma: 0,
    })
    expect(chanceOf(withChange(plan, 'courtesy', { own: own(7.5) }), 'courtesy')).toMatchObject({ clear: 1, keeps: 1 })
  })

  it('add up own answers, average and effects', () => {
    // Answers: 1.2 / sqrt(36) = 0.2. Triangle 0.6, 1, 1.4: variance 0.16 / 6.
    const plan = withChange(shopPlan(), 'courtesy', { own: own(7, { n: 36, sd: 1.2 }), best: 1e9 })
    const found = chanceOf(plan, 'courtesy')
    expect(found.sigma).toBeCloseTo(Math.sqrt(0.04 + 0.16 / 6), 6)
    // Gap 1, margin 0.5.
    expect(found.clear).toBeCloseTo(0.9735, 3)
  })

  it.each([
    ['guessed, of ten points', { own: own(7, { evidence: 'guess' }) }, 1],
    ['looked up, of ten points', { own: own(7, { evidence: 'informed' }) }, 0.5],
    ['said to be measured on too few answers', { own: own(7, { n: 5, sd: 1 }) }, 0.5],
    ['a log without a spread', { own: own(7, { n: 100 }) }, 0],
    ['a published average with an error of its own', { benchmark: published(7, 1, { se: 0.3 }) }, 0.3],
    ['a guessed average', { benchmark: guess(7, { evidence: 'guess' }) }, 1],
    ['a range that was looked up', { benchmark: range(6, 8, { evidence: 'informed' }) }, 0.5],
    ['a guessed average with a stated error', { benchmark: guess(7, { evidence: 'guess', se: 0.2 }) }, 0.2],
  ] as const)('have the error of a value that is %s', (_how, change, sigma) => {
    expect(chanceOf(withChange(shopPlan({ initiatives: {} }), 'taste', change), 'taste').sigma).toBeCloseTo(sigma, 9)
  })

  it('take the spread for scales without a range, at least a tenth of what is noticed', () => {
    const plan = shopPlan({ initiatives: {} }, [quick('queue', 3, { own: own(3, { evidence: 'guess' }) })])
    expect(chanceOf(plan, 'queue').sigma).toBeCloseTo(0.1, 9)
    const informed = withChange(plan, 'queue', { own: own(3, { evidence: 'informed' }) })
    expect(chanceOf(informed, 'queue').sigma).toBeCloseTo(0.1, 9)
  })

  it('do not doubt a price that is set, only the average that it meets', () => {
    const plan = shopPlan({}, [
      priceOf(36_000, 31_000, { own: own(36_000, { evidence: 'guess' }), role: 'differentiator' }),
    ])
    expect(chanceOf(plan, 'price')).toMatchObject({ sigma: 0, clear: 1 })
    const sampled = withChange(plan, 'price', { benchmark: guess(35_000, { evidence: 'informed' }) })
    expect(chanceOf(sampled, 'price').sigma).toBeCloseTo(1750, 6)
  })

  it('ask for the hard floor too', () => {
    const plan = withChange(shopPlan({ initiatives: {} }), 'taste', { floor: 7.2 })
    expect(chanceOf(plan, 'taste')).toMatchObject({ par: 1, keeps: 0 })
  })

  it('cannot reach what lies beyond the scale', () => {
    const plan = withChange(shopPlan(), 'courtesy', { own: own(9.5, { evidence: 'guess' }), benchmark: published(9.8) })
    expect(chanceOf(plan, 'courtesy').clear).toBe(0)
  })

  it('are unknown where the average is', () => {
    const plan = withChange(shopPlan(), 'taste', { benchmark: null })
    expect(chanceOf(plan, 'taste')).toMatchObject({ clear: null, par: null, keeps: null, sigma: null })
    expect(simulatePlan(plan)).toMatchObject({ weakest: { id: 'courtesy' } })
  })

  it('have the weakest link for a headline, not counting what is conceded', () => {
    const plan = withChange(shopPlan(), 'taste', { own: own(6.4, { evidence: 'guess' }) })
    const { weakest, positions } = simulatePlan(plan)
    expect(weakest).toEqual({ id: 'taste', chance: Math.min(...positions.map(({ keeps }) => keeps!)) })
    const lighter = Object.values(plan.attributes).map((one) => [
      one.id,
      { ...one, weight: one.id === 'taste' ? 1 : 3 },
    ])
    const conceded = withChange(
      { ...plan, policy: 'concessions', attributes: Object.fromEntries(lighter) as typeof plan.attributes },
      'taste',
      { own: own(5), ...conceding({ funds: { courtesy: true } }) },
    )
    expect(chanceOf(conceded, 'taste').conceded).toBe(true)
    expect(simulatePlan(conceded).weakest?.id).toBe('courtesy')
  })
})

describe('a plan in 10,000 draws', () => {
  it('is plain data, the same again, and goes through a worker unchanged', () => {
    const found = simulatePlan(shopPlan())
    expect(structuredClone(found)).toEqual(found)
    expect(simulatePlan(structuredClone(shopPlan()))).toEqual(found)
  })

  it('does not change with the order of things, or with what is not chosen', () => {
    const plan = shopPlan()
    const idle = initiative('idle', { chosen: false, order: -1, effects: { courtesy: effect(2) } })
    expect(simulatePlan({ ...plan, initiatives: { idle, ...plan.initiatives } })).toEqual(simulatePlan(plan))
  })

  it('uses the seed of the plan', () => {
    const other = shopPlan({ money: { ...shopMoney, seed: 1 } })
    expect(simulatePlan(other).money!.chance).not.toBe(simulatePlan(shopPlan()).money!.chance)
  })

  it('says nothing of the money while it is not told, and all of the positions', () => {
    const found = simulatePlan(shopPlan({ money: blankMoney() }))
    expect(found).toMatchObject({ money: null, judged: { used: null }, weakest: { id: 'courtesy' } })
    const unguessed = simulatePlan(shopPlan({ money: { ...shopMoney, volume: null } }))
    expect(unguessed).toMatchObject({ money: null, judged: { used: null } })
    expect(simulatePlan(shopPlan()).judged.closed).toBeCloseTo(0.5187, 4)
  })
})
