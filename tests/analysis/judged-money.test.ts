import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnChance } from '@/analysis/drawn-chance'
import { judgedMoney } from '@/analysis/judged-money'
import { simulateMoney } from '@/analysis/simulate-money'
import { simulatePlan } from '@/analysis/simulation'
import { lunchFailing } from '@/baselines/examples/lunch-failing'
import { withLunchBudget } from '@/baselines/examples/lunch-budget'
import { planFromExample } from '@/baselines/plan-from-example'
import { blankMoney } from '@/model/blank'
import { parameters } from '@/model/parameters'
import { anyInput, lunch, outlay, shop } from './money-sample'
import { shopMoney, shopPlan } from './plan-sample'

const failingLunch = () =>
  withLunchBudget(planFromExample(lunchFailing, { id: 'lunch', now: '2026-11-25T00:00:00.000Z' }))

describe('the chance by stretches of months', () => {
  it('counts the draws that the course month by month ends at zero or above', () => {
    const { low, middle, high } = parameters.uncertainty.band
    fc.assert(
      fc.property(anyInput, fc.nat(), (input, seed) => {
        const { total } = simulateMoney(input, seed)!
        const chance = drawnChance(input, seed)!
        for (const [cash, below] of [
          [total.low, low],
          [total.middle, middle],
          [total.high, high],
        ] as const) {
          // Closer to zero than this is rounding.
          if (cash > 1e-3) expect(chance).toBeGreaterThan(1 - below)
          if (cash < -1e-3) expect(chance).toBeLessThanOrEqual(1 - below)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('sees costs that start in the middle, and orders that wait for them', () => {
    const inTime = drawnChance(lunch, 1)!
    const late = { ...lunch, outlays: [...lunch.outlays, outlay({ monthly: 20_000, startMonth: 7 })] }
    const waiting = { ...lunch, outlays: [...lunch.outlays, outlay({ startMonth: 7, carries: true })] }
    expect(drawnChance(late, 1)!).toBeLessThan(inTime)
    expect(drawnChance(waiting, 1)!).toBeLessThan(inTime)
  })

  it('is certain of a plan that changes nothing', () => {
    expect(drawnChance({ ...shop, volume: { low: 0, likely: 0, high: 0 }, outlays: [] }, 1)).toBe(1)
  })
})

describe('the money of a plan, judged', () => {
  it('takes the lower chance where the draws see one more than ten points lower', () => {
    const { payback, weighed } = judgedMoney(failingLunch())!
    expect(payback?.closed).toBeCloseTo(0.91, 2)
    expect(payback?.simulated).toBeCloseTo(0.74, 2)
    expect(weighed.chance).toBe(payback?.simulated)
  })

  it('has the two chances that the draws of the whole plan have', () => {
    for (const plan of [failingLunch(), shopPlan(), shopPlan({ money: { ...shopMoney, volume: null } })]) {
      expect(judgedMoney(plan)!.payback).toEqual(simulatePlan(plan).payback)
    }
  })

  it('has neither a time nor a chance where nothing is owed and nothing comes of it', () => {
    const idle = shopPlan({ initiatives: {}, money: { ...shopMoney, orders: 0 } })
    expect(judgedMoney(idle)).toMatchObject({ weighed: { verdict: 'LOSS', chance: null }, months: null, payback: null })
    const paying = judgedMoney(shopPlan({ initiatives: {} }))!
    expect(paying).toMatchObject({ weighed: { verdict: 'CLEAR' }, months: 0 })
    expect(paying.weighed.chance).not.toBeNull()
  })

  it('is null while something is missing', () => {
    expect(judgedMoney(shopPlan({ money: blankMoney() }))).toBeNull()
  })
})
