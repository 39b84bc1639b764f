/** A plan of one part or of several: cost in units of the problem, the rest as in the tie-break. */
export interface PlanPoint {
  readonly cost: number
  readonly lead: number
  readonly second: number
  /** Ascending indices. */
  readonly moves: readonly number[]
}

/** Negative when the first set of moves is the smaller one in the order of the tie-break. */
export function compareMoves(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length && index < b.length; index++) {
    const difference = (a[index] as number) - (b[index] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Cheapest first; at one cost, the best by the tie-break first. */
function comparePoints(a: PlanPoint, b: PlanPoint): number {
  return a.cost - b.cost || b.lead - a.lead || a.second - b.second || compareMoves(a.moves, b.moves)
}

/** The points that no other beats, ascending in cost and lead. */
export function staircase(points: readonly PlanPoint[]): PlanPoint[] {
  const kept: PlanPoint[] = []
  let lead = -Infinity
  for (const point of [...points].sort(comparePoints))
    if (point.lead > lead) {
      kept.push(point)
      lead = point.lead
    }
  return kept
}
