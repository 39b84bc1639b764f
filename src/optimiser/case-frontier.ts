import { lastOf } from '@/lib/last-of'
import { evaluate, type Evaluation } from './evaluate'
import { gapOf, type Frontier, type FrontierPoint } from './frontier'
import { compareMoves } from './plan-points'
import type { PlanProblem } from './plan-problem'
import type { Problem } from './problem'
import { frontierSteps, type SolveOptions } from './solve'

type Known = Pick<PlanProblem, 'cases' | 'isComplete' | 'problem'>

const impossible: Frontier = { status: 'infeasible', points: [], bound: [], gap: 0 }

/** Cheapest first; at one cost most lead, then fewest moves, then the smallest set: waste differs from case to case. */
function comparePoints(a: FrontierPoint, b: FrontierPoint): number {
  return a.cost - b.cost || b.lead - a.lead || a.moves.length - b.moves.length || compareMoves(a.moves, b.moves)
}

/** The points that no other beats, ascending in cost and lead. */
function best(points: readonly FrontierPoint[]): FrontierPoint[] {
  const kept: FrontierPoint[] = []
  for (const point of [...points].sort(comparePoints))
    if (point.lead > (kept.at(-1)?.lead ?? -Infinity)) kept.push(point)
  return kept
}

/** From each cost on the largest of several bounds. */
function widest(bounds: readonly Frontier['bound'][]): Frontier['bound'] {
  const corners = bounds.flat().sort(([a, x], [b, y]) => a - b || y - x)
  const kept: (readonly [number, number])[] = []
  for (const corner of corners) if (corner[1] > (kept.at(-1)?.[1] ?? -Infinity)) kept.push(corner)
  return kept
}

function* solved(problem: Problem, options: SolveOptions): Generator<undefined, Frontier> {
  const steps = frontierSteps(problem, options)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield undefined
  }
}

/**
 * The whole frontier of a plan: of all the ways in which it can keep the rule (spec 11.5). Exact when all of them are
 * solved and none was left out; otherwise bounded by what all of them have in common.
 */
export function* caseFrontierSteps(
  { cases, isComplete, problem }: Known,
  options: SolveOptions = {},
): Generator<Frontier | undefined, Frontier> {
  const [only, ...others] = cases
  if (only === undefined && isComplete) return impossible
  if (only !== undefined && others.length === 0 && isComplete) return yield* frontierSteps(only, options)
  const found: Frontier[] = []
  const cold = options.effort === undefined ? {} : { effort: options.effort }
  for (const one of cases) found.push(yield* solved(one, cold))
  const points = best(found.flatMap((frontier) => frontier.points))
  if (isComplete && found.every(({ status }) => status !== 'bounded')) {
    if (points.length === 0) return impossible
    return { status: 'exact', points, bound: points.map(({ cost, lead }) => [cost, lead] as const), gap: 0 }
  }
  const loose = isComplete ? null : yield* solved(problem, cold)
  if (loose?.status === 'infeasible') return impossible
  const bound = loose === null ? widest(found.map((frontier) => frontier.bound)) : loose.bound
  return { status: 'bounded', points, bound, gap: gapOf(points, bound) }
}

/** The same at once. */
export function caseFrontier(read: Known, options: SolveOptions = {}): Frontier {
  return lastOf(caseFrontierSteps(read, options))
}

/** What a choice of moves comes to: it complies when it keeps the rule in one of the ways in which that can be done. */
export function evaluateCases({ cases, problem }: Known, moves: readonly number[]): Evaluation {
  const compliant = cases.some((one) => evaluate(one, moves).compliant)
  return { ...evaluate(problem, moves), compliant }
}

/** The same problem with nothing to gain but cost. */
function withoutLead({ attributes, ...rest }: Problem): Problem {
  const worthless = { weight: 0, value: { from: 0, values: [0] } }
  return { ...rest, attributes: attributes.map((attribute) => ({ ...attribute, ...worthless })) }
}

/**
 * The least that has to be spent so that the rule is kept, whatever the lead.
 *
 * @returns the plan that does it; null when none does
 */
export function cheapestPoint({ cases, problem }: Known): FrontierPoint | null {
  // Without a lead to gain the frontier is one point: far less work than the whole of it.
  return caseFrontier({ cases: cases.map(withoutLead), isComplete: true, problem }).points[0] ?? null
}
