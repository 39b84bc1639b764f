// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '@/i18n/i18n'
import { costText } from '@/i18n/money-text'
import { judge } from '@/judgement/judge'
import { withGuessOfItself } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { toasts } from '@/ui/toasts'
import AnswerCard from '@/views/budget/answer/AnswerCard.vue'
import { fakeEditor, smallPlan } from '../../canvas/details/fake-editor'
import { lunchBudget } from '../../../fixtures/lunch-budget'
import { neverAnswers } from '../../plan/at-once'
import { exampleAsOpened } from '../../plan/example-as-opened'
import { plain, showCard, words } from '../show-card'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)
beforeEach(() => setActivePinia(createPinia()))

async function card(plan: Plan, language: 'vi' | 'en' = 'vi', optimiser?: typeof neverAnswers) {
  const editor = fakeEditor(plan)
  door.editor = editor
  const shown = await showCard(AnswerCard, language, optimiser)
  const { wrapper } = shown
  return {
    ...shown,
    editor,
    said: () => plain(wrapper.text()),
    plans: () => wrapper.findAll('[data-plan]').map((one) => one.attributes('data-plan')),
  }
}
const cost = (dong: number) => plain(costText(dong, i18n.global.t, i18n.global.locale.value))
/** With a guess of customers said of it. */
const guessed = (plan: Plan): Plan =>
  withGuessOfItself({ ...plan, money: { ...plan.money, volume: { low: 0.1, likely: 0.3, high: 0.5 } } })

describe('what to do', () => {
  it('shows equal plans once with both names, and marks the recommended one, which comes first', async () => {
    const { wrapper, judgement, plans } = await card(lunchBudget())
    const found = judgement.recommendation.value
    expect(found?.plans.enough?.moves).toEqual(found?.plans.paysBest?.moves)
    expect(plans()).toEqual(['enough paysBest', 'promised', 'most'])
    const [first, ...others] = wrapper.findAll('[data-plan]')
    expect(plain(first?.text() ?? '')).toContain(words('recommend.recommended'))
    for (const other of others) expect(plain(other.text())).not.toContain(words('recommend.recommended'))
    expect(wrapper.findAll('button.primary')).toHaveLength(1)
  })

  it('states of each what it costs, and no chance or profit that nobody guessed customers for', async () => {
    const { wrapper, judgement } = await card(lunchBudget())
    const named = judgement.recommendation.value?.plans
    for (const kind of ['promised', 'most', 'enough'] as const) {
      const article = wrapper.findAll('[data-plan]').find((one) => one.attributes('data-plan')?.split(' ')[0] === kind)
      expect(plain(article?.get('[data-fact="outlay"] dd').text() ?? '')).toBe(cost(named?.[kind]?.outlay ?? NaN))
      expect(article?.find('[data-fact="profit"]').exists()).toBe(false)
      expect(article?.find('[data-fact="chance"]').exists()).toBe(false)
      expect(article?.find('[data-fact="breakEven"]').exists()).toBe(true)
    }
  })

  it('takes the recommended plan by its button, which says what it costs, as one edit', async () => {
    const { wrapper, editor, said, judgement } = await card(lunchBudget())
    const { outlay = NaN } = judgement.recommendation.value?.plans.enough ?? {}
    const take = wrapper.get('[data-plan="enough paysBest"] button')
    const name = words('recommend.name.enough')
    expect(plain(take.text())).toBe(words('recommend.take', { name, x: cost(outlay) }))
    await take.trigger('click')
    await flushPromises()
    expect(editor.done).toEqual(['apply_optimum'])
    expect(plain(toasts.value.at(-1)?.text ?? '')).toBe(words('recommend.applied', { name }))
    const { rule, outlay: now } = judge(editor.kept.value)
    expect([rule.promise.verdict, rule.paid.verdict, now.outlay.total]).toEqual(['PASS', 'PASS', outlay])
    expect(said()).toContain(words('recommend.same'))
    expect(wrapper.get('[data-plan="enough paysBest"]').find('button').exists()).toBe(false)
  })

  it('says what more lead costs, and how many customers pay for it', async () => {
    const { said, judgement } = await card(lunchBudget())
    const more = judgement.recommendation.value?.more
    expect(more?.outlay).toBe(26_000_000)
    expect(more?.customers ?? 0).toBeGreaterThan(0)
    expect(said()).toContain(words('recommend.moreCustomers', { x: '26 tr ₫', y: '+0,4', n: '|' }).split('|')[0])
  })

  it('lowers the promises to what is paid for', async () => {
    const { wrapper, editor } = await card(lunchBudget())
    await wrapper.get('.lower button').trigger('click')
    expect(editor.done).toEqual(['lower_promises'])
    expect(judge(editor.kept.value).funding.state).toBe('paid')
  })

  it('says that nothing listed keeps the rule', async () => {
    const { said, plans } = await card(lunchBudget({ initiatives: { gift: { name: 'Quà tặng kèm', oneOff: 1e6 } } }))
    expect(plans()).toEqual([])
    expect(said()).toContain(words('recommend.none'))
  })

  it('says that no plan fits the budget, and recommends none', async () => {
    const { said, plans, wrapper } = await card(guessed(lunchBudget({ budget: 60e6 })))
    expect(said()).toContain(words('recommend.noneFits'))
    expect(plans()).toContain('enough paysBest')
    expect(said()).not.toContain(words('recommend.recommended'))
    expect(wrapper.find('button.primary').exists()).toBe(false)
  })

  it('recommends nothing where every plan loses money, and says so', async () => {
    const { said, judgement } = await card(await exampleAsOpened('lunch-repaired'))
    expect(judgement.recommendation.value?.price).not.toBeNull()
    expect(said()).toContain(words('recommend.allLose'))
    expect(said()).not.toContain(words('recommend.allLosePrice'))
    expect(said()).not.toContain(words('recommend.recommended'))
  })

  it('blames the price alone where every order loses and nobody guessed customers', async () => {
    const plan = await exampleAsOpened('lunch-repaired')
    const { said } = await card({ ...plan, money: { ...plan.money, volume: null } })
    expect(said()).toContain(words('recommend.allLosePrice'))
  })

  it('says only what is to be done first of a plan that is not rated, or has no differentiator', async () => {
    const plan = lunchBudget()
    const { taste } = plan.attributes
    if (taste === undefined) throw new Error('no taste')
    const unrated = { ...taste, own: { ...taste.own, value: null }, target: null }
    const open = await card({ ...plan, attributes: { ...plan.attributes, taste: unrated } })
    expect(open.said()).toContain(words('recommend.rateFirst'))
    expect(open.plans()).toEqual([])
    const attributes = Object.fromEntries(
      Object.entries(plan.attributes).map(([id, one]) => [id, { ...one, role: 'parity' as const }]),
    )
    const starless = await card({ ...plan, attributes })
    expect(starless.said()).toContain(words('recommend.starFirst'))
    expect(starless.plans()).toEqual([])
  })

  it('says of a plan over the budget that it is over it, as the status line does', async () => {
    const { wrapper, judgement } = await card(guessed(lunchBudget({ budget: 60e6 })))
    const named = judgement.recommendation.value?.plans.enough
    const pill = wrapper.get('[data-plan="enough paysBest"] [data-said]')
    expect(pill.attributes('data-said')).toBe(named?.said)
    expect(plain(pill.text())).toMatch(/^\p{Lu}/u)
  })

  it('asks for things to choose while there are none, and says that it is working', async () => {
    expect((await card(smallPlan())).said()).toContain(words('frontier.emptyTitle'))
    const waiting = await card(lunchBudget(), 'en', neverAnswers)
    expect(waiting.said()).toContain(words('recommend.working'))
    expect(waiting.plans()).toEqual([])
  })
})
