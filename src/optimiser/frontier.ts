import type { WarmStart } from './warm-start'

/** A lead of a plan of 1000 is one canvas unit above the average on all differentiators together. */
export const leadUnit = 1000

/** One plan that no other plan beats on both cost and lead. */
export interface FrontierPoint {
  readonly cost: number
  readonly lead: number
  /** Indices of the chosen moves, ascending. */
  readonly moves: readonly number[]
}

/** What every budget buys. */
export interface Frontier {
  /** bounded: plans that exist, and a bound on what better ones may reach; never called exact. */
  readonly status: 'exact' | 'bounded' | 'infeasible'
  /** Ascending in cost and in lead, both strictly. */
  readonly points: readonly FrontierPoint[]
  /** From each cost on, no plan leads by more than this; the points themselves when exact. */
  readonly bound: readonly (readonly [cost: number, lead: number])[]
  /** The largest (bound - lead) / max(1, |bound|) over the budgets that buy a known plan; 0 when exact. */
  readonly gap: number
  /** Hand it to the next solve after a small change; changes nothing but the time it takes. */
  readonly warm?: WarmStart
}

/** A move along the frontier: where to, and what it changes against now. */
export interface Step {
  readonly point: FrontierPoint
  readonly cost: number
  readonly lead: number
}

/** The index of the best plan within a budget; -1 when the budget buys none. */
export function indexWithin(frontier: Pick<Frontier, 'points'>, budget: number): number {
  let low = 0
  let high = frontier.points.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((frontier.points[middle] as FrontierPoint).cost <= budget) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The best plan within a budget; null when the budget buys none. */
export function bestWithin(frontier: Pick<Frontier, 'points'>, budget: number): FrontierPoint | null {
  return frontier.points[indexWithin(frontier, budget)] ?? null
}

/**
 * The next better plan than the best within the budget: what more money would buy. `cost` is what is
 * missing from the budget, `lead` what is gained (its whole lead when the budget buys no plan).
 */
export function stepUp(frontier: Pick<Frontier, 'points'>, budget: number): Step | null {
  const index = indexWithin(frontier, budget)
  const next = frontier.points[index + 1]
  if (next === undefined) return null
  return { point: next, cost: next.cost - budget, lead: next.lead - (frontier.points[index]?.lead ?? 0) }
}

/** The next cheaper plan: `cost` is what it costs more than the current one (negative), `lead` likewise. */
export function stepDown(frontier: Pick<Frontier, 'points'>, budget: number): Step | null {
  const index = indexWithin(frontier, budget)
  const now = frontier.points[index]
  const before = frontier.points[index - 1]
  if (now === undefined || before === undefined) return null
  return { point: before, cost: before.cost - now.cost, lead: before.lead - now.lead }
}

/**
 * The index of the point farthest above the straight line from the cheapest plan to the best one, both
 * axes scaled to that line: after it, each dong buys less than on average. Null when no point lies above.
 */
export function knee(frontier: Pick<Frontier, 'points'>): number | null {
  const { points } = frontier
  const first = points[0]
  const last = points[points.length - 1]
  if (first === undefined || last === undefined || first === last) return null
  let best: number | null = null
  let height = 1e-12
  points.forEach((point, index) => {
    const above =
      (point.lead - first.lead) / (last.lead - first.lead) - (point.cost - first.cost) / (last.cost - first.cost)
    if (above > height) {
      height = above
      best = index
    }
  })
  return best
}

/** The worst of (bound - lead) / max(1, |bound|) over the budgets from the cheapest known plan on. */
export function gapOf(points: readonly FrontierPoint[], bound: Frontier['bound']): number {
  const [cheapest] = points
  if (cheapest === undefined) return Infinity
  let gap = 0
  let at = 0
  for (const [index, [, most]] of bound.entries()) {
    // Within one step of the bound, the cheapest budget has the smallest lead.
    const budget = Math.max(bound[index]?.[0] ?? 0, cheapest.cost)
    if ((bound[index + 1]?.[0] ?? Infinity) <= budget) continue
    while (at + 1 < points.length && (points[at + 1] as FrontierPoint).cost <= budget) at++
    gap = Math.max(gap, (most - (points[at] as FrontierPoint).lead) / Math.max(1, Math.abs(most)))
  }
  return gap
}
