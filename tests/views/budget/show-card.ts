import { mount, RouterLinkStub, flushPromises } from '@vue/test-utils'
import { defineComponent, h, type Component } from 'vue'
import { planRisk } from '@/analysis/plan-risk'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import type { Plan } from '@/model/plan'
import type { Optimiser } from '@/work/client'
import { provideSimulation } from '@/views/budget/money/useSimulation'

/** Answers at once what the worker would answer a little later. */
export const atOnce = {
  request: (_channel: string, _kind: string, plan: unknown) =>
    Promise.resolve({ status: 'done', result: planRisk(plan as Plan) }),
  cancel: () => undefined,
} as unknown as Pick<Optimiser, 'request' | 'cancel'>

/** Mounts a card of the budget screen with the draws around it. */
export async function showCard(card: Component, language: 'vi' | 'en' = 'vi', optimiser = atOnce) {
  await loadPlanMessages()
  await setLocale(language)
  const Screen = defineComponent(() => {
    provideSimulation(optimiser)
    return () => h(card)
  })
  const wrapper = mount(Screen, {
    attachTo: document.body,
    global: { plugins: [i18n], stubs: { RouterLink: RouterLinkStub } },
  })
  const drawn = async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    await flushPromises()
  }
  await drawn()
  return { wrapper, drawn }
}

/** Text with its unbreakable spaces as plain ones. */
export function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ')
}
