import { changeTo, compareCosts, differenceOf, sumOf, type Change, type Cost } from './change'
import { dominantTarget } from './five-four-offers'
import { levelAt } from './need'
import { isHopeless, keeps, targetFor, topOf, type Place } from './place'
import type { Repair } from './repair'
import type { Level } from './result'
import { isStarred, type Workshop } from './workshop'

/** One attribute in each of the three places that 5-4-3-3-3 has; null: cannot stand there. */
interface Options {
  readonly dominant: Change | null
  readonly second: Change | null
  readonly rest: Change | null
}

/** The target for exactly one level; null: it is there already. */
function exactly(place: Place, level: 3 | 4): number | null | 'impossible' {
  const role = level === 4 ? 'differentiator' : 'parity'
  const now = place.position.level
  if (now === level && keeps(place, role)) return null
  if (now !== null && now > level) return topOf(place, level) ?? 'impossible'
  return within(place, targetFor(place, role), level)
}

/** A hard floor may ask for more than the level. */
function within({ ruler }: Place, target: number | null | 'impossible', level: Level): number | null | 'impossible' {
  if (typeof target !== 'number' || ruler === null) return target
  return levelAt(ruler, target) === level ? target : 'impossible'
}

function optionsOf(place: Place): Options {
  const star = !isHopeless(place)
  return {
    dominant: changeTo(place, true, dominantTarget(place)),
    second: star ? changeTo(place, true, exactly(place, 4)) : null,
    rest: changeTo(place, false, exactly(place, 3)),
  }
}

interface Pair {
  readonly dominant: Options
  readonly second: Options
  readonly cost: Cost
}

/** Costs beyond those of standing at par; an attribute that cannot is left to the pair. */
function extraOf(change: Change, { rest }: Options): Cost {
  return rest === null ? change.cost : differenceOf(change.cost, rest.cost)
}

function bestPair(all: readonly Options[]): Pair | null {
  const stuck = all.filter(({ rest }) => rest === null)
  let best: Pair | null = null
  for (const dominant of all) {
    for (const second of all) {
      if (dominant === second || dominant.dominant === null || second.second === null) continue
      if (stuck.some((one) => one !== dominant && one !== second)) continue
      const cost = sumOf(extraOf(dominant.dominant, dominant), extraOf(second.second, second))
      if (best === null || compareCosts(cost, best.cost) < 0) best = { dominant, second, cost }
    }
  }
  return best
}

/**
 * The least change to exactly one dominant, one clearly above and the rest at par (spec 2.1).
 *
 * @returns null when the plan has no such form: room for one star only, bundles, a starred
 *   unknown, or scales that do not reach
 */
export function leastFiveFour({ places, assessment }: Workshop): Repair[] | null {
  const known = places.filter(({ position }) => position.level !== null)
  const unknownStar = places.some((place) => place.position.level === null && isStarred(place))
  if (assessment.limit < 2 || assessment.bundles.length > 0 || unknownStar) return null
  const all = known.map(optionsOf)
  const pair = bestPair(all)
  if (pair === null) return null
  return all.flatMap((options) => {
    const change =
      options === pair.dominant ? options.dominant : options === pair.second ? options.second : options.rest
    return change?.repairs ?? []
  })
}
