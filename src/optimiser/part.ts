import { hasCombinations, tryCombinations } from './combinations'
import type { Corner } from './cuts'
import { buildDiagrams, type Diagrams } from './diagram'
import { labelPass } from './labels'
import { staircase, type PlanPoint } from './plan-points'
import type { PartOptions } from './part-options'
import type { Part } from './reduce'
import { Search } from './search'
import { memoryOf, type PriceMemory } from './warm-start'

/** What is known of one part. */
export interface PartFrontier {
  readonly points: readonly PlanPoint[]
  readonly exact: boolean
  /** From each cost on, no plan of the part leads by more; when exact, the points. */
  readonly bound: readonly Corner[]
  /** What the next solve may start from; absent where that saves nothing. */
  readonly memory?: PriceMemory
}

/** Up to this many combinations, trying all of them is quicker than anything else. */
const fewCombinations = 16384

/** Up to this many partial plans, following all is quicker than finding bounds. */
const fewLabels = 200_000

/** Yields what is known whenever it may be stopped; returns the last of it. */
export function* solvePart(part: Part, options: PartOptions): Generator<PartFrontier | undefined, PartFrontier> {
  if (options.small > 0 && hasCombinations(part, fewCombinations)) return exactly(tryCombinations(part))
  const diagrams = buildDiagrams(part, memoryOf(part, options.warm?.prices)?.diagrams)
  if (diagrams === null) return exactly([])
  const real = part.tracks.filter(({ weight, floor, value }) => weight > 0 || floor === null || value.values.length > 1)
  // A decision alone may touch no track at all, which leaves its price to nobody.
  if (part.decisions.length <= Math.max(1, options.small) || (real.length <= 1 && options.small > 0)) {
    // Whatever effort others took: without an answer from each part there is none at all.
    const limit = part.decisions.length === 1 ? Infinity : fewLabels
    const pass = labelPass(diagrams, [], null, { width: Infinity, limit, meter: { labels: 0 } })
    let step = pass.next()
    for (; step.done !== true; step = pass.next()) yield undefined
    if (step.value.complete) return exactly(staircase(step.value.points))
  }
  return yield* solveLarge(diagrams, options)
}

const exactly = (points: readonly PlanPoint[]): PartFrontier => ({ points, exact: true, bound: points })

/** Up to this many decisions, going straight for the exact frontier is quicker than closing gaps step by step. */
const patientDecisions = 60

function* solveLarge(diagrams: Diagrams, options: PartOptions): Generator<PartFrontier | undefined, PartFrontier> {
  const search = new Search(diagrams, options.meter)
  const known = (): PartFrontier => ({ points: search.points, exact: false, bound: search.bound() })
  const isLarge = diagrams.order.length > patientDecisions
  if (search.resume(options.warm)) {
    // Small parts are solved sooner than what lies around their known plans is seen.
    if (isLarge) yield* search.vary()
  } else
    for (const lines of isLarge ? [8, 16, 24] : [9]) {
      yield* search.draw(lines)
      yield* search.vary()
      if (isLarge) yield known()
    }
  const finished = (): PartFrontier => ({ ...exactly(search.points), memory: search.memory(options.unit) })
  const limitOf = (labels: number): number => Math.min(options.limit, options.meter.labels + labels)
  if (!isLarge) {
    yield known()
    if (yield* search.exact(limitOf(400_000))) return finished()
  }
  for (const width of [8, 24, 64, 160]) {
    if (options.meter.labels < options.limit) yield* search.beam(width)
    yield* search.vary()
    yield known()
    if (yield* search.exact(limitOf(1000 * width))) return finished()
    for (const gap of [0.1, 0.04, 0.02, 0.01, 0.005]) {
      if (options.meter.labels >= options.limit) break
      if (!(yield* search.focus(gap, limitOf(1500 * width)))) break
      yield known()
    }
  }
  for (let labels = 250_000; options.meter.labels < options.limit; labels *= 4) {
    if (yield* search.exact(limitOf(labels))) return finished()
    yield* search.focus(0.002, limitOf(labels))
    yield known()
  }
  return { ...known(), memory: search.memory(options.unit) }
}
