import { computed, inject, onScopeDispose, provide, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, InjectionKey, Ref, ShallowRef } from 'vue'
import type { Plan } from '@/model/plan'
import { hasMoves } from '@/optimiser/moves/has-moves'
import type { PlanFrontier } from '@/optimiser/plan-frontier'
import type { FloorKind } from '@/optimiser/plan-problem'
import type { WarmStart } from '@/optimiser/warm-start'
import { runInSlices } from './run-in-slices'
import type { PlanEditor } from './usePlanEditor'

/** idle: the plan lists nothing to choose. */
export type BudgetState = 'idle' | 'working' | 'done' | 'stopped' | 'failed'

/** What every budget buys for the plan as shown, for all its screens. It follows the plan and nobody waits for it. */
export interface PlanBudget {
  /** What has to be kept: the rule alone, or the promises too. */
  readonly floors: Ref<FloorKind>
  readonly hasMoves: ComputedRef<boolean>
  /** The newest known: of the plan before the last change until the next is there. null: none, or nothing to choose. */
  readonly frontier: Readonly<ShallowRef<PlanFrontier | null>>
  readonly state: Readonly<Ref<BudgetState>>
  /** Ends the search with what is known. */
  stop(): void
  /** Takes it up again. */
  resume(): void
}

const key: InjectionKey<PlanBudget> = Symbol('plan budget')

/** All that the frontier depends on: not names of the plan, not its budget, which only looks things up. */
function sourcesOf({ attributes, initiatives, rivals, bundles, policy, kappa, premium, money }: Plan): readonly unknown[] {
  const { orders, volume, business, price, variableCost, fixedCost, horizon, ramp, seed } = money
  const told = [orders, volume, business, price, variableCost, fixedCost, horizon, ramp, seed]
  return [attributes, initiatives, rivals, bundles, policy, kappa, premium, ...told]
}

/** Makes the budget of the open plan; called once, beside the editor. */
export function providePlanBudget(editor: Pick<PlanEditor, 'plan' | 'kept'>): PlanBudget {
  const floors = ref<FloorKind>('rule')
  const frontier = shallowRef<PlanFrontier | null>(null)
  const state = ref<BudgetState>('idle')
  const listed = computed(() => hasMoves(editor.kept.value))
  let warm: WarmStart | undefined
  let cancel: (() => void) | undefined
  let asked = 0

  function end() {
    asked += 1
    cancel?.()
    cancel = undefined
  }
  function begin() {
    end()
    state.value = 'working'
    const request = asked
    // The engine is fetched with the first plan that lists something.
    void import('@/optimiser/plan-frontier').then(({ planFrontierSteps }) => {
      if (request !== asked) return
      cancel = runInSlices(planFrontierSteps(editor.plan.value, floors.value, warm), {
        step: ({ result }) => {
          frontier.value = result
        },
        done: (last) => {
          warm = last.warm
          frontier.value = last.result
          state.value = 'done'
        },
        failed: () => {
          frontier.value = null
          state.value = 'failed'
        },
      })
    })
  }

  watch(
    [listed, floors, () => sourcesOf(editor.plan.value)] as const,
    ([isListed], before) => {
      if (!isListed) {
        end()
        frontier.value = null
        state.value = 'idle'
        return
      }
      const sources = sourcesOf(editor.plan.value)
      const known = before[2]
      const isSame = before[0] && before[1] === floors.value && sources.every((item, i) => item === known?.[i])
      if (!isSame) begin()
    },
    { immediate: true },
  )
  onScopeDispose(end)

  const budget: PlanBudget = {
    floors,
    hasMoves: listed,
    frontier,
    state,
    stop() {
      if (state.value !== 'working') return
      end()
      state.value = 'stopped'
    },
    resume: begin,
  }
  provide(key, budget)
  return budget
}

/** The budget of the open plan around this component. */
export function usePlanBudget(): PlanBudget {
  const budget = inject(key)
  if (budget === undefined) throw new Error('usePlanBudget is for parts of an open plan')
  return budget
}
