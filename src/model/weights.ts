/**
 * Rank-order-centroid weights: what a ranking alone says of importance (spec 2.14).
 * w_i = (1/n) (1/i + ... + 1/n).
 *
 * @param n how many things are ranked; whole, >= 0
 * @returns n weights, the most important first, sum 1
 */
export function roc(n: number): number[] {
  const weights = new Array<number>(n)
  let tail = 0
  for (let rank = n; rank >= 1; rank -= 1) {
    tail += 1 / rank
    weights[rank - 1] = tail / n
  }
  return weights
}

/**
 * Shares of any non-negative points, sum 1: swing weights (spec 3.11) and other points alike.
 *
 * @param points by key; negative and non-finite points count as 0
 * @returns all 0 when nothing is above 0
 */
export function normaliseWeights<K extends string>(points: Readonly<Record<K, number>>): Record<K, number> {
  const usable = Object.entries<number>(points).map(([key, value]): [string, number] => [
    key,
    Number.isFinite(value) && value > 0 ? value : 0,
  ])
  const total = usable.reduce((sum, [, value]) => sum + value, 0)
  return Object.fromEntries(usable.map(([key, value]) => [key, total > 0 ? value / total : 0])) as Record<K, number>
}
