import { computed, inject, onScopeDispose, provide, shallowRef, watch, type ComputedRef, type InjectionKey } from 'vue'
import { simulatePlan, type PlanSimulation } from '@/analysis/simulation'
import { tornadoOf, type Swing } from '@/analysis/tornado'
import { whatMustBeTrue, type Condition } from '@/analysis/what-must-be-true'
import type { Plan } from '@/model/plan'
import { moneyOf } from '../../plan/plan-money'
import { usePlanEditor } from '../../plan/usePlanEditor'

/** Everything uncertain about a plan. */
export interface PlanRisk {
  /** The plan that was drawn: names and units are its own. */
  readonly plan: Plan
  readonly simulation: PlanSimulation
  readonly swings: readonly Swing[]
  readonly conditions: readonly Condition[]
}

export interface Simulation {
  /** The last plan that was drawn; null: none yet. */
  readonly risk: ComputedRef<PlanRisk | null>
  /** The plan has changed since. */
  readonly stale: ComputedRef<boolean>
}

const key: InjectionKey<Simulation> = Symbol('simulation')

/** The one place that decides where the draws are made. */
function draw(plan: Plan): PlanRisk {
  const { input } = moneyOf(plan).read
  return {
    plan,
    simulation: simulatePlan(plan),
    swings: input === null ? [] : tornadoOf(input),
    conditions: whatMustBeTrue(plan),
  }
}

/** Draws the plan again whenever it has changed, at most once a frame; called once, by the budget screen. */
export function provideSimulation(): Simulation {
  const editor = usePlanEditor()
  const drawn = shallowRef<PlanRisk | null>(null)
  let frame = 0
  watch(
    editor.kept,
    (plan) => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        drawn.value = draw(plan)
      })
    },
    { immediate: true },
  )
  onScopeDispose(() => cancelAnimationFrame(frame))
  const simulation: Simulation = {
    risk: computed(() => drawn.value),
    stale: computed(() => drawn.value?.plan !== editor.kept.value),
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
