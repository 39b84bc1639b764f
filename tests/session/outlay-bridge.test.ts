// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { judge } from '@/judgement/judge'
import { blankInitiative } from '@/model/blank'
import type { Initiative } from '@/model/initiative'
import type { Plan } from '@/model/plan'
import OutlayBridge from '@/session/OutlayBridge.vue'
import { plain, words } from '../views/budget/show-card'
import { fakeEditor, smallPlan } from '../views/canvas/details/fake-editor'
import { showPart } from '../views/plan/show-part'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)
beforeEach(() => setActivePinia(createPinia()))

function does(id: string, more: Partial<Initiative>): Initiative {
  return { ...blankInitiative(id, id), chosen: true, ...more }
}
/** 1,000 orders a month at 35k for a year; round figures, so that what is shown adds up to the last digit. */
function shop(initiatives: readonly Initiative[], target: number | null = null): Plan {
  const plan = smallPlan({ priceLike: true, target })
  return {
    ...plan,
    initiatives: Object.fromEntries(initiatives.map((one) => [one.id, one])),
    money: { ...plan.money, orders: 1_000, variableCost: 27_000 },
  }
}
async function bridge(plan: Plan) {
  door.editor = fakeEditor(plan)
  const { wrapper } = await showPart(OutlayBridge)
  const total = plain(wrapper.get('[data-total]').text())
  await wrapper.get('button').trigger('click')
  await vi.waitFor(() => expect(document.querySelector('.bridge')).not.toBeNull(), { timeout: 20_000 })
  await flushPromises()
  const sections = [...document.querySelectorAll('.bridge section')].map((section) => ({
    text: plain(section.textContent),
    lines: [...section.querySelectorAll('dl > div:not(.sum) dd')].map((cell) => plain(cell.textContent)),
    sums: [...section.querySelectorAll('dl > .sum dd')].map((cell) => plain(cell.textContent)),
  }))
  const [paid, back] = sections
  if (paid === undefined || back === undefined) throw new Error('no bridge')
  return { total, paid, back }
}
const millions = (texts: readonly string[]) =>
  texts.reduce(
    (sum, text) => sum + Number(/^(\d+)(?:,(\d))? tr ₫$/.exec(text)?.slice(1).join('.').replace(/\.$/, '')),
    0,
  )

describe('the one total and how it comes about', () => {
  it('is the sum of what is paid once, monthly, on each order and given up on the price', async () => {
    const plan = shop([does('a', { oneOff: 20e6, monthly: 1e6 }), does('b', { perOrder: 500 })], 34_000)
    const { outlay } = judge(plan)
    const { total, paid, back } = await bridge(plan)
    expect(outlay.outlay).toMatchObject({ oneOff: 20e6, monthly: 12e6, perOrder: 6e6, priceCut: 12e6, total: 50e6 })
    expect(total).toBe('50 tr ₫')
    expect(paid.lines).toHaveLength(4)
    expect(millions(paid.lines)).toBe(50)
    expect(paid.sums).toEqual([total])
    expect(back.text).toContain(words('recommend.bridge.none'))
  })

  it('is not lowered by what comes back, which is stated beside it with the difference', async () => {
    const plan = shop([does('a', { oneOff: 20e6 }), does('b', { monthly: -3e6 }), does('c', { oneOff: -4e6 })])
    const { total, paid, back } = await bridge(plan)
    expect(total).toBe('20 tr ₫')
    expect(paid.lines).toEqual(['20 tr ₫'])
    expect(back.lines).toEqual(['4 tr ₫', '36 tr ₫'])
    // 40 come back, so 20 more than is paid: said in words, never as a cost below nothing.
    expect(back.sums).toEqual(['40 tr ₫', words('recommend.bringsBack', { x: '20 tr ₫' })])
  })

  it('says "at least" where a cost on each order waits for the orders', async () => {
    const plan = shop([does('a', { oneOff: 20e6, perOrder: 500 })])
    const { total } = await bridge({ ...plan, money: { ...plan.money, orders: null } })
    expect(total).toBe(words('recommend.atLeast', { x: '20 tr ₫' }))
  })
})
