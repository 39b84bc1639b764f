import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnMoneyOf, judgedMoney } from '@/analysis/drawn-money'
import { moneyWith } from '@/analysis/judged-money'
import { drawMoney, simulateMoney } from '@/analysis/simulate-money'
import { simulatePlan } from '@/analysis/simulation'
import { lunchFailing } from '@/baselines/examples/lunch-failing'
import { withLunchBudget } from '@/baselines/examples/lunch-budget'
import { planFromExample } from '@/baselines/plan-from-example'
import { blankMoney } from '@/model/blank'
import { withGuessOfItself } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { anyInput, shop } from './money-sample'
import { initiative, effect, shopMoney, shopPlan } from './plan-sample'

const failingLunch = () =>
  withGuessOfItself(withLunchBudget(planFromExample(lunchFailing, { id: 'lunch', now: '2026-11-25T00:00:00.000Z' })))

const codes = (plan: Plan) => judgedMoney(plan).reasons.map(({ code }) => code)

/** Costs little and brings much, if the guess is right. */
const bargain = (more: Partial<Plan['money']> = {}) =>
  shopPlan({
    initiatives: { a: initiative('a', { oneOff: 10_000_000, effects: { courtesy: effect(1) } }) },
    money: { ...shopMoney, ...more },
  })

describe('the draws at the end of the horizon', () => {
  it('are those of the course month by month', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), (input, seed) => {
        const { byMonth: _months, payback: _payback, ...end } = simulateMoney(input, seed)!
        expect(drawMoney(input, seed)).toEqual(end)
      }),
      { numRuns: 40 },
    )
  })

  it('know how often the cash at hand lasts, and nothing of cash that nobody told', () => {
    expect(drawMoney({ ...shop, cash: null }, 1)!.cashLasts).toBeNull()
    expect(drawMoney({ ...shop, cash: 0 }, 1)!.cashLasts).toBe(0)
    expect(drawMoney({ ...shop, cash: 1e9 }, 1)!.cashLasts).toBe(1)
    const some = drawMoney({ ...shop, cash: 40_000 }, 1)!.cashLasts!
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(1)
  })
})

describe('the money of a plan, judged', () => {
  it('states the lower of the two chances, always', () => {
    for (const plan of [failingLunch(), shopPlan(), bargain()]) {
      const { closed, drawn, used } = judgedMoney(plan)
      expect(used).toBe(Math.min(closed!, drawn!))
    }
  })

  it('is that of the whole plan, drawn', () => {
    for (const plan of [failingLunch(), shopPlan(), shopPlan({ money: { ...shopMoney, volume: null } })]) {
      const { judged } = simulatePlan(plan)
      // The simulation hands on more than the end of the horizon.
      expect(judged).toEqual(judgedMoney(plan))
    }
  })

  it('is no better than it is known while the draws are under way', () => {
    const waiting = moneyWith(bargain(), undefined)
    expect(waiting).toMatchObject({ verdict: 'CLEAR', isDrawn: false, drawn: null, total: null })
    expect(judgedMoney(bargain())).toMatchObject({ verdict: 'CLEAR', isDrawn: true })
  })

  it('is not clear where the cash runs out in more than three of ten draws, though the likely course has enough', () => {
    const { trough } = judgedMoney(bargain()).economics!.scenarios!.likely
    const tight = bargain({ cash: Math.ceil(trough.amount) })
    expect(moneyWith(tight, undefined).verdict).toBe('CLEAR')
    const found = judgedMoney(tight)
    expect(found.verdict).toBe('UNCLEAR')
    expect(found.reasons).toMatchObject([{ code: 'P_CASH_LOW', values: { share: found.cashLasts, limit: 0.7 } }])
    expect(found.cashLasts).toBeLessThan(0.7)
  })

  it('has neither a time nor a chance where nothing is owed and nothing comes of it', () => {
    const idle = shopPlan({ initiatives: { a: initiative('a') }, money: { ...shopMoney, orders: 0 } })
    expect(judgedMoney(idle)).toMatchObject({ verdict: 'LOSS', closed: null, drawn: null, used: null })
  })

  it('is not known while something is missing, and says so', () => {
    expect(judgedMoney(shopPlan({ money: blankMoney() }))).toMatchObject({
      verdict: 'UNKNOWN',
      reasons: [{ code: 'MONEY_MISSING' }],
      economics: null,
      used: null,
    })
  })
})

describe('a guess of customers', () => {
  it('says nothing of a plan in which nothing is chosen: neither a payback nor a chance', () => {
    const listed = ['a', 'b', 'c'].map((id) => [id, initiative(id, { chosen: false, oneOff: 5 })])
    const plan = shopPlan({
      initiatives: Object.fromEntries(listed) as Plan['initiatives'],
      money: { ...shopMoney, volume: { low: 0, likely: 0.06, high: 0.15 } },
    })
    expect(judgedMoney(plan)).toMatchObject({
      verdict: 'UNKNOWN',
      reasons: [{ code: 'NOTHING_CHOSEN' }],
      closed: null,
      drawn: null,
      used: null,
      total: null,
    })
    expect(judgedMoney(plan).economics!.scenarios).toBeNull()
  })

  it('counts only for the plan that it was said of; until then the break-even is all that is known', () => {
    const plan = shopPlan()
    const other = { ...plan, money: { ...plan.money, volumeOf: { taste: { promised: null, paid: 7 } } } }
    expect(judgedMoney(other)).toMatchObject({
      verdict: 'UNKNOWN',
      reasons: [{ code: 'GUESS_OF_OTHER_PLAN' }],
      used: null,
    })
    expect(judgedMoney(other).economics!.breakEven.horizon).not.toBeNull()
  })

  it.each([
    { low: 0, likely: 0, high: 0 },
    { low: -0.5, likely: -0.5, high: -0.5 },
  ])('of $low/$likely/$high is a guess like any other', (volume) => {
    const plan = shopPlan({ money: { ...shopMoney, volume } })
    expect(judgedMoney(plan).verdict).toBe('LOSS')
    expect(judgedMoney(plan).used).toBe(0)
    expect(codes(plan)).toContain('LOSS_STEADY')
  })

  it('of a start-up that nobody has made leaves its money open', () => {
    const opening = shopPlan({ money: { ...shopMoney, business: 'startup', fixedCost: 1_000_000, volume: null } })
    expect(judgedMoney(opening)).toMatchObject({ verdict: 'UNKNOWN', reasons: [{ code: 'MONEY_UNKNOWN' }] })
    expect(drawnMoneyOf(opening)).toBeNull()
  })
})
