/** One layer of one track. */
export interface Cell {
  readonly track: number
  readonly first: number
  readonly count: number
  readonly arcs: number
  readonly prices: number
  /** The layer leads to the end of the track. */
  readonly last: boolean
}
