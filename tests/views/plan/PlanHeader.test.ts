// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { economicsOf as EconomicsOf } from '@/analysis/economics'
import { judgeWhole } from '@/judgement/judge'
import { blankPlan } from '@/model/blank'
import type { Plan } from '@/model/plan'
import { usePlanStore } from '@/stores/plan'
import PlanHeader from '@/views/plan/PlanHeader.vue'
import { providePlanEditor } from '@/session/usePlanEditor'
import { plain, words } from '../budget/show-card'
import { neverAnswers } from './at-once'
import { exampleAsOpened } from './example-as-opened'
import { showPart } from './show-part'

const economics = vi.hoisted(() => ({ runs: 0 }))
vi.mock('@/analysis/economics', async (original) => {
  const real = await original<{ economicsOf: typeof EconomicsOf }>()
  const economicsOf: typeof EconomicsOf = (input) => {
    economics.runs += 1
    return real.economicsOf(input)
  }
  return { ...real, economicsOf }
})
vi.mock('@/views/shell/HeaderTools.vue', () => ({ default: { template: '<i />' } }))

vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}))
enableAutoUnmount(afterEach)
beforeEach(() => setActivePinia(createPinia()))

async function header(
  plan: Plan = blankPlan('p1', 'Quán cơm', '2026-11-22T00:00:00.000Z'),
  optimiser?: typeof neverAnswers,
) {
  const store = usePlanStore()
  store.plan = plan
  const shown = await showPart(PlanHeader, {
    props: { exportMenu: [], phone: false, wide: false },
    makeEditor: providePlanEditor,
    ...(optimiser && { optimiser }),
  })
  await flushPromises()
  const status = () => shown.wrapper.get('[data-status]').attributes('data-status')
  return { ...shown, store, status }
}
const codesOf = (plan: Plan) =>
  judgeWhole(plan)
    .status.map(({ part, code }) => `${part}:${code}`)
    .join(' ')

describe('whether the open plan is saved', () => {
  it.each([
    ['quota', 'home.unsaved.quota'],
    ['missing', 'home.unsaved.missing'],
    ['failed', 'plan.status.unsaved'],
  ] as const)('names the cause (%s) and offers the file', async (code, text) => {
    const { store, wrapper } = await header()
    store.status = 'unsaved'
    store.lastError = code
    await wrapper.vm.$nextTick()
    expect(plain(wrapper.get('[role=status]').text())).toBe(words(text))
    expect(wrapper.findAll('button').map((button) => plain(button.text()))).toContain(words('plan.rescue'))
  })
})

describe('the status line in the header', () => {
  it('says the whole judgement of the plan, with the next step beside it', async () => {
    for (const id of ['lunch-failing', 'lunch-repaired', 'cafe-hanoi']) {
      const plan = await exampleAsOpened(id)
      const { wrapper, status } = await header(plan)
      expect(status()).toBe(codesOf(plan))
      expect(wrapper.find('[data-next]').exists()).toBe(true)
      wrapper.unmount()
    }
  })

  it('says nothing good of the money while the draws are under way', async () => {
    const { status } = await header(await exampleAsOpened('cafe-hanoi'), neverAnswers)
    expect(status()).toBe('rule:PASS funding:PAID money:CHECKING')
  })

  it('follows a value that is dragged, and computes nothing of the money for it', async () => {
    const plan = await exampleAsOpened('cafe-hanoi')
    const { editor, wrapper, status } = await header(plan)
    const before = economics.runs
    const [id = ''] = Object.keys(plan.attributes).filter((one) => plan.attributes[one]?.role === 'differentiator')
    const own = plan.attributes[id]
    const worst = own?.direction === -1 ? 1e9 : 0
    for (const value of [own?.target ?? 0, worst]) {
      editor.drag(id, 'target', value)
      await wrapper.vm.$nextTick()
    }
    expect(status()).toMatch(/^rule:FAIL funding:\w+ money:CLEAR$/)
    expect(economics.runs).toBe(before)
    editor.cancel()
    await wrapper.vm.$nextTick()
    expect(status()).toBe('rule:PASS funding:PAID money:CLEAR')
  })
})
