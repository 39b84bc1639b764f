import { economicsOf, type EconomicsResult } from '@/analysis/economics'
import { moneyInputOf, type PlanMoney } from '@/analysis/plan-economics'
import type { Plan } from '@/model/plan'

/** The money of a plan as every screen shows it. */
export interface KnownMoney {
  readonly read: PlanMoney
  /** null while something is missing. */
  readonly result: EconomicsResult | null
}

const known = new WeakMap<Plan, KnownMoney>()

/** The money of a plan, computed once for each plan: a header that is drawn again asks for nothing new. */
export function moneyOf(plan: Plan): KnownMoney {
  const before = known.get(plan)
  if (before !== undefined) return before
  const read = moneyInputOf(plan)
  const made = { read, result: read.input === null ? null : economicsOf(read.input) }
  known.set(plan, made)
  return made
}
