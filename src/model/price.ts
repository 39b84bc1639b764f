import { isKnown } from '@/lib/numbers'
import type { Attribute } from './attribute'
import { inOrder, type Plan } from './plan'

/**
 * The attribute that is the price of an order: the first one marked as a price that is measured in money and of which
 * less is better. It and the price of the money model are one field (spec 3.1).
 */
export function priceAttribute(plan: Pick<Plan, 'attributes'>): Attribute | null {
  return inOrder(plan.attributes).find(isPrice) ?? null
}

function isPrice({ priceLike, direction, scale, excluded }: Attribute): boolean {
  return priceLike && direction === -1 && excluded === null && scale.kind === 'ratio' && scale.format === 'money'
}

/** Price of an order in dong, today and as promised; null: not told. */
export interface Prices {
  readonly now: number | null
  readonly planned: number | null
}

/** The one price of a plan: of its price attribute where there is one, else of its money model. */
export function pricesOf(plan: Pick<Plan, 'attributes' | 'money'>): Prices {
  const attribute = priceAttribute(plan)
  if (attribute === null) return { now: plan.money.price, planned: plan.money.price }
  const now = isKnown(attribute.own.value) ? attribute.own.value : null
  return { now, planned: isKnown(attribute.target) ? attribute.target : now }
}
