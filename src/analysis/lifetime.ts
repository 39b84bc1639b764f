/** What a customer is worth over the years (spec 5.8). */
export interface LifetimeValue {
  /** r / (1 + i - r): years of margin that the future is worth. */
  readonly multiple: number
  /** Margin x multiple: the first year's margin not counted. */
  readonly excludingFirst: number
  /** m (1 + i) / (1 + i - r). */
  readonly includingFirst: number
}

/**
 * Lifetime value of a customer (Gupta & Lehmann, spec 5.8).
 *
 * @param margin a year, any money
 * @param retention share of customers who come back each year, 0..1
 * @param discount yearly rate, 0.1 = 10%; >= 0, and above 0 when every customer comes back
 * @returns null outside those ranges
 */
export function lifetimeValue(margin: number, retention: number, discount: number): LifetimeValue | null {
  if (!Number.isFinite(margin) || !(retention >= 0 && retention <= 1 && discount >= 0)) return null
  const lost = 1 + discount - retention
  const multiple = retention / lost
  const including = (margin * (1 + discount)) / lost
  if (!Number.isFinite(multiple) || !Number.isFinite(including)) return null
  return { multiple, excludingFirst: margin * multiple, includingFirst: including }
}

/**
 * What a sum that staff may spend on one customer must bring: the gain in the chance to keep that customer at which it
 * pays (spec 5.8, 004-25).
 *
 * @param limit money, >= 0
 * @param lifetimeMargin margin of a kept customer over the years, > 0
 * @returns a chance, 0 and up: above 1 it can never pay; null when keeping a customer is worth nothing
 */
export function empowermentGain(limit: number, lifetimeMargin: number): number | null {
  const gain = limit / lifetimeMargin
  return lifetimeMargin > 0 && limit >= 0 && Number.isFinite(gain) ? gain : null
}
