import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { Plan } from '@/model/plan'
import { createOptimiser, type Optimiser } from '@/work/client'
import type { SetProgress, SetRanking } from '@/optimiser/sets/set-result'

/** A ranking, and the plan that it is of. */
export interface RankedPlan {
  readonly plan: Plan
  readonly ranking: SetRanking
}

export interface RankingRun {
  /** The last finished ranking; it stays in sight while a newer one is on its way. */
  readonly ranked: Readonly<ShallowRef<RankedPlan | null>>
  readonly status: Readonly<Ref<'running' | 'done' | 'cancelled' | 'failed'>>
  readonly progress: Readonly<ShallowRef<SetProgress | null>>
  run(): void
  cancel(): void
}

const channel = 'differentiator-sets'

/** Ranks the sets of a plan in the worker, now and whenever the plan changes; the latest wins. */
export function useSetRanking(plan: () => Plan, optimiser: Optimiser = createOptimiser()): RankingRun {
  const ranked = shallowRef<RankedPlan | null>(null)
  const status = ref<'running' | 'done' | 'cancelled' | 'failed'>('running')
  const progress = shallowRef<SetProgress | null>(null)

  async function rank(judged: Plan) {
    status.value = 'running'
    progress.value = null
    const outcome = await optimiser.request(channel, 'differentiatorSets', judged, (news) => {
      progress.value = news
    })
    // A newer run, or a cancel, says how it goes on.
    if (outcome.status === 'superseded') return
    status.value = outcome.status
    if (outcome.status === 'done') ranked.value = { plan: judged, ranking: outcome.result }
  }

  function run() {
    void rank(plan())
  }

  function cancel() {
    if (status.value !== 'running') return
    optimiser.cancel(channel)
    status.value = 'cancelled'
  }

  watch(plan, run, { immediate: true })
  onScopeDispose(() => optimiser.dispose())
  return { ranked, status, progress, run, cancel }
}
