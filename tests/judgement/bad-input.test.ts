import { describe, expect, it } from 'vitest'
import { judgeWhole } from '@/judgement/judge'
import { statementOf } from '@/judgement/statement'
import { toneOf } from '@/judgement/status'
import { adoptSet } from '@/model/edits/adopt-set'
import { setRole } from '@/model/edits/attributes'
import { preview } from '@/model/edits/edit'
import { blankPlan } from '@/model/blank'
import { withGuessOfItself } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { effect, initiative, shopMoney, shopPlan } from '../analysis/plan-sample'
import { lunchBudget } from '../fixtures/lunch-budget'
import { Device } from '../log/device'
import { withChange } from '../model/sample'

const now = '2026-11-30T00:00:00.000Z'
const noMoney = blankPlan('x', 'X', now).money

/** Keeps the rule with a promise of 8 that is paid for, and pays back. */
const sound = (more: Partial<Plan['money']> = {}, change: Partial<Plan> = {}) =>
  withGuessOfItself(
    withChange(
      shopPlan({
        initiatives: { a: initiative('a', { oneOff: 10_000_000, effects: { courtesy: effect(1) } }) },
        money: { ...shopMoney, ...more },
        ...change,
      }),
      'courtesy',
      { target: 8 },
    ),
  )

/** Every figure is a number or nothing, and no chance is claimed that is not one. */
function expectSound(statement: ReturnType<typeof statementOf>) {
  const figures: number[] = []
  JSON.stringify(statement, (_key, value: unknown) => {
    if (typeof value === 'number') figures.push(value)
    return value
  })
  expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([])
  for (const chance of [statement.money.closed, statement.money.drawn, statement.money.used, statement.money.cash]) {
    if (chance === null) continue
    expect(chance).toBeGreaterThanOrEqual(0)
    expect(chance).toBeLessThanOrEqual(1)
  }
  expect(statement.outlay.total).toBeGreaterThanOrEqual(0)
}

describe('what is said of a plan that lacks something', () => {
  it('without money: the rule and the promises, nothing of payback, and the money is asked for next', () => {
    const said = statementOf({ ...sound(), money: noMoney }, now)
    expectSound(said)
    expect(said.status.map(({ part, code }) => `${part}:${code}`)).toEqual(['rule:PASS', 'funding:PAID'])
    expect(said.money).toMatchObject({ verdict: 'UNKNOWN', closed: null, drawn: null, used: null, p50: null })
    expect(said.next.code).toBe('TELL_MONEY')
  })

  it('without initiatives: no plan is named, no set has a cost, nothing is recommended', () => {
    const said = statementOf(sound({}, { initiatives: {} }), now)
    expectSound(said)
    expect(said.plans).toEqual({ enough: null, promised: null, paysBest: null, most: null })
    expect(said.recommended).toBeNull()
    expect(said.money).toMatchObject({ verdict: 'UNKNOWN', reasons: ['NOTHING_CHOSEN'], used: null })
    expect(said.next.code).toBe('NAME_COST')
  })

  it('with only musts: every named plan does them all', () => {
    const plan = sound()
    const must = Object.fromEntries(
      Object.entries(plan.initiatives).map(([id, one]) => [id, { ...one, stance: 'must' as const, chosen: true }]),
    )
    const said = statementOf({ ...plan, initiatives: must }, now)
    expectSound(said)
    for (const one of Object.values(said.plans)) expect(one?.outlay).toBe(said.outlay.total)
  })

  it('with a budget of 0: what costs nothing may fit, what costs something is over it', () => {
    const said = statementOf(sound({ budget: 0 }), now)
    expectSound(said)
    expect(said.money.reasons).toContain('BUDGET_EXCEEDED')
    expect(toneOf(said.status)).not.toBe('good')
    expect(said.plans.most).toBeNull()
  })

  it('with costs unknown: the total is "at least", and no plan is called cheapest by it', () => {
    const plan = sound({ orders: null, volume: null })
    const unknown = { ...plan.initiatives.a!, perOrder: 2_000 }
    const said = statementOf({ ...plan, initiatives: { a: unknown } }, now)
    expectSound(said)
    expect(said.outlay.isLeast).toBe(true)
  })

  it.each([
    ['0 / 0 / 0', { low: 0, likely: 0, high: 0 }],
    ['-50%', { low: -0.5, likely: -0.5, high: -0.5 }],
  ])('with a guess of %s: a loss is said, and nobody is told that it pays', (_name, volume) => {
    const said = statementOf(sound({ volume }), now)
    expectSound(said)
    expect(said.money.verdict).toBe('LOSS')
    expect(said.money.used).toBe(0)
    expect(said.money.p50).toBeLessThan(0)
  })

  it('of a start-up without orders: what it needs, never a chance', () => {
    const said = statementOf(sound({ business: 'startup', orders: null, fixedCost: 20_000_000, volume: null }), now)
    expectSound(said)
    expect(said.money).toMatchObject({ verdict: 'UNKNOWN', closed: null, drawn: null, used: null })
    expect(said.next.code).toBe('GUESS')
  })

  it('of a start-up that loses on every order and whose orders nobody guessed: a loss, and still no chance', () => {
    const said = statementOf(
      sound({ business: 'startup', orders: null, fixedCost: 20_000_000, volume: null, variableCost: 900_000 }),
      now,
    )
    expectSound(said)
    expect(said.money).toMatchObject({ verdict: 'LOSS', closed: null, drawn: null, used: null })
  })

  it('with all averages missing: neutral, whatever else is told, and rating is next', () => {
    const plan = Object.keys(sound().attributes).reduce(
      (rest, id) => withChange(rest, id, { benchmark: null }),
      sound(),
    )
    const said = statementOf(plan, now)
    expectSound(said)
    expect(said.status[0]).toMatchObject({ part: 'progress', code: 'RATED', tone: 'neutral', n: 0 })
    expect(said.plans).toEqual({ enough: null, promised: null, paysBest: null, most: null })
    expect(said.next.code).toBe('RATE')
  })
})

describe('a guess of customers that was said of another plan', () => {
  const guessed = withGuessOfItself({
    ...lunchBudget(),
    money: { ...lunchBudget().money, volume: { low: 0.1, likely: 0.3, high: 0.5 } },
  })
  const money = (plan: Plan) => judgeWhole(plan, now).money

  it('counts again once the step that made it another plan is taken back', () => {
    expect(money(guessed).guess).toBe('counts')
    const device = new Device('a', guessed)
    device.edit(setRole('packaging', 'differentiator'))
    expect(money(device.plan)).toMatchObject({ guess: 'other_plan', used: null })
    device.undo()
    expect(money(device.plan)).toEqual(money(guessed))
  })

  it('claims no chance after another set has been adopted', () => {
    const adopted = preview(
      guessed,
      adoptSet(['packaging'], { chosen: new Set(['box']), shares: {}, price: null }, null),
    )
    expect(money(adopted)).toMatchObject({ guess: 'other_plan', verdict: 'UNKNOWN', used: null, total: null })
    expect(money(adopted).reasons.map(({ code }) => code)).toContain('GUESS_OF_OTHER_PLAN')
    expect(statementOf(adopted, now).money).toMatchObject({ closed: null, drawn: null, used: null, p50: null })
  })
})
