import { computed, type ComputedRef } from 'vue'
import type { PlanFrontier } from '@/optimiser/plan-frontier'
import { isPass } from '../../plan/is-pass'
import { usePlanBudget } from '../../plan/usePlanBudget'
import { usePlanEditor } from '../../plan/usePlanEditor'

/** The cheapest plan that keeps the rule, as long as the plan on the screen does not; null: none is known or needed. */
export function useCheapestPlan(): ComputedRef<PlanFrontier['points'][number] | null> {
  const editor = usePlanEditor()
  const { frontier } = usePlanBudget()
  return computed(() => {
    const found = frontier.value
    if (found === null || (found.current.compliant && isPass(editor.target.value.verdict))) return null
    return found.points[0] ?? null
  })
}
