import type { Attribute } from '../attribute'
import { parameters } from '../parameters'
import { exemptPrice, isBreach, isSmall, isUntouchable } from './concessions'
import { shareOf, totalWeight } from './importance'
import { targetFor, type Place } from './place'
import { repair, setTarget, starOf, type Offer, type Workshop } from './workshop'

/** Every success factor of an attribute that is below par still has a carrier at par. */
function keepsFactors(places: readonly Place[], { factors }: Attribute): boolean {
  return Object.keys(factors).every((factor) =>
    places.some(({ attribute: other, position }) => Object.hasOwn(other.factors, factor) && (position.level ?? 3) >= 3),
  )
}

/** A concession could be declared and hold, once the owner gives reason, funds and approval (spec 3.7). */
function canConcede({ plan, assessment, places }: Workshop, { attribute }: Place): boolean {
  if (plan.policy !== 'concessions' || attribute.concession !== null || isUntouchable(attribute)) return false
  if (assessment.differentiators === 0) return false
  const attributes = places.map((place) => place.attribute)
  const breached = attributes.filter((a) => a.concession !== null && isBreach(a, assessment.positions[a.id]))
  const exempt = plan.premium && attribute.priceLike && exemptPrice(plan, breached) === null
  const share = shareOf(attribute, totalWeight(attributes))
  const within = assessment.concessionWeight + (share ?? 0) <= parameters.concessionCap + parameters.epsilon
  return (exempt || (isSmall(share, assessment.n) && within)) && keepsFactors(places, attribute)
}

export const toPar: Offer = (_workshop, subject) =>
  subject === null ? [] : [setTarget(subject, targetFor(subject, 'parity'))]

/** Reach par; or make it a star; or declare the shortfall where the policy and the attribute allow it. */
export const toParOrElse: Offer = (workshop, subject) => {
  if (subject === null) return []
  return [
    setTarget(subject, targetFor(subject, 'parity')),
    workshop.roomForStar ? starOf(subject) : null,
    canConcede(workshop, subject) ? repair('concede', subject, null) : null,
  ]
}

export const everyConcessionToPar: Offer = ({ places }) =>
  places
    .filter(({ attribute, position }) => attribute.concession !== null && isBreach(attribute, position))
    .map((place) => setTarget(place, targetFor(place, 'parity')))

/** The floor, and what the role asks for beyond it; par alone where the role cannot be kept. */
export const toFloor: Offer = (_workshop, subject) => {
  if (subject === null) return []
  const full = targetFor(subject, subject.attribute.role)
  return [setTarget(subject, full === 'impossible' ? targetFor(subject, 'parity') : full)]
}
