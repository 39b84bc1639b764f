import type { Patch } from 'immer'
import type { Plan } from '../plan'
import { recordAt } from './record'

/** Where something stands in a plan: the keys on the way to it. */
export type PlanPath = readonly string[]

const keyOf = (path: readonly (string | number)[]) => JSON.stringify(path)

/**
 * Patches that say of each decided place what it is, so that a replay on another plan makes it the same there. On the
 * plan itself they change nothing.
 *
 * @param plan after the edit
 * @param changes what the edit changed: a place in them, or in something that they put in or take away, is said already
 * @returns none for a place inside something that is not there
 */
export function assertions(plan: Plan, decided: readonly PlanPath[], changes: readonly Patch[]): Patch[] {
  const said = new Set(changes.map(({ path }) => keyOf(path)))
  return decided.flatMap((place): Patch[] => {
    if (place.some((_, index) => said.has(keyOf(place.slice(0, index + 1))))) return []
    const key = place.at(-1)
    const parent = recordAt(plan, place.slice(0, -1))
    if (key === undefined || parent === null) return []
    said.add(keyOf(place))
    const path = [...place]
    return [Object.hasOwn(parent, key) ? { op: 'replace', path, value: parent[key] } : { op: 'remove', path }]
  })
}
