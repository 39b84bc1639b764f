import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnMoneyOf } from '@/analysis/drawn-money'
import { judge, judgeWhole } from '@/judgement/judge'
import { planStatus } from '@/judgement/plan-status'
import { toneOf, type StatusPart } from '@/judgement/status'
import { decodeStatus, encodeStatus } from '@/judgement/status-code'
import { blankPlan } from '@/model/blank'
import { withGuessOfItself } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { withChange } from '../model/sample'
import { arbitraryPlan } from '../fixtures/arbitrary-plan'
import { effect, initiative, shopMoney, shopPlan } from '../analysis/plan-sample'

const said = (parts: readonly StatusPart[]) => parts.map(({ part, code }) => `${part}:${code}`)
const statusOf = (plan: Plan) => judgeWhole(plan).status

/** Keeps the rule, pays for its promise, and pays back. */
const sound = (more: Partial<Plan['money']> = {}) =>
  shopPlan({
    initiatives: { a: initiative('a', { oneOff: 10_000_000, effects: { courtesy: effect(1) } }) },
    money: { ...shopMoney, ...more },
  })
const promising = (plan: Plan, target: number) => withGuessOfItself(withChange(plan, 'courtesy', { target }))

describe('the status line', () => {
  it('says all parts that are known, in one order', () => {
    const plan = promising(sound(), 8)
    expect(said(statusOf(plan))).toEqual(['rule:PASS', 'funding:PAID', 'money:CLEAR'])
    expect(toneOf(statusOf(plan))).toBe('good')
  })

  it('is neutral while anything is not rated, so that a plan nobody has touched is never red', () => {
    const untouched = Object.keys(shopPlan().attributes).reduce(
      (plan, id) =>
        withChange(plan, id, { role: 'parity', own: { value: null, evidence: 'guess', n: null, sd: null } }),
      shopPlan({ initiatives: {} }),
    )
    expect(statusOf({ ...untouched, money: blankPlan('x', 'X', '').money })).toEqual([
      { part: 'progress', code: 'RATED', tone: 'neutral', n: 0, of: 4 },
    ])
    expect(statusOf(blankPlan('x', 'X', '2026-01-01T00:00:00.000Z'))).toEqual([
      { part: 'progress', code: 'RATED', tone: 'neutral', n: 0, of: 0 },
    ])
  })

  it('counts no attribute as rated that lacks its average', () => {
    const plan = withChange(sound(), 'taste', { benchmark: null })
    expect(statusOf(plan)[0]).toEqual({ part: 'progress', code: 'RATED', tone: 'neutral', n: 3, of: 4 })
  })

  it('counts how many points break the rule, and how many promises are not paid for', () => {
    const broken = promising(withChange(sound(), 'taste', { target: 3 }), 9)
    expect(statusOf(broken).slice(0, 2)).toEqual([
      { part: 'rule', code: 'FAIL', tone: 'bad', n: 1 },
      { part: 'funding', code: 'UNPAID', tone: 'warn', n: 1 },
    ])
    expect(toneOf(statusOf(broken))).toBe('bad')
  })

  it('says that no cost was looked at where nothing is chosen, and is good all the same where the rule is kept', () => {
    const kept = withChange(shopPlan({ initiatives: {}, money: blankPlan('x', 'X', '').money }), 'courtesy', {
      target: 8,
    })
    expect(said(statusOf(kept))).toEqual(['rule:PASS', 'funding:NOT_COSTED'])
    expect(toneOf(statusOf(kept))).toBe('good')
  })

  it('is not good while the money is asked about and not known', () => {
    const asked = promising(sound({ volume: null }), 8)
    expect(said(statusOf(asked))).toEqual(['rule:PASS', 'funding:PAID', 'money:UNKNOWN'])
    expect(toneOf(statusOf(asked))).toBe('neutral')
  })

  it('shows nothing better than the worst known while the draws are under way', () => {
    const waiting = judge(promising(sound(), 8)).status
    expect(said(waiting)).toEqual(['rule:PASS', 'funding:PAID', 'money:CHECKING'])
    expect(toneOf(waiting)).toBe('neutral')
    const losing = promising(sound({ volume: { low: 0, likely: 0, high: 0 } }), 8)
    expect(said(judge(losing).status)).toEqual(said(judgeWhole(losing).status))
  })

  it('says of a clear plan above its budget that it is', () => {
    const over = promising(sound({ budget: 1 }), 8)
    expect(statusOf(over).at(-1)).toEqual({ part: 'money', code: 'OVER_BUDGET', tone: 'warn' })
  })
})

describe('the status of a plan that is not open', () => {
  it('is the one that the open plan has, and survives being kept in a header', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { status } = judgeWhole(plan)
        expect(planStatus(plan, drawnMoneyOf)).toEqual(status)
        expect(decodeStatus(encodeStatus(status))).toEqual(status)
      }),
      { numRuns: 150 },
    )
  })

  it('leaves out what cannot be read', () => {
    expect(decodeStatus('')).toEqual([])
    expect(decodeStatus('rule.MAYBE.2 money.LOSS nonsense progress.RATED.x.4')).toEqual([
      { part: 'money', code: 'LOSS', tone: 'bad' },
    ])
  })
})
