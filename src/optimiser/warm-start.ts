import type { Diagrams } from './diagram'
import type { Part } from './reduce'

/** What a solve leaves to the next one: plans to try first, diagrams, and prices that bound well. */
export interface WarmStart {
  readonly plans: readonly (readonly number[])[]
  readonly prices: readonly PriceMemory[]
}

/** The diagrams of one independent part, its lines, and the prices behind them. */
export interface PriceMemory {
  readonly diagrams: Diagrams
  readonly lines: readonly { readonly gain: number; readonly charge: number; readonly prices: Float64Array }[]
  /** Costs were counted in this many dong. */
  readonly unit: number
}

/** What is left of a part with the same choices, whatever they cost and do; undefined: nothing. */
export function memoryOf(part: Part, prices: readonly PriceMemory[] | undefined): PriceMemory | undefined {
  return prices?.find(({ diagrams }) => hasChoicesOf(part, diagrams.part))
}

/** The same moves to decide on, each of them touching the same tracks. */
function hasChoicesOf(a: Part, b: Part): boolean {
  return (
    a.decisions.length === b.decisions.length &&
    a.tracks.length === b.tracks.length &&
    a.decisions.every(({ moves }, decision) => isSame(moves, b.decisions[decision]?.moves)) &&
    a.tracks.every(({ deltas }, track) => isSame([...deltas.keys()], [...(b.tracks[track]?.deltas.keys() ?? [])]))
  )
}

function isSame(a: readonly number[], b: readonly number[] | undefined): boolean {
  return a.length === b?.length && a.every((number, index) => number === b[index])
}
