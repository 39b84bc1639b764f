import type { CostCurve } from '@/model/cost-curve'
import { parameters } from '@/model/parameters'

/** Lift of a new activity: H x^g / (h^g + x^g) (spec 2.13). */
export interface Hill {
  /** Most that can be reached, H > 0, native units or a share. */
  readonly headroom: number
  /** Spending that gives half of it, h > 0. */
  readonly half: number
  /** Steepness g > 0; 1 unless told otherwise, above 1 for an S-shaped curve. */
  readonly gamma: number
}

/** Lift at a spending >= 0; 0..headroom, which is never reached. */
export function hillLift({ headroom, half, gamma }: Hill, spending: number): number {
  return spending <= 0 ? 0 : headroom / (1 + (half / spending) ** gamma)
}

/**
 * Spending needed for a lift: h (r / (1 - r))^(1/g), r = lift / H (spec 2.13).
 *
 * @returns 0 when nothing is needed; null when the lift is the headroom or more: no money buys it (spec 5.6)
 */
export function hillSpending({ headroom, half, gamma }: Hill, lift: number): number | null {
  if (lift <= 0) return 0
  if (!(lift < headroom)) return null
  const share = lift / headroom
  const spending = half * (share / (1 - share)) ** (1 / gamma)
  return Number.isFinite(spending) ? spending : null
}

/**
 * The curve of the three answers of a quick cost curve (spec 2.13), as the share of the way to the best imaginable
 * value: h is what half of the way costs above today, and "nearly all of it" fixes g.
 *
 * @returns null when the answers fix no curve: half of the way must cost more than today, and all of it more than half
 */
export function hillOfCurve({ now, half, full }: CostCurve): Hill | null {
  const { fullShare } = parameters.curve
  const extra = half - now
  const ratio = (full - now) / extra
  if (!(extra > 0 && ratio > 1)) return null
  return { headroom: 1, half: extra, gamma: Math.log(fullShare / (1 - fullShare)) / Math.log(ratio) }
}

/** One level of a cost curve: a share of the way, and what it costs each month above today. */
export interface CurveLevel {
  /** 0..parameters.curve.fullShare. */
  readonly share: number
  /** Whole dong a month, rounded up: a level is never sold below its price. */
  readonly monthly: number
}

/**
 * What a share of the way costs each month above today, whole dong.
 *
 * @param share 0..parameters.curve.fullShare
 * @returns null when the answers fix no curve
 */
export function curveCost(curve: CostCurve, share: number): number | null {
  const hill = hillOfCurve(curve)
  if (hill === null) return null
  const spending = hillSpending(hill, share)
  // Binary dust must not make half of the way cost a dong more than was said.
  return spending === null ? null : Math.ceil(spending - parameters.epsilon * Math.max(1, spending)) + 0
}

/** The levels that a cost curve offers, the first above today first; empty when its answers fix no curve. */
export function curveLevels(curve: CostCurve): CurveLevel[] {
  const { fullShare, steps } = parameters.curve
  return Array.from({ length: steps }, (_, i) => (fullShare * (i + 1)) / steps).flatMap((share) => {
    const monthly = curveCost(curve, share)
    return monthly === null ? [] : [{ share, monthly }]
  })
}
