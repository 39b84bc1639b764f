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

/** Values to come down to, best first: from a level's upper end inwards on whole steps, and the average. */
function valuesInside({ attribute: { scale, direction } }: Place, { mu }: Ruler, end: number, step: number): number[] {
  const kind = kindOf(scale)
  const inward = snapBeyond(end, step, direction === 1 ? -1 : 1)
  const further = [1, 2].map((steps) => kind.clamp(scale, inward - direction * steps * step))
  return [inward, ...further, kind.snap(scale, mu, mu)]
}

/**
 * The possible value highest inside a level that does not break the floor: for coming down
 * to par, or from dominant to clearly above. One that people would say, and other than today's
 * value would be called, where there is one.
 *
 * @returns null when the scale has no such value
 */
export function topOf(place: Place, level: 3 | 4): number | null {
  const { attribute, position, ruler } = place
  if (ruler === null) return null
  const { scale, direction } = attribute
  const kind = kindOf(scale)
  const gap = level === 4 ? 2 * ruler.margin : Math.min(ruler.margin, ruler.tolerance)
  const end = ruler.mu + direction * gap
  const said = kind.roundStep(scale, ruler.mu)
  const values = [
    ...valuesInside(place, ruler, end, said),
    ...valuesInside(place, ruler, end, kind.step(scale, ruler.mu)),
  ].filter(
    (value) => kind.isPossible(scale, value) && levelAt(ruler, value) === level && !breachesFloor(attribute, value),
  )
  const now = position.value
  const isChange = (value: number): boolean => now === null || Math.abs(value - now) > said / 2
  return values.find(isChange) ?? values[0] ?? null
}
