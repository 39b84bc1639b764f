import { isKnown } from '@/lib/numbers'
import type { Plan } from '@/model/plan'
import { priceAttribute, pricesOf } from '@/model/price'
import { positionOf } from '@/model/rule/position'

/** A part of the price of an order: a longer warranty costs more on a phone than on a haircut. */
interface OfPrice {
  readonly kind: 'of-price'
  readonly percent: number
  /** Price taken while neither the firm's own nor the market's is known, dong. */
  readonly usualPrice: number
}

/** So much for each customer of a usual day: chairs, beds and tools, of which a larger firm needs more. */
interface OfDay {
  readonly kind: 'of-day'
  readonly each: number
  /** Customers a day taken while the plan does not tell, as a small firm of the trade has. */
  readonly usualDay: number
}

/** Whole dong, or what they depend on. */
export type Cost = number | OfPrice | OfDay

/** Costs of a suggestion; what is absent costs nothing. */
export interface SuggestedCosts {
  readonly oneOff?: Cost
  readonly monthly?: Cost
  readonly perOrder?: Cost
}

/** A percentage of the price of an order. */
export function ofPrice(percent: number, usualPrice: number): Cost {
  return { kind: 'of-price', percent, usualPrice }
}

/** Dong for each customer of a usual day. */
export function ofDay(each: number, usualDay: number): Cost {
  return { kind: 'of-day', each, usualDay }
}

/** Orders of a usual day; null: not told. */
function ordersADay({ money }: Plan): number | null {
  const orders = money.business === 'existing' ? money.orders : (money.volume?.likely ?? null)
  return isKnown(orders) && orders > 0 && money.days > 0 ? orders / money.days : null
}

/** Price of an order: the firm's own, else that of its market; null: neither is told. */
function priceOfOrder(plan: Plan): number | null {
  const { now } = pricesOf(plan)
  if (isKnown(now)) return now
  const attribute = priceAttribute(plan)
  return attribute === null ? null : positionOf(plan, attribute, 'current').mu
}

const FIGURES = 2

/** A guess has no more than two figures: 1,234,567 is 1,200,000. Whole dong. */
function rounded(dong: number): number {
  if (dong === 0) return 0
  const step = Math.max(1, 10 ** (Math.floor(Math.log10(Math.abs(dong))) - FIGURES + 1))
  return Math.round(dong / step) * step
}

/** A cost in whole dong for the firm of a plan, rounded as a guess is. */
export function costIn(plan: Plan, cost: Cost): number {
  if (typeof cost === 'number') return cost
  if (cost.kind === 'of-price') return rounded((cost.percent / 100) * (priceOfOrder(plan) ?? cost.usualPrice))
  return rounded(cost.each * (ordersADay(plan) ?? cost.usualDay))
}
