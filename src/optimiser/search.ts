import { cornersOf, makeCuts, type Corner, type Cuts } from './cuts'
import type { Cell } from './cell'
import type { Diagrams } from './diagram'
import { labelPass } from './labels'
import { judgePart } from './judge-part'
import { Neighbours } from './neighbours'
import type { PartWarmth } from './part-options'
import { staircase, type PlanPoint } from './plan-points'
import { blendLine, freshLine, lineWith, lowerLine, makeSweep, rebalance, type Line, type Sweep } from './prices'
import type { PriceMemory } from './warm-start'

/** Lines to draw, passes to lower each, and partial plans to follow along it: for parts of up to 60 decisions, and larger ones. */
const effortFor = (decisions: number) =>
  decisions <= 60 ? { lines: 9, passes: 6, width: 2 } : { lines: 18, passes: 20, width: 4 }

/** Plans and bounds of one part, and the steps that improve them. */
export class Search {
  points: PlanPoint[] = []
  private lines: Line[] = []
  /** Budgets, both ends included, whose best plan is known for certain. */
  private proven: { from: number; until: number }[] = []
  private readonly sweep: Sweep
  private readonly largest: number
  private readonly least: number
  private readonly spread: number

  constructor(
    private readonly diagrams: Diagrams,
    private readonly meter: { labels: number },
  ) {
    this.sweep = makeSweep(diagrams)
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
    const shape = this.shape()
    const memory = warm?.prices.find((each) => each.shape === shape)
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
    this.points = staircase(warm.plans.flatMap((plan) => judgePart(this.diagrams.part, plan) ?? []))
    return true
  }

  memory(unit: number): PriceMemory {
    return {
      shape: this.shape(),
      unit,
      lines: this.lines.map(({ gain, charge, prices }) => ({ gain, charge, prices })),
    }
  }

  private shape(): string {
    const { order, part, cellsAt, cells } = this.diagrams
    return order
      .map((decision, position) => {
        const tracks = (cellsAt[position] as number[]).map((cell) => (cells[cell] as Cell).track)
        return `${String(part.decisions[decision]?.moves.join())}:${tracks.join()}`
      })
      .join(';')
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
    const { lines } = effortFor(diagrams.order.length)
    while (this.lines.length < lines) {
      let at = 0
      let widest = 0.0005
      for (let index = 1; index < this.lines.length; index++) {
        const a = this.lines[index - 1] as Line
        const b = this.lines[index] as Line
        const open = overhang(a, b, highest.lead)
        if (open > widest) {
          widest = open
          at = index
        }
      }
      if (at === 0) break
      const a = this.lines[at - 1] as Line
      const b = this.lines[at] as Line
      const charge = (b.lead - a.lead) / (b.cost - a.cost)
      const line =
        a.gain === 0 || b.charge === 0
          ? this.scaled(charge, a.gain === 0 ? b : a)
          : blendLine(
              diagrams,
              1,
              charge,
              a,
              b,
              a.charge === b.charge ? 0 : (a.charge - charge) / (a.charge - b.charge),
            )
      this.settle(line)
      this.lines.splice(at, 0, line)
      yield undefined
    }
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
    lowerLine(this.diagrams, line, this.sweep, passes, 0.02 * Math.max(line.gain, line.charge))
  }

  private settle(line: Line): void {
    const { passes, width } = effortFor(this.diagrams.order.length)
    this.lower(line, passes)
    const pass = labelPass(this.diagrams, [line], null, { width, limit: Infinity, meter: { labels: 0 } })
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
    const neighbours = new Neighbours(this.diagrams.part, this.points)
    for (const _ of neighbours.steps()) {
      this.points = neighbours.points
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

/** How far two lines cross above the chord between the points where they touch, relatively to the lead there, small leads not counted as nothing. */
function overhang(a: Line, b: Line, highest: number): number {
  if (a.cost >= b.cost || a.lead >= b.lead) return 0
  const slope = (b.lead - a.lead) / (b.cost - a.cost)
  // The line along the chord is drawn already.
  if ([a, b].some(({ gain, charge }) => gain > 0 && Math.abs(charge - slope) <= 1e-9 * slope)) return 0
  const turn = b.gain * a.charge - a.gain * b.charge
  if (turn <= 0) return 0
  const lead = (b.top * a.charge - a.top * b.charge) / turn
  const cost = (a.gain * b.top - b.gain * a.top) / turn
  const chord = a.lead + slope * (cost - a.cost)
  return (lead - chord) / Math.max(1, Math.abs(lead) + Math.abs(highest) / 5)
}
