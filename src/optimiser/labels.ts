import { buckets, type Cuts } from './cuts'
import type { Cell, Diagrams } from './diagram'
import { Layer } from './layer'
import type { PlanPoint } from './plan-points'
import type { Line } from './prices'

export interface LabelOptions {
  /** Partial plans kept per line and decision; Infinity: all, which makes the result exact. */
  readonly width: number
  /** Partial plans that may be made before giving up. */
  readonly limit: number
  /** Counts partial plans across passes. */
  readonly meter: { labels: number }
}

export interface LabelResult {
  readonly points: PlanPoint[]
  /** Nothing was left out but what the cuts exclude. */
  readonly complete: boolean
}

/** How many partial plans between two chances to stop. */
const slice = 2048

/**
 * Decides one decision after the other for all partial plans at once, keeping of those that no continuation can
 * tell apart the ones that no other beats, and none that the cuts exclude. Yields now and then so that the caller
 * may stop.
 */
export function* labelPass(
  diagrams: Diagrams,
  lines: readonly Line[],
  cuts: Cuts | null,
  { width, limit, meter }: LabelOptions,
): Generator<undefined, LabelResult> {
  const pass = new Pass(diagrams, lines, cuts)
  let complete = true
  for (let position = 0; position < diagrams.order.length; position++) {
    pass.begin(position)
    const parents = pass.now.count
    for (let from = 0; from < parents; from += slice) {
      pass.expand(from, Math.min(parents, from + slice))
      if (from + slice < parents) yield undefined
      if (meter.labels + pass.next.count > limit) return { points: [], complete: false }
    }
    meter.labels += pass.next.count
    if (pass.finish(width)) complete = false
    yield undefined
  }
  return { points: pass.points(), complete }
}

class Pass {
  now: Layer
  next: Layer
  private readonly slotOf: Int32Array
  private readonly deltas: Float64Array
  private readonly wordOf = new Map<number, number>()
  private readonly sorted: number[]
  private position = 0
  private own: Cell[] = []
  private readonly arcs: Int32Array

  constructor(
    private readonly diagrams: Diagrams,
    private readonly lines: readonly Line[],
    private readonly cuts: Cuts | null,
  ) {
    const { part, best } = diagrams
    const { slotOf, slots } = allot(diagrams)
    this.slotOf = slotOf
    this.sorted = part.decisions.flatMap(({ moves }) => moves).sort((a, b) => a - b)
    for (const [index, move] of this.sorted.entries()) this.wordOf.set(move, index)
    const words = (this.sorted.length + 31) >> 5
    this.now = new Layer(lines.length, slots, words)
    this.next = new Layer(lines.length, slots, words)
    this.deltas = this.reducedCosts()
    this.arcs = new Int32Array(Math.max(1, ...diagrams.cellsAt.map((own) => own.length)))
    const { now } = this
    now.count = 1
    now.lead[0] = best
    for (const [index, line] of lines.entries()) now.bounds[index] = line.top
  }

  /** What each arc takes from each line's bound, 0 or less. */
  private reducedCosts(): Float64Array {
    const { cells, options, cellsAt, target, loss } = this.diagrams
    const { lines } = this
    const deltas = new Float64Array(target.length * lines.length)
    for (const [position, own] of cellsAt.entries()) {
      const width = options[position] as number
      for (const index of own) {
        const cell = cells[index] as Cell
        for (let node = 0; node < cell.count; node++)
          for (let option = 0; option < width; option++) {
            const arc = cell.arcs + node * width + option
            const next = target[arc] as number
            if (next < 0) continue
            for (let line = 0; line < lines.length; line++) {
              const { gain, prices, rest } = lines[line] as Line
              deltas[arc * lines.length + line] =
                gain * (loss[arc] as number) -
                (prices[cell.prices + option] as number) +
                (rest[next] as number) -
                (rest[cell.first + node] as number)
            }
          }
      }
    }
    return deltas
  }

  begin(position: number): void {
    const { cells, cellsAt, roots } = this.diagrams
    this.position = position
    this.own = (cellsAt[position] as number[]).map((index) => cells[index] as Cell)
    this.next.clear()
    // Tracks that open here: every label stands at their first node.
    for (const { track, first } of this.own) {
      if (first !== roots[track]) continue
      const slot = this.slotOf[track] as number
      const { nodes, slots, count } = this.now
      for (let label = 0; label < count; label++) nodes[label * slots + slot] = first
    }
  }

  expand(from: number, to: number): void {
    const { now, next, own, arcs, deltas, diagrams, position } = this
    const { target, loss, options } = diagrams
    const decision = diagrams.part.decisions[diagrams.order[position] as number]
    if (decision === undefined) return
    const width = options[position] as number
    const { slots, words } = now
    const lineCount = now.lines
    for (let label = from; label < to; label++) {
      if (now.dropped[label] === 1) continue
      for (let option = 0; option < width; option++) {
        let lead = now.lead[label] as number
        let possible = true
        for (let index = 0; index < own.length; index++) {
          const cell = own[index] as Cell
          const node = now.nodes[label * slots + (this.slotOf[cell.track] as number)] as number
          const arc = cell.arcs + (node - cell.first) * width + option
          if ((target[arc] as number) < 0) {
            possible = false
            break
          }
          lead += loss[arc] as number
          arcs[index] = arc
        }
        if (!possible) continue
        next.reserve()
        const made = next.count
        const base = made * lineCount
        for (let line = 0; line < lineCount; line++) {
          let bound = now.bounds[label * lineCount + line] as number
          for (let index = 0; index < own.length; index++)
            bound += deltas[(arcs[index] as number) * lineCount + line] as number
          next.bounds[base + line] = bound
        }
        if (this.cuts !== null && this.isCut(base)) continue
        next.cost[made] = (now.cost[label] as number) + (decision.costs[option] as number)
        next.second[made] = (now.second[label] as number) + (decision.seconds[option] as number)
        next.lead[made] = lead
        for (let slot = 0; slot < slots; slot++)
          next.nodes[made * slots + slot] = now.nodes[label * slots + slot] as number
        for (let index = 0; index < own.length; index++) {
          const cell = own[index] as Cell
          next.nodes[made * slots + (this.slotOf[cell.track] as number)] = cell.last
            ? 0
            : (target[arcs[index] as number] as number)
        }
        for (let word = 0; word < words; word++)
          next.chosen[made * words + word] = now.chosen[label * words + word] as number
        if (option > 0) {
          const bit = this.wordOf.get(decision.moves[option - 1] as number) as number
          const at = made * words + (bit >> 5)
          next.chosen[at] = (next.chosen[at] as number) | (1 << (31 - (bit & 31)))
        }
        next.dropped[made] = 0
        this.keep(made)
      }
    }
  }

  /** No corner is left that the plan could reach under every line. */
  private isCut(base: number): boolean {
    const { cuts, next } = this
    if (cuts === null) return false
    let open = 0
    for (let line = 0; line < next.lines; line++) {
      const height = ((next.bounds[base + line] as number) - (cuts.base[line] as number)) * (cuts.scale[line] as number)
      // Before turning it into an integer: far outside, that would wrap around.
      const bucket = height <= 0 ? 0 : height >= buckets ? buckets : height | 0
      const at = line * (buckets + 1) + bucket
      if ((cuts.first[at] as number) <= open && (cuts.last[at] as number) >= open) open = (cuts.last[at] as number) + 1
    }
    return open >= cuts.corners
  }

  /** Adds the label unless another one with the same nodes beats it; drops those that it beats. */
  private keep(made: number): void {
    const { next } = this
    const { slots, nodes, table, chain } = next
    let hash = 0
    for (let slot = 0; slot < slots; slot++) {
      hash = Math.imul(hash ^ (nodes[made * slots + slot] as number), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    const bucket = hash & (table.length - 1)
    let before = -1
    for (let other = table[bucket] as number; other >= 0; other = chain[other] as number) {
      if (next.hash[other] === hash && this.sameNodes(made, other)) {
        if (this.beats(other, made)) return
        if (this.beats(made, other)) {
          next.dropped[other] = 1
          if (before < 0) table[bucket] = chain[other] as number
          else chain[before] = chain[other] as number
          continue
        }
      }
      before = other
    }
    next.hash[made] = hash
    chain[made] = table[bucket] as number
    table[bucket] = made
    next.count++
  }

  private sameNodes(a: number, b: number): boolean {
    const { slots, nodes } = this.next
    for (let slot = 0; slot < slots; slot++) if (nodes[a * slots + slot] !== nodes[b * slots + slot]) return false
    return true
  }

  /** Labels with the same nodes: whatever follows, the first ends better by the tie-break, or the same. */
  private beats(a: number, b: number): boolean {
    const { cost, lead, second, chosen, words } = this.next
    if ((cost[a] as number) > (cost[b] as number) || (lead[a] as number) < (lead[b] as number)) return false
    if ((cost[a] as number) < (cost[b] as number) || (lead[a] as number) > (lead[b] as number)) return true
    if (second[a] !== second[b]) return (second[a] as number) < (second[b] as number)
    for (let word = 0; word < words; word++) {
      const left = (chosen[a * words + word] as number) >>> 0
      const right = (chosen[b * words + word] as number) >>> 0
      if (left !== right) return left > right
    }
    return true
  }

  /** Turns to the labels just made; true when some had to be left out for the width. */
  finish(width: number): boolean {
    ;[this.now, this.next] = [this.next, this.now]
    return narrow(this.now, width)
  }

  points(): PlanPoint[] {
    const { now, sorted } = this
    const points: PlanPoint[] = []
    for (let label = 0; label < now.count; label++) {
      if (now.dropped[label] === 1) continue
      points.push({
        cost: now.cost[label] as number,
        lead: now.lead[label] as number,
        second: now.second[label] as number,
        moves: sorted.filter(
          (_, bit) => (((now.chosen[label * now.words + (bit >> 5)] as number) >>> (31 - (bit & 31))) & 1) === 1,
        ),
      })
    }
    return points
  }
}

/** Drops all but the labels that are among the `width` best by some line. */
function narrow(layer: Layer, width: number): boolean {
  const { lines, count, dropped, bounds } = layer
  if (count <= width) return false
  const alive: number[] = []
  for (let label = 0; label < count; label++) if (dropped[label] !== 1) alive.push(label)
  if (alive.length <= width) return false
  const kept = new Uint8Array(count)
  const values = new Float64Array(alive.length)
  for (let line = 0; line < lines; line++) {
    for (let index = 0; index < alive.length; index++)
      values[index] = bounds[(alive[index] as number) * lines + line] as number
    const least = nthLargest(values, width)
    let room = width
    for (const label of alive)
      if (room > 0 && (bounds[label * lines + line] as number) >= least) {
        kept[label] = 1
        room--
      }
  }
  let left = false
  for (const label of alive)
    if (kept[label] !== 1) {
      dropped[label] = 1
      left = true
    }
  return left
}

/** The n-th largest value; reorders the values. */
function nthLargest(values: Float64Array, n: number): number {
  let low = 0
  let high = values.length - 1
  const wanted = n - 1
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number
    let i = low
    let j = high
    while (i <= j) {
      while ((values[i] as number) > pivot) i++
      while ((values[j] as number) < pivot) j--
      if (i > j) continue
      const swapped = values[i] as number
      values[i++] = values[j] as number
      values[j--] = swapped
    }
    if (wanted <= j) high = j
    else if (wanted >= i) low = i
    else break
  }
  return values[wanted] as number
}

/** Tracks that are never open together share a slot. */
function allot({ cellsAt, cells, roots }: Diagrams): { slotOf: Int32Array; slots: number } {
  const slotOf = new Int32Array(roots.length).fill(-1)
  const idle: number[] = []
  let slots = 0
  for (const own of cellsAt) {
    for (const index of own) {
      const { track, first } = cells[index] as Cell
      if (first === roots[track]) slotOf[track] = idle.pop() ?? slots++
    }
    for (const index of own) {
      const { track, last } = cells[index] as Cell
      if (last) idle.push(slotOf[track] as number)
    }
  }
  return { slotOf, slots }
}
