import type { Initiative, InitiativeId } from './initiative'
import { held } from './edits/record'

type Initiatives = Readonly<Record<InitiativeId, Initiative>>

/**
 * A circle of prerequisites: each needs the next, and the last needs the first. Such initiatives could never begin.
 *
 * @returns the ids around the first circle found, in the order of ids; null when there is none
 */
export function prerequisiteCircle(initiatives: Initiatives): InitiativeId[] | null {
  const done = new Set<InitiativeId>()
  for (const start of Object.keys(initiatives).sort()) {
    const circle = circleFrom(start, initiatives, done)
    if (circle !== null) return circle
  }
  return null
}

/** Walks without recursion: 300 initiatives may stand in one row. */
function circleFrom(start: InitiativeId, initiatives: Initiatives, done: Set<InitiativeId>): InitiativeId[] | null {
  const needs = (id: InitiativeId) => Object.keys(held(initiatives, id)?.requires ?? {}).sort()
  const path: { id: InitiativeId; left: InitiativeId[] }[] = [{ id: start, left: needs(start) }]
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = done.has(top.id) ? undefined : top.left.shift()
    if (next === undefined) {
      done.add(top.id)
      path.pop()
      continue
    }
    const at = path.findIndex(({ id }) => id === next)
    if (at >= 0) return path.slice(at).map(({ id }) => id)
    if (!done.has(next)) path.push({ id: next, left: needs(next) })
  }
  return null
}

/**
 * The circle that would close if an initiative needed another one.
 *
 * @returns the ids around it; the one alone where it would need itself; null when there is none
 */
export function circleWith(initiatives: Initiatives, id: InitiativeId, needed: InitiativeId): InitiativeId[] | null {
  const initiative = held(initiatives, id)
  if (initiative === undefined) return null
  const requires = { ...initiative.requires, [needed]: true as const }
  return prerequisiteCircle({ ...initiatives, [id]: { ...initiative, requires } })
}

/** Whether an initiative may need another one without closing a circle. */
export function mayRequire(initiatives: Initiatives, id: InitiativeId, needed: InitiativeId): boolean {
  return held(initiatives, id) !== undefined && circleWith(initiatives, id, needed) === null
}
