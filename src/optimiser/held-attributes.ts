import { isKnown } from '@/lib/numbers'
import type { Attribute, AttributeId } from '@/model/attribute'
import { inOrder, type Plan } from '@/model/plan'
import { priceAttribute, pricesOf } from '@/model/price'
import type { Ruler } from '@/model/rule/canvas'
import { positionOf, rulerOf } from '@/model/rule/position'

/** An attribute that the engine can hold to something, because it is known where it stands. */
export interface HeldAttribute {
  /** Its own value is what it is worth with nothing done: today's, or the price that a start-up plans to take. */
  readonly attribute: Attribute
  /** null: it cannot be compared with an average. Then only its hard floor counts. */
  readonly ruler: Ruler | null
  readonly isPrice: boolean
}

/** The attributes of a plan, those that can be held to something apart from those that cannot. */
export interface HeldAttributes {
  /** In order, those that can be compared first. */
  readonly held: readonly HeldAttribute[]
  /** Today's value or the average is missing. */
  readonly unjudged: readonly AttributeId[]
}

/** A price that is set already, because a start-up has taken none before, or because nobody told today's. */
function settledPrice(plan: Plan, { own }: Attribute): number | null {
  if (plan.money.business === 'existing' && isKnown(own.value)) return own.value
  return pricesOf(plan).planned
}

/** What can be held to something, role by role alike (spec 3.2, 5.5). */
export function heldAttributes(plan: Plan): HeldAttributes {
  const price = priceAttribute(plan)?.id
  const judged: HeldAttribute[] = []
  const others: HeldAttribute[] = []
  const unjudged: AttributeId[] = []
  for (const attribute of inOrder(plan.attributes)) {
    if (attribute.excluded !== null) continue
    const { id, own, floor } = attribute
    const isPrice = id === price
    const ruler = rulerOf(attribute, positionOf(plan, attribute, 'current'))
    const base = isPrice ? settledPrice(plan, attribute) : own.value
    const isStanding = isKnown(base)
    if (!isStanding || ruler === null) unjudged.push(id)
    if (!isStanding || (ruler === null && !isKnown(floor) && !isPrice)) continue
    const based = base === own.value ? attribute : { ...attribute, own: { ...own, value: base } }
    const list = ruler === null ? others : judged
    list.push({ attribute: based, ruler, isPrice })
  }
  return { held: [...judged, ...others], unjudged }
}
