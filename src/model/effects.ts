import { isKnown } from '@/lib/numbers'
import type { Attribute } from './attribute'
import { kindOf } from './scales'

/**
 * How far an attribute can still improve, native units: up to the best value that the owner can imagine, else to the
 * end of its scale (spec 5.5).
 *
 * @returns null where neither gives an end: gains then simply add up, which is the formula's limit; 0 at the best
 */
export function headroomOf({ best, own, direction, scale }: Attribute): number | null {
  if (!isKnown(own.value)) return null
  const { min, max } = kindOf(scale).ends(scale)
  const end = isKnown(best) ? best : direction === 1 ? max : min
  return Number.isFinite(end) ? Math.max(0, direction * (end - own.value)) : null
}

/** Beyond every figure of a plan, and still finite: many huge losses multiplied would otherwise be no number. */
const far = 1e200

/**
 * Several gains on one attribute, with diminishing returns: Hd (1 - prod(1 - e/Hd)) (spec 5.5). A gain beyond the
 * headroom reaches the best value and no further; a negative one takes away.
 *
 * @param gains native units, positive is better
 * @param headroom as `headroomOf` gives it
 * @returns the gain of all together, native units
 */
export function combineGains(gains: readonly number[], headroom: number | null): number {
  if (headroom === null) return gains.reduce((sum, gain) => sum + gain, 0)
  // At the best value already: nothing lifts it, and what makes it worse still does.
  if (headroom === 0) return gains.reduce((sum, gain) => sum + Math.min(0, gain), 0)
  return headroom * (1 - gains.reduce((rest, gain) => Math.min(far, rest * Math.max(0, 1 - gain / headroom)), 1))
}
