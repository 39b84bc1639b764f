import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Plan } from '@/model/plan'
import { createOptimiser, type Optimiser } from '@/work/client'
import { moneyOf, type AlternativeMoney } from '@/present/options/alternative-facts'

const channel = 'alternatives'

/**
 * What alternatives earn, worked out in the worker: 10,000 draws for each.
 *
 * @returns asks for one of the plans; undefined: not known yet
 */
export function useAlternativeMoney(
  plans: () => readonly Plan[],
  optimiser: Optimiser = createOptimiser(),
): (plan: Plan) => AlternativeMoney | undefined {
  const known = shallowRef<ReadonlyMap<Plan, AlternativeMoney>>(new Map())

  watch(
    plans,
    async (asked) => {
      if (asked.length === 0) return optimiser.cancel(channel)
      const outcome = await optimiser.request(channel, 'money', asked)
      if (outcome.status === 'superseded') return
      const judged = outcome.status === 'done' ? outcome.result : []
      known.value = new Map(
        asked.flatMap((plan, index) => {
          const one = judged[index]
          return one === undefined ? [] : [[plan, moneyOf(one, plan)] as const]
        }),
      )
    },
    { immediate: true },
  )
  onScopeDispose(() => optimiser.dispose())
  return (plan) => known.value.get(plan)
}
