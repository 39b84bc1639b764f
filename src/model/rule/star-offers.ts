import { liftingMembers } from './bundle-repairs'
import { isNotValued } from './gate-warnings'
import { toldWeight } from './importance'
import { isHopeless, moved, targetFor, topOf, type Place } from './place'
import { isBundled, isStarred, repair, setTarget, starOf, unstarOf, unstarSafely, type Offer } from './workshop'

/** A star that is not clear: reach the clear line, or give the star up. */
export const toClear: Offer = (workshop, subject, finding) => {
  if (subject === null) return liftingMembers(workshop.plan, workshop.assessment, finding.bundle)
  return [setTarget(subject, targetFor(subject, 'differentiator')), unstarSafely(workshop, subject)]
}

export const unstar: Offer = (workshop, subject) => (subject === null ? [] : [unstarSafely(workshop, subject)])

/** A star that no value can keep is given up even when it is the last one. */
export const unstarAnyway: Offer = (_workshop, subject) => (subject === null ? [] : [unstarOf(subject)])

function compareClaims(a: Place, b: Place): number {
  return (
    Number(isHopeless(b)) - Number(isHopeless(a)) ||
    Number(isNotValued(b.attribute)) - Number(isNotValued(a.attribute)) ||
    (a.position.unclamped ?? Number.MAX_VALUE) - (b.position.unclamped ?? Number.MAX_VALUE) ||
    (toldWeight(a.attribute) ?? 0) - (toldWeight(b.attribute) ?? 0)
  )
}

/** One star fewer: the hopeless first, then the unvalued, then the lowest and the lightest. */
export const unstarOne: Offer = (workshop) =>
  workshop.places
    .filter((place) => isStarred(place) && !isBundled(workshop, place))
    .sort(compareClaims)
    .map(unstarOf)

/** One star more, the closest to clear first. */
export const starOne: Offer = (workshop) =>
  workshop.places
    .flatMap((place) => {
      const usable = place.position.level !== null && !isStarred(place) && !isBundled(workshop, place)
      const star = usable ? starOf(place) : null
      return star === null ? [] : [{ star, far: moved(place, star.value) }]
    })
    .sort((a, b) => a.far - b.far)
    .map(({ star }) => star)

/** Promote it where there is room, or come down to par; keeping it as a free strength needs no repair. */
export const lessOrStar: Offer = ({ roomForStar, placeById, assessment }, subject, finding) => {
  if (subject !== null) return [roomForStar ? starOf(subject) : null, setTarget(subject, topOf(subject, 3))]
  const bundle = assessment.bundles.find(({ id }) => id === finding.bundle)
  const first = placeById.get(bundle?.members[0] ?? '')
  return roomForStar && first !== undefined ? [repair('make_differentiator', first, null)] : []
}
