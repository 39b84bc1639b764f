import { buckets, type Cuts } from './cuts'
import type { Cell } from './cell'
import type { Diagrams } from './diagram'
import { Layer } from './layer'
import { narrow } from './narrow'
import type { PlanPoint } from './plan-points'
import type { Line } from './prices'

/** The partial plans of one pass: those of one layer become those of the next, a decision at a time. */
export class Expansion {
  now: Layer
  next: Layer
  /** What each arc takes from each line's bound, 0 or less; bounds are in buckets of the cuts. */
  private readonly deltas: Float64Array
  /** Of the decision at hand: the number of its options, and per option its costs, per move its place. */
  private width = 0
  private costs: readonly number[] = []
  private seconds: readonly number[] = []
  private places: readonly number[] = []
  /** Of its cells, in turn: slot, first node, first arc, and whether the track ends here. */
  private own = 0
  private readonly slot: Int32Array
  private readonly first: Int32Array
  private readonly arcs: Int32Array
  private readonly last: Uint8Array
  /** For the label at hand: the first arc of its node in each cell. */
  private readonly arcAt: Int32Array

  constructor(
    private readonly diagrams: Diagrams,
    private readonly lines: readonly Line[],
    private readonly cuts: Cuts | null,
  ) {
    const { best, cellsAt, slots, moves } = diagrams
    const words = (moves.length + 31) >> 5
    this.now = new Layer(lines.length, slots, words)
    this.next = new Layer(lines.length, slots, words)
    this.deltas = this.reducedCosts()
    const most = Math.max(1, ...cellsAt.map(({ length }) => length))
    this.slot = new Int32Array(most)
    this.first = new Int32Array(most)
    this.arcs = new Int32Array(most)
    this.last = new Uint8Array(most)
    this.arcAt = new Int32Array(most)
    const { now } = this
    now.count = 1
    now.lead[0] = best
    for (const [index, line] of lines.entries())
      now.bounds[index] = (line.top - (cuts?.base[index] ?? 0)) * this.scaleOf(index)
  }

  private scaleOf(line: number): number {
    return this.cuts?.scale[line] ?? 1
  }

  private reducedCosts(): Float64Array {
    const { cells, options, cellsAt, target, loss, nodes: dead } = this.diagrams
    const { lines } = this
    const deltas = new Float64Array(target.length * lines.length)
    for (let line = 0; line < lines.length; line++) {
      const { gain, prices, rest } = lines[line] as Line
      const scale = this.scaleOf(line)
      for (let position = 0; position < cellsAt.length; position++) {
        const width = options[position] as number
        for (const index of cellsAt[position] as readonly number[]) {
          const cell = cells[index] as Cell
          for (let node = 0; node < cell.count; node++) {
            const here = rest[cell.first + node] as number
            for (let option = 0; option < width; option++) {
              const arc = cell.arcs + node * width + option
              const next = target[arc] as number
              if (next === dead) continue
              const price = prices[cell.prices + option] as number
              deltas[arc * lines.length + line] =
                scale * (gain * (loss[arc] as number) - price + (rest[next] as number) - here)
            }
          }
        }
      }
    }
    return deltas
  }

  /** Turns to the decision at a position. */
  begin(position: number): void {
    const { cells, cellsAt, roots, part, order, options, slotOf, places } = this.diagrams
    const { now } = this
    const decision = part.decisions[order[position] as number]
    this.width = options[position] as number
    this.costs = decision?.costs ?? []
    this.seconds = decision?.seconds ?? []
    this.places = places[position] as readonly number[]
    const own = cellsAt[position] as readonly number[]
    this.own = own.length
    this.next.clear()
    for (let index = 0; index < own.length; index++) {
      const { track, first, arcs, last } = cells[own[index] as number] as Cell
      const slot = slotOf[track] as number
      this.slot[index] = slot
      this.first[index] = first
      this.arcs[index] = arcs
      this.last[index] = last ? 1 : 0
      // Tracks that open here: every label stands at their first node.
      if (first === roots[track])
        for (let label = 0; label < now.count; label++) now.nodes[label * now.slots + slot] = first
    }
  }

  /** Makes the next labels of those from `from` to before `to`. */
  expand(from: number, to: number): void {
    const { now, next, own, arcs, deltas, arcAt, slot, first, last, width, cuts } = this
    const { target, loss, nodes: dead } = this.diagrams
    const { slots, words, lines } = now
    for (let label = from; label < to; label++) {
      if (now.dropped[label] === 1) continue
      for (let index = 0; index < own; index++) {
        const node = now.nodes[label * slots + (slot[index] as number)] as number
        arcAt[index] = (arcs[index] as number) + (node - (first[index] as number)) * width
      }
      next.reserve(width)
      const { bounds, nodes, chosen } = next
      for (let option = 0; option < width; option++) {
        let lead = now.lead[label] as number
        let isPossible = true
        for (let index = 0; index < own; index++) {
          const arc = (arcAt[index] as number) + option
          if (target[arc] === dead) {
            isPossible = false
            break
          }
          lead += loss[arc] as number
        }
        if (!isPossible) continue
        const made = next.count
        for (let line = 0; line < lines; line++) {
          let bound = now.bounds[label * lines + line] as number
          for (let index = 0; index < own; index++)
            bound += deltas[((arcAt[index] as number) + option) * lines + line] as number
          bounds[made * lines + line] = bound
        }
        if (cuts !== null && isCut(cuts, bounds, made * lines, lines)) continue
        next.cost[made] = (now.cost[label] as number) + (this.costs[option] as number)
        next.second[made] = (now.second[label] as number) + (this.seconds[option] as number)
        next.lead[made] = lead
        for (let at = 0; at < slots; at++) nodes[made * slots + at] = now.nodes[label * slots + at] as number
        for (let index = 0; index < own; index++)
          nodes[made * slots + (slot[index] as number)] =
            last[index] === 1 ? 0 : (target[(arcAt[index] as number) + option] as number)
        for (let word = 0; word < words; word++)
          chosen[made * words + word] = now.chosen[label * words + word] as number
        if (option > 0) {
          const place = this.places[option - 1] as number
          const at = made * words + (place >> 5)
          chosen[at] = (chosen[at] as number) | (1 << (31 - (place & 31)))
        }
        next.dropped[made] = 0
        next.keep(made)
      }
    }
  }

  /** Turns to the labels just made; true when some had to be left out for the width. */
  finish(width: number): boolean {
    ;[this.now, this.next] = [this.next, this.now]
    return narrow(this.now, width)
  }

  /** The plans that the labels have become. */
  points(): PlanPoint[] {
    const { now, diagrams } = this
    const points: PlanPoint[] = []
    for (let label = 0; label < now.count; label++) {
      if (now.dropped[label] === 1) continue
      points.push({
        cost: now.cost[label] as number,
        lead: now.lead[label] as number,
        second: now.second[label] as number,
        moves: diagrams.moves.filter(
          (_, place) => (((now.chosen[label * now.words + (place >> 5)] as number) >>> (31 - (place & 31))) & 1) === 1,
        ),
      })
    }
    return points
  }
}

/** No corner is left that a plan with these bounds, in buckets, could reach under every line. */
function isCut({ corners, first, last }: Cuts, bounds: Float64Array, base: number, lines: number): boolean {
  let open = 0
  for (let line = 0; line < lines; line++) {
    const height = bounds[base + line] as number
    // Before turning it into an integer: far outside, that would wrap around.
    const bucket = height <= 0 ? 0 : height >= buckets ? buckets : height | 0
    const at = line * (buckets + 1) + bucket
    if ((first[at] as number) <= open && (last[at] as number) >= open) open = (last[at] as number) + 1
  }
  return open >= corners
}
