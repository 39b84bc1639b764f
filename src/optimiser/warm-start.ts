/** What a solve leaves to the next one: plans to try first and prices that bound well. */
export interface WarmStart {
  readonly plans: readonly (readonly number[])[]
  readonly prices: readonly PriceMemory[]
}

/** The prices of one independent part of a problem. */
export interface PriceMemory {
  /** The moves and the order of the part, to recognise it. */
  readonly shape: string
  readonly slopes: readonly number[]
  readonly prices: readonly Float64Array[]
}
