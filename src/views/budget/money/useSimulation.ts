import { computed, inject, onScopeDispose, provide, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, InjectionKey, Ref } from 'vue'
import type { PlanRisk } from '@/judgement/terms'
import type { Plan } from '@/model/plan'
import type { Optimiser } from '@/work/client'
import { usePlanEditor } from '@/session/usePlanEditor'

/** What is uncertain about a plan, and which plan that was: names and units are its own. */
export interface DrawnRisk extends PlanRisk {
  readonly plan: Plan
}

/** The draws, which follow the plan; nobody waits for them. */
export interface Simulation {
  /** Of the last plan that was drawn; null: none yet. */
  readonly risk: ComputedRef<DrawnRisk | null>
  /** The plan has changed since. */
  readonly stale: ComputedRef<boolean>
  /** The last plan could not be drawn. */
  readonly failed: Readonly<Ref<boolean>>
}

const key: InjectionKey<Simulation> = Symbol('simulation')
const channel = 'risk'

/** Draws the plan anew when it has changed, at most once a frame, in the worker; called once, by the budget screen. */
export function provideSimulation(optimiser: Pick<Optimiser, 'request' | 'cancel'>): Simulation {
  const editor = usePlanEditor()
  const drawn = shallowRef<DrawnRisk | null>(null)
  const failed = ref(false)
  let frame = 0

  async function draw(plan: Plan) {
    const outcome = await optimiser.request(channel, 'risk', plan)
    if (outcome.status === 'superseded') return
    failed.value = outcome.status === 'failed'
    if (outcome.status === 'done') drawn.value = { ...outcome.result, plan }
  }
  watch(
    editor.kept,
    (plan) => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => void draw(plan))
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    cancelAnimationFrame(frame)
    optimiser.cancel(channel)
  })

  const simulation: Simulation = {
    risk: computed(() => drawn.value),
    stale: computed(() => drawn.value?.plan !== editor.kept.value),
    failed,
  }
  provide(key, simulation)
  return simulation
}

/** The draws of the budget screen around this component. */
export function useSimulation(): Simulation {
  const simulation = inject(key)
  if (simulation === undefined) throw new Error('useSimulation is for parts of the budget screen')
  return simulation
}
