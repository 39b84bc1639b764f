import { lastOf } from '@/lib/last-of'
import { problemFault } from './fault'
import type { Problem, ProblemAttribute } from './problem'
import { settle } from './reduce'
import { frontierSteps, type SolveOptions } from './solve'

export { problemFault }

/** A floor that no allowed set of moves reaches, whatever it costs. */
export interface Unreachable {
  readonly attribute: number
  readonly floor: number
  /** The best state that allowed moves reach. */
  readonly best: number
}

/** What keeps a problem from having a plan; everything empty when it has one. */
export interface Diagnosis {
  readonly feasible: boolean
  /** The fewest musts, none of which could be spared, that contradict each other. */
  readonly musts: readonly number[]
  /** Attributes that fail by themselves. */
  readonly unreachable: readonly Unreachable[]
  /** When none fails alone: attributes whose floors cannot be met together; without any one of them they can. */
  readonly together: readonly number[]
  /** False: the effort did not suffice, and what is named may not be all, or not the fewest. */
  readonly complete: boolean
}

/** What one floor costs. */
export interface FloorPrice {
  readonly attribute: number
  /** The cheapest plan without this floor; null: there is none either. */
  readonly without: number | null
  /** What the cheapest plan saves without it, 0 or more; null when there is no plan with it. */
  readonly saving: number | null
}

type Effort = Pick<SolveOptions, 'effort'>
type Steps<Result> = Generator<undefined, Result>

/** Finds out what keeps a problem from having a plan. @throws RangeError with the code of the problem's fault */
export function diagnose(problem: Problem, effort: Effort = {}): Diagnosis {
  return lastOf(diagnoseSteps(problem, effort))
}

/** What relaxing each floor saves in the cheapest plan. @throws RangeError with the code of the problem's fault */
export function floorPrices(problem: Problem, effort: Effort = {}): FloorPrice[] {
  return lastOf(floorPriceSteps(problem, effort))
}

/** The same in slices. */
export function* diagnoseSteps(problem: Problem, effort: Effort = {}): Steps<Diagnosis> {
  const fault = problemFault(problem)
  if (fault !== null) throw new RangeError(fault.code)
  const none = { feasible: false, musts: [], unreachable: [], together: [], complete: true }
  if (settle(problem) === null) return { ...none, musts: contradiction(problem) }
  const whole = yield* cheapest(problem, effort)
  if (typeof whole === 'number' || whole === 'some') return { ...none, feasible: true }
  const unreachable: Unreachable[] = []
  let complete = whole === 'none'
  for (const [attribute, { floor }] of problem.attributes.entries()) {
    if (floor === null) continue
    const best = yield* highest(problem, attribute, effort)
    if (best === null) complete = false
    else if (best < floor) unreachable.push({ attribute, floor, best })
  }
  if (unreachable.length > 0) return { ...none, unreachable, complete }
  if (whole === 'unknown') return { ...none, complete: false }
  const kept = new Set(problem.attributes.keys())
  for (const [attribute, { floor }] of problem.attributes.entries()) {
    kept.delete(attribute)
    if (floor === null) continue
    const rest = yield* cheapest(withFloors(problem, kept), effort)
    if (rest === 'none') continue
    // Put back at the end: what is kept stays in the order of the attributes.
    kept.add(attribute)
    if (rest === 'unknown') complete = false
  }
  return { ...none, together: [...kept], complete }
}

/** The same in slices. */
export function* floorPriceSteps(problem: Problem, effort: Effort = {}): Steps<FloorPrice[]> {
  const whole = yield* cheapest(problem, effort)
  const prices: FloorPrice[] = []
  for (const [attribute, { floor }] of problem.attributes.entries()) {
    if (floor === null) continue
    const others = new Set(problem.attributes.keys())
    others.delete(attribute)
    const rest = yield* cheapest(withFloors(problem, others), effort)
    const without = typeof rest === 'number' ? rest : null
    prices.push({ attribute, without, saving: typeof whole === 'number' && without !== null ? whole - without : null })
  }
  return prices
}

const worthless: ProblemAttribute['value'] = { from: 0, values: [0] }

/** The cost of the cheapest plan; none: there is no plan. Where the effort did not suffice, some: there is one; unknown. */
function* cheapest(problem: Problem, { effort }: Effort): Steps<number | 'none' | 'some' | 'unknown'> {
  const costOnly = {
    ...problem,
    attributes: problem.attributes.map(({ start, floor }) => ({ start, floor, weight: 0, value: worthless })),
  }
  const { status, points } = yield* silently(costOnly, effort)
  const [point] = points
  if (point === undefined) return status === 'bounded' ? 'unknown' : 'none'
  return status === 'exact' ? point.cost : 'some'
}

/** The highest state of one attribute, all floors aside; null: the effort did not suffice. */
function* highest(problem: Problem, index: number, { effort }: Effort): Steps<number | null> {
  const { start } = problem.attributes[index] as ProblemAttribute
  // The most that is added is the least that is paid, where a move costs what it takes away.
  const moves = problem.moves.map((move) => {
    const delta = move.effects.reduce((sum, [attribute, each]) => sum + (attribute === index ? each : 0), 0)
    return { ...move, cost: 0 - delta, effects: [] }
  })
  const alone = { ...problem, moves, attributes: [{ start, floor: null, weight: 0, value: worthless }] }
  const { status, points } = yield* silently(alone, effort)
  const [cheapest] = points
  return status === 'exact' && cheapest !== undefined ? start - cheapest.cost : null
}

function* silently(problem: Problem, effort: number | undefined) {
  const steps = frontierSteps(problem, effort === undefined ? {} : { effort })
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield undefined
  }
}

function withFloors(problem: Problem, kept: ReadonlySet<number>): Problem {
  return {
    ...problem,
    attributes: problem.attributes.map((attribute, index) =>
      kept.has(index) ? attribute : { ...attribute, floor: null },
    ),
  }
}

/** Lets go of every must that the contradiction does not need. */
function contradiction(problem: Problem): number[] {
  const musts = new Set([...problem.moves.keys()].filter((move) => problem.moves[move]?.must === true))
  for (const move of [...musts]) {
    musts.delete(move)
    const fewer = { ...problem, moves: problem.moves.map((each, index) => ({ ...each, must: musts.has(index) })) }
    if (settle(fewer) !== null) musts.add(move)
  }
  return [...musts]
}
