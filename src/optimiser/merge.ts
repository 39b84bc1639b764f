import type { Corner } from './cuts'
import type { PlanPoint } from './plan-points'

/** One combined plan: a choice of the newest part on top of a combination of the parts before. */
interface Sum {
  readonly cost: number
  readonly lead: number
  readonly second: number
  readonly point: PlanPoint
  readonly before: Sum | null
}

const nothing: PlanPoint = { cost: 0, lead: 0, second: 0, moves: [] }

/**
 * The frontier of independent parts from their frontiers: of each sum of leads the cheapest, with the tie-break,
 * fewest points first. Parts without points have no frontier, and neither has the whole.
 */
export function mergeParts(parts: readonly (readonly PlanPoint[])[]): PlanPoint[] {
  let sums: readonly Sum[] = [{ ...nothing, point: nothing, before: null }]
  for (const points of [...parts].sort((a, b) => a.length - b.length)) sums = combine(sums, points)
  return sums.map((sum) => ({ cost: sum.cost, lead: sum.lead, second: sum.second, moves: movesOf(sum) }))
}

function combine(sums: readonly Sum[], points: readonly PlanPoint[]): Sum[] {
  const [firstSum] = sums
  const [firstPoint] = points
  if (firstSum === undefined || firstPoint === undefined) return []
  if (points.length === 1) return sums.map((before) => join(before, firstPoint))
  const low = firstSum.lead + firstPoint.lead
  const range = (sums.at(-1) as Sum).lead + (points.at(-1) as PlanPoint).lead - low + 1
  return range <= 16 * sums.length * points.length + 65_536 ? dense(sums, points, low, range) : sparse(sums, points)
}

const join = (before: Sum, point: PlanPoint): Sum => ({
  cost: before.cost + point.cost,
  lead: before.lead + point.lead,
  second: before.second + point.second,
  point,
  before,
})

/** One cell per lead. */
function dense(sums: readonly Sum[], points: readonly PlanPoint[], low: number, range: number): Sum[] {
  const costs = new Float64Array(range).fill(Infinity)
  const seconds = new Float64Array(range)
  const left = new Int32Array(range)
  const right = new Int32Array(range)
  const pointCosts = Float64Array.from(points, ({ cost }) => cost)
  const pointLeads = Float64Array.from(points, ({ lead }) => lead - low)
  const pointSeconds = Float64Array.from(points, ({ second }) => second)
  for (let i = 0; i < sums.length; i++) {
    const sum = sums[i] as Sum
    const { cost: sumCost, lead: sumLead, second: sumSecond } = sum
    for (let j = 0; j < pointCosts.length; j++) {
      const at = sumLead + (pointLeads[j] as number)
      const cost = sumCost + (pointCosts[j] as number)
      const other = costs[at] as number
      if (cost > other) continue
      const second = sumSecond + (pointSeconds[j] as number)
      if (cost === other) {
        if (second > (seconds[at] as number)) continue
        if (
          second === seconds[at] &&
          !goesFirst(
            sum,
            points[j] as PlanPoint,
            sums[left[at] as number] as Sum,
            points[right[at] as number] as PlanPoint,
          )
        )
          continue
      }
      costs[at] = cost
      seconds[at] = second
      left[at] = i
      right[at] = j
    }
  }
  const kept: Sum[] = []
  let cheapest = Infinity
  for (let at = range - 1; at >= 0; at--)
    if ((costs[at] as number) < cheapest) {
      cheapest = costs[at] as number
      kept.push(join(sums[left[at] as number] as Sum, points[right[at] as number] as PlanPoint))
    }
  return kept.reverse()
}

/** For leads that lie far apart. */
function sparse(sums: readonly Sum[], points: readonly PlanPoint[]): Sum[] {
  const all = sums.flatMap((before) => points.map((point) => join(before, point)))
  all.sort(
    (a, b) =>
      a.cost - b.cost ||
      b.lead - a.lead ||
      a.second - b.second ||
      (goesFirst(a.before as Sum, a.point, b.before as Sum, b.point) ? -1 : 1),
  )
  const kept: Sum[] = []
  let lead = -Infinity
  for (const sum of all)
    if (sum.lead > lead) {
      kept.push(sum)
      lead = sum.lead
    }
  return kept
}

/** Of two plans of as many moves: the one with the smallest move that only one of them has is the smaller. */
function goesFirst(a: Sum, pointA: PlanPoint, b: Sum, pointB: PlanPoint): boolean {
  let smallest = Infinity
  let first = false
  const look = (own: readonly number[], other: readonly number[]): void => {
    let at = 0
    while (at < own.length && own[at] === other[at]) at++
    const mine = own[at] ?? Infinity
    const its = other[at] ?? Infinity
    if (Math.min(mine, its) < smallest) {
      smallest = Math.min(mine, its)
      first = mine < its
    }
  }
  look(pointA.moves, pointB.moves)
  for (let left: Sum | null = a, right: Sum | null = b; left !== right && left !== null && right !== null;) {
    if (left.point !== right.point) look(left.point.moves, right.point.moves)
    left = left.before
    right = right.before
  }
  return first
}

function movesOf(sum: Sum): number[] {
  const moves: number[] = []
  for (let at: Sum | null = sum; at !== null; at = at.before) for (const move of at.point.moves) moves.push(move)
  return moves.sort((a, b) => a - b)
}

/** The same for bounds, which have no plans. */
export function mergeBounds(parts: readonly (readonly Corner[])[]): Corner[] {
  return mergeParts(parts.map((corners) => corners.map(({ cost, lead }) => ({ ...nothing, cost, lead }))))
}
