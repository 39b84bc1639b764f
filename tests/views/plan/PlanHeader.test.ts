// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n, setLocale } from '@/i18n/i18n'
import { blankPlan } from '@/model/blank'
import { usePlanStore } from '@/stores/plan'
import PlanHeader from '@/views/plan/PlanHeader.vue'
import { providePlanEditor } from '@/views/plan/usePlanEditor'

vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}))

beforeAll(() => setLocale('vi'))
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

function mounted() {
  const store = usePlanStore()
  store.plan = blankPlan('p1', 'Quán cơm', '2026-11-22T00:00:00.000Z')
  const Desk = defineComponent(() => {
    providePlanEditor()
    return () => h(PlanHeader, { exportMenu: [], phone: false })
  })
  return { store, wrapper: mount(Desk, { global: { plugins: [i18n, router], stubs: { HeaderTools: true } } }) }
}

describe('the status of the open plan', () => {
  it.each([
    ['quota', 'Chưa lưu được: máy đã hết chỗ'],
    ['missing', 'Đã bị xoá hẳn ở thẻ khác'],
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
