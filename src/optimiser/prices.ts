import type { Cell } from './cell'
import type { Diagrams } from './diagram'

/**
 * A line that no plan of the part lies above: gain * lead - charge * cost <= top. It comes from splitting the price
 * charge * cost of every option over the tracks it touches, so that each track can be solved alone.
 */
export interface Line {
  readonly gain: number
  readonly charge: number
  top: number
  /** The split, by cell and option; for every option the shares sum to charge * cost. */
  readonly prices: Float64Array
  /** From each node, the most that the rest of its track is worth under the split. */
  readonly rest: Float64Array
}

/** A first split: each option's price in equal shares to the tracks it changes. */
export function freshLine(diagrams: Diagrams, gain: number, charge: number): Line {
  const { part, order, options, cellsAt, cells } = diagrams
  const prices = new Float64Array(diagrams.prices)
  for (const [position, decision] of order.entries()) {
    const own = (cellsAt[position] as number[]).map((cell) => cells[cell] as Cell)
    for (let option = 1; option < (options[position] as number); option++) {
      const price = charge * (part.decisions[decision]?.costs[option] ?? 0)
      const weights = own.map(({ track }) => Math.max(0, part.tracks[track]?.deltas.get(decision)?.[option] ?? 0))
      const sum = weights.reduce((total, weight) => total + weight, 0)
      for (const [index, cell] of own.entries())
        prices[cell.prices + option] = sum === 0 ? price / own.length : (price * (weights[index] as number)) / sum
    }
  }
  return lineWith(diagrams, gain, charge, prices)
}

/** A line with a split that is known already; `rebalance` makes it fit today's costs. */
export function lineWith({ nodes }: Diagrams, gain: number, charge: number, prices: Float64Array): Line {
  const rest = new Float64Array(nodes + 1)
  rest[nodes] = -Infinity
  return { gain, charge, top: Infinity, prices, rest }
}

/** A line beside others, starting from their splits: `share` of the second, the rest of the first. */
export function blendLine(diagrams: Diagrams, gain: number, charge: number, a: Line, b: Line, share: number): Line {
  const line = lineWith(
    diagrams,
    gain,
    charge,
    a.prices.map((price, index) => (1 - share) * price + share * (b.prices[index] as number)),
  )
  rebalance(diagrams, line)
  return line
}

/** Makes the shares of every option sum to its price again, the difference spread evenly. */
export function rebalance({ part, order, options, cellsAt, cells }: Diagrams, line: Line): void {
  for (const [position, decision] of order.entries()) {
    const own = cellsAt[position] as number[]
    for (let option = 0; option < (options[position] as number); option++) {
      let missing = line.charge * (part.decisions[decision]?.costs[option] ?? 0)
      for (const cell of own) missing -= line.prices[(cells[cell] as Cell).prices + option] as number
      for (const cell of own) {
        const at = (cells[cell] as Cell).prices + option
        line.prices[at] = (line.prices[at] as number) + missing / own.length
      }
    }
  }
}

/** Room for the sweeps; one for all lines of a part. */
export interface Sweep {
  readonly before: Float64Array
  readonly marginals: Float64Array
  readonly mean: Float64Array
}

export function makeSweep(diagrams: Diagrams): Sweep {
  const widest = Math.max(1, ...diagrams.options)
  return {
    before: new Float64Array(diagrams.nodes + 1),
    marginals: new Float64Array(diagrams.prices),
    mean: new Float64Array(widest),
  }
}

/**
 * Lowers a line by passes over all tracks: for each decision, what each option is worth to each track under the
 * best of everything else is averaged over the tracks (block-coordinate ascent on the Lagrangian dual; see
 * Lange and Swoboda, "Efficient Message Passing for 0-1 ILPs with Binary Decision Diagrams", 2021). Stops early
 * when a pass gains less than `enough`.
 */
export function lowerLine(diagrams: Diagrams, line: Line, sweep: Sweep, passes: number, enough: number): void {
  sweepBack(diagrams, line)
  let top = topOf(diagrams, line)
  for (let pass = 0; pass < passes; pass++) {
    forward(diagrams, line, sweep)
    backward(diagrams, line, sweep)
    const now = topOf(diagrams, line)
    const gained = top - now
    top = now
    if (gained < enough) break
  }
  line.top = top
}

function topOf({ roots, best }: Diagrams, { gain, rest }: Line): number {
  let top = gain * best
  for (const root of roots) top += rest[root] as number
  return top
}

/** Only what is left from every node, prices as they are. */
function sweepBack(diagrams: Diagrams, line: Line): void {
  const { cellsAt, cells, options } = diagrams
  for (let position = options.length - 1; position >= 0; position--)
    for (const cell of cellsAt[position] as number[])
      restOf(diagrams, line, cells[cell] as Cell, options[position] as number)
  line.top = topOf(diagrams, line)
}

function restOf({ target, loss }: Diagrams, { gain, prices, rest }: Line, cell: Cell, width: number): void {
  const { first, count, arcs, prices: at } = cell
  let arc = arcs
  for (let node = first; node < first + count; node++) {
    let most = -Infinity
    for (let option = 0; option < width; option++, arc++) {
      const worth =
        gain * (loss[arc] as number) - (prices[at + option] as number) + (rest[target[arc] as number] as number)
      if (worth > most) most = worth
    }
    rest[node] = most
  }
}

/** The best that each option allows in one track, everything else of the track free. */
function marginalsOf(diagrams: Diagrams, line: Line, { before, marginals }: Sweep, cell: Cell, width: number): void {
  const { target, loss } = diagrams
  const { gain, prices, rest } = line
  const { first, count, arcs, prices: at } = cell
  for (let option = 0; option < width; option++) marginals[at + option] = -Infinity
  let arc = arcs
  if (width === 2) {
    // Most decisions are to take a move or not: the same without writing to memory in between.
    let none = -Infinity
    let taken = -Infinity
    for (let node = first; node < first + count; node++, arc += 2) {
      const here = before[node] as number
      const without = here + gain * (loss[arc] as number) + (rest[target[arc] as number] as number)
      const along = here + gain * (loss[arc + 1] as number) + (rest[target[arc + 1] as number] as number)
      if (without > none) none = without
      if (along > taken) taken = along
    }
    marginals[at] = none - (prices[at] as number)
    marginals[at + 1] = taken - (prices[at + 1] as number)
    return
  }
  for (let node = first; node < first + count; node++) {
    const here = before[node] as number
    for (let option = 0; option < width; option++, arc++) {
      const worth = here + gain * (loss[arc] as number) + (rest[target[arc] as number] as number)
      if (worth > (marginals[at + option] as number)) marginals[at + option] = worth
    }
  }
  for (let option = 0; option < width; option++)
    marginals[at + option] = (marginals[at + option] as number) - (prices[at + option] as number)
}

function average(diagrams: Diagrams, line: Line, sweep: Sweep, position: number): void {
  const { cells } = diagrams
  const own = diagrams.cellsAt[position] as readonly number[]
  const width = diagrams.options[position] as number
  if (own.length < 2) return
  const { marginals, mean } = sweep
  const { prices } = line
  mean.fill(0)
  for (let index = 0; index < own.length; index++) {
    const cell = cells[own[index] as number] as Cell
    marginalsOf(diagrams, line, sweep, cell, width)
    for (let option = 0; option < width; option++)
      mean[option] = (mean[option] as number) + (marginals[cell.prices + option] as number)
  }
  for (let option = 0; option < width; option++) {
    const shared = (mean[option] as number) / own.length
    if (shared === -Infinity) continue
    for (let index = 0; index < own.length; index++) {
      const at = (cells[own[index] as number] as Cell).prices + option
      prices[at] = (prices[at] as number) + (marginals[at] as number) - shared
    }
  }
}

function forward(diagrams: Diagrams, line: Line, sweep: Sweep): void {
  const { cellsAt, cells, options, roots, target, loss } = diagrams
  const { before } = sweep
  const { gain, prices } = line
  before.fill(-Infinity)
  for (const root of roots) before[root] = 0
  for (let position = 0; position < options.length; position++) {
    average(diagrams, line, sweep, position)
    const width = options[position] as number
    const own = cellsAt[position] as readonly number[]
    for (let index = 0; index < own.length; index++) {
      const { first, count, arcs, prices: at } = cells[own[index] as number] as Cell
      let arc = arcs
      for (let node = first; node < first + count; node++) {
        const here = before[node] as number
        for (let option = 0; option < width; option++, arc++) {
          const next = target[arc] as number
          const worth = here + gain * (loss[arc] as number) - (prices[at + option] as number)
          if (worth > (before[next] as number)) before[next] = worth
        }
      }
    }
  }
}

function backward(diagrams: Diagrams, line: Line, sweep: Sweep): void {
  const { cellsAt, cells, options } = diagrams
  for (let position = options.length - 1; position >= 0; position--) {
    average(diagrams, line, sweep, position)
    for (const cell of cellsAt[position] as number[])
      restOf(diagrams, line, cells[cell] as Cell, options[position] as number)
  }
}
