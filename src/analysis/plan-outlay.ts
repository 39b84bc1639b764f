import { isKnown } from '@/lib/numbers'
import type { Attribute, AttributeId } from '@/model/attribute'
import type { CostCurve } from '@/model/cost-curve'
import type { Initiative, InitiativeId } from '@/model/initiative'
import type { Money } from '@/model/money'
import { inOrder, type Plan } from '@/model/plan'
import { pricesOf } from '@/model/price'
import { expectedOrders, ordersFrom } from './expected-orders'
import { curveCost } from './hill'
import { missingFor, type Missing } from './missing'

/** What one chosen thing costs over the horizon, whole dong; null: something is not told. */
export type OutlayItem =
  | { readonly kind: 'initiative'; readonly id: InitiativeId; readonly cost: number | null }
  | { readonly kind: 'curve'; readonly id: AttributeId; readonly cost: number | null }

/** What a plan costs over its horizon, whole dong; negative: it saves (spec 5.1, 5.7). */
export interface PlanOutlay {
  readonly items: readonly OutlayItem[]
  /** Margin lost to a lower price; negative for a higher one; null: not known. */
  readonly price: number | null
  /** The owner's own hours; not paid, so no part of the total. */
  readonly labour: number
  /** Items and price, which is what the budget has to cover; null while one of them is not known. */
  readonly total: number | null
  /** What has to be told for the figures that are null. */
  readonly missing: readonly Missing[]
}

/** A whole number of dong, never minus nothing. */
function whole(amount: number): number {
  return Math.round(amount) + 0
}

/** Months of the horizon in which something that starts then is at work. */
export function activeMonths(startMonth: number, horizon: number): number {
  return Math.max(0, horizon - startMonth + 1)
}

/**
 * Cost of an initiative over the horizon: one-off + monthly x active months + per order x the orders expected from its
 * start on (spec 5.7). It depends on no other choice.
 *
 * @param orders as `expectedOrders` gives them
 * @returns whole dong; null when it costs something on each order and the orders are not known
 */
export function initiativeCost(
  { oneOff, monthly, perOrder, startMonth }: Initiative,
  horizon: number,
  orders: readonly number[] | null,
): number | null {
  const fixed = oneOff + monthly * activeMonths(startMonth, horizon)
  if (perOrder === 0) return whole(fixed)
  return orders === null ? null : whole(fixed + perOrder * ordersFrom(orders, startMonth))
}

/**
 * Cost over the horizon of going a share of the way on a cost curve, above what is spent today.
 *
 * @returns whole dong; null when the answers fix no curve
 */
export function curveOutlay(curve: CostCurve, share: number, horizon: number): number | null {
  const monthly = curveCost(curve, share)
  return monthly === null ? null : monthly * horizon
}

/**
 * Cost over the horizon of a new price: the margin lost on every order (spec 5.1). Negative when the price rises.
 *
 * @returns whole dong
 */
export function priceOutlay(now: number, planned: number, orders: readonly number[]): number {
  return whole((now - planned) * ordersFrom(orders, 1))
}

/** The owner's unpaid hours over the horizon, whole dong; 0 while hours or wage are not told (spec 5.2). */
function labourOutlay({ ownerHours, hourlyWage, horizon }: Money): number {
  return whole((ownerHours ?? 0) * (hourlyWage ?? 0) * horizon)
}

/** The attributes whose cost curve the plan pays for, in order. */
export function chosenCurves(plan: Plan): (Attribute & { readonly curve: CostCurve })[] {
  return inOrder(plan.attributes).filter((attribute): attribute is Attribute & { readonly curve: CostCurve } => {
    return attribute.curve !== null && attribute.curve.share > 0
  })
}

/** What the chosen initiatives, cost curves and price of a plan cost over its horizon. */
export function outlayOf(plan: Plan): PlanOutlay {
  const { money } = plan
  const orders = expectedOrders(money)
  const missing: Missing[] = []
  const items: OutlayItem[] = []
  for (const initiative of inOrder(plan.initiatives)) {
    if (!initiative.chosen) continue
    items.push({ kind: 'initiative', id: initiative.id, cost: initiativeCost(initiative, money.horizon, orders) })
  }
  for (const { id, curve } of chosenCurves(plan)) {
    const cost = curveOutlay(curve, curve.share, money.horizon)
    if (cost === null) missing.push({ field: 'curve', attribute: id })
    items.push({ kind: 'curve', id, cost })
  }
  const { now, planned } = pricesOf(plan)
  const moves = isKnown(now) && isKnown(planned) && now !== planned
  const price = moves ? (orders === null ? null : priceOutlay(now, planned, orders)) : 0
  if (orders === null && [price, ...items.map(({ cost }) => cost)].includes(null)) missing.push(missingFor(money))
  const total = items.reduce(
    (sum: number | null, { cost }) => (sum === null || cost === null ? null : sum + cost),
    price,
  )
  return { items, price, labour: labourOutlay(money), total, missing }
}
