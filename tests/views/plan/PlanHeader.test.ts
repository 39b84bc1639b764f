// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { economicsOf as EconomicsOf } from '@/analysis/economics'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import { blankInitiative, blankPlan } from '@/model/blank'
import type { Plan } from '@/model/plan'
import { lunchRepaired } from '@/baselines/examples/lunch-repaired'
import { planFromExample } from '@/baselines/plan-from-example'
import { usePlanStore } from '@/stores/plan'
import PlanHeader from '@/views/plan/PlanHeader.vue'
import { providePlanEditor, type PlanEditor } from '@/views/plan/usePlanEditor'
import { smallPlan } from '../canvas/details/fake-editor'

const economics = vi.hoisted(() => ({ runs: 0 }))
vi.mock('@/analysis/economics', async (original) => {
  const real = await original<{ economicsOf: typeof EconomicsOf }>()
  const economicsOf: typeof EconomicsOf = (input) => {
    economics.runs += 1
    return real.economicsOf(input)
  }
  return { ...real, economicsOf }
})

vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}))

beforeAll(async () => {
  await loadPlanMessages()
  await setLocale('vi')
})
beforeEach(() => {
  setActivePinia(createPinia())
})

const router = createRouter({
  history: createMemoryHistory(),
  routes: [
    { path: '/', component: { template: '<i />' } },
    { path: '/plan/:id', name: 'plan', component: { template: '<i />' } },
    { path: '/plan/:id/budget', name: 'budget', component: { template: '<i />' } },
    { path: '/plan/:id/options', name: 'options', component: { template: '<i />' } },
  ],
})

function mounted(plan: Plan = blankPlan('p1', 'Quán cơm', '2026-11-22T00:00:00.000Z')) {
  const store = usePlanStore()
  store.plan = plan
  const editors: PlanEditor[] = []
  const Desk = defineComponent(() => {
    editors.push(providePlanEditor())
    return () => h(PlanHeader, { exportMenu: [], phone: false })
  })
  const wrapper = mount(Desk, { global: { plugins: [i18n, router], stubs: { HeaderTools: true } } })
  return { store, editor: editors[0], wrapper }
}

describe('the status of the open plan', () => {
  it.each([
    ['quota', 'Chưa lưu được: máy đã hết chỗ'],
    ['missing', 'Đã bị xóa hẳn ở tab khác'],
    ['failed', 'Chưa lưu được'],
  ] as const)('names the cause (%s) and offers the file', async (code, text) => {
    const { store, wrapper } = mounted()
    store.status = 'unsaved'
    store.lastError = code
    await wrapper.vm.$nextTick()
    expect(wrapper.find('[role=status]').text()).toBe(text)
    expect(wrapper.findAll('button').map((button) => button.text())).toContain('Tải tệp về')
  })
})

describe('the verdict in the header', () => {
  const plan = smallPlan({ priceLike: true })
  const initiative = { ...blankInitiative('kitchen', 'Bếp'), oneOff: 20e6, chosen: true }
  const told = { ...plan.money, orders: 1500, variableCost: 27_000 }
  const known = (volume: Plan['money']['volume']): Plan => {
    return { ...plan, initiatives: { kitchen: initiative }, money: { ...told, volume } }
  }
  const pill = (shown: Plan) => mounted(shown).wrapper.get('.pill').text()

  it('says when the plan pays back, once that is known', () => {
    expect(pill(known({ low: 0.1, likely: 0.3, high: 0.5 }))).toMatch(/ · hoàn vốn \d+(,\d)? tháng$/)
    expect(pill(known({ low: -0.2, likely: -0.1, high: 0 }))).toMatch(/ · chưa hoàn vốn$/)
    const losing = known({ low: 100, likely: 200, high: 300 })
    const startup: Plan = {
      ...losing,
      money: { ...losing.money, business: 'startup', fixedCost: 1e6, variableCost: 90_000 },
    }
    expect(pill(startup)).toMatch(/ · chưa hoàn vốn$/)
    expect(pill(known(null))).not.toContain('vốn')
    expect(pill(plan)).not.toContain('vốn')
  })

  it('is not shown as all well where the money is known to be bad', () => {
    const kept = planFromExample(lunchRepaired, { id: 'lunch', now: '2026-11-22T00:00:00.000Z' })
    const tone = (shown: Plan) => mounted(shown).wrapper.get('.pill > .pill').classes()
    expect(tone(kept)).toContain('good')
    const losing = { ...kept.money, orders: 3000, variableCost: 34_000, volume: { low: 0.1, likely: 0.2, high: 0.3 } }
    expect(tone({ ...kept, money: { ...losing, cash: 1e9 } })).toContain('warn')
    const earning = { ...losing, variableCost: 5_000, volume: { low: 2, likely: 3, high: 4 }, cash: null }
    expect(tone({ ...kept, money: earning })).toContain('good')
  })

  it('is not shown as all well where a promise is not paid for', () => {
    const kept = planFromExample(lunchRepaired, { id: 'lunch', now: '2026-11-22T00:00:00.000Z' })
    const promised = Object.values(kept.attributes).find(({ target }) => target !== null)
    if (!promised) throw new Error('the example promises nothing')
    const idle = { ...blankInitiative('sign', 'Biển hiệu'), oneOff: 1e6, chosen: true }
    const shown = mounted({ ...kept, initiatives: { sign: idle } }).wrapper.get('.pill > .pill')
    expect(shown.classes()).toContain('warn')
    expect(shown.text()).toContain('mục tiêu chưa có tiền làm')
  })

  it('computes nothing of the money while a value is dragged', async () => {
    const { editor, wrapper } = mounted(known({ low: 0.1, likely: 0.3, high: 0.5 }))
    const before = economics.runs
    for (const value of [34_000, 33_000, 32_000]) {
      editor?.drag('price', 'target', value)
      await wrapper.vm.$nextTick()
    }
    expect(economics.runs).toBe(before)
  })
})
