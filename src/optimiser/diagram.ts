import type { Cell } from './cell'
import { orderDecisions } from './order'
import { valueAt, type ValueTable } from './problem'
import type { Decision, Part, Track } from './reduce'
import { allotSlots } from './slots'

/**
 * Every track of a part as a layered graph: a node is a class of states that the rest of the track cannot tell
 * apart, an arc is an option. The worth of a track starts at the best it can still reach, and arcs lose from it.
 * All numbers of all tracks lie in shared arrays.
 */
export interface Diagrams {
  readonly part: Part
  /** Decisions by position; everything below speaks of positions. */
  readonly order: readonly number[]
  readonly options: Int32Array
  /** Cells of a position: one per track that it touches. */
  readonly cellsAt: readonly (readonly number[])[]
  readonly cells: readonly Cell[]
  /** Per arc (cell.arcs + node * options + option): the node it leads to, `nodes` for none, and what is lost, 0 or less. */
  readonly target: Int32Array
  readonly loss: Float64Array
  readonly nodes: number
  /** First nodes, one per track, and the sum of what they can reach at best. */
  readonly roots: readonly number[]
  readonly best: number
  readonly prices: number
  /** Where a partial plan keeps the node of each track, and how many places it needs. */
  readonly slotOf: Int32Array
  readonly slots: number
  /** All moves, ascending, and by position the place among them of each move that is offered. */
  readonly moves: readonly number[]
  readonly places: readonly (readonly number[])[]
  /** What each track was reduced to. */
  readonly reduced: readonly ReducedTrack[]
}

interface Layer {
  readonly position: number
  readonly states: Float64Array
  readonly next: Int32Array
}

/**
 * Null when a track cannot reach its floor whatever is chosen.
 *
 * @param before diagrams of a part with the same choices: its order is used again, and its tracks where they are the same
 */
export function buildDiagrams(part: Part, before?: Diagrams): Diagrams | null {
  const order = before?.order ?? orderDecisions(part)
  const positionOf = new Int32Array(order.length)
  for (const [position, decision] of order.entries()) positionOf[decision] = position
  const options = Int32Array.from(order, (decision) => (part.decisions[decision]?.moves.length ?? 0) + 1)
  const cells: Cell[] = []
  const cellsAt = order.map((): number[] => [])
  const target: number[] = []
  const loss: number[] = []
  const roots: number[] = []
  const tracks: ReducedTrack[] = []
  let nodes = 0
  let prices = 0
  let best = 0
  for (const [index, track] of part.tracks.entries()) {
    const rows = [...track.deltas]
      .map(([decision, row]) => ({ position: positionOf[decision] as number, row }))
      .sort((a, b) => a.position - b.position)
    const earlier = before?.part.tracks[index]
    const reduced =
      earlier !== undefined && isSameTrack(track, earlier) ? (before?.reduced[index] ?? null) : reduceTrack(track, rows)
    if (reduced === null) return null
    tracks.push(reduced)
    best += reduced.best
    roots.push(nodes)
    for (const [layer, { row, position }] of rows.entries()) {
      const width = row.length
      const { count, next, lost } = reduced.layers[layer] as Reduced
      const arcs = target.length
      const after = nodes + count
      for (let arc = 0; arc < count * width; arc++) {
        const child = next[arc] as number
        target.push(child < 0 ? -1 : after + child)
        loss.push(lost[arc] as number)
      }
      cellsAt[position]?.push(cells.length)
      cells.push({ track: index, first: nodes, count, arcs, prices, last: layer === rows.length - 1 })
      nodes = after
      prices += width
    }
    nodes += 1
  }
  const moves = part.decisions.flatMap((decision) => decision.moves).sort((a, b) => a - b)
  const placeOf = new Map(moves.map((move, place) => [move, place]))
  return {
    ...allotSlots(cellsAt, cells, roots),
    moves,
    places: order.map((decision) =>
      (part.decisions[decision] as Decision).moves.map((move) => placeOf.get(move) as number),
    ),
    part,
    order,
    options,
    cellsAt,
    cells,
    target: Int32Array.from(target, (node) => (node < 0 ? nodes : node)),
    loss: Float64Array.from(loss),
    nodes,
    roots,
    best,
    prices,
    reduced: tracks,
  }
}

function isSameTrack(a: Track, b: Track): boolean {
  if (a.start !== b.start || a.floor !== b.floor || a.weight !== b.weight) return false
  if (a.value.from !== b.value.from || !isSameRow(a.value.values, b.value.values)) return false
  for (const [decision, row] of a.deltas) if (!isSameRow(row, b.deltas.get(decision) ?? [])) return false
  return true
}

function isSameRow(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false
  return true
}

interface Row {
  readonly position: number
  readonly row: readonly number[]
}

interface Reduced {
  readonly count: number
  readonly next: Int32Array
  readonly lost: Float64Array
}

interface ReducedTrack {
  readonly layers: readonly Reduced[]
  readonly best: number
}

function reduceTrack(track: Track, rows: readonly Row[]): ReducedTrack | null {
  const { layers, ends } = reach(track, rows)
  // Backwards: the best that a state still reaches, and the class of states that behave alike.
  let best = Float64Array.from(ends, (state) => track.weight * valueAt(track.value, state))
  let classes: Int32Array = new Int32Array(ends.length)
  const reduced: Reduced[] = []
  for (let layer = layers.length - 1; layer >= 0; layer--) {
    const { states, next } = layers[layer] as Layer
    const width = rows[layer]?.row.length ?? 1
    const bestHere = new Float64Array(states.length).fill(-Infinity)
    for (let state = 0; state < states.length; state++)
      for (let option = 0; option < width; option++) {
        const child = next[state * width + option] as number
        if (child >= 0 && (best[child] as number) > (bestHere[state] as number)) bestHere[state] = best[child] as number
      }
    const merged = merge(states.length, width, next, best, classes, bestHere)
    reduced.unshift(merged)
    best = bestHere
    classes = merged.classes
  }
  const top = best[0]
  return top === undefined || top === -Infinity ? null : { layers: reduced, best: top }
}

/** States reachable before each row, ascending; those that all the rest cannot tell from a bound are put on it. */
function reach(track: Track, rows: readonly Row[]): { layers: Layer[]; ends: Float64Array } {
  const { up, down } = remaining(rows)
  const ceiling = Math.max(track.floor ?? -Infinity, plateau(track.value, track.weight))
  const bottom = track.weight === 0 ? -Infinity : lowland(track.value)
  const clamp = (state: number, layer: number): number => {
    if (track.floor !== null && state + (up[layer] as number) < track.floor) return NaN
    const high = ceiling - (down[layer] as number)
    if (ceiling === -Infinity || state > high) return high === -Infinity ? 0 : high
    return track.floor === null ? Math.max(state, bottom - (up[layer] as number)) : state
  }
  const layers: Layer[] = []
  const origin = clamp(track.start, 0)
  let states: Float64Array = Float64Array.from(Number.isNaN(origin) ? [] : [origin])
  for (const [layer, { position, row }] of rows.entries()) {
    const width = row.length
    const raw = new Float64Array(states.length * width)
    for (let index = 0; index < states.length; index++)
      for (let option = 0; option < width; option++)
        raw[index * width + option] = clamp((states[index] as number) + (row[option] as number), layer + 1)
    const found = distinct(raw)
    const next = new Int32Array(raw.length).fill(-1)
    // Higher states lead to higher ones, or as high ones: one walk along what was found per option.
    for (let option = 0; option < width; option++)
      for (let index = option, at = 0; index < raw.length; index += width) {
        const after = raw[index] as number
        if (Number.isNaN(after)) continue
        while (found[at] !== after) at++
        next[index] = at
      }
    layers.push({ position, states, next })
    states = found
  }
  return { layers, ends: states }
}

/** The different numbers, ascending, without NaN. */
function distinct(numbers: Float64Array): Float64Array {
  const sorted = numbers.slice().sort()
  let count = 0
  for (let index = 0; index < sorted.length; index++) {
    const number = sorted[index] as number
    if (!Number.isNaN(number) && (count === 0 || number !== sorted[count - 1])) sorted[count++] = number
  }
  return sorted.slice(0, count)
}

/** What the rows from each one on can add (0 or more) and take (0 or less). */
function remaining(rows: readonly Row[]): { up: Float64Array; down: Float64Array } {
  const up = new Float64Array(rows.length + 1)
  const down = new Float64Array(rows.length + 1)
  for (let layer = rows.length - 1; layer >= 0; layer--) {
    const { row } = rows[layer] as Row
    up[layer] = (up[layer + 1] as number) + Math.max(...row)
    down[layer] = (down[layer + 1] as number) + Math.min(...row)
  }
  return { up, down }
}

/** The lowest state that is worth as much as any; -Infinity where all are, as with a weight of 0. */
function plateau({ from, values }: ValueTable, weight: number): number {
  if (weight === 0) return -Infinity
  let index = values.length - 1
  while (index > 0 && values[index - 1] === values[index]) index--
  return index === 0 ? -Infinity : from + index
}

/** The highest state that is worth as little as any. */
function lowland({ from, values }: ValueTable): number {
  let index = 0
  while (index < values.length - 1 && values[index + 1] === values[index]) index++
  return from + index
}

/** Puts states with the same classes after every option, at the same loss, into one class. Dead ends get class -1. */
function merge(
  count: number,
  width: number,
  next: Int32Array,
  bestAfter: Float64Array,
  classesAfter: Int32Array,
  bestHere: Float64Array,
): Reduced & { classes: Int32Array } {
  const classes = new Int32Array(count).fill(-1)
  const buckets = new Map<number, number[]>()
  const targets: number[] = []
  const losses: number[] = []
  let made = 0
  const target = new Int32Array(width)
  const lost = new Float64Array(width)
  for (let state = 0; state < count; state++) {
    if (bestHere[state] === -Infinity) continue
    let hash = 0
    for (let option = 0; option < width; option++) {
      const child = next[state * width + option] as number
      const after = child < 0 ? -1 : (classesAfter[child] as number)
      target[option] = after
      lost[option] = after < 0 ? 0 : (bestAfter[child] as number) - (bestHere[state] as number)
      hash = (Math.imul(hash, 31) + after * 7919 + (lost[option] as number)) | 0
    }
    const bucket = buckets.get(hash) ?? []
    let same = -1
    for (const candidate of bucket) {
      let option = 0
      while (
        option < width &&
        targets[candidate * width + option] === target[option] &&
        losses[candidate * width + option] === lost[option]
      )
        option++
      if (option === width) same = candidate
    }
    if (same < 0) {
      same = made++
      for (let option = 0; option < width; option++) {
        targets.push(target[option] as number)
        losses.push(lost[option] as number)
      }
      bucket.push(same)
      buckets.set(hash, bucket)
    }
    classes[state] = same
  }
  return { count: made, next: Int32Array.from(targets), lost: Float64Array.from(losses), classes }
}
