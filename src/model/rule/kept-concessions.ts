import type { AttributeId } from '../attribute'
import { parameters } from '../parameters'
import { exemptPrice, FACTORS, isBreach } from './concessions'
import { shareOf, totalWeight } from './importance'
import { moved, targetFor, type Place } from './place'
import type { Workshop } from './workshop'

/** The declared shortfalls that nothing of their own forbids. */
function soundPlaces({ places, assessment }: Workshop): Place[] {
  const blocked = new Set(assessment.concessionBlockers.map(({ attribute }) => attribute))
  return places.filter(
    ({ attribute, position }) =>
      attribute.concession !== null && isBreach(attribute, position) && !blocked.has(attribute.id),
  )
}

function distanceToPar(place: Place): number {
  const target = targetFor(place, 'parity')
  return target === 'impossible' ? Infinity : moved(place, target)
}

/**
 * Which declared concessions stay as they are when a plan is repaired: those that would
 * take the longest way up, as long as all of them together keep the cap and leave every
 * success factor a carrier (spec 3.7).
 */
export function keptConcessions(workshop: Workshop): ReadonlySet<AttributeId> {
  const kept = new Set<AttributeId>()
  if (workshop.plan.policy !== 'concessions') return kept
  const attributes = workshop.places.map(({ attribute }) => attribute)
  const total = totalWeight(attributes)
  const sound = soundPlaces(workshop)
  const exempt = exemptPrice(
    workshop.plan,
    sound.map(({ attribute }) => attribute),
  )
  let weight = 0
  for (const { attribute } of sound.sort((a, b) => distanceToPar(b) - distanceToPar(a))) {
    const share = attribute === exempt ? 0 : (shareOf(attribute, total) ?? 0)
    const carried = FACTORS.filter((factor) => attribute.factors[factor] === true)
    const covered = carried.every((factor) =>
      attributes.some(({ id, factors }) => factors[factor] === true && id !== attribute.id && !kept.has(id)),
    )
    if (!covered || weight + share > parameters.concessionCap + parameters.epsilon) continue
    kept.add(attribute.id)
    weight += share
  }
  return kept
}
