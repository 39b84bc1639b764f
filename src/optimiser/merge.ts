import { compareMoves, staircase, type PlanPoint } from './plan-points'

/** One combined plan: a choice of the newest part on top of a combination of the parts before. */
interface Sum {
  readonly cost: number
  readonly lead: number
  readonly second: number
  readonly point: PlanPoint
  readonly before: Sum | null
}

/**
 * The frontier of independent parts from their frontiers. Sums are sorted by lead and the cheapest of each lead
 * kept, with the tie-break; the fewest points first.
 */
export function mergeParts(parts: readonly (readonly PlanPoint[])[]): PlanPoint[] {
  const ordered = [...parts].sort((a, b) => a.length - b.length)
  let sums: Sum[] | null = null
  for (const points of ordered) {
    sums =
      sums === null
        ? points.map((point) => ({ ...point, point, before: null }))
        : combine(sums, points)
  }
  return (sums ?? [{ cost: 0, lead: 0, second: 0, point: { cost: 0, lead: 0, second: 0, moves: [] }, before: null }]).map(
    (sum) => ({ cost: sum.cost, lead: sum.lead, second: sum.second, moves: movesOf(sum) }),
  )
}

function combine(sums: readonly Sum[], points: readonly PlanPoint[]): Sum[] {
  const best = new Map<number, Sum>()
  for (const before of sums)
    for (const point of points) {
      const lead = before.lead + point.lead
      const cost = before.cost + point.cost
      const second = before.second + point.second
      const other = best.get(lead)
      if (other !== undefined) {
        if (cost > other.cost || (cost === other.cost && second > other.second)) continue
        const sum = { cost, lead, second, point, before }
        if (cost === other.cost && second === other.second && compareMoves(movesOf(sum), movesOf(other)) >= 0) continue
        best.set(lead, sum)
      } else best.set(lead, { cost, lead, second, point, before })
    }
  const kept: Sum[] = []
  let cheapest = Infinity
  for (const sum of [...best.values()].sort((a, b) => b.lead - a.lead))
    if (sum.cost < cheapest) {
      kept.push(sum)
      cheapest = sum.cost
    }
  return kept.reverse()
}

function movesOf(sum: Sum): number[] {
  const moves: number[] = []
  for (let at: Sum | null = sum; at !== null; at = at.before) moves.push(...at.point.moves)
  return moves.sort((a, b) => a - b)
}

/** The same for bounds, which have no plans. */
export function mergeBounds(parts: readonly (readonly { cost: number; lead: number }[])[]): { cost: number; lead: number }[] {
  let sums: { cost: number; lead: number }[] = [{ cost: 0, lead: 0 }]
  for (const points of parts) {
    const all: PlanPoint[] = []
    for (const { cost, lead } of sums)
      for (const point of points) all.push({ cost: cost + point.cost, lead: lead + point.lead, second: 0, moves: [] })
    sums = staircase(all)
  }
  return sums
}
