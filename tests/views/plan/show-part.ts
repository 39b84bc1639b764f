import { flushPromises, mount } from '@vue/test-utils'
import { defineComponent, h, type Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import type { Optimiser } from '@/work/client'
import { provideSimulation } from '@/views/budget/money/useSimulation'
import { providePlanBudget, type PlanBudget } from '@/session/usePlanBudget'
import { usePlanEditor, type PlanEditor } from '@/session/usePlanEditor'
import { providePlanFrame } from '@/session/usePlanFrame'
import { providePlanJudgement, type PlanJudgement } from '@/session/usePlanJudgement'
import { providePlanPlace, type Place } from '@/session/usePlanPlace'
import { atOnce } from './at-once'

export interface ShownWith {
  readonly language?: 'vi' | 'en'
  readonly props?: Record<string, unknown>
  /** Of the judgement and the draws; the frontier is always worked out on this thread. */
  readonly optimiser?: Pick<Optimiser, 'request' | 'cancel'>
  /** Without it the one that `usePlanEditor` gives, which a test then stands in for. */
  readonly makeEditor?: () => PlanEditor
}

const nothing = { template: '<i />' }

/** Mounts a part of a plan's screens with all around it that the open plan gives its screens. */
export async function showPart(
  part: Component,
  { language = 'vi', props = {}, optimiser = atOnce, makeEditor = usePlanEditor }: ShownWith = {},
) {
  await loadPlanMessages()
  await setLocale(language)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'start', component: nothing },
      { path: '/plan/:id', name: 'plan', component: nothing },
      { path: '/plan/:id/budget', name: 'budget', component: nothing },
      { path: '/plan/:id/options', name: 'options', component: nothing },
    ],
  })
  const around: { budget?: PlanBudget; judgement?: PlanJudgement; editor?: PlanEditor; go?: (place: Place) => void } =
    {}
  /** Where something led, in order. */
  const wentTo: Place[] = []
  const Inner = defineComponent(() => {
    provideSimulation(optimiser)
    return () => h(part, props)
  })
  const Screen = defineComponent(() => {
    const editor = makeEditor()
    around.editor = editor
    around.budget = providePlanBudget(editor)
    // A part that shows it stands somewhere on the screen.
    around.budget.ask()
    around.judgement = providePlanJudgement(editor, optimiser)
    providePlanFrame()
    const places = providePlanPlace(() => editor.kept.value.id)
    const go = places.go.bind(places)
    around.go = go
    places.go = (place) => {
      wentTo.push(place)
      go(place)
    }
    return () => h(Inner)
  })
  const wrapper = mount(Screen, { attachTo: document.body, global: { plugins: [i18n, router] } })
  const { budget, judgement, editor } = around
  if (budget === undefined || judgement === undefined || editor === undefined) throw new Error('not provided')
  /** Goes to a part as another part leads there. */
  async function go(place: Place) {
    around.go?.(place)
    await flushPromises()
  }

  /** Waits for the next frame, in which the draws are asked for, and for their answer. */
  async function drawn() {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    await flushPromises()
  }
  /** Waits until the engine has nothing left to say. */
  async function settled() {
    for (let i = 0; i < 400 && budget?.state.value === 'working'; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await flushPromises()
  }
  return { wrapper, router, budget, judgement, editor, wentTo, go, drawn, settled }
}
