import { cornersOf, makeCuts, type Corner, type Cuts } from './cuts'
import type { Diagrams } from './diagram'
import { labelPass } from './labels'
import { judgePart } from './judge-part'
import { Neighbours } from './neighbours'
import type { PartWarmth } from './part-options'
import { staircase, type PlanPoint } from './plan-points'
import { knownAt, slopeBetween, widestOpening } from './next-line'
import { blendLine, freshLine, lineWith, lowerLine, makeSweep, rebalance, type Line, type Sweep } from './prices'
import { touchesOf, type Touches } from './touches'
import { memoryOf, type PriceMemory } from './warm-start'

/** Passes to lower each line, and partial plans to follow along it: for parts of up to 60 decisions, and larger ones. */
const effortFor = (decisions: number) => (decisions <= 60 ? { passes: 6, width: 2 } : { passes: 100, width: 4 })

/** From this many lines on, what lies around the known plans tells where the next line is wanted. */
const fewLines = 8

/** Plans and bounds of one part, and the steps that improve them. */
export class Search {
  points: PlanPoint[] = []
  private lines: Line[] = []
  /** Lines whose crossing with the next one is as low as it gets. */
  private readonly closed = new Set<Line>()
  /** Budgets, both ends included, whose best plan is known for certain. */
  private proven: { from: number; until: number }[] = []
  private readonly sweep: Sweep
  private readonly touches: Touches
  private readonly neighbours: Neighbours
  private readonly largest: number
  private readonly least: number
  private readonly spread: number

  constructor(
    private readonly diagrams: Diagrams,
    private readonly meter: { labels: number },
  ) {
    this.sweep = makeSweep(diagrams)
    this.touches = touchesOf(diagrams.part)
    this.neighbours = new Neighbours(diagrams.part, this.touches)
    let largest = 0
    let spread = 1
    for (const { costs } of diagrams.part.decisions) {
      largest += Math.max(...costs)
      spread += Math.max(...costs.map(Math.abs))
    }
    this.largest = largest
    this.spread = spread
    this.least = diagrams.part.tracks.reduce((sum, { weight, value }) => sum + weight * (value.values[0] ?? 0), 0)
  }

  /** Starts from what an earlier solve left; false when that does not fit. */
  resume(warm: PartWarmth | undefined): boolean {
    const memory = memoryOf(this.diagrams.part, warm?.prices)
    if (warm === undefined || memory === undefined) return false
    const { unit } = warm
    this.lines = memory.lines.map(({ gain, charge, prices }) => {
      // A line of before, in today's unit of cost.
      const todays = gain === 0 ? charge : (charge * unit) / memory.unit
      const line = lineWith(this.diagrams, gain, todays, Float64Array.from(prices))
      rebalance(this.diagrams, line)
      this.lower(line, 1)
      return line
    })
    this.points = staircase(warm.plans.flatMap((plan) => judgePart(this.diagrams.part, this.touches, plan) ?? []))
    return true
  }

  memory(unit: number): PriceMemory {
    return {
      diagrams: this.diagrams,
      unit,
      lines: this.lines.map(({ gain, charge, prices }) => ({ gain, charge, prices })),
    }
  }

  /** Draws up to so many lines around the frontier, each where the known plans leave most open below the others. */
  *draw(most: number): Generator<undefined, void> {
    if (this.lines.length === 0) {
      for (const [gain, charge] of [
        [0, 1],
        [1, 0],
      ] as const) {
        const line = freshLine(this.diagrams, gain, charge)
        this.settle(line)
        this.lines.push(line)
        yield undefined
      }
    }
    while (this.lines.length < most) {
      if (this.lines.length >= fewLines) yield* this.vary()
      const next = widestOpening(this.lines, this.points, this.closed)
      if (next === null) break
      const { at, corner } = next
      const a = this.lines[at - 1] as Line
      const b = this.lines[at] as Line
      const line = this.between(a, b, corner.cost)
      this.settle(line)
      this.lines.splice(at, 0, line)
      const lowered = corner.lead - (line.top + line.charge * corner.cost)
      if (lowered <= 0.1 * (corner.lead - (knownAt(this.points, corner.cost)?.lead ?? this.least))) {
        this.closed.add(a)
        this.closed.add(line)
      }
      yield undefined
    }
  }

  /** A line along the known plans at a cost, its slope between those of its neighbours. */
  private between(a: Line, b: Line, cost: number): Line {
    const charge = slopeBetween(a, b, this.points, cost) ?? (b.top - this.least) / this.spread
    if (a.gain === 0 || b.charge === 0) return this.scaled(charge, a.gain === 0 ? b : a)
    return blendLine(this.diagrams, 1, charge, a, b, (a.charge - charge) / (a.charge - b.charge))
  }

  private scaled(charge: number, near: Line): Line {
    const line = freshLine(this.diagrams, 1, charge)
    if (near.gain === 0 || near.charge === 0) return line
    for (let index = 0; index < line.prices.length; index++)
      line.prices[index] = ((near.prices[index] as number) * charge) / near.charge
    rebalance(this.diagrams, line)
    return line
  }

  private lower(line: Line, passes: number): void {
    lowerLine(this.diagrams, line, this.sweep, passes, 0.01 * Math.max(line.gain, line.charge))
  }

  /** Lowers a new line, and follows it to the plans that it leads to. */
  private settle(line: Line): void {
    const { passes, width } = effortFor(this.diagrams.order.length)
    this.lower(line, passes)
    const pass = labelPass(this.diagrams, [line], null, { width, limit: Infinity, meter: { labels: 0 } })
    let step = pass.next()
    while (step.done !== true) step = pass.next()
    this.points = staircase([...this.points, ...step.value.points])
  }

  private cuts(corners: readonly Corner[]): Cuts {
    return makeCuts(
      this.lines,
      corners,
      ({ gain, charge, top }) => 1e-9 * (1 + gain * Math.abs(top) + charge * this.spread),
    )
  }

  /** Follows the most promising partial plans only. */
  *beam(width: number): Generator<undefined, void> {
    const cuts = this.cuts(cornersOf(this.points, this.least, this.largest))
    const { points } = yield* labelPass(this.diagrams, this.lines, cuts, { width, limit: Infinity, meter: this.meter })
    this.points = staircase([...this.points, ...points])
  }

  /** Looks around the known plans for better ones. */
  *vary(): Generator<undefined, void> {
    for (const _ of this.neighbours.steps(this.points)) {
      this.points = this.neighbours.points
      yield undefined
    }
  }

  /** Follows all that matter; false when there were too many. */
  *exact(limit: number): Generator<undefined, boolean> {
    const cuts = this.cuts(cornersOf(this.points, this.least, this.largest))
    const { points, complete } = yield* labelPass(this.diagrams, this.lines, cuts, {
      width: Infinity,
      limit,
      meter: this.meter,
    })
    if (complete) this.points = staircase(points)
    return complete
  }

  /** The same for those budgets only at which more than `gap`, relatively, is open. */
  *focus(gap: number, limit: number): Generator<undefined, boolean> {
    const corners: Corner[] = []
    const spans: { from: number; until: number }[] = []
    let lead = this.least
    let from = -Infinity
    for (const point of [...this.points, null]) {
      const until = point === null ? this.largest : point.cost - 1
      const most = until < this.cheapest() ? lead - 1 : this.most(until)
      const open = from === -Infinity ? most >= lead : (most - lead + 1) / Math.max(1, Math.abs(most)) > gap
      if (open && !this.isProven(from, until)) {
        corners.push({ cost: until, lead })
        spans.push({ from, until })
      }
      if (point !== null) {
        lead = point.lead + 1
        from = point.cost
      }
    }
    if (corners.length === 0) return true
    const { points, complete } = yield* labelPass(this.diagrams, this.lines, this.cuts(corners), {
      width: Infinity,
      limit,
      meter: this.meter,
    })
    if (!complete) return false
    this.points = staircase([...this.points, ...points])
    this.proven.push(...spans)
    return true
  }

  private isProven(from: number, until: number): boolean {
    return this.proven.some((span) => span.from <= from && until <= span.until)
  }

  /** No plan is cheaper. */
  private cheapest(): number {
    let cost = -Infinity
    for (const { gain, charge, top } of this.lines)
      if (gain === 0) cost = Math.max(cost, Math.ceil(-top / charge - 1e-6))
    return cost
  }

  /** No plan of this cost leads by more. */
  private most(cost: number): number {
    let most = Infinity
    for (const { gain, charge, top } of this.lines)
      if (gain > 0) most = Math.min(most, Math.floor((top + charge * cost) / gain + 1e-6))
    return most
  }

  /** The lowest line over every cost, as a staircase; the plans themselves where they are proven. */
  bound(): Corner[] {
    const start = this.cheapest()
    const last = this.points.at(-1)?.cost ?? this.largest
    const steps = new Set<number>([start])
    for (const { cost } of this.points) steps.add(cost)
    for (const { from, until } of this.proven) {
      steps.add(from)
      steps.add(until + 1)
    }
    for (let grain = 1; grain < 256; grain++) steps.add(Math.round(start + ((last - start) * grain) / 256))
    const sorted = [...steps].filter((cost) => cost >= start && cost <= this.largest).sort((a, b) => a - b)
    const bound: Corner[] = []
    let lead = -Infinity
    let known = -1
    for (const [index, cost] of sorted.entries()) {
      const until = (sorted[index + 1] ?? this.largest + 1) - 1
      while ((this.points[known + 1]?.cost ?? Infinity) <= cost) known++
      const most = this.isProven(cost, until) ? (this.points[known]?.lead ?? -Infinity) : this.most(until)
      if (most > lead) {
        lead = most
        bound.push({ cost, lead })
      }
    }
    return bound
  }
}
