// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { applyPlan } from '@/judgement/apply-plan'
import { setTarget } from '@/model/edits/attributes'
import { preview } from '@/model/edits/edit'
import type { Plan } from '@/model/plan'
import { bestWithin } from '@/optimiser/frontier'
import { planFrontier } from '@/optimiser/plan-frontier'
import { waysOut } from '../../../optimiser/at-once'
import { dismissToast, toasts } from '@/ui/toasts'
import FrontierCard from '@/views/budget/frontier/FrontierCard.vue'
import { fakeEditor, smallPlan, type FakeEditor } from '../../canvas/details/fake-editor'
import { lunchBudget } from '../../../fixtures/lunch-budget'
import { beginOf, plain, words } from '../show-card'
import { showFrontier } from './show-frontier'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
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
  return { ...(await showFrontier(FrontierCard, language)), editor }
}
const said = (wrapper: VueWrapper) => plain(wrapper.text())
const button = (wrapper: VueWrapper, label: string) => {
  const found = wrapper.findAll('button').find((one) => plain(one.text()).includes(label))
  if (found === undefined) throw new Error(`no button ${label}`)
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
    expect(said(wrapper)).toContain(words('frontier.emptyTitle'))
    expect(budget.state.value).toBe('idle')
    expect(budget.frontier.value).toBeNull()
  })

  it('says why there is no lead to buy while no differentiator is rated', async () => {
    const plan = lunchBudget()
    const hint = () => words('frontier.noStar')
    expect(said((await card(plan)).wrapper)).not.toContain(hint())
    const unrated = Object.fromEntries(
      Object.entries(plan.attributes).map(([id, attribute]) => [id, { ...attribute, role: 'parity' as const }]),
    )
    expect(said((await card({ ...plan, attributes: unrated })).wrapper)).toContain(hint())
  })

  it('asks for the unit of a budget like 7,5 and keeps the old one', async () => {
    const { wrapper, editor } = await card(lunchBudget())
    const before = editor.kept.value.money.budget
    const label = wrapper.findAll('label').find((one) => plain(one.text()) === words('frontier.budget'))
    const field = wrapper.get(`[id="${label?.attributes('for') ?? ''}"]`)
    await field.setValue('7,5')
    await field.trigger('blur')
    expect(editor.kept.value.money.budget).toBe(before)
    expect(field.attributes('aria-invalid')).toBe('true')
    await field.setValue('7,5tr')
    await field.trigger('blur')
    expect(editor.kept.value.money.budget).toBe(7_500_000)
  })

  it('applies a compared plan as one edit that a toast takes back, and offers nothing back a second time', async () => {
    const { wrapper, editor, settled } = await card(lunchBudget())
    const mark = () => toasts.value.filter(({ text }) => plain(text).startsWith(beginOf('frontier.applied')))
    await button(wrapper, words('frontier.compare')).trigger('click')
    await button(wrapper, words('frontier.applyThis')).trigger('click')
    expect(editor.done).toEqual(['apply_optimum'])
    expect(chosenIn(editor)).toEqual(['ordering', 'shifts', 'soup'])
    expect(editor.attribute('price').target).toBe(33_000)
    expect(
      mark()
        .at(-1)
        ?.actions.map(({ label }) => label),
    ).toEqual([words('app.undo')])
    for (const { id } of toasts.value) dismissToast(id)
    // Before the frontier is there again: a second press finds the same button.
    const before = editor.kept.value
    await button(wrapper, words('frontier.applyThis')).trigger('click')
    expect(editor.kept.value).toBe(before)
    expect(mark()).toHaveLength(0)
    await flushPromises()
    await settled()
    expect(said(wrapper)).toContain(words('frontier.alreadyBest'))
    expect(said(wrapper)).not.toContain(words('frontier.applyThis'))
  })

  it('says of a chosen plan that keeps the rule how far it is over the budget, and offers no step to itself', async () => {
    const plan = lunchBudget({ budget: 100_000_000 })
    expect(said((await card(plan)).wrapper)).toContain(words('frontier.none.rule'))
    const [cheapest] = planFrontier(plan).points
    const refs = cheapest?.moves.flatMap((move) => planFrontier(plan).refs[move] ?? []) ?? []
    const { wrapper } = await card(preview(plan, applyPlan(plan, refs)))
    expect(said(wrapper)).toContain(words('frontier.chosenOver.rule', { x: '15,4 tr ₫' }))
    expect(said(wrapper)).not.toContain(words('frontier.none.rule'))
    expect(wrapper.find('.lines').exists()).toBe(false)
  })

  it('says the minimum, what the budget buys, and the next steps in words', async () => {
    const { wrapper } = await card(lunchBudget())
    expect(said(wrapper)).toContain(words('frontier.minimum', { x: '115,4 tr' }))
    expect(said(wrapper)).toContain(words('frontier.now', { x: '141,4 tr ₫', y: '+1,6', n: 4 }, 4))
    expect(said(wrapper)).toContain(words('frontier.exact'))
    expect(said(wrapper)).toContain(
      words('frontier.step.up', { x: '7 tr ₫', y: '+0,1', z: 'Giá / suất 32,5k ₫ thay cho 33k ₫' }),
    )
    expect(said(wrapper)).toContain('Nấu sớm hơn nửa giờ thay cho Hai ca giao theo tòa nhà')
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
    await button(wrapper, words('frontier.compare')).trigger('click')
    const compare = wrapper.get(`[aria-label="${words('compare.title')}"]`)
    expect(plain(compare.text())).toContain('+93,6 tr ₫')
    expect(plain(compare.text())).toContain('+1,05')
    expect(plain(compare.text())).toContain(`${words('compare.dropped')}: Huấn luyện giao hàng`)
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
    await vi.waitFor(() => expect(said(wrapper)).toContain(words('wayOut.short.rule', { x: '55,4 tr ₫' })))
    const raise = button(wrapper, words('wayOut.raise', { x: '115,4 tr ₫' }))
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
    await vi.waitFor(() =>
      expect(said(wrapper)).toContain(words('wayOut.best', { a: 'Giờ giao', x: '11:57', y: '|' }).split('|')[0]),
    )
    await button(wrapper, beginOf('wayOut.unstar') + 'Giờ giao').trigger('click')
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
    await vi.waitFor(() => expect(said(wrapper)).toContain(words('wayOut.two')))
    await button(wrapper, beginOf('wayOut.unstarBoth')).trigger('click')
    expect(editor.done).toEqual(['set_role'])
    expect(stars.map((id) => editor.attribute(id).role)).toEqual(['differentiator', 'parity', 'parity'])
  })

  it('prices each line once asked', async () => {
    const { wrapper } = await card(lunchBudget())
    const fold = wrapper.findAll('details').find((one) => plain(one.text()).includes(words('price.floors')))
    const element = fold?.element as HTMLDetailsElement
    element.open = true
    await fold?.trigger('toggle')
    await vi.waitFor(() => expect(plain(fold?.text() ?? '')).toContain(`${words('price.par', { a: 'Số món' })}24 tr ₫`))
  })

  it('holds the promises too when asked, which costs more', async () => {
    const { wrapper, budget, settled } = await card(lunchBudget())
    const rule = budget.frontier.value?.points[0]?.cost ?? 0
    await button(wrapper, words('frontier.floors.promises')).trigger('click')
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
    expect(said(wrapper)).toContain(`${words('frontier.unjudged')} Vị ngon`)
    expect(said(wrapper)).toContain(words('frontier.orders'))
    await button(wrapper, 'Vị ngon').trigger('click')
    await flushPromises()
    expect(editor.selected.value).toBe('taste')
  })

  it('says promises, not the rule, where it is the promises that cannot be kept, and speaks of the rule elsewhere', async () => {
    const plan = lunchBudget()
    const bold = preview(plan, setTarget('arrival', 600))
    const { wrapper, budget, settled } = await card(bold)
    expect(said(wrapper)).toContain(words('frontier.infeasible.rule'))
    await button(wrapper, words('frontier.floors.promises')).trigger('click')
    await flushPromises()
    await settled()
    await expect.poll(() => said(wrapper)).toContain(words('wayOut.blocked.promises'))
    expect(said(wrapper)).not.toContain(words('frontier.infeasible.rule'))
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
    expect(said(wrapper)).toContain(words('funding.plannedBreaksTitle'))
    expect(said(wrapper)).toContain(words('funding.plannedShort', { a: 'Số món', x: '2' }))
    expect(said(await card(plan).then((one) => one.wrapper))).not.toContain(words('funding.plannedBreaksTitle'))
  })
})
