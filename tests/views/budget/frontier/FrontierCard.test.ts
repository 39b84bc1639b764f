// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { setTarget } from '@/model/edits/attributes'
import { preview } from '@/model/edits/edit'
import type { Plan } from '@/model/plan'
import { bestWithin } from '@/optimiser/frontier'
import { planFrontier } from '@/optimiser/plan-frontier'
import { waysOut } from '@/optimiser/ways-out'
import { dismissToast, toasts } from '@/ui/toasts'
import FrontierCard from '@/views/budget/frontier/FrontierCard.vue'
import { fakeEditor, smallPlan, type FakeEditor } from '../../canvas/details/fake-editor'
import { lunchBudget } from '../../../fixtures/lunch-budget'
import { plain } from '../show-card'
import { showFrontier } from './show-frontier'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/views/plan/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
vi.mock('vue-router', () => ({ useRouter: () => ({ push: vi.fn() }), RouterLink: { template: '<a><slot /></a>' } }))
// Elements have no size without a browser's layout.
vi.mock('@vueuse/core', async (original) => ({
  ...(await original<object>()),
  useElementSize: () => ({ width: ref(800), height: ref(400) }),
}))
enableAutoUnmount(afterEach)
beforeEach(() => setActivePinia(createPinia()))

async function card(plan: Plan, language: 'vi' | 'en' = 'vi') {
  const editor = fakeEditor(plan)
  door.editor = editor
  return { editor, ...(await showFrontier(FrontierCard, language)) }
}
const said = (wrapper: VueWrapper) => plain(wrapper.text())
const button = (wrapper: VueWrapper, words: string) => {
  const found = wrapper.findAll('button').find((one) => plain(one.text()).includes(words))
  if (found === undefined) throw new Error(`no button ${words}`)
  return found
}
const chosenIn = (editor: FakeEditor) =>
  Object.values(editor.kept.value.initiatives)
    .filter(({ chosen }) => chosen)
    .map(({ id }) => id)
    .sort()

describe('FrontierCard', () => {
  it('points to the initiatives while there is nothing to choose, and solves nothing', async () => {
    const { wrapper, budget } = await card(smallPlan())
    expect(said(wrapper)).toContain('Chưa có sáng kiến nào để chọn')
    expect(budget.state.value).toBe('idle')
    expect(budget.frontier.value).toBeNull()
  })

  it('says why there is no lead to buy while no differentiator is rated', async () => {
    const plan = lunchBudget()
    const hint = 'Chưa có điểm khác biệt nào được chấm'
    expect(said((await card(plan)).wrapper)).not.toContain(hint)
    const unrated = Object.fromEntries(
      Object.entries(plan.attributes).map(([id, attribute]) => [id, { ...attribute, role: 'parity' as const }]),
    )
    expect(said((await card({ ...plan, attributes: unrated })).wrapper)).toContain(hint)
  })

  it('asks for the unit of a budget like 7,5 and keeps the old one', async () => {
    const { wrapper, editor } = await card(lunchBudget())
    const before = editor.kept.value.money.budget
    const label = wrapper.findAll('label').find((one) => one.text() === 'Ngân sách')
    const field = wrapper.get(`[id="${label?.attributes('for') ?? ''}"]`)
    await field.setValue('7,5')
    await field.trigger('blur')
    expect(editor.kept.value.money.budget).toBe(before)
    expect(said(wrapper)).toContain('Ghi cả đơn vị')
    await field.setValue('7,5tr')
    await field.trigger('blur')
    expect(editor.kept.value.money.budget).toBe(7_500_000)
  })

  it('offers to take nothing back where the applied plan is in force already', async () => {
    const { wrapper, editor, settled } = await card(lunchBudget())
    const count = () => toasts.value.filter(({ text }) => text.startsWith('Đã áp dụng')).length
    await button(wrapper, 'Áp dụng phương án rẻ nhất').trigger('click')
    expect(count()).toBe(1)
    for (const { id } of toasts.value) dismissToast(id)
    // Before the frontier is there again: a second press finds the same button.
    const before = editor.kept.value
    await button(wrapper, 'Áp dụng phương án rẻ nhất').trigger('click')
    expect(editor.kept.value).toBe(before)
    expect(count()).toBe(0)
    await settled()
    expect(said(wrapper)).not.toContain('Áp dụng phương án rẻ nhất')
  })

  it('says of a chosen plan that keeps the rule how far it is over the budget, and offers no step to itself', async () => {
    const plan = lunchBudget()
    const { wrapper, settled } = await card({ ...plan, money: { ...plan.money, budget: 100_000_000 } })
    expect(said(wrapper)).toContain('Ngân sách này chưa mua được phương án nào đạt quy tắc')
    await button(wrapper, 'Áp dụng phương án rẻ nhất').trigger('click')
    await settled()
    expect(said(wrapper)).toContain('Đang chọn cách rẻ nhất đạt quy tắc, và vượt ngân sách này 15,4 tr ₫.')
    expect(said(wrapper)).not.toContain('là đủ để đạt quy tắc')
    expect(said(wrapper)).not.toContain('Áp dụng phương án rẻ nhất')
  })

  it('says the minimum, what the budget buys, and the next steps in words', async () => {
    const { wrapper } = await card(lunchBudget())
    expect(said(wrapper)).toContain('tối thiểu 115,4 tr')
    expect(said(wrapper)).toContain('Trong 141,4 tr ₫: vượt trội +1,6')
    expect(said(wrapper)).toContain('Tối ưu chính xác.')
    expect(said(wrapper)).toContain('Thêm 7 tr ₫: +0,1; Giá / suất 32,5k ₫ thay cho 33k ₫.')
    expect(said(wrapper)).toContain('Nấu sớm hơn nửa giờ thay cho Hai ca giao theo tòa nhà')
  })

  it('applies the best plan for the budget as one edit that a toast takes back', async () => {
    const { wrapper, editor } = await card(lunchBudget())
    await button(wrapper, 'Áp dụng phương án tối ưu').trigger('click')
    expect(editor.done).toEqual(['apply_optimum'])
    expect(chosenIn(editor)).toEqual(['ordering', 'shifts', 'soup'])
    expect(editor.attribute('price').target).toBe(33_000)
    expect(toasts.value.at(-1)?.actions.map(({ label }) => label)).toEqual(['Hoàn tác'])
  })

  it('knows when the chosen plan is the best one', async () => {
    const { wrapper, settled } = await card(lunchBudget())
    await button(wrapper, 'Áp dụng phương án tối ưu').trigger('click')
    await flushPromises()
    await settled()
    expect(said(wrapper)).toContain('Đang chọn chính là phương án tối ưu')
  })

  it('takes a typed budget as an edit that only looks things up', async () => {
    const { wrapper, editor, budget } = await card(lunchBudget(), 'en')
    const before = budget.frontier.value
    const field = wrapper.get('input[type="text"]')
    await field.setValue('200tr')
    await field.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(editor.done).toEqual(['set_money'])
    expect(editor.kept.value.money.budget).toBe(200_000_000)
    expect(budget.frontier.value).toBe(before)
    expect(budget.state.value).toBe('done')
    expect(said(wrapper)).toContain('For 190.6M ₫')
  })

  it('moves the budget line by keys: to the next plan, ten at once, to both ends', async () => {
    const { wrapper, editor } = await card(lunchBudget())
    const { points } = planFrontier(lunchBudget())
    const grip = wrapper.get('[role="slider"]')
    const at = () => editor.kept.value.money.budget
    await grip.trigger('keydown', { key: 'ArrowRight' })
    expect(at()).toBe(points[3]?.cost)
    await grip.trigger('keydown', { key: 'ArrowLeft' })
    expect(at()).toBe(points[2]?.cost)
    await grip.trigger('keydown', { key: 'ArrowRight', shiftKey: true })
    expect(at()).toBe(points[12]?.cost)
    await grip.trigger('keydown', { key: 'Home' })
    expect(at()).toBe(points[0]?.cost)
    await grip.trigger('keydown', { key: 'End' })
    expect(at()).toBe(points.at(-1)?.cost)
  })

  it('compares the chosen plan with the best, move by move, and any point that is picked', async () => {
    const { wrapper } = await card(lunchBudget())
    await button(wrapper, 'So với phương án đang chọn').trigger('click')
    const compare = wrapper.get('[aria-label="So hai phương án"]')
    expect(plain(compare.text())).toContain('+93,6 tr ₫')
    expect(plain(compare.text())).toContain('+1,05')
    expect(plain(compare.text())).toContain('Bỏ: Huấn luyện giao hàng')
    await wrapper.findAll('[role="option"]')[0]?.trigger('click')
    expect(plain(compare.text())).toContain('+67,6 tr ₫')
    await wrapper.findAll('[role="option"]')[0]?.trigger('keydown', { key: 'Enter' })
    expect(wrapper.findAll('[role="option"]')[0]?.attributes('aria-selected')).toBe('true')
  })

  it('shows a plan in full under the focus, and lists all of them as a table', async () => {
    const { wrapper } = await card(lunchBudget())
    const option = wrapper.findAll('[role="option"]')[1]
    await option?.trigger('focus')
    expect(plain(wrapper.get('.pop').text())).toContain('131 tr ₫')
    expect(wrapper.find('.pop svg').exists()).toBe(true)
    expect(plain(option?.attributes('aria-label') ?? '')).toMatch(/^131 tr ₫: vượt trội \+1,3; .*Món canh mỗi suất/)
    expect(wrapper.findAll('tbody tr')).toHaveLength(planFrontier(lunchBudget()).points.length)
  })

  it('says what is missing of the budget, and each way out raises it as far as it needs', async () => {
    const plan = lunchBudget({ budget: 60_000_000 })
    const { wrapper, editor } = await card(plan)
    await vi.waitFor(() => expect(said(wrapper)).toContain('Thiếu 55,4 tr ₫ để đạt quy tắc'))
    const raise = button(wrapper, 'Nâng ngân sách lên 115,4 tr ₫')
    const way = waysOut(plan).ways.find(({ kind }) => kind === 'unstar')
    expect(way).toBeDefined()
    await raise.trigger('click')
    expect(editor.done).toEqual(['set_money'])
    expect(editor.kept.value.money.budget).toBe(115_400_000)
    expect(bestWithin(planFrontier(editor.kept.value), 115_400_000)).not.toBeNull()
  })

  it('names what blocks an impossible plan and drops the differentiator on one click', async () => {
    const plan = lunchBudget()
    const { kitchen: _k, shifts: _s, riders: _r, early: _e, ...initiatives } = plan.initiatives
    const { wrapper, editor } = await card({ ...plan, initiatives })
    await vi.waitFor(() => expect(said(wrapper)).toContain('Giờ giao: làm hết những gì đã liệt kê mới tới 11:57'))
    await button(wrapper, 'Thôi khác biệt ở Giờ giao').trigger('click')
    expect(editor.done).toEqual(['set_role'])
    expect(editor.attribute('arrival').role).toBe('parity')
  })

  it('names two changes that are enough together where no single one is, as one click and one edit', async () => {
    const plan = lunchBudget()
    const stars = ['arrival', 'dishes', 'hygiene']
    const attributes = Object.entries(plan.attributes).map(([id, attribute]) => [
      id,
      { ...attribute, role: stars.includes(id) ? 'differentiator' : 'parity' },
    ])
    const { wrapper, editor } = await card({
      ...plan,
      attributes: Object.fromEntries(attributes) as Plan['attributes'],
    })
    await vi.waitFor(() => expect(said(wrapper)).toContain('hai thay đổi sau cùng lúc thì đủ'))
    await button(wrapper, 'Thôi khác biệt ở cả').trigger('click')
    expect(editor.done).toEqual(['set_role'])
    expect(stars.map((id) => editor.attribute(id).role)).toEqual(['differentiator', 'parity', 'parity'])
  })

  it('prices each line once asked', async () => {
    const { wrapper } = await card(lunchBudget())
    const fold = wrapper.findAll('details').find((one) => one.text().includes('Mỗi ngưỡng tốn bao nhiêu'))
    const element = fold?.element as HTMLDetailsElement
    element.open = true
    await fold?.trigger('toggle')
    await vi.waitFor(() => expect(plain(fold?.text() ?? '')).toContain('Ngang bằng ở Số món24 tr ₫'))
  })

  it('holds the promises too when asked, which costs more', async () => {
    const { wrapper, budget, settled } = await card(lunchBudget())
    const rule = budget.frontier.value?.points[0]?.cost ?? 0
    await button(wrapper, 'Cả lời hứa của tôi').trigger('click')
    await settled()
    expect(budget.frontier.value?.points[0]?.cost ?? 0).toBeGreaterThan(rule)
  })

  it('says what is not judged yet and that orders are not told', async () => {
    const plan = lunchBudget()
    const taste = plan.attributes['taste']
    if (taste === undefined) throw new Error('no taste')
    const { wrapper, editor } = await card({
      ...plan,
      attributes: { ...plan.attributes, taste: { ...taste, own: { ...taste.own, value: null } } },
      money: { ...plan.money, orders: null },
    })
    expect(said(wrapper)).toContain('Chưa xét được vì thiếu số: Vị ngon')
    expect(said(wrapper)).toContain('Chưa biết số đơn mỗi tháng')
    await button(wrapper, 'Vị ngon').trigger('click')
    await flushPromises()
    expect(editor.selected.value).toBe('taste')
  })

  it('says promises, not the rule, where it is the promises that cannot be kept, and speaks of the rule elsewhere', async () => {
    const plan = lunchBudget()
    const bold = preview(plan, setTarget('arrival', 600))
    const { wrapper, budget, settled } = await card(bold)
    expect(said(wrapper)).toContain('chưa đủ để đạt quy tắc')
    await button(wrapper, 'Cả lời hứa của tôi').trigger('click')
    await flushPromises()
    await settled()
    await expect.poll(() => said(wrapper)).toContain('Chưa có cách nào giữ hết lời hứa')
    expect(said(wrapper)).not.toContain('đạt quy tắc')
    wrapper.unmount()
    expect(budget.floors.value).toBe('rule')
  })

  it('says that promises which keep the rule are not paid for', async () => {
    const plan = lunchBudget()
    const attributes = Object.fromEntries(
      Object.entries(plan.attributes).map(([id, attribute]) => [
        id,
        { ...attribute, target: { price: 33_000, dishes: 3 }[id] ?? attribute.target },
      ]),
    )
    const { wrapper } = await card({ ...plan, attributes })
    expect(said(wrapper)).toContain('Lời hứa chưa đủ tiền')
    expect(said(wrapper)).toContain('Số món mới tới 2')
    expect(said(await card(plan).then((one) => one.wrapper))).not.toContain('Lời hứa chưa đủ tiền')
  })
})
