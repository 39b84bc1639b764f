import type { JudgedMoney } from '@/analysis/judged-money'
import { outlayOf } from '@/analysis/plan-outlay'
import { doubtfulPlan, positionChances, weakestLink } from '@/analysis/position-chances'
import type { ThumbnailPoint } from '@/charts/thumbnail/layout'
import type { AlternativeId } from '@/model/alternative'
import type { AttributeId } from '@/model/attribute'
import { withChoices } from '@/model/choices'
import { inOrder, type Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import type { StrictVerdict } from '@/model/rule/result'
import type { Text } from '@/model/text'
import { planGlance } from '../shell/plan-glance'

/** One alternative as it is compared with the others. */
export interface AlternativeFacts {
  /** Null: what is chosen now, and kept under no name. */
  readonly id: AlternativeId | null
  readonly name: Text | null
  readonly isInForce: boolean
  readonly plan: Plan
  /** The rule on the positions that it pays for. */
  readonly strict: StrictVerdict
  readonly violations: number
  readonly stars: readonly AttributeId[]
  /** Over the horizon, dong; null while something is not told. */
  readonly cost: number | null
  readonly weakest: { readonly id: AttributeId; readonly chance: number } | null
  readonly points: readonly ThumbnailPoint[]
}

/** What an alternative earns; null: not told, or refused. */
export type AlternativeMoney = {
  /** Customers more a day. */
  readonly breakEven: number | null
  /** Months. */
  readonly payback: number | null
  /** The one that counts, and the closed form where the draws overrule it (spec 6). */
  readonly chance: number | null
  readonly overruled: number | null
} | null

type Kept = Pick<AlternativeFacts, 'id' | 'name' | 'isInForce'>

function factsOf(plan: Plan, kept: Kept): AlternativeFacts {
  const doubtful = doubtfulPlan(plan)
  return {
    ...kept,
    plan,
    strict: doubtful.assessment.strict,
    violations: doubtful.assessment.violations.length,
    stars: inOrder(plan.attributes)
      .filter(({ role, excluded }) => role === 'differentiator' && excluded === null)
      .map(({ id }) => id),
    cost: outlayOf(plan).outlay.total,
    weakest: weakestLink(positionChances(doubtful)),
    points: planGlance(plannedPlan(plan)).points,
  }
}

/** Of the judgement of an alternative's plan. */
export function moneyOf(judged: JudgedMoney | null): AlternativeMoney {
  return (
    judged && {
      breakEven: judged.economics.breakEven.horizon?.extraPerDay ?? null,
      payback: judged.months,
      chance: judged.weighed.chance,
      overruled: judged.payback?.showBoth === true ? judged.payback.closed : null,
    }
  )
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
