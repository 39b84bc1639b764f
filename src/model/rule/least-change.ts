import { liftingMembers } from './bundle-repairs'
import { changeTo, compareCosts, differenceOf, NO_CHANGE, type Change } from './change'
import { keptConcessions } from './kept-concessions'
import { breachesFloor } from './need'
import { moved, targetFor, type Place } from './place'
import type { Repair } from './repair'
import type { BundlePosition } from './result'
import { isBundled, isStarred, type Workshop } from './workshop'

/** Something that is either starred or at par, and what each would take; null: cannot be. */
interface Item {
  readonly starred: boolean
  readonly par: Change | null
  readonly star: Change | null
}

function itemOf(place: Place, kept: ReadonlySet<string>): Item {
  const starred = isStarred(place)
  // Unknown: left alone, but for a floor that is broken whatever the average may be.
  if (place.position.level === null) {
    const floored = breachesFloor(place.attribute, place.position.value)
    const mended = floored ? changeTo(place, starred, targetFor(place, 'parity')) : NO_CHANGE
    return { starred, par: starred ? null : mended, star: starred ? mended : null }
  }
  const par = kept.has(place.attribute.id) ? NO_CHANGE : changeTo(place, false, targetFor(place, 'parity'))
  return { starred, par, star: changeTo(place, true, targetFor(place, 'differentiator')) }
}

/** Lifting a bundle to clear by its heaviest member that can carry it. */
function liftOf(workshop: Workshop, { id, level }: BundlePosition): Change | null {
  if ((level ?? 4) >= 4) return NO_CHANGE
  const [lift] = liftingMembers(workshop.plan, workshop.assessment, id)
  const place = lift === undefined ? undefined : workshop.placeById.get(lift.attribute)
  if (lift === undefined || place === undefined) return null
  return { cost: [0, 0, moved(place, lift.value)], repairs: [lift] }
}

function bundleItem(workshop: Workshop, bundle: BundlePosition): Item {
  const lift = liftOf(workshop, bundle)
  const members = workshop.places.filter(({ attribute }) => bundle.members.includes(attribute.id))
  if (bundle.differentiator) {
    const stars = members.filter(isStarred)
    const repairs = stars.map((place): Repair => ({ kind: 'make_parity', attribute: place.attribute.id, value: null }))
    return { starred: true, par: { cost: [stars.length, 0, 0], repairs }, star: lift }
  }
  const lifted = lift?.repairs[0]
  const bearer = lifted?.attribute ?? bundle.members[0]
  if (lift === null || bearer === undefined || bundle.level === null)
    return { starred: false, par: NO_CHANGE, star: null }
  const star: Repair = { kind: 'make_differentiator', attribute: bearer, value: lifted?.value ?? null }
  return { starred: false, par: NO_CHANGE, star: { cost: [1, 0, lift.cost[2]], repairs: [star] } }
}

/** Which items carry the stars: any number from 1 to the limit, at least cost. */
function chooseStars(items: readonly Item[], limit: number): ReadonlySet<Item> {
  const chosen = new Set(items.filter(({ par, star, starred }) => par === null && (star !== null || starred)))
  const free = items
    .flatMap((item) =>
      item.par === null || item.star === null ? [] : [{ item, extra: differenceOf(item.star.cost, item.par.cost) }],
    )
    .sort((a, b) => compareCosts(a.extra, b.extra))
  for (const { item, extra } of free) {
    const wanted = compareCosts(extra, [0, 0, 0]) < 0
    if (chosen.size === 0 || (wanted && chosen.size < limit)) chosen.add(item)
  }
  return chosen
}

/**
 * Repairs that make each attribute keep its role and the number of stars lie between 1 and
 * K, at least cost. Exact: apart from that number every attribute is a choice of its own.
 */
export function leastChange(workshop: Workshop): Repair[] {
  const kept = keptConcessions(workshop)
  const items = [
    ...workshop.places.filter((place) => !isBundled(workshop, place)).map((place) => itemOf(place, kept)),
    ...workshop.assessment.bundles.map((bundle) => bundleItem(workshop, bundle)),
  ]
  const stars = chooseStars(items, workshop.assessment.limit)
  return items.flatMap((item) => (stars.has(item) ? item.star : item.par)?.repairs ?? [])
}
