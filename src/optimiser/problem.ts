/**
 * The budget question in exact integers: which moves, so that every attribute reaches its floor and
 * the weighted lead is the largest that a budget buys. Plain data; see docs/decisions/0005.
 */
export interface Problem {
  readonly attributes: readonly ProblemAttribute[]
  readonly moves: readonly ProblemMove[]
  /** Pairs of moves: the first may only be chosen with the second. */
  readonly prerequisites: readonly (readonly [move: number, needs: number])[]
  /** Groups of moves of which at most one may be chosen; the levels of a cost curve are one group. */
  readonly exclusives: readonly (readonly number[])[]
}

export interface ProblemAttribute {
  /** Integer state before any move. */
  readonly start: number
  /** The state that must be reached; null: none. */
  readonly floor: number | null
  /** Integer, 0 or more; 0 earns nothing (an attribute at par). */
  readonly weight: number
  readonly value: ValueTable
}

/** What a state is worth: `values[i]` at state `from + i`, integers that never fall; beyond both ends the end counts. */
export interface ValueTable {
  readonly from: number
  readonly values: ArrayLike<number>
}

export interface ProblemMove {
  /** Integer; negative: a saving. */
  readonly cost: number
  /** What the move adds to states; negative: harm. An attribute named twice gets the sum. */
  readonly effects: readonly (readonly [attribute: number, delta: number])[]
  /** The move is part of every plan. */
  readonly must?: boolean
}

/** What the table says about a state. */
export function valueAt(table: ValueTable, state: number): number {
  const index = Math.min(Math.max(state - table.from, 0), table.values.length - 1)
  return table.values[index] ?? 0
}
