// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { setTarget } from '@/model/edits/attributes'
import { removeInitiative, setInitiative } from '@/model/edits/initiatives'
import { setMoney } from '@/model/edits/money'
import { setPlan } from '@/model/edits/plan'
import { planFrontier } from '@/optimiser/plan-frontier'
import { providePlanBudget, type PlanBudget } from '@/session/usePlanBudget'
import { fakeEditor } from '../views/canvas/details/fake-editor'
import { lunchBudget } from '../fixtures/lunch-budget'
import { showFrontier } from '../views/budget/frontier/show-frontier'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)

const Nothing = defineComponent(() => () => h('i'))
async function budgetOf(plan = lunchBudget()) {
  const editor = fakeEditor(plan)
  door.editor = editor
  return { ...(await showFrontier(Nothing)), editor }
}

describe('the budget of the open plan', () => {
  it('is searched only while a part asks, and what is known is found again', async () => {
    const editor = fakeEditor(lunchBudget())
    door.editor = editor
    let budget: PlanBudget | undefined
    mount(defineComponent(() => ((budget = providePlanBudget(editor)), () => h('i'))))
    if (budget === undefined) throw new Error('not provided')
    await flushPromises()
    expect([budget.hasMoves.value, budget.state.value, budget.frontier.value]).toEqual([true, 'idle', null])
    const leave = budget.ask()
    await vi.waitFor(() => expect(budget?.state.value).toBe('done'))
    const known = budget.frontier.value
    expect(known).not.toBeNull()
    leave()
    await flushPromises()
    budget.ask()
    await flushPromises()
    expect([budget.state.value, budget.frontier.value]).toEqual(['done', known])
  })

  it('is searched anew when the plan has changed while nobody asked', async () => {
    const editor = fakeEditor(lunchBudget())
    door.editor = editor
    let budget: PlanBudget | undefined
    mount(defineComponent(() => ((budget = providePlanBudget(editor)), () => h('i'))))
    const leave = budget?.ask()
    await vi.waitFor(() => expect(budget?.state.value).toBe('done'))
    leave?.()
    editor.edit(setInitiative('soup', { monthly: 1_000_000 }), 'set_initiative')
    await flushPromises()
    budget?.ask()
    await vi.waitFor(() => expect(budget?.frontier.value).toEqual(planFrontier(editor.kept.value)))
  })

  it('says what the engine says, and follows every change that matters', async () => {
    const { editor, budget, settled } = await budgetOf()
    expect(budget.frontier.value).toEqual(planFrontier(editor.kept.value))
    editor.edit(setInitiative('soup', { monthly: 1_000_000 }), 'set_initiative')
    await flushPromises()
    await settled()
    expect(budget.frontier.value).toEqual(planFrontier(editor.kept.value))
    editor.edit(setTarget('arrival', 705), 'set_target')
    await flushPromises()
    await settled()
    expect(budget.frontier.value?.prices['arrival']).toEqual(planFrontier(editor.kept.value).prices['arrival'])
  })

  it('asks nothing when only the name or the budget changes', async () => {
    const { editor, budget } = await budgetOf()
    const before = budget.frontier.value
    editor.edit(setPlan({ name: 'Tên khác' }), 'rename_plan')
    editor.edit(setMoney({ budget: 1 }), 'set_money')
    await flushPromises()
    expect(budget.state.value).toBe('done')
    expect(budget.frontier.value).toBe(before)
  })

  it('forgets the frontier with the last move', async () => {
    const plan = lunchBudget()
    const soup = plan.initiatives['soup']
    if (soup === undefined) throw new Error('no soup')
    const { editor, budget } = await budgetOf({
      ...plan,
      initiatives: { soup },
      money: { ...plan.money, orders: null },
    })
    expect(budget.frontier.value).not.toBeNull()
    editor.edit(removeInitiative('soup'), 'remove_initiative')
    await flushPromises()
    expect(budget.state.value).toBe('idle')
    expect(budget.frontier.value).toBeNull()
  })

  it('stops on demand and goes on again', async () => {
    const { editor, budget, settled } = await budgetOf()
    editor.edit(setTarget('arrival', 700), 'set_target')
    await nextTick()
    expect(budget.state.value).toBe('working')
    budget.stop()
    expect(budget.state.value).toBe('stopped')
    budget.resume()
    await settled()
    expect(budget.state.value).toBe('done')
    expect(budget.frontier.value).toEqual(planFrontier(editor.kept.value))
  })
})
