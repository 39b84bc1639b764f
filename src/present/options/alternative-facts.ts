import { judge } from '@/judgement/judge'
import type { Band, JudgedMoney, WeakestLink } from '@/judgement/terms'
import { weakestOf } from '@/judgement/weakest'
import type { ThumbnailPoint } from '@/charts/thumbnail/layout'
import type { AlternativeId } from '@/model/alternative'
import type { AttributeId } from '@/model/attribute'
import { withChoices } from '@/model/choices'
import { starsOf } from '@/model/guess'
import { inOrder, type Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import type { Verdict } from '@/model/rule/result'
import type { Text } from '@/model/text'
import { planPoints } from '../plan-points'

/** One alternative as it is compared with the others. */
export interface AlternativeFacts {
  /** Null: what is chosen now, and kept under no name. */
  readonly id: AlternativeId | null
  readonly name: Text | null
  readonly isInForce: boolean
  readonly plan: Plan
  /** The rule on the positions that it pays for, under the plan's own policy. */
  readonly rule: Verdict
  readonly faults: number
  readonly stars: readonly AttributeId[]
  /** What it costs over the horizon, dong; at least so much where something is not told. */
  readonly outlay: number
  readonly isLeast: boolean
  readonly weakest: WeakestLink | null
  readonly points: readonly ThumbnailPoint[]
}

/** What an alternative needs and, where customers were guessed for it, earns; null: not told. */
export interface AlternativeMoney {
  /** Customers more a day (a start-up: customers a day) that have the money back in time. */
  readonly breakEven: number | null
  /** P10, P50 and P90 of the cash at the end of the horizon. */
  readonly profit: Band<number> | null
  /** The stated chance of payback. */
  readonly chance: number | null
}

type Kept = Pick<AlternativeFacts, 'id' | 'name' | 'isInForce'>

function factsOf(plan: Plan, kept: Kept): AlternativeFacts {
  const { rule, outlay } = judge(plan)
  return {
    ...kept,
    plan,
    rule: rule.paid.verdict,
    faults: rule.paid.faults,
    stars: starsOf(plan).map(({ id }) => id),
    outlay: outlay.outlay.total,
    isLeast: outlay.isLeast,
    weakest: weakestOf(plan),
    points: planPoints(plannedPlan(plan)),
  }
}

/** Of the judgement of an alternative's plan: what it needs, and what it earns only where the guess is of it (11.2). */
export function moneyOf({ economics, guess, total, used }: JudgedMoney, plan: Plan): AlternativeMoney {
  const need = guess === 'nothing_chosen' ? null : (economics?.breakEven.horizon ?? null)
  const perDay = plan.money.business === 'startup' ? need?.perDay : need?.extraPerDay
  return { breakEven: perDay ?? null, profit: total, chance: used }
}

/** Every alternative of a plan, in order; what is chosen now comes first when it is kept under no name. */
export function alternativesOf(plan: Plan): AlternativeFacts[] {
  const kept = inOrder(plan.alternatives)
  const columns = kept.map(({ id, name, choices }) => {
    const isInForce = id === plan.alternative
    return factsOf(isInForce ? plan : withChoices(plan, choices), { id, name, isInForce })
  })
  if (kept.length === 0 || columns.some(({ isInForce }) => isInForce)) return columns
  return [factsOf(plan, { id: null, name: null, isInForce: true }), ...columns]
}
