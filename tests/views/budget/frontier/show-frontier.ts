import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { defineComponent, h, type Component } from 'vue'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import { providePlanBudget, type PlanBudget } from '@/views/plan/usePlanBudget'
import { usePlanEditor } from '@/views/plan/usePlanEditor'

/** Mounts a part of a plan's screens with its budget around it, the engine on this thread. */
export async function showFrontier(part: Component, language: 'vi' | 'en' = 'vi', props: Record<string, unknown> = {}) {
  await loadPlanMessages()
  await setLocale(language)
  let budget: PlanBudget | undefined
  const Screen = defineComponent(() => {
    budget = providePlanBudget(usePlanEditor())
    return () => h(part, props)
  })
  const wrapper = mount(Screen, {
    attachTo: document.body,
    global: { plugins: [i18n], stubs: { RouterLink: RouterLinkStub } },
  })
  if (budget === undefined) throw new Error('not provided')
  const known = budget
  /** Waits until the engine has nothing left to say. */
  async function settled() {
    for (let i = 0; i < 400 && known.state.value === 'working'; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await flushPromises()
  }
  await settled()
  return { wrapper, budget: known, settled }
}
