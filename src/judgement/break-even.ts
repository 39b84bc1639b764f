import { moneyWith } from '@/analysis/judged-money'
import type { Plan } from '@/model/plan'
import type { MoveRef } from '@/optimiser/moves/move-kind'
import { planDoing } from '@/optimiser/named-plans'

/**
 * Customers a day more than today (a start-up: customers a day) that have the money of a plan back in time (spec 5.3).
 *
 * @returns null: none do, or the money is not told
 */
export function breakEvenOf(plan: Plan): number | null {
  const need = moneyWith(plan, null).economics?.breakEven.horizon ?? null
  if (need === null) return null
  return plan.money.business === 'startup' ? need.perDay : need.extraPerDay
}

/** How many more customers a day pay for one choice of moves instead of another (spec 11.5); null: not known, or none do. */
export function customersBetween(plan: Plan, from: readonly MoveRef[], to: readonly MoveRef[]): number | null {
  const before = breakEvenOf(planDoing(plan, from))
  const after = breakEvenOf(planDoing(plan, to))
  return before === null || after === null ? null : after - before
}
