// @vitest-environment happy-dom
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref, shallowRef } from 'vue'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import type { NextStep } from '@/judgement/next-step'
import NextStepLine from '@/views/plan/NextStepLine.vue'
import type { Place } from '@/session/usePlanPlace'
import { formatMoneyShort } from '@/lib/format-money'
import { plain, words } from '../views/budget/show-card'
import { lunchBudget } from '../fixtures/lunch-budget'
import { fakeEditor } from '../views/canvas/details/fake-editor'

const door = vi.hoisted(() => ({ editor: null as unknown, step: null as unknown, go: null as unknown }))
const download = vi.hoisted(() => vi.fn())
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
vi.mock('@/session/usePlanJudgement', () => ({
  usePlanJudgement: () => ({ next: ref(door.step), recommendation: shallowRef(null) }),
}))
vi.mock('@/session/usePlanPlace', () => ({ usePlanPlace: () => ({ go: door.go }) }))
vi.mock('@/session/usePlanFile', () => ({ usePlanFile: () => ({ downloadPlan: download }) }))
enableAutoUnmount(afterEach)
beforeAll(loadPlanMessages)
beforeEach(() => setActivePinia(createPinia()))

const worth = null
const plan = (part: 'add' | 'rate' | 'rule'): Place => ({ screen: 'plan', part })
const attribute = (id: string): Place => ({ screen: 'plan', part: 'attribute', attribute: id })
const budget = (part: 'answer' | 'initiatives'): Place => ({ screen: 'budget', part })
const money = (field: 'volume' | 'cash' | 'orders'): Place => ({ screen: 'budget', part: 'money', field })

/** Each step that is done elsewhere, and where. */
const steps: readonly (readonly [NextStep, Place])[] = [
  [{ code: 'ADD', worth }, plan('add')],
  [{ code: 'RATE', worth, attribute: 'taste', lacks: 'value', n: 3 }, plan('rate')],
  [{ code: 'RATE', worth, attribute: null, lacks: 'average', n: 1 }, plan('rate')],
  [{ code: 'STAR', worth }, plan('rate')],
  [{ code: 'REPAIR', worth, n: 2 }, plan('rule')],
  [{ code: 'NAME_COST', worth }, budget('initiatives')],
  [{ code: 'WAYS_OUT', worth }, budget('answer')],
  [{ code: 'TELL_MONEY', worth, missing: [{ field: 'curve', attribute: 'taste' }] }, budget('initiatives')],
  [
    {
      code: 'TELL_MONEY',
      worth,
      missing: [
        { field: 'curve', attribute: 'taste' },
        { field: 'orders', attribute: null },
      ],
    },
    money('orders'),
  ],
  [{ code: 'GUESS', worth }, money('volume')],
  [{ code: 'MEND_MONEY', worth, reason: { code: 'CASH_SHORT', values: { amount: 5e6, month: 2 } } }, money('cash')],
  [{ code: 'FIRM_UP', worth: 4e6, settles: 0.1, input: { kind: 'customers' } }, money('volume')],
  [{ code: 'FIRM_UP', worth, settles: 0.2, input: { kind: 'average', attribute: 'taste' } }, attribute('taste')],
  [{ code: 'FIRM_UP', worth, settles: 0.2, input: { kind: 'own', attribute: 'taste' } }, attribute('taste')],
  [
    { code: 'FIRM_UP', worth, settles: 0.2, input: { kind: 'effect', attribute: 'taste', initiative: 'chef' } },
    budget('initiatives'),
  ],
  [{ code: 'RENEW_AVERAGES', worth, attributes: ['hygiene', 'taste'] }, attribute('hygiene')],
]

function line(step: NextStep) {
  const go = vi.fn()
  Object.assign(door, { editor: fakeEditor(lunchBudget()), step, go })
  return { go, wrapper: mount(NextStepLine, { global: { plugins: [i18n] } }) }
}

describe.each(['vi', 'en'] as const)('the next step in words (%s)', (language) => {
  it.each(steps)('$code says what to do, and its button leads there', async (step, place) => {
    await setLocale(language)
    const { go, wrapper } = line(step)
    const said = wrapper.text()
    // A sentence and a button, both whole: no key, no gap, no missing value.
    expect(said).not.toMatch(/next\.|moneyReason\.|[{}|]|undefined|NaN/)
    expect(wrapper.get('.sentence').text().length).toBeGreaterThan(20)
    await wrapper.get('button').trigger('click')
    expect(go).toHaveBeenCalledExactlyOnceWith(place)
  })

  it('saves the plan file once there is nothing left but to decide', async () => {
    await setLocale(language)
    download.mockClear()
    const { go, wrapper } = line({ code: 'DECIDE', worth })
    await wrapper.get('button').trigger('click')
    expect(download).toHaveBeenCalledOnce()
    expect(go).not.toHaveBeenCalled()
  })

  it('says that it is worked out, without a button', async () => {
    await setLocale(language)
    const { wrapper } = line({ code: 'WAIT', worth })
    expect(wrapper.get('[data-next="WAIT"]').text()).toBe(words('next.working'))
    expect(wrapper.find('button').exists()).toBe(false)
  })

  it('names no cost of a plan that is not known', async () => {
    await setLocale(language)
    const { wrapper } = line({ code: 'APPLY', worth, plan: 'promised' })
    expect(wrapper.get('[data-next="WAIT"]').text()).toBe(words('next.working'))
  })

  it('claims no profit of a price while nobody guessed customers', async () => {
    await setLocale(language)
    const advice = { attribute: 'price', promised: 20_000, cost: 21_000, price: 33_000, payback: null } as const
    const said = (money: 'CLEAR' | 'UNKNOWN') =>
      plain(line({ code: 'SET_PRICE', worth, advice: { ...advice, money } }).wrapper.text())
    expect(said('CLEAR')).toContain(words('next.price.better', { z: plain(formatMoneyShort(33_000, language)) }))
    expect(said('UNKNOWN')).toContain(
      words('next.price.betterUnknown', { z: plain(formatMoneyShort(33_000, language)) }),
    )
  })
})
