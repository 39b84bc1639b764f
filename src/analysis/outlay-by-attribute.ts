import type { Attribute, AttributeId } from '@/model/attribute'
import type { Initiative } from '@/model/initiative'
import { inOrder, type Plan } from '@/model/plan'
import { priceAttribute } from '@/model/price'
import { positionOf } from '@/model/rule/position'
import { totalOf, type OutlayItem, type PlanOutlay } from './plan-outlay'

/** The outlay of a plan by what it is for; the parts add up to it exactly (spec 11.3). Whole dong over the horizon. */
export interface OutlayByAttribute {
  readonly byAttribute: Readonly<Record<AttributeId, number>>
  /** What lifts no attribute: training, measuring. */
  readonly other: number
}

/** How far an initiative alone lifts each judged attribute on the canvas, where it lifts at all. */
function positiveGains(plan: Plan, { effects }: Initiative, judged: readonly Attribute[]): Map<AttributeId, number> {
  const gains = new Map<AttributeId, number>()
  for (const attribute of judged) {
    const likely = Object.hasOwn(effects, attribute.id) ? (effects[attribute.id]?.likely ?? 0) : 0
    if (likely <= 0) continue
    const { margin } = positionOf(plan, attribute, 'current')
    // Without an average nobody knows the margin; the effect itself still says what it is for.
    gains.set(attribute.id, margin === null ? 1 : likely / margin)
  }
  return gains
}

/**
 * Splits a whole amount in proportion to shares, by largest remainder: the parts add up to the amount exactly, and of
 * equal remainders the first is rounded up.
 *
 * @param amount whole, 0 or more
 * @param shares 0 or more each, not all 0
 */
export function splitWhole(amount: number, shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const exact = shares.map((share) => (amount * share) / total)
  const parts = exact.map(Math.floor)
  let left = amount - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact
    .map((part, i) => ({ i, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of byRemainder) {
    if (left <= 0) break
    parts[i] = (parts[i] ?? 0) + 1
    left -= 1
  }
  return parts
}

/** The attributes that one chosen thing is for, and its outlay on each; empty: it lifts none. */
function partsOf(plan: Plan, { kind, id, cost }: OutlayItem, judged: readonly Attribute[]): [AttributeId, number][] {
  const amount = totalOf(cost.paid)
  if (kind === 'curve') return [[id, amount]]
  const initiative = plan.initiatives[id]
  const gains = initiative === undefined ? [] : [...positiveGains(plan, initiative, judged)]
  if (gains.length === 0) return []
  const parts = splitWhole(
    amount,
    gains.map(([, gain]) => gain),
  )
  return gains.map(([attribute], i) => [attribute, parts[i] ?? 0])
}

/**
 * Each initiative once, split over the attributes that it lifts in proportion to how far it lifts each on the canvas; a
 * price cut on the price (spec 11.3).
 */
export function outlayByAttribute(
  plan: Plan,
  { items, outlay }: Pick<PlanOutlay, 'items' | 'outlay'>,
): OutlayByAttribute {
  const judged = inOrder(plan.attributes).filter(({ excluded }) => excluded === null)
  const byAttribute: Record<AttributeId, number> = {}
  let other = 0
  const spend = (id: AttributeId, amount: number): void => {
    if (amount > 0) byAttribute[id] = (byAttribute[id] ?? 0) + amount
  }
  for (const item of items) {
    const parts = partsOf(plan, item, judged)
    if (parts.length === 0) other += totalOf(item.cost.paid)
    for (const [id, amount] of parts) spend(id, amount)
  }
  const price = priceAttribute(plan)
  if (price === null) other += outlay.priceCut
  else spend(price.id, outlay.priceCut)
  return { byAttribute, other }
}
