import type { Range3 } from '@/model/money'

/** Whether a range is in order: low <= likely <= high, all finite. */
export function isOrdered({ low, likely, high }: Range3): boolean {
  return Number.isFinite(low) && Number.isFinite(high) && low <= likely && likely <= high
}

/**
 * P(X <= x) of a triangular distribution (spec 5.4). low = likely, likely = high and all three alike are allowed: a
 * one-sided triangle, and a constant.
 *
 * @param range in order, as `isOrdered` says
 * @returns 0..1
 */
export function triangularCdf({ low, likely, high }: Range3, x: number): number {
  if (x >= high) return 1
  if (x < low) return 0
  return x < likely
    ? (x - low) ** 2 / ((high - low) * (likely - low))
    : 1 - (high - x) ** 2 / ((high - low) * (high - likely))
}

/** P(X >= x): the chance to reach a figure. A constant reaches itself. */
export function triangularAtLeast({ low, likely, high }: Range3, x: number): number {
  return triangularCdf({ low: -high, likely: -likely, high: -low }, -x)
}

/**
 * The value below which the share p of a triangular distribution lies: the inverse of `triangularCdf` (spec 6).
 *
 * @param p 0..1
 * @returns low..high
 */
export function triangularInverse({ low, likely, high }: Range3, p: number): number {
  const width = high - low
  if (width <= 0) return low
  const rising = likely - low
  return p * width < rising ? low + Math.sqrt(p * width * rising) : high - Math.sqrt((1 - p) * width * (high - likely))
}

/** Variance of a triangular distribution: (a2 + b2 + c2 - ab - ac - bc) / 18 (spec 6). */
export function triangularVariance({ low, likely, high }: Range3): number {
  const rising = likely - low
  const falling = high - likely
  // The same in differences, which large figures do not cancel to nothing.
  return (rising * rising + falling * falling + rising * falling) / 18
}
