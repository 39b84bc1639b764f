import { computed, type ComputedRef } from 'vue'
import { usePlanJudgement } from './usePlanJudgement'

/**
 * What has to be done before anything can be said of the plan: rate it, then star a differentiator. null: nothing is in
 * the way. Until then no budget and no way out is a cause of anything, and nothing is red.
 */
export function useFirstToDo(): ComputedRef<'rate' | 'star' | null> {
  const { judgement } = usePlanJudgement()
  return computed(() => {
    const { progress, rule } = judgement.value
    if (!progress.isComplete) return 'rate'
    return rule.promise.violations.some(({ code }) => code === 'NO_DIFF') ? 'star' : null
  })
}
