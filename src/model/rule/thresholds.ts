import { isKnown } from '@/lib/numbers'
import type { Attribute } from '../attribute'
import type { Grade } from '../evidence'
import { parameters } from '../parameters'
import { kindOf } from '../scales'

/** The two lines around an average, in native units (spec 3.4). */
export interface Thresholds {
  /** Clear margin m: from here on the customer notices the lead. */
  readonly margin: number
  /** Parity tolerance b: down to here the shortfall is within what the market shows. */
  readonly tolerance: number
  /** Smallest noticeable difference: no margin is below it. */
  readonly mnd: number
  /** The owner's choice, of kappa or of this margin, is at work (MARGIN_OVERRIDDEN). */
  readonly overridden: boolean
}

/** The kappa that counts: within 0.3..1, and 0.5 when it is no number (spec 3.4). */
export function usedKappa(kappa: number): number {
  const { default: usual, min, max } = parameters.kappa
  return isKnown(kappa) ? Math.min(Math.max(kappa, min), max) : usual
}

/**
 * Clear margin and parity tolerance of an attribute (spec 3.4).
 *
 * @param mu benchmark mean, native units
 * @param s spread between firms, native units
 * @param grade evidence of the comparison
 * @param kappa as `usedKappa` gives it
 * @returns null when the scale cannot give a step larger than 0 (MISSING_STEP)
 */
export function thresholdsOf(
  attribute: Attribute,
  mu: number,
  s: number,
  grade: Grade,
  kappa: number,
): Thresholds | null {
  const kind = kindOf(attribute.scale)
  const floors = kind.floors(attribute.scale, mu, grade)
  if (floors === null) return null
  const spread = kind.fixedMargin ? 0 : kappa * s
  const usual = Math.max(spread, floors.mnd)
  const wanted = attribute.margin
  const raised = isKnown(wanted) && wanted > usual
  const margin = raised ? wanted : usual
  const tolerance = Math.min(Math.max(spread, floors.bmin), floors.bmax)
  if (!(margin > 0 && tolerance > 0)) return null
  const chosen = !kind.fixedMargin && kappa !== parameters.kappa.default
  return { margin, tolerance, mnd: floors.mnd, overridden: raised || chosen }
}
