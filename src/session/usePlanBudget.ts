import { computed, inject, onScopeDispose, provide, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, InjectionKey, Ref, ShallowRef } from 'vue'
import type { Plan } from '@/model/plan'
import { createOptimiser, type Optimiser } from '@/work/client'
import { hasMoves } from '@/optimiser/moves/has-moves'
import type { PlanFrontier } from '@/optimiser/plan-frontier'
import type { FloorKind } from '@/optimiser/plan-problem'
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
  readonly optimiser: Optimiser
  /** A part that shows the frontier is on the screen: without one nothing is searched. @returns to be called when it is gone */
  ask(): () => void
  /** Ends the search with what is known. */
  stop(): void
  /** Takes it up again. */
  resume(): void
}

const key: InjectionKey<PlanBudget> = Symbol('plan budget')
const channel = 'frontier'
/** A search this young is not given up for a newer plan: a drag that asks at every frame would never see an end, ms. */
const patience = 100

/** All that the engine reads: not names of the plan, not its budget, which only looks things up. */
export function sourcesOf(plan: Plan): readonly unknown[] {
  const { attributes, initiatives, rivals, bundles, policy, kappa, premium, money } = plan
  const { orders, volume, business, price, variableCost, fixedCost, horizon, ramp, seed } = money
  const told = [orders, volume, business, price, variableCost, fixedCost, horizon, ramp, seed]
  return [attributes, initiatives, rivals, bundles, policy, kappa, premium, ...told]
}

/** Whether two lists hold the same things. */
export function sameItems(a: readonly unknown[], b: readonly unknown[] | undefined): boolean {
  return a.length === b?.length && a.every((item, i) => item === b[i])
}

/** Makes the budget of the open plan; called once, beside the editor. */
export function providePlanBudget(editor: Pick<PlanEditor, 'plan' | 'kept'>): PlanBudget {
  const optimiser = createOptimiser()
  const floors = ref<FloorKind>('rule')
  const frontier = shallowRef<PlanFrontier | null>(null)
  const state = ref<BudgetState>('idle')
  const askers = ref(0)
  const listed = computed(() => hasMoves(editor.kept.value))
  const isWanted = computed(() => listed.value && askers.value > 0)
  const sources = computed<readonly unknown[]>((before) => {
    const next = sourcesOf(editor.plan.value)
    return before !== undefined && sameItems(next, before) ? before : next
  })

  /** What the newest answer, or the search under way, is of. */
  let searched: readonly unknown[] = []
  const isOf = ([kind, of]: readonly unknown[]) => kind === floors.value && of === sources.value

  let begunAt = Number.NEGATIVE_INFINITY
  let later: ReturnType<typeof setTimeout> | undefined

  function end(next: BudgetState) {
    clearTimeout(later)
    later = undefined
    optimiser.cancel(channel)
    state.value = next
  }
  async function begin() {
    clearTimeout(later)
    later = undefined
    state.value = 'working'
    begunAt = performance.now()
    searched = [floors.value, sources.value]
    const question = { plan: editor.plan.value, floors: floors.value }
    const outcome = await optimiser.request(channel, 'planFrontier', question, (news) => {
      frontier.value = news
    })
    if (outcome.status === 'superseded') return
    frontier.value = outcome.status === 'done' ? outcome.result : null
    state.value = outcome.status
    if (later !== undefined) void begin()
  }
  function follow() {
    if (later !== undefined) return
    const left = begunAt + patience - performance.now()
    if (state.value !== 'working' || left <= 0) void begin()
    else later = setTimeout(() => void begin(), left)
  }

  watch(
    [listed, isWanted, floors, sources],
    ([isListed, wanted]) => {
      // Whoever comes back to a plan that has not changed since finds what was known.
      if (wanted) return state.value === 'done' && isOf(searched) ? undefined : follow()
      if (!isListed) frontier.value = null
      if (!isListed || state.value === 'working') end('idle')
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    end('idle')
    optimiser.dispose()
  })

  const budget: PlanBudget = {
    floors,
    hasMoves: listed,
    frontier,
    state,
    optimiser,
    ask() {
      askers.value += 1
      let isGone = false
      return () => {
        if (!isGone) askers.value -= 1
        isGone = true
      }
    },
    stop() {
      if (state.value === 'working') end('stopped')
    },
    resume: () => void begin(),
  }
  provide(key, budget)
  return budget
}

/** The budget of the open plan, searched for as long as the component that asks is there. */
export function usePlanFrontier(): PlanBudget {
  const budget = usePlanBudget()
  onScopeDispose(budget.ask())
  return budget
}

/** The budget of the open plan around this component, as far as other parts have asked for it. */
export function usePlanBudget(): PlanBudget {
  const budget = inject(key)
  if (budget === undefined) throw new Error('usePlanBudget is for parts of an open plan')
  return budget
}
