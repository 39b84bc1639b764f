import { describe, expect, it } from 'vitest'
import type { InformationValue } from '@/judgement/information/information-value'
import { judgeWhole } from '@/judgement/judge'
import { asksForInformation, asksForRecommendation, nextStepOf, type Advice } from '@/judgement/next-step'
import type { JudgedNamedPlan, Recommendation } from '@/judgement/recommendation'
import { blankMoney, blankPlan } from '@/model/blank'
import { withGuessOfItself } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { withChange } from '../model/sample'
import { effect, initiative, shopMoney, shopPlan } from '../analysis/plan-sample'

const now = '2026-11-30T00:00:00.000Z'
const named = (more: Partial<JudgedNamedPlan> = {}): JudgedNamedPlan => ({
  kind: 'promised',
  outlay: 1,
  net: 1,
  lead: 1,
  moves: [],
  isLeast: false,
  isNetKnown: true,
  rule: 'PASS',
  money: 'CLEAR',
  said: 'CLEAR',
  key: '',
  reasons: [],
  profit: null,
  chance: null,
  weakest: null,
  breakEven: null,
  isWithinBudget: true,
  isWithinCash: true,
  isCurrent: false,
  isExact: true,
  ...more,
})
const recommending = (promised: JudgedNamedPlan | null): Recommendation => ({
  plans: { enough: promised, promised, paysBest: null, most: null },
  recommended: promised === null ? null : 'promised',
  isRated: true,
  more: null,
  price: null,
})
const inForce = recommending(named({ isCurrent: true }))
const step = (plan: Plan, advice: Advice = { recommendation: null, information: null }) =>
  nextStepOf(judgeWhole(plan, now), advice)

const sound = (more: Partial<Plan['money']> = {}, change: Partial<Plan> = {}) =>
  withGuessOfItself(
    withChange(
      shopPlan({
        initiatives: { a: initiative('a', { oneOff: 10_000_000, effects: { courtesy: effect(1, 0.8, 1.2) } }) },
        money: { ...shopMoney, ...more },
        ...change,
      }),
      'courtesy',
      { target: 8 },
    ),
  )
const customers: InformationValue = { input: { kind: 'customers' }, worth: 5_000_000, settles: 0.2 }

describe('the next step', () => {
  it('is to add attributes, then to rate them, then what is usual', () => {
    expect(step(blankPlan('x', 'X', now)).code).toBe('ADD')
    const unrated = withChange(sound(), 'speed', { own: { value: null, evidence: 'guess', n: null, sd: null } })
    expect(step(unrated)).toMatchObject({ code: 'RATE', attribute: 'speed', lacks: 'value', n: 1 })
    expect(step(withChange(sound(), 'taste', { benchmark: null }))).toMatchObject({
      code: 'RATE',
      attribute: 'taste',
      lacks: 'average',
    })
  })

  it('is to star, then to repair', () => {
    expect(step(withChange(sound(), 'courtesy', { role: 'parity' })).code).toBe('STAR')
    expect(step(withChange(sound(), 'taste', { target: 3 }))).toMatchObject({ code: 'REPAIR', n: 1 })
  })

  it('is to name what it costs, or to take the plan that is recommended', () => {
    const listed = sound({}, { initiatives: {} })
    expect(step(listed).code).toBe('NAME_COST')
    expect(step(listed, { recommendation: recommending(named()) })).toMatchObject({ code: 'APPLY', plan: 'promised' })
    expect(step(listed, { recommendation: recommending(null) }).code).toBe('WAYS_OUT')
    expect(step(listed, { recommendation: undefined }).code).toBe('WAIT')
  })

  it('is to lower what is promised beyond what is paid for, once nothing better is to be taken', () => {
    const unpaid = withChange(sound(), 'courtesy', { target: 9 })
    expect(step(unpaid, { recommendation: inForce })).toMatchObject({ code: 'LOWER_PROMISES', n: 1 })
  })

  it('is to tell the money, to guess, and to say the guess of this plan', () => {
    expect(step(sound(blankMoney()), { recommendation: inForce })).toMatchObject({
      code: 'TELL_MONEY',
      missing: [{ field: 'orders' }, { field: 'price' }, { field: 'variableCost' }],
    })
    expect(step(sound({ volume: null }), { recommendation: inForce }).code).toBe('GUESS')
    const other = { ...sound(), money: { ...sound().money, volumeOf: null } }
    expect(step(other, { recommendation: inForce }).code).toBe('CONFIRM_GUESS')
  })

  it('is to take a plan that pays where this one does not', () => {
    const losing = sound({ volume: { low: 0, likely: 0, high: 0 } })
    expect(step(losing, { recommendation: recommending(named()) })).toMatchObject({ code: 'APPLY' })
    expect(step(losing, { recommendation: inForce })).toMatchObject({
      code: 'MEND_MONEY',
      reason: { code: 'LOSS_STEADY' },
    })
  })

  it('is to firm up what is worth most, once rule and money are known', () => {
    expect(asksForInformation(judgeWhole(sound(), now))).toBe(true)
    expect(step(sound(), { recommendation: inForce, information: [customers] })).toEqual({
      code: 'FIRM_UP',
      input: { kind: 'customers' },
      worth: 5_000_000,
      settles: 0.2,
    })
    expect(step(sound(), { recommendation: inForce, information: undefined }).code).toBe('WAIT')
  })

  it('is to decide when nothing is left to firm up, and to renew averages that are too old before', () => {
    const certain = { recommendation: inForce, information: [{ ...customers, worth: 0, settles: 0 }] }
    expect(step(sound(), certain).code).toBe('DECIDE')
    const { benchmark } = sound().attributes.taste!
    const old = withChange(sound(), 'taste', { benchmark: { ...benchmark!, month: '2023-12' } })
    expect(step(old, certain)).toMatchObject({ code: 'RENEW_AVERAGES', attributes: ['taste'] })
  })

  it('asks the worker for nothing that no step needs', () => {
    expect(asksForRecommendation(judgeWhole(blankPlan('x', 'X', now), now))).toBe(false)
    expect(asksForRecommendation(judgeWhole(withChange(sound(), 'taste', { target: 3 }), now))).toBe(false)
    expect(asksForInformation(judgeWhole(sound({ volume: null }), now))).toBe(false)
  })
})
