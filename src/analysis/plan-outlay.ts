import { isKnown } from '@/lib/numbers'
import type { Attribute, AttributeId } from '@/model/attribute'
import type { CostCurve } from '@/model/cost-curve'
import type { Initiative, InitiativeId } from '@/model/initiative'
import type { Money } from '@/model/money'
import { inOrder, type Plan } from '@/model/plan'
import { pricesOf } from '@/model/price'
import { assess } from '@/model/rule/assess'
import { expectedOrders, ordersFrom } from './expected-orders'
import { curveCost } from './hill'
import { missingFor, type Missing } from './missing'

/** What is paid over the horizon, whole dong, each 0 or more (spec 11.3). */
export interface Paid {
  readonly oneOff: number
  readonly monthly: number
  readonly perOrder: number
}

/** What one chosen thing costs and what it brings back over the horizon, whole dong, 0 or more (spec 11.3). */
export interface Cost {
  readonly paid: Paid
  /** What of it is saved or sold, kept apart: it never makes the outlay smaller. */
  readonly saved: Paid
  /** Something of it is not known (its cost on each order, its cost curve): what is known counts, as a least. */
  readonly isLeast: boolean
  /** The same of what it saves on each order. */
  readonly isSavedLeast: boolean
}

/** One chosen thing of a plan. */
export interface OutlayItem {
  readonly kind: 'initiative' | 'curve'
  readonly id: InitiativeId | AttributeId
  readonly cost: Cost
}

/** One total for what a plan costs, and one for what comes back (spec 11.3); whole dong over the horizon. */
export interface PlanOutlay {
  readonly items: readonly OutlayItem[]
  /** Never negative, and never lowered by savings or by a higher price: what the budget has to cover. */
  readonly outlay: Paid & {
    /** Margin that a lower price gives up on today's orders; a start-up gives up none. */
    readonly priceCut: number
    readonly total: number
  }
  /** At the likely volume. */
  readonly comesBack: Paid & {
    /** Margin of a higher price. */
    readonly priceRise: number
    /** Savings of concessions that are validly made. */
    readonly concessions: number
    readonly total: number
  }
  /** Outlay less what comes back; may be negative, and is never called a cost. */
  readonly net: number
  /** The outlay is at least this: something of it is not known. */
  readonly isLeast: boolean
  /** What comes back is at least this: how many orders save it is not known. */
  readonly isBackLeast: boolean
  /** The owner's own hours; not paid, so no part of the outlay. */
  readonly labour: number
  /** What has to be told for the rest. */
  readonly missing: readonly Missing[]
}

const nothing: Paid = { oneOff: 0, monthly: 0, perOrder: 0 }

/** A whole number of dong, never minus nothing. */
function whole(amount: number): number {
  return Math.round(amount) + 0
}

/** Months of the horizon in which something that starts then is at work. */
export function activeMonths(startMonth: number, horizon: number): number {
  return Math.max(0, horizon - startMonth + 1)
}

/** The sum of what is paid. */
export function totalOf({ oneOff, monthly, perOrder }: Paid): number {
  return oneOff + monthly + perOrder
}

/**
 * Cost of an initiative over the horizon: one-off + monthly x active months + per order x the orders expected from its
 * start on (spec 5.7, 11.3). It depends on no other choice.
 *
 * @param orders as `expectedOrders` gives them; null: not told, and then what it costs on each order is left out
 */
export function initiativeCost(
  { oneOff, monthly, perOrder, startMonth }: Pick<Initiative, 'oneOff' | 'monthly' | 'perOrder' | 'startMonth'>,
  horizon: number,
  orders: readonly number[] | null,
): Cost {
  const months = activeMonths(startMonth, horizon)
  const sold = orders === null || perOrder === 0 ? 0 : ordersFrom(orders, startMonth)
  const amounts = { oneOff, monthly: monthly * months, perOrder: perOrder * sold }
  const side = (sign: 1 | -1): Paid => ({
    oneOff: whole(Math.max(0, sign * amounts.oneOff)),
    monthly: whole(Math.max(0, sign * amounts.monthly)),
    perOrder: whole(Math.max(0, sign * amounts.perOrder)),
  })
  return {
    paid: side(1),
    saved: side(-1),
    isLeast: orders === null && perOrder > 0,
    isSavedLeast: orders === null && perOrder < 0,
  }
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

/** What another price costs and brings over the horizon, whole dong, 0 or more. */
export interface PriceCost {
  readonly cut: number
  readonly rise: number
}

/**
 * Another price of a shop that sells today: a lower one gives up margin on today's orders, a higher one earns on those
 * expected (spec 11.3). A start-up has taken no price yet, so it gives up none and gains none.
 *
 * @returns null while the orders are not told
 */
export function priceCost(
  { business, orders: today, horizon }: Money,
  now: number,
  planned: number,
  orders: readonly number[] | null,
): PriceCost | null {
  if (business === 'startup' || now === planned) return { cut: 0, rise: 0 }
  if (orders === null || !isKnown(today)) return null
  return planned < now
    ? { cut: whole((now - planned) * today * horizon), rise: 0 }
    : { cut: 0, rise: whole((planned - now) * ordersFrom(orders, 1)) }
}

/** The owner's unpaid hours over the horizon, whole dong; 0 while hours or wage are not told (spec 5.2). */
function labourOutlay({ ownerHours, hourlyWage, horizon }: Money): number {
  return whole((ownerHours ?? 0) * (hourlyWage ?? 0) * horizon)
}

/** Saved a month by concessions that are validly made, dong; others save nothing yet (spec 5.2). */
export function concessionSavings(plan: Plan): number {
  if (plan.policy !== 'concessions') return 0
  const { conceded } = assess(plan)
  return conceded.reduce((sum, id) => sum + (plan.attributes[id]?.concession?.monthlySaving ?? 0), 0)
}

/** The attributes whose cost curve the plan pays for, in order. */
export function chosenCurves(plan: Plan): (Attribute & { readonly curve: CostCurve })[] {
  return inOrder(plan.attributes).filter((attribute): attribute is Attribute & { readonly curve: CostCurve } => {
    return attribute.curve !== null && attribute.curve.share > 0
  })
}

function itemsOf(plan: Plan, orders: readonly number[] | null): OutlayItem[] {
  const { horizon } = plan.money
  const initiatives = inOrder(plan.initiatives)
    .filter(({ chosen }) => chosen)
    .map((one): OutlayItem => ({ kind: 'initiative', id: one.id, cost: initiativeCost(one, horizon, orders) }))
  const curves = chosenCurves(plan).map(({ id, curve }): OutlayItem => {
    const cost = curveOutlay(curve, curve.share, horizon)
    return {
      kind: 'curve',
      id,
      cost: { paid: { ...nothing, monthly: cost ?? 0 }, saved: nothing, isLeast: cost === null, isSavedLeast: false },
    }
  })
  return [...initiatives, ...curves]
}

function sumOf(items: readonly OutlayItem[], side: 'paid' | 'saved'): Paid {
  const sum = { oneOff: 0, monthly: 0, perOrder: 0 }
  for (const { cost } of items) {
    sum.oneOff += cost[side].oneOff
    sum.monthly += cost[side].monthly
    sum.perOrder += cost[side].perOrder
  }
  return sum
}

/** What has to be told for costs that are not known. */
function missingOf(plan: Plan, items: readonly OutlayItem[], price: PriceCost | null): Missing[] {
  const missing: Missing[] = []
  for (const { kind, id, cost } of items) {
    if (kind === 'curve' && cost.isLeast) missing.push({ field: 'curve', attribute: id })
  }
  const isOrdersAsked = price === null || items.some(({ kind, cost }) => kind === 'initiative' && cost.isLeast)
  return isOrdersAsked ? [...missing, missingFor(plan.money)] : missing
}

/** What the chosen initiatives, cost curves and price of a plan cost over its horizon, and what comes back (spec 11.3). */
export function outlayOf(plan: Plan): PlanOutlay {
  const { money } = plan
  const orders = expectedOrders(money)
  const items = itemsOf(plan, orders)
  const { now, planned } = pricesOf(plan)
  const price = isKnown(now) && isKnown(planned) ? priceCost(money, now, planned, orders) : { cut: 0, rise: 0 }
  const paid = sumOf(items, 'paid')
  const saved = sumOf(items, 'saved')
  const concessions = whole(concessionSavings(plan) * money.horizon)
  const priceCut = price?.cut ?? 0
  const priceRise = price?.rise ?? 0
  const outlay = { ...paid, priceCut, total: totalOf(paid) + priceCut }
  const comesBack = { ...saved, priceRise, concessions, total: totalOf(saved) + priceRise + concessions }
  const missing = missingOf(plan, items, price)
  return {
    items,
    outlay,
    comesBack,
    net: outlay.total - comesBack.total,
    isLeast: missing.length > 0,
    isBackLeast: price === null || items.some(({ cost }) => cost.isSavedLeast),
    labour: labourOutlay(money),
    missing,
  }
}
