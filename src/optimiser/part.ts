import { cornersOf, makeCuts, type Corner } from './cuts'
import { buildDiagrams, type Diagrams } from './diagram'
import { labelPass } from './labels'
import { staircase, type PlanPoint } from './plan-points'
import { blendLine, freshLine, lowerLine, makeSweep, rebalance, sweepBack, type Line, type Sweep } from './prices'
import type { Part } from './reduce'

/** What is known of one part. */
export interface PartFrontier {
  readonly points: readonly PlanPoint[]
  readonly exact: boolean
  /** From each cost on, no plan of the part leads by more; when exact, the points. */
  readonly bound: readonly Corner[]
}

export interface PartOptions {
  readonly limit: number
  readonly meter: { labels: number }
  /** Parts of at most this many decisions, and those of a single attribute, are solved without bounds. */
  readonly small: number
}

/** Yields what is known whenever it may be stopped; returns the last of it. */
export function* solvePart(part: Part, options: PartOptions): Generator<PartFrontier | undefined, PartFrontier> {
  const diagrams = buildDiagrams(part)
  if (diagrams === null) return exactly([])
  const real = part.tracks.filter(({ weight, floor, value }) => weight > 0 || floor === null || value.values.length > 1)
  // A decision alone may touch no track at all, which leaves its price to nobody.
  if (part.decisions.length <= Math.max(1, options.small) || (real.length <= 1 && options.small > 0)) {
    const pass = labelPass(diagrams, [], null, { ...options, width: Infinity })
    for (;;) {
      const step = pass.next()
      if (step.done === true) return exactly(staircase(step.value.points))
      yield undefined
    }
  }
  return yield* solveLarge(diagrams, options)
}

const exactly = (points: readonly PlanPoint[]): PartFrontier => ({ points, exact: true, bound: points })

function* solveLarge(diagrams: Diagrams, options: PartOptions): Generator<PartFrontier | undefined, PartFrontier> {
  const search = new Search(diagrams)
  yield* search.draw()
  for (const width of [16]) {
    yield* search.beam(width, options.meter)
    yield search.known()
  }
  const complete = yield* search.exact(options)
  return complete ? exactly(search.points) : search.known()
}

const lineTarget = 12

export class Search {
  points: PlanPoint[] = []
  lines: Line[] = []
  private readonly sweep: Sweep
  private readonly largest: number
  private readonly least: number
  private readonly spread: number

  constructor(private readonly diagrams: Diagrams) {
    this.sweep = makeSweep(diagrams)
    const { part, best } = diagrams
    let largest = 0
    let spread = 1
    for (const { costs } of part.decisions) {
      largest += Math.max(...costs)
      spread += Math.max(...costs.map(Math.abs))
    }
    this.largest = largest
    this.spread = spread
    this.least = part.tracks.reduce((sum, { weight, value }) => sum + weight * (value.values[0] ?? 0), 0)
    void best
  }

  /** Draws lines around the frontier, each where the last two touch it. */
  *draw(): Generator<undefined, void> {
    const { diagrams } = this
    const cheapest = freshLine(diagrams, 0, 1)
    const highest = freshLine(diagrams, 1, 0)
    this.settle(cheapest)
    this.settle(highest)
    this.lines = [cheapest, highest]
    yield undefined
    while (this.lines.length < lineTarget) {
      let at = 0
      let widest = 0
      for (let index = 1; index < this.lines.length; index++) {
        const a = this.lines[index - 1] as Line
        const b = this.lines[index] as Line
        const area = (b.cost - a.cost) * (b.lead - a.lead)
        if (area > widest) {
          widest = area
          at = index
        }
      }
      if (at === 0) break
      const a = this.lines[at - 1] as Line
      const b = this.lines[at] as Line
      const charge = (b.lead - a.lead) / (b.cost - a.cost)
      const line =
        a.gain === 0 || b.charge === 0
          ? this.start(charge, a.gain === 0 ? b : a)
          : blendLine(diagrams, 1, charge, a, b, a.charge === b.charge ? 0 : (a.charge - charge) / (a.charge - b.charge))
      this.settle(line)
      this.lines.splice(at, 0, line)
      yield undefined
    }
  }

  private start(charge: number, near: Line): Line {
    if (near.gain === 0 || near.charge === 0) return freshLine(this.diagrams, 1, charge)
    const line = freshLine(this.diagrams, 1, charge)
    for (let index = 0; index < line.prices.length; index++)
      line.prices[index] = ((near.prices[index] as number) * charge) / near.charge
    rebalance(this.diagrams, line)
    return line
  }

  private settle(line: Line): void {
    lowerLine(this.diagrams, line, this.sweep, 12, 0.02 * Math.max(line.gain, line.charge))
    rebalance(this.diagrams, line)
    sweepBack(this.diagrams, line)
    const pass = labelPass(this.diagrams, [line], null, { width: 4, limit: Infinity, meter: { labels: 0 } })
    let step = pass.next()
    while (step.done !== true) step = pass.next()
    let best = -Infinity
    for (const point of step.value.points) {
      const height = line.gain * point.lead - line.charge * point.cost
      if (height > best) {
        best = height
        line.cost = point.cost
        line.lead = point.lead
      }
    }
    this.points = staircase([...this.points, ...step.value.points])
  }

  private cuts() {
    return makeCuts(
      this.lines,
      cornersOf(this.points, this.least, this.largest),
      ({ gain, charge, top }) => 1e-9 * (1 + gain * Math.abs(top) + charge * this.spread),
    )
  }

  *beam(width: number, meter: { labels: number }): Generator<undefined, void> {
    const pass = labelPass(this.diagrams, this.lines, this.cuts(), { width, limit: Infinity, meter })
    const { points } = yield* pass
    this.points = staircase([...this.points, ...points])
  }

  *exact(options: PartOptions): Generator<undefined, boolean> {
    const { points, complete } = yield* labelPass(this.diagrams, this.lines, this.cuts(), { ...options, width: Infinity })
    this.points = complete ? staircase(points) : this.points
    return complete
  }

  known(): PartFrontier {
    return { points: this.points, exact: false, bound: this.bound() }
  }

  /** The lowest line over every cost, as a staircase. */
  private bound(): Corner[] {
    const cheapest = Math.max(
      ...this.lines.filter(({ gain }) => gain === 0).map(({ charge, top }) => Math.ceil(-top / charge - 1e-6)),
    )
    const steps = new Set<number>([cheapest])
    const last = this.points.at(-1)?.cost ?? this.largest
    for (const { cost } of this.points) if (cost > cheapest) steps.add(cost)
    for (let grain = 1; grain < 256; grain++) steps.add(Math.round(cheapest + ((last - cheapest) * grain) / 256))
    const sorted = [...steps].sort((a, b) => a - b)
    const bound: Corner[] = []
    let lead = -Infinity
    for (const [index, cost] of sorted.entries()) {
      const until = (sorted[index + 1] ?? this.largest + 1) - 1
      let most = Infinity
      for (const { gain, charge, top } of this.lines)
        if (gain > 0) most = Math.min(most, Math.floor((top + charge * until) / gain + 1e-6))
      if (most > lead) {
        lead = most
        bound.push({ cost, lead })
      }
    }
    return bound
  }
}
