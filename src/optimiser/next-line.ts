import type { Corner } from './cuts'
import type { PlanPoint } from './plan-points'
import type { Line } from './prices'

/** Less than this is not worth another line. */
const negligible = 0.0005

/**
 * Between which lines the known plans leave most open, and where those two meet; null: nowhere.
 *
 * @param lines from the steepest to the flattest
 * @param points a staircase of known plans
 * @param closed lines whose crossing with the next one is as low as it gets
 * @returns `at`: the place of the second of the two
 */
export function widestOpening(
  lines: readonly Line[],
  points: readonly PlanPoint[],
  closed: ReadonlySet<Line>,
): { at: number; corner: Corner } | null {
  let widest = negligible
  let found: { at: number; corner: Corner } | null = null
  for (let at = 1; at < lines.length; at++) {
    const a = lines[at - 1] as Line
    if (closed.has(a)) continue
    const corner = crossing(a, lines[at] as Line)
    const open = opening(corner, points, (lines.at(-1) as Line).top)
    if (open > widest) {
      widest = open
      found = { at, corner }
    }
  }
  return found
}

/** Where two lines meet. */
function crossing(a: Line, b: Line): Corner {
  const turn = b.gain * a.charge - a.gain * b.charge
  return {
    cost: (a.gain * b.top - b.gain * a.top) / turn,
    lead: (b.top * a.charge - a.top * b.charge) / turn,
  }
}

/** The best known plan of at most this cost; below all of them, the cheapest. */
export function knownAt(points: readonly PlanPoint[], cost: number): PlanPoint | undefined {
  let at = 0
  while (at + 1 < points.length && (points[at + 1] as PlanPoint).cost <= cost) at++
  return points[at]
}

/**
 * How far a corner of the bound is from the known plans: above them relatively to its lead, small leads not
 * counted as nothing, or to their left relatively to all costs.
 */
function opening({ cost, lead }: Corner, points: readonly PlanPoint[], highest: number): number {
  const known = knownAt(points, cost)
  if (known === undefined) return Infinity
  const above = (lead - known.lead) / Math.max(1, Math.abs(lead) + Math.abs(highest) / 2)
  return Math.max(above, (known.cost - cost) / Math.max(1, (points.at(-1) as PlanPoint).cost - cost))
}

/** The slope of the known plans at a cost where that lies between two lines, else one in between; null: both say nothing. */
export function slopeBetween(a: Line, b: Line, points: readonly PlanPoint[], cost: number): number | null {
  const slope = slopeAt(points, cost)
  const steepest = a.gain === 0 ? Infinity : a.charge
  // Nearly the same slope would be nearly the same line.
  if (slope > b.charge * 1.02 && slope < steepest / 1.02) return slope
  if (a.gain === 0) return b.charge === 0 ? null : 2 * b.charge
  return b.charge === 0 ? a.charge / 2 : Math.sqrt(a.charge * b.charge)
}

/** How steeply the hull of the points rises around a cost. */
function slopeAt(points: readonly PlanPoint[], cost: number): number {
  const hull: PlanPoint[] = []
  for (const point of points) {
    for (;;) {
      const [before, last] = [hull.at(-2), hull.at(-1)]
      if (before === undefined || last === undefined) break
      const turns =
        (last.lead - before.lead) * (point.cost - last.cost) - (point.lead - last.lead) * (last.cost - before.cost)
      if (turns > 0) break
      hull.pop()
    }
    hull.push(point)
  }
  if (hull.length < 2) return NaN
  let at = 1
  while (at < hull.length - 1 && (hull[at] as PlanPoint).cost < cost) at++
  const [left, right] = [hull[at - 1] as PlanPoint, hull[at] as PlanPoint]
  return (right.lead - left.lead) / (right.cost - left.cost)
}
