import { problemFault } from './fault'
import { gapOf, type Frontier, type FrontierPoint } from './frontier'
import { mergeBounds, mergeParts } from './merge'
import { solvePart, type PartFrontier } from './part'
import type { Problem } from './problem'
import { reduce, type Reduced } from './reduce'
import type { WarmStart } from './warm-start'

export interface SolveOptions {
  /** From the last frontier of nearly the same problem. */
  readonly warm?: WarmStart | undefined
  /** Called with a better frontier now and then; false ends the solve with what is known. */
  readonly onProgress?: (frontier: Frontier) => boolean
  /**
   * How many partial plans may be looked at before the frontier is returned as bounded; default: 6 million,
   * which memory bears and most plans of 100 moves do not need. */
  readonly effort?: number
  /** Independent parts of up to this many choices are solved without bounds; 0: none. Changes nothing but the time. */
  readonly small?: number
}

const defaultEffort = 6_000_000

const impossible: Frontier = { status: 'infeasible', points: [], bound: [], gap: 0 }

/**
 * The whole frontier of cost against lead. Deterministic: the same problem gives the same frontier, plan for plan,
 * with and without a warm start.
 *
 * @throws RangeError with the fault's code when problemFault finds one
 */
export function solveFrontier(problem: Problem, options: SolveOptions = {}): Frontier {
  const steps = frontierSteps(problem, options)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (step.value !== undefined && options.onProgress?.(step.value) === false) return step.value
  }
}

/**
 * The same in slices of a few milliseconds: yields undefined between them, and a frontier whenever a better one is
 * known. To cancel, stop asking.
 */
export function* frontierSteps(
  problem: Problem,
  options: SolveOptions = {},
): Generator<Frontier | undefined, Frontier> {
  const fault = problemFault(problem)
  if (fault !== null) throw new RangeError(fault.code)
  const reduced = reduce(problem)
  if (reduced === null) return impossible
  const meter = { labels: 0 }
  const parts: PartFrontier[] = []
  for (const part of reduced.parts) {
    const { unit } = reduced
    const { warm } = options
    const steps = solvePart(part, {
      limit: options.effort ?? defaultEffort,
      meter,
      small: options.small ?? 10,
      unit,
      warm: warm === undefined ? undefined : { ...warm, unit },
    })
    for (;;) {
      const step = steps.next()
      if (step.done === true) {
        parts.push(step.value)
        break
      }
      yield step.value === undefined || parts.length < reduced.parts.length - 1
        ? undefined
        : assemble(reduced, [...parts, step.value])
    }
    if (parts.at(-1)?.exact === true && parts.at(-1)?.points.length === 0) return impossible
  }
  const frontier = assemble(reduced, parts)
  const prices = parts.flatMap(({ memory }) => memory ?? [])
  return prices.length === 0
    ? frontier
    : { ...frontier, warm: { plans: frontier.points.map(({ moves }) => moves), prices } }
}

function assemble({ fixed, cost, lead, unit, parts: { length } }: Reduced, parts: readonly PartFrontier[]): Frontier {
  const given = [{ cost: 0, lead: 0, second: 0, moves: fixed }]
  const points = mergeParts([given, ...parts.map((part) => part.points)]).map((point): FrontierPoint => ({
    cost: cost + unit * point.cost,
    lead: lead + point.lead,
    moves: point.moves,
  }))
  if (parts.length === length && parts.every(({ exact }) => exact))
    return { status: 'exact', points, bound: points.map((point) => [point.cost, point.lead]), gap: 0 }
  const bound = mergeBounds(parts.map((part) => part.bound)).map(
    (corner) => [cost + unit * corner.cost, lead + corner.lead] as const,
  )
  return { status: 'bounded', points, bound, gap: gapOf(points, bound) }
}
