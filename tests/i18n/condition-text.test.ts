// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import type { Condition } from '@/analysis/what-must-be-true'
import { conditionText } from '@/i18n/condition-text'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import type { Translate } from '@/i18n/translate'
import { blankPlan } from '@/model/blank'

const plan = blankPlan('p', '', '2026-01-01T00:00:00.000Z')

function condition(code: Condition['code'], limit: number | null): Condition {
  return { code, subject: null, planned: 30_000, limit, holds: limit !== null, room: limit === null ? -1 : 1 }
}

describe('what must be true, in words', () => {
  beforeAll(async () => {
    await setLocale('en')
    await loadPlanMessages()
  })
  const say = (code: Condition['code'], limit: number | null) =>
    conditionText(condition(code, limit), plan, i18n.global.t as Translate, 'en')

  it('says the figure at which the plan just works', () => {
    expect(say('VARIABLE_COST_HOLDS', 0)).toMatch(/no higher than 0.*\(today 30/)
    expect(say('COSTS_HOLD', 0.75)).toBe('The costs of the plan fall by at least 25%.')
    expect(say('COSTS_HOLD', 1.2)).toBe('The costs of the plan overrun by no more than 20%.')
  })

  it('rounds that figure to the side where the plan works', () => {
    expect(say('VOLUME_COMES', 178.4)).toMatch(/^There are at least 179 orders a day/)
    expect(say('PRICE_HOLDS', 36_522)).toMatch(/no lower than 36\.6k/)
    expect(say('VARIABLE_COST_HOLDS', 25_971)).toMatch(/no higher than 25\.9k/)
    expect(say('CASH_LASTS', 105_910_000)).toMatch(/At least 106M/)
    expect(say('RAMP_IN_TIME', 3.28)).toMatch(/within 3\.2 months/)
    expect(say('COSTS_HOLD', 1.119)).toMatch(/no more than 11%/)
    expect(say('COSTS_HOLD', 0.749)).toMatch(/at least 26%/)
  })

  it('says what no figure mends, and which not even 0 does', () => {
    expect(say('VOLUME_COMES', null)).toBe('Orders: no number is enough for the plan to pay back.')
    expect(say('VARIABLE_COST_HOLDS', null)).toBe('Cost per order: even at 0 the plan does not pay back.')
    expect(say('COSTS_HOLD', null)).toBe('Costs of the plan: even at 0 the plan does not pay back.')
  })

  it('asks for nothing of which the plan needs nothing', () => {
    expect(say('PRICE_HOLDS', 0)).toBe('Price of an order: the plan pays back at any number.')
    expect(say('VOLUME_COMES', 0)).toBe('Orders: the plan pays back at any number.')
    expect(say('CASH_LASTS', 0)).toBe('The plan needs no cash ready.')
  })
})
