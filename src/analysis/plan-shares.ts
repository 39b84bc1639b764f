import { isKnown } from '@/lib/numbers'
import type { Attribute, AttributeId } from '@/model/attribute'
import { inOrder, type Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import { pricesOf } from '@/model/price'
import { positionOf } from '@/model/rule/position'
import type { Position } from '@/model/rule/result'
import { budgetSharesOf, type BudgetShares, type SpendByKind, type SpendKind } from './budget-shares'
import { expectedOrders, ordersFrom } from './expected-orders'
import { outlayByAttribute } from './outlay-by-attribute'
import { outlayOf, type PlanOutlay } from './plan-outlay'

/** Where the outlay of a plan goes, whole dong over the horizon (spec 5.7, 11.3). */
export interface PlanShares {
  readonly byAttribute: Readonly<Record<AttributeId, number>>
  readonly byKind: SpendByKind
  readonly shares: BudgetShares
}

/** A judged attribute, where it stands today and where the plan takes it. */
interface Lifted {
  readonly attribute: Attribute
  readonly now: Position
  readonly planned: Position
}

/** Share of what lifts an attribute at par or better that buys no more than a lead nobody asked for (spec 3.6). */
function wastedShare({ attribute, now, planned }: Lifted): number {
  if (attribute.role === 'differentiator' || (planned.level ?? 0) < 4) return 0
  const from = now.gap ?? 0
  const to = planned.gap ?? 0
  return to > from ? Math.min(1, Math.max(0, (to - Math.max(0, from)) / (to - from))) : 1
}

/** Revenue of the plan over its horizon; null: not known. */
function revenueOf(plan: Plan): number | null {
  const { planned } = pricesOf(plan)
  const orders = expectedOrders(plan.money)
  return isKnown(planned) && orders !== null ? planned * ordersFrom(orders, 1) : null
}

/** An attribute that the rule judges, today and with all that the plan pays for. */
function liftedOf(plan: Plan): Lifted[] {
  const paid = plannedPlan(plan)
  return inOrder(plan.attributes)
    .filter(({ excluded }) => excluded === null)
    .map((attribute) => ({
      attribute,
      now: positionOf(plan, attribute, 'current'),
      planned: positionOf(paid, paid.attributes[attribute.id] ?? attribute),
    }))
}

/** What spending on an attribute is for: only one that is below par today can be repaired. */
function kindOf({ attribute, now }: Lifted): SpendKind {
  if (attribute.role === 'differentiator') return 'differentiator'
  return now.level !== null && now.level < 3 ? 'parity' : 'otherParity'
}

/**
 * The outlay by attribute and by kind: what lifts no attribute is enabling; what lifts a parity attribute into a lead is
 * over-delivery for that part; what is spent on one at par or better today repairs nothing (spec 3.6, 5.7, 11.3). The
 * parts add up to the outlay.
 */
export function planShares(plan: Plan, outlay: PlanOutlay = outlayOf(plan)): PlanShares {
  const { byAttribute, other } = outlayByAttribute(plan, outlay)
  const byKind: Record<SpendKind, number> = {
    differentiator: 0,
    parity: 0,
    otherParity: 0,
    enabling: other,
    overDelivery: 0,
  }
  let judged = 0
  for (const lifted of liftedOf(plan)) {
    const amount = byAttribute[lifted.attribute.id] ?? 0
    const wasted = Math.round(wastedShare(lifted) * amount)
    byKind.overDelivery += wasted
    byKind[kindOf(lifted)] += amount - wasted
    judged += amount
  }
  // A cost curve of an attribute that is left out of the rule lifts nothing that counts.
  byKind.enabling += outlay.outlay.total - other - judged
  return { byAttribute, byKind, shares: budgetSharesOf(byKind, plan.money.totalInvestment, revenueOf(plan)) }
}
