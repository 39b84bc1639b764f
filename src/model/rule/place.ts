import type { Attribute, Role } from '../attribute'
import { kindOf } from '../scales'
import { snapBeyond } from '../scales/axis'
import { clampCanvas, nativeOf, type Ruler } from './canvas'
import { breachesFloor, goalAt, heightOf, isUnattainable, levelAt, movement } from './need'
import { rulerOf } from './position'
import type { Position } from './result'

/** An attribute where it stands, ready to be moved. */
export interface Place {
  readonly attribute: Attribute
  readonly position: Position
  /** null while its lines are unknown. */
  readonly ruler: Ruler | null
}

/** A position with the lines that judge it. */
export function placeOf(attribute: Attribute, position: Position): Place {
  return { attribute, position, ruler: rulerOf(attribute, position) }
}

/** The clear line lies beyond the scale: it can never be a differentiator. */
export function isHopeless({ attribute, ruler }: Place): boolean {
  return ruler !== null && isUnattainable(attribute, ruler)
}

/** Already keeps what the role asks for, its hard floor included. */
export function keeps({ attribute, position, ruler }: Place, role: Role): boolean {
  const { level, value } = position
  if (level === null || ruler === null || breachesFloor(attribute, value)) return false
  return role === 'differentiator' ? level >= 4 && !isUnattainable(attribute, ruler) : level >= 3
}

/**
 * The target that lets an attribute keep a role.
 *
 * @returns null: leave it as it is; "impossible": no value on the scale would do
 */
export function targetFor(place: Place, role: Role): number | null | 'impossible' {
  if (keeps(place, role)) return null
  const { attribute, ruler } = place
  if (role === 'differentiator' && (ruler === null || isUnattainable(attribute, ruler))) return 'impossible'
  return goalAt(attribute, ruler, heightOf(role)) ?? 'impossible'
}

/** How far a target would move the attribute on the canvas, unclamped; from the bottom where it stands nowhere. */
export function moved({ position, ruler }: Place, target: number | null): number {
  if (target === null || ruler === null) return 0
  return movement(ruler, position.value ?? nativeOf(ruler, clampCanvas(-Infinity)), target)
}

/**
 * The possible value highest inside a level that does not break the floor: for coming down
 * to par, or from dominant to clearly above.
 *
 * @returns null when the scale has no such value
 */
export function topOf({ attribute, ruler }: Place, level: 3 | 4): number | null {
  if (ruler === null) return null
  const { scale, direction } = attribute
  const kind = kindOf(scale)
  const step = kind.step(scale, ruler.mu)
  const gap = level === 4 ? 2 * ruler.margin : Math.min(ruler.margin, ruler.tolerance)
  const inward = snapBeyond(ruler.mu + direction * gap, step, direction === 1 ? -1 : 1)
  const fits = (value: number): boolean =>
    kind.isPossible(scale, value) && levelAt(ruler, value) === level && !breachesFloor(attribute, value)
  return (
    [inward, kind.snap(scale, inward - direction * step, ruler.mu), kind.snap(scale, ruler.mu, ruler.mu)].find(fits) ??
    null
  )
}
