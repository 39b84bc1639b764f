// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { setTarget } from '@/model/edits/attributes'
import { inSequence, preview } from '@/model/edits/edit'
import { guessStateOf } from '@/model/guess'
import type { Money } from '@/model/money'
import type { Plan } from '@/model/plan'
import { toasts } from '@/ui/toasts'
import NextStepLine from '@/views/plan/NextStepLine.vue'
import { providePlanEditor } from '@/session/usePlanEditor'
import { lunchBudget } from '../../fixtures/lunch-budget'
import { plain, words } from '../budget/show-card'
import { exampleAsOpened } from './example-as-opened'
import { openPlan } from './open-plan'
import { showPart } from './show-part'

enableAutoUnmount(afterEach)

/** Ten things that could be done; the promises keep the rule and are not paid for yet. */
function promised(budget: number): Plan {
  return preview(lunchBudget({ budget }), inSequence([setTarget('price', 33_000), setTarget('dishes', 3)]))
}
async function cafe(money: Partial<Money>): Promise<Plan> {
  const plan = await exampleAsOpened('cafe-hanoi')
  return { ...plan, money: { ...plan.money, ...money } }
}

async function line(plan: Plan, language: 'vi' | 'en' = 'vi') {
  const store = await openPlan(plan)
  const shown = await showPart(NextStepLine, { language, makeEditor: providePlanEditor })
  await flushPromises()
  const { wrapper } = shown
  return {
    ...shown,
    store,
    code: () => wrapper.find('[data-next]').attributes('data-next'),
    part: (name: string) =>
      store.plan && shown.judgement.judgement.value.status.find(({ part }) => part === name)?.code,
    async press() {
      await wrapper.get('[data-next] button').trigger('click')
      await flushPromises()
    },
  }
}

describe('the next step', () => {
  it('applies the recommended plan as one edit, which says so and can be taken back', async () => {
    const { store, judgement, code, part, press } = await line(promised(300e6))
    expect(code()).toBe('APPLY')
    expect(part('funding')).toBe('UNPAID')
    const before = store.plan
    const named = judgement.recommendation.value?.recommended
    await press()
    expect(part('funding')).toBe('PAID')
    expect(judgement.recommendation.value?.plans[named ?? 'enough']?.isCurrent).toBe(true)
    expect(code()).not.toBe('APPLY')

    const toast = toasts.value.at(-1)
    expect(plain(toast?.text ?? '')).toBe(
      words('recommend.applied', { name: words(`recommend.name.${named ?? 'most'}`) }),
    )
    toast?.actions[0]?.run()
    await flushPromises()
    expect({ ...store.plan, updatedAt: '' }).toEqual({ ...before, updatedAt: '' })
    expect(store.canUndo).toBe(false)
    expect(code()).toBe('APPLY')
  })

  it('lowers the promises to what is paid for where the recommended plan is in force and pays for less', async () => {
    const { code, part, press, store } = await line(promised(130e6))
    await press()
    expect(code()).toBe('LOWER_PROMISES')
    await press()
    expect(part('funding')).toBe('PAID')
    expect(part('rule')).toBe('PASS')
    store.undo()
    await flushPromises()
    expect(code()).toBe('LOWER_PROMISES')
  })

  it('says a guess of the plan as it stands once it is confirmed', async () => {
    const { code, part, press, store } = await line(await cafe({ volumeOf: {} }))
    expect(code()).toBe('CONFIRM_GUESS')
    expect(part('money')).toBe('UNKNOWN')
    await press()
    expect(store.plan && guessStateOf(store.plan)).toBe('counts')
    expect(part('money')).toBe('CLEAR')
    expect(code()).not.toBe('CONFIRM_GUESS')
  })

  it('sets a price that covers an order and still keeps what is promised of it', async () => {
    const { code, part, press, judgement, store } = await line(await exampleAsOpened('lunch-repaired'))
    expect(code()).toBe('SET_PRICE')
    expect(part('money')).toBe('LOSS')
    const price = judgement.recommendation.value?.price?.price
    await press()
    expect(store.plan?.attributes['price']?.target).toBe(price)
    expect(part('money')).not.toBe('LOSS')
    expect(part('rule')).toBe('PASS')
  })

  it('leads to the figure that is missing', async () => {
    const { code, press, wentTo, router } = await line(await cafe({ variableCost: null }))
    expect(code()).toBe('TELL_MONEY')
    await press()
    expect(wentTo).toEqual([{ screen: 'budget', part: 'money', field: 'variableCost' }])
    expect(router.currentRoute.value.name).toBe('budget')
  })

  it('says what it would be worth to know the least known figure', async () => {
    const { code, wrapper, judgement } = await line(await cafe({}), 'en')
    expect(code()).toBe('FIRM_UP')
    const step = judgement.next.value
    expect(step.code === 'FIRM_UP' && (step.worth ?? 0) + step.settles > 0).toBe(true)
    expect(wrapper.find('.worth').exists()).toBe(true)
  })
})
