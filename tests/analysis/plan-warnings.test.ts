import { describe, expect, it } from 'vitest'
import { planWarnings } from '@/analysis/plan-warnings'
import type { Effect } from '@/model/initiative'
import { star } from '../model/sample'
import { effect, initiative, priceOf, shopPlan } from './plan-sample'

// The average is 7 of 10 with a margin of half a point at least: 8 is clear, 7 is not.
function training(gain: Effect, more = {}) {
  return { training: initiative('training', { effects: { courtesy: gain }, ...more }) }
}

describe('FRAGILE (spec 5.5)', () => {
  it('is said of a differentiator that is clear on the likely effects and not on the low ones', () => {
    const plan = shopPlan({ initiatives: training(effect(2, 0, 2)) })
    expect(planWarnings(plan)).toEqual([{ code: 'FRAGILE', attribute: 'courtesy' }])
  })

  it.each([
    ['clear on the low effects too', training(effect(2, 2, 3))],
    ['not clear on the likely ones either', training(effect(0, -1, 2))],
    ['not chosen', training(effect(2, 0, 2), { chosen: false })],
  ])('is not said where it is %s', (_, initiatives) => {
    expect(planWarnings(shopPlan({ initiatives }))).toEqual([])
  })

  it('is not said of what is to be at par', () => {
    const lifts = initiative('cook', { effects: { taste: effect(2, 0, 2) } })
    expect(planWarnings(shopPlan({ initiatives: { lifts } }))).toEqual([])
  })
})

describe('TRADEOFF_CONFLICT (spec 3.8)', () => {
  const dearer = training(effect(2), { perOrder: 1500 })

  it('is said where the price falls as a differentiator and another one makes each order dearer', () => {
    const plan = shopPlan({ initiatives: dearer }, [priceOf(35_000, 30_000, star)])
    expect(planWarnings(plan)).toEqual([{ code: 'TRADEOFF_CONFLICT', attribute: 'courtesy', perOrder: 1500 }])
  })

  it.each([
    ['the price is no differentiator', dearer, priceOf(35_000, 30_000)],
    ['the price stays', dearer, priceOf(30_000, 30_000, star)],
    ['orders become cheaper', training(effect(2), { perOrder: -1500 }), priceOf(35_000, 30_000, star)],
    ['what costs more makes it worse', training(effect(-1), { perOrder: 1500 }), priceOf(35_000, 30_000, star)],
  ])('is not said where %s', (_, initiatives, price) => {
    expect(planWarnings(shopPlan({ initiatives }, [price]))).toEqual([])
  })
})
