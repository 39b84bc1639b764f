import type { Problem } from './problem'
import { solveFrontier } from './solve'

/**
 * What it costs at least to reach every floor, whatever the lead.
 *
 * @returns whole dong over the horizon; null when no choice of moves reaches them
 */
export function cheapestCost({ attributes, ...rest }: Problem): number | null {
  // Without a lead to gain the frontier is one point: far less work than the whole of it.
  const worthless = attributes.map((attribute) => ({ ...attribute, weight: 0, value: { from: 0, values: [0] } }))
  return solveFrontier({ ...rest, attributes: worthless }).points[0]?.cost ?? null
}
