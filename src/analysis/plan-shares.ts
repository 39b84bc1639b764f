import { isKnown } from '@/lib/numbers'
import type { Attribute, AttributeId } from '@/model/attribute'
import type { Initiative } from '@/model/initiative'
import { inOrder, type Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import { pricesOf } from '@/model/price'
import { positionOf } from '@/model/rule/position'
import type { Position } from '@/model/rule/result'
import { budgetSharesOf, type BudgetShares, type SpendByKind, type SpendKind } from './budget-shares'
import { expectedOrders, ordersFrom } from './expected-orders'
import { outlayOf } from './plan-outlay'

/** Where the spending of a plan goes, dong over the horizon (spec 5.7). What saves money is no spending. */
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

/** How far an initiative alone lifts each attribute on the canvas, where it lifts at all. */
function positiveGains({ effects }: Initiative, lifted: ReadonlyMap<AttributeId, Lifted>): Map<AttributeId, number> {
  const gains = new Map<AttributeId, number>()
  for (const [id, { likely }] of Object.entries(effects)) {
    const margin = lifted.get(id)?.planned.margin ?? null
    // Without an average nobody knows the margin; the effect itself still says what it is for.
    if (likely > 0 && lifted.has(id)) gains.set(id, margin === null ? 1 : likely / margin)
  }
  return gains
}

/** Revenue of the plan over its horizon; null: not known. */
function revenueOf(plan: Plan): number | null {
  const { planned } = pricesOf(plan)
  const orders = expectedOrders(plan.money)
  return isKnown(planned) && orders !== null ? planned * ordersFrom(orders, 1) : null
}

/**
 * Spending by attribute and by kind: an initiative that lifts several attributes is split over them by how far it lifts
 * each on the canvas; one that lifts none is enabling; what lifts a parity attribute into a lead is over-delivery for
 * that part (spec 3.6, 5.7).
 *
 * @returns null while a cost is not known (see `outlayOf`)
 */
export function planShares(plan: Plan): PlanShares | null {
  const { items } = outlayOf(plan)
  const paid = plannedPlan(plan)
  const lifted = new Map<AttributeId, Lifted>()
  for (const attribute of inOrder(plan.attributes)) {
    if (attribute.excluded !== null) continue
    const after = paid.attributes[attribute.id] ?? attribute
    const now = positionOf(plan, attribute, 'current')
    lifted.set(attribute.id, { attribute, now, planned: positionOf(paid, after) })
  }
  const byAttribute: Record<AttributeId, number> = {}
  const byKind: Record<SpendKind, number> = { differentiator: 0, parity: 0, enabling: 0, overDelivery: 0 }
  const spendOn = (id: AttributeId, amount: number): void => {
    const subject = lifted.get(id)
    byAttribute[id] = (byAttribute[id] ?? 0) + amount
    if (subject === undefined) {
      byKind.enabling += amount
      return
    }
    const wasted = wastedShare(subject) * amount
    byKind.overDelivery += wasted
    byKind[subject.attribute.role] += amount - wasted
  }
  for (const { kind, id, cost } of items) {
    if (cost === null) return null
    if (cost <= 0) continue
    const initiative = kind === 'initiative' ? plan.initiatives[id] : undefined
    const gains = initiative === undefined ? new Map([[id, 1]]) : positiveGains(initiative, lifted)
    const total = [...gains.values()].reduce((sum, gain) => sum + gain, 0)
    if (total === 0) byKind.enabling += cost
    for (const [attribute, gain] of gains) spendOn(attribute, (cost * gain) / total)
  }
  return { byAttribute, byKind, shares: budgetSharesOf(byKind, plan.money.totalInvestment, revenueOf(plan)) }
}
