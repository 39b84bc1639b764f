import { doubtfulPlan, positionChances, weakestLink, type WeakestLink } from '@/analysis/position-chances'
import type { Plan } from '@/model/plan'

/** The attribute most likely to break the rule with what a plan pays for (spec 6); null while nothing is known. */
export function weakestOf(plan: Plan): WeakestLink | null {
  return weakestLink(positionChances(doubtfulPlan(plan)))
}
