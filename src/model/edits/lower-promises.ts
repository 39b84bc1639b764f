import type { AttributeId } from '../attribute'
import { inOrder, type Plan } from '../plan'
import { plannedValue } from '../planned'
import { isUnfunded, paidPlaces } from '../rule/funding'
import { paidPromise } from '../rule/paid-promise'
import { setTarget } from './attributes'
import { dependingOn, inSequence, type Edit } from './edit'

/** What each promise that is not paid for would be lowered to, native units: a sensible value that is paid for. */
export function loweredPromises(plan: Plan): ReadonlyMap<AttributeId, number> {
  const places = paidPlaces(plan)
  const lowered = new Map<AttributeId, number>()
  for (const attribute of inOrder(plan.attributes)) {
    const planned = plannedValue(plan, attribute)
    if (planned === null || !isUnfunded(attribute, places.get(attribute.id))) continue
    lowered.set(attribute.id, paidPromise(plan, attribute, planned))
  }
  return lowered
}

/** Lowers every promise that nothing pays for to what is paid for (spec 11.5). */
export function lowerPromises(): Edit {
  return dependingOn((plan) => inSequence([...loweredPromises(plan)].map(([id, value]) => setTarget(id, value))))
}
