import { parameters } from '../parameters'
import { isNotValued } from './gate-warnings'
import { goalAt } from './need'
import { isHopeless, keeps, targetFor, topOf, type Place } from './place'
import { starOne } from './star-offers'
import { isStarred, repair, setTarget, type Offer } from './workshop'

/** The nearest target that dominates: two margins above the average. */
export function dominantTarget(place: Place): number | null | 'impossible' {
  const { attribute, position, ruler } = place
  if (position.level === null || isHopeless(place)) return 'impossible'
  if (position.level === 5 && keeps(place, 'differentiator')) return null
  return goalAt(attribute, ruler, parameters.canvas.dominant) ?? 'impossible'
}

function byHeight(a: Place, b: Place): number {
  return (b.position.unclamped ?? 0) - (a.position.unclamped ?? 0)
}

export const oneDominant: Offer = ({ places, roomForStar }) => {
  const ranked = [...places].sort(byHeight)
  const unstarred = ranked.filter((place) => !isStarred(place) && !isNotValued(place.attribute))
  return [
    ...ranked.filter(isStarred).map((place) => setTarget(place, dominantTarget(place))),
    ...(roomForStar ? unstarred : []).map((place) => repair('make_differentiator', place, dominantTarget(place))),
  ]
}

export const oneSecond: Offer = (workshop, subject, finding) => [
  ...workshop.places.filter(isStarred).map((place) => setTarget(place, targetFor(place, 'differentiator'))),
  ...(workshop.roomForStar ? starOne(workshop, subject, finding) : []),
]

export const fewerDominant: Offer = ({ places }) =>
  places
    .filter(({ position }) => position.level === 5)
    .sort((a, b) => byHeight(b, a))
    .map((place) => setTarget(place, topOf(place, isStarred(place) ? 4 : 3)))

export const restToPar: Offer = (_workshop, subject) => {
  if (subject === null) return []
  const over = (subject.position.level ?? 3) > 3
  const value = over ? (topOf(subject, 3) ?? 'impossible') : targetFor(subject, 'parity')
  return [isStarred(subject) ? repair('make_parity', subject, value) : setTarget(subject, value)]
}
