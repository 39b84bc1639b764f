import { isKnown } from '@/lib/numbers'
import type { Attribute, AttributeId } from '../attribute'
import { plannedValue } from '../planned'
import type { Plan } from '../plan'
import { priceAttribute } from '../price'
import { canvasOf } from './canvas'
import { slackAt } from './level'
import { positionOf, rulerOf } from './position'

/** Where what is paid for leads an attribute. */
export interface PaidPlace {
  /** Native units. */
  readonly value: number
  /** Canvas units, not clamped. */
  readonly height: number
}

/** Whether the plan pays for anything at all. */
export function isPaying(plan: Plan): boolean {
  return (
    Object.values(plan.initiatives).some(({ chosen }) => chosen) ||
    Object.values(plan.attributes).some(({ curve }) => curve !== null && curve.share > 0)
  )
}

/**
 * Where each attribute will stand with what the plan pays for (spec 5.5): those that a promise or a paid effect is
 * about, and that can be compared. The price is left out: it is promised, not paid for.
 *
 * @returns nothing while the plan pays for nothing
 */
export function paidPlaces(plan: Plan): ReadonlyMap<AttributeId, PaidPlace> {
  const places = new Map<AttributeId, PaidPlace>()
  if (!isPaying(plan)) return places
  const price = priceAttribute(plan)?.id
  for (const attribute of Object.values(plan.attributes)) {
    const { id, excluded, own, target } = attribute
    if (id === price || excluded !== null) continue
    const value = plannedValue(plan, attribute)
    const ruler = rulerOf(attribute, positionOf(plan, attribute, 'current'))
    if (value === null || ruler === null || (target === null && value === own.value)) continue
    places.set(id, { value, height: canvasOf(ruler, value) })
  }
  return places
}

/** TARGET_NOT_FUNDED: the promise lies beyond what is paid for. */
export function isUnfunded({ target, direction }: Attribute, place: PaidPlace | undefined): boolean {
  if (place === undefined || !isKnown(target)) return false
  return direction * (target - place.value) > slackAt(target)
}
