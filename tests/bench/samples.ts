/** The value below which a share (0..1) of the samples lies. @throws RangeError without samples */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (value === undefined) throw new RangeError('nothing was measured')
  return value
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5)
}

/**
 * Median of the ratios of two series measured side by side: what slows the machine for a moment slows both parts of
 * a pair, so that the ratio of pairs is steadier than the ratio of medians.
 */
export function medianRatio(above: readonly number[], below: readonly number[]): number {
  return median(above.map((value, round) => value / (below[round] ?? Number.NaN)))
}
