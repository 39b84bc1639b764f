/** Arithmetic mean; NaN for no values. */
export function mean(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

/**
 * Sample standard deviation (n - 1).
 *
 * @returns null for fewer than two values: nothing is known of the spread then
 */
export function sampleSd(values: readonly number[]): number | null {
  if (values.length < 2) return null
  const centre = mean(values)
  let squares = 0
  for (const value of values) squares += (value - centre) ** 2
  return Math.sqrt(squares / (values.length - 1))
}

/** Middle value, or the mean of the two middle ones; NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[sorted.length >> 1] ?? NaN
  const lower = sorted[(sorted.length - 1) >> 1] ?? NaN
  return (lower + upper) / 2
}

/** Median absolute deviation from the median, not scaled; NaN for no values. */
export function medianDeviation(values: readonly number[]): number {
  const centre = median(values)
  return median(values.map((value) => Math.abs(value - centre)))
}

/**
 * One-sided lower bound of a share by Wilson's method (spec 2.12).
 *
 * @param successes how many of the n; 0..n
 * @param n answers; > 0
 * @param z quantile of the confidence wanted, 1.28155 for 90% one-sided
 * @returns the bound, 0..1; NaN for n = 0
 */
export function wilsonLowerBound(successes: number, n: number, z: number): number {
  const p = successes / n
  const z2 = z * z
  const spread = z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  return (p + z2 / (2 * n) - spread) / (1 + z2 / n)
}
