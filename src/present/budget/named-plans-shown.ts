import type { JudgedNamedPlan, Recommendation } from '@/judgement/recommendation'
import { keyOf } from '@/optimiser/moves/move-kind'
import type { NamedPlanKind } from '@/optimiser/named-plans'

/** A plan that is shown, with every name that it has. */
export interface ShownPlan {
  readonly plan: JudgedNamedPlan
  readonly names: readonly NamedPlanKind[]
  readonly isRecommended: boolean
}

const order = ['promised', 'enough', 'paysBest', 'most'] as const

/** The named plans, equal ones once (spec 11.5); the recommended one first. */
export function shownPlans({ plans, recommended }: Recommendation): ShownPlan[] {
  const byMoves = new Map<string, { plan: JudgedNamedPlan; names: NamedPlanKind[] }>()
  for (const kind of order) {
    const plan = plans[kind]
    if (plan === null) continue
    const key = plan.moves.map(keyOf).sort().join()
    const known = byMoves.get(key)
    if (known === undefined) byMoves.set(key, { plan, names: [kind] })
    else known.names.push(kind)
  }
  return [...byMoves.values()]
    .map(({ plan, names }) => ({ plan, names, isRecommended: recommended !== null && names.includes(recommended) }))
    .sort((a, b) => Number(b.isRecommended) - Number(a.isRecommended))
}
