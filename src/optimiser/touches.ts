import type { Part } from './reduce'

/** A track that a decision changes, and by how much per option. */
export interface Touch {
  readonly track: number
  readonly row: readonly number[]
}

/** What a part's moves do, by decision and by move: made once, to judge many plans. */
export interface Touches {
  /** Per decision, the tracks that it changes. */
  readonly of: readonly (readonly Touch[])[]
  /** Of each move, the decision that offers it and as which option. */
  readonly placeOf: ReadonlyMap<number, readonly [decision: number, option: number]>
}

export function touchesOf({ decisions, tracks }: Part): Touches {
  const of = decisions.map((): Touch[] => [])
  for (const [track, { deltas }] of tracks.entries())
    for (const [decision, row] of deltas) of[decision]?.push({ track, row })
  const placeOf = new Map<number, readonly [decision: number, option: number]>()
  for (const [decision, { moves }] of decisions.entries())
    for (const [index, move] of moves.entries()) placeOf.set(move, [decision, index + 1])
  return { of, placeOf }
}
