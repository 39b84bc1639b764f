// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h, type Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import { addAlternative } from '@/model/edits/alternatives'
import { inSequence, preview, type Edit } from '@/model/edits/edit'
import { takeInitiative } from '@/model/edits/initiatives'
import { setMoney } from '@/model/edits/money'
import { setRole } from '@/model/edits/attributes'
import type { Plan } from '@/model/plan'
import { usePlanStore } from '@/stores/plan'
import { dismissToast, toasts } from '@/ui/toasts'
import AlternativesCard from '@/views/options/AlternativesCard.vue'
import SetsCard from '@/views/options/SetsCard.vue'
import { providePlanEditor } from '@/session/usePlanEditor'
import { providePlanJudgement } from '@/session/usePlanJudgement'
import { neverAnswers } from '../plan/at-once'
import { gain, planWith } from '../../optimiser/lunch-shops'

beforeAll(async () => {
  await loadPlanMessages()
  await setLocale('vi')
})
beforeEach(() => {
  setActivePinia(createPinia())
})

const blank = { template: '<i />' }
const router = createRouter({
  history: createMemoryHistory(),
  routes: [
    { path: '/plan/:id', name: 'plan', component: blank },
    { path: '/plan/:id/budget', name: 'budget', component: blank },
  ],
})

const shop = planWith([
  { name: 'Hai ca giao', oneOff: 8e6, owner: 'Chị Lan', effects: { arrival: gain(20) } },
  { oneOff: 6e6, effects: { dishes: gain(2) } },
  { oneOff: 5e6, effects: { taste: gain(2) } },
  { oneOff: 4e6, effects: { wait: gain(8) } },
])

function shown(card: Component, plan: Plan, phone = false) {
  const store = usePlanStore()
  store.plan = plan
  const Desk = defineComponent(() => {
    providePlanJudgement(providePlanEditor(), neverAnswers)
    return () => h(card, { phone })
  })
  return mount(Desk, { global: { plugins: [i18n, router] } })
}

/** The ranking is worked out in slices on this thread. */
async function ranked(plan: Plan, phone = false) {
  const wrapper = shown(SetsCard, plan, phone)
  await expect.poll(() => wrapper.find('[data-set]').exists(), { timeout: 20_000 }).toBe(true)
  await flushPromises()
  return wrapper
}

const after = (...edits: Edit[]) => preview(shop, inSequence(edits))

describe('alternatives', () => {
  it('are explained and can be begun while there is none', () => {
    const wrapper = shown(AlternativesCard, shop)
    expect(wrapper.find('table').exists()).toBe(false)
    expect(wrapper.findAll('button').map((button) => button.text())).toEqual(['Giữ lựa chọn hiện tại'])
  })

  it('stand side by side, the chosen one marked by a word, the other with what differs', () => {
    const plan = after(
      addAlternative('a', 'Giờ'),
      addAlternative('b', 'Vị'),
      setRole('arrival', 'parity'),
      setRole('taste', 'differentiator'),
    )
    const wrapper = shown(AlternativesCard, plan)
    const heads = wrapper.findAll('thead th').slice(1)
    expect(heads.map((head) => head.find('textarea').element.value)).toEqual(['Giờ', 'Vị'])
    expect(heads.map((head) => head.text().includes('Đang chọn'))).toEqual([false, true])
    const differs = wrapper.findAll('tbody tr').find((row) => row.find('th').text() === 'Khác phương án đang chọn')
    expect(differs?.findAll('td')[0]?.text()).toBe('Thêm ★ Giờ giao; bớt ★ Vị')
  })

  it('say how likely they pay back once it is worked out, and that it is on its way until then', async () => {
    const [move] = Object.keys(shop.initiatives)
    const wrapper = shown(
      AlternativesCard,
      after(
        takeInitiative(move!, true),
        setMoney({ volume: { low: 0.05, likely: 0.1, high: 0.15 } }),
        addAlternative('a', 'Giờ'),
      ),
    )
    const cell = () =>
      wrapper
        .findAll('tbody tr')
        .find((row) => row.find('th').text() === 'Khả năng hoàn vốn')
        ?.find('td')
    expect(cell()?.text()).toBe('…')
    await expect.poll(() => cell()?.text(), { timeout: 10_000 }).toMatch(/\d%/)
  })

  it('show what is chosen now beside them when none is in force', () => {
    const plan = { ...after(addAlternative('a', 'Giờ')), alternative: '' }
    const heads = shown(AlternativesCard, plan).findAll('thead th').slice(1)
    expect(heads.map((head) => head.text())).toEqual([expect.stringContaining('Chưa đặt tên'), expect.any(String)])
  })

  it('offer nothing to take back where the edit was refused', async () => {
    const plan = after(addAlternative('a', 'Giờ'), addAlternative('b', 'Vị'), setRole('taste', 'differentiator'))
    const wrapper = shown(AlternativesCard, plan)
    usePlanStore().edit = () => 'refused'
    for (const { id } of toasts.value) dismissToast(id)
    const press = (name: string) =>
      wrapper.findAll('button').find((button) => (button.attributes('aria-label') ?? button.text()).includes(name))
    for (const name of ['Giữ lựa chọn hiện tại', 'Chọn Giờ', 'Xóa Giờ']) {
      expect(press(name), name).toBeDefined()
      await press(name)?.trigger('click')
    }
    expect(toasts.value.map(({ tone }) => tone)).toEqual(['bad'])
  })

  it('stop at twenty', () => {
    const many = Array.from({ length: 20 }, (_, i) => addAlternative(`a${i}`, 'Dài '.repeat(50)))
    const wrapper = shown(AlternativesCard, after(...many))
    expect(wrapper.findAll('thead textarea')).toHaveLength(20)
    const add = wrapper.findAll('button').find((button) => button.text() === 'Giữ lựa chọn hiện tại')
    expect(add?.attributes('disabled')).toBeDefined()
  })
})

describe('the ranking of sets', () => {
  it('shows every set by rank, with its reasons and persons, and the current one marked', async () => {
    const wrapper = await ranked(shop)
    const rows = wrapper.findAll('tbody tr')
    expect(rows.map((row) => row.find('td').text())).toEqual(rows.map((_, i) => String(i + 1)))
    const current = rows.filter((row) => row.text().includes('Đang chọn'))
    expect(current).toHaveLength(1)
    expect(current[0]?.find('th').text()).toMatch(/^Giờ giao/)
    // Its verdict is of what is paid for: said so, for the header says that of the targets.
    expect(rows.filter((row) => row.text().includes('Với việc đã chọn:'))).toEqual(current)
    // It shows the plan as it is chosen now, which nobody does anything for; the others their cheapest plan.
    expect(current[0]?.text()).not.toContain('Chị Lan')
    expect(wrapper.text()).toContain('Chị Lan')
    for (const row of rows) expect(row.find('.why').text()).toMatch(/\.$/)
  })

  it('folds the sets that nothing reaches into one line with their count', async () => {
    const wrapper = await ranked(planWith([{ oneOff: 8e6, effects: { arrival: gain(20) } }]))
    const fold = wrapper.find('details')
    const [, count] = /^(\d+) bộ chưa có cách nào đạt$/.exec(fold.find('summary').text()) ?? []
    expect(Number(count)).toBeGreaterThan(0)
    const shownNow = fold.findAll('li').length
    expect(shownNow).toBe(Math.min(20, Number(count)))
    for (const row of wrapper.findAll('tbody tr')) {
      if (!row.text().includes('Đang chọn')) expect(row.text()).not.toContain('Chưa có cách')
    }
  })

  it('sorts by a column and says so', async () => {
    const wrapper = await ranked(shop)
    const head = wrapper.findAll('thead th').find((th) => th.text().startsWith('Mức vượt trội'))
    await head?.find('button').trigger('click')
    expect(head?.attributes('aria-sort')).toBe('descending')
    expect(wrapper.findAll('[aria-sort]')).toHaveLength(1)
  })

  it('is a list of cards on a phone', async () => {
    const wrapper = await ranked(shop, true)
    expect(wrapper.find('table').exists()).toBe(false)
    expect(wrapper.findAll('li[data-set]').length).toBeGreaterThan(1)
  })

  it('names what is missing instead, with the way there', () => {
    const few = { ...shop, attributes: Object.fromEntries(Object.entries(shop.attributes).slice(0, 3)) }
    const wrapper = shown(SetsCard, few)
    expect(wrapper.text()).toContain('ít nhất 4 thuộc tính')
    expect(wrapper.find('a').attributes('href')).toBe('/plan/p')
  })
})
