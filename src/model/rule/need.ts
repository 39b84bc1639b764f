import { isKnown } from '@/lib/numbers'
import type { Attribute, Role } from '../attribute'
import { parameters } from '../parameters'
import { kindOf } from '../scales'
import { snapBeyond } from '../scales/axis'
import { canvasOf, nativeOf, type Ruler } from './canvas'
import { levelOf, slackAt } from './level'
import { rulerOf } from './position'
import type { Level, Position } from './result'

/** The value where a role begins to be kept, native units: mu + d m or mu - d b (spec 3.4). */
export function lineOf(ruler: Ruler, role: Role): number {
  return nativeOf(ruler, heightOf(role))
}

/** The clear line lies beyond the end of the scale: no value can ever reach it (DIFF_UNATTAINABLE, spec 3.6). */
export function isUnattainable(attribute: Attribute, ruler: Ruler): boolean {
  const line = lineOf(ruler, 'differentiator')
  const { min, max } = kindOf(attribute.scale).ends(attribute.scale)
  const slack = slackAt(ruler.mu)
  return ruler.direction === 1 ? line > max + slack : line < min - slack
}

/** Own value beyond the worst acceptable one (FLOOR_BREACH, spec 3.11). */
export function breachesFloor(attribute: Attribute, value: number | null): boolean {
  const { floor, direction } = attribute
  if (!isKnown(floor) || value === null) return false
  return direction * (value - floor) < -slackAt(floor)
}

/** Level of a value, for one that is only considered. */
export function levelAt(ruler: Ruler, value: number): Level {
  return levelOf(ruler.direction * (value - ruler.mu), ruler.margin, ruler.tolerance, slackAt(ruler.mu))
}

/**
 * The nearest sensible value at or beyond a line: on a whole step where the scale leaves
 * room for it, else the end of the scale, else the line itself.
 *
 * @param step of the values that people say, unless told otherwise
 * @returns null when the scale ends before the line
 */
export function reach(
  attribute: Attribute,
  mu: number | null,
  line: number,
  step = kindOf(attribute.scale).roundStep(attribute.scale, mu),
): number | null {
  const kind = kindOf(attribute.scale)
  const { direction, scale } = attribute
  const stepped = snapBeyond(line, step, direction)
  const slack = slackAt(mu ?? line)
  for (const candidate of [stepped, kind.clamp(scale, stepped), line]) {
    if (direction * (candidate - line) >= -slack && kind.isPossible(scale, candidate)) return candidate
  }
  return null
}

/**
 * The value that a canvas height asks of an attribute, its hard floor included, native units.
 *
 * @param ruler null while the average is unknown: only the floor asks then
 * @param step as of `reach`
 * @returns null when no possible value will do, or nothing is asked
 */
export function goalAt(attribute: Attribute, ruler: Ruler | null, height: number, step?: number): number | null {
  const floor = isKnown(attribute.floor) ? attribute.floor : null
  const line = ruler === null ? floor : nativeOf(ruler, height)
  if (line === null) return null
  const stricter = attribute.direction === 1 ? Math.max(line, floor ?? line) : Math.min(line, floor ?? line)
  return reach(attribute, ruler?.mu ?? null, stricter, step)
}

/** Where a role begins on the canvas: 6 for a differentiator, 4 at par (spec 3.5). */
export function heightOf(role: Role): number {
  return role === 'differentiator' ? parameters.canvas.clear : parameters.canvas.par
}

/**
 * What the rule asks of an attribute in its present role: the least value (greatest where
 * less is better) that keeps it, rounded to a sensible step on the safe side.
 *
 * @returns null while the average is unknown; "unattainable" when the scale ends before it
 */
export function needOf(attribute: Attribute, position: Position): number | 'unattainable' | null {
  const ruler = rulerOf(attribute, position)
  return ruler === null ? null : (goalAt(attribute, ruler, heightOf(attribute.role)) ?? 'unattainable')
}

/** How far a target moves, in unclamped canvas units. */
export function movement(ruler: Ruler, from: number, to: number): number {
  return Math.abs(canvasOf(ruler, to) - canvasOf(ruler, from))
}
