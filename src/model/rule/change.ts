import { isNotValued } from './gate-warnings'
import { moved, type Place } from './place'
import type { Repair } from './repair'
import { isStarred, repair } from './workshop'

/** What a change costs, compared part by part: role changes, then stars nobody values, then movement. */
export type Cost = readonly [roles: number, unvalued: number, movement: number]

/** A way for one thing to take a role, and what it costs. */
export interface Change {
  readonly cost: Cost
  readonly repairs: readonly Repair[]
}

/** Costs nothing, changes nothing. */
export const NO_CHANGE: Change = { cost: [0, 0, 0], repairs: [] }

/** Part by part. */
export function sumOf(a: Cost, b: Cost): Cost {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

/** a - b, part by part. */
export function differenceOf(a: Cost, b: Cost): Cost {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

/** Below 0 when a is the smaller cost. */
export function compareCosts(a: Cost, b: Cost): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

/** The change that gives a place a role with a target; null when no target would do. */
export function changeTo(place: Place, starred: boolean, target: number | null | 'impossible'): Change | null {
  if (target === 'impossible') return null
  const changes = starred !== isStarred(place)
  if (!changes && target === null) return NO_CHANGE
  const kind = !changes ? 'set_target' : starred ? 'make_differentiator' : 'make_parity'
  const one = repair(kind, place, target)
  const unvalued = changes && starred && isNotValued(place.attribute)
  return {
    cost: [changes ? 1 : 0, unvalued ? 1 : 0, moved(place, target)],
    repairs: one === null ? [] : [one],
  }
}
