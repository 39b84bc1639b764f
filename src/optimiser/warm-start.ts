/** What a solve leaves to the next one: plans to try first and prices that bound well. */
export interface WarmStart {
  readonly plans: readonly (readonly number[])[]
  readonly prices: readonly PriceMemory[]
}

/** The lines of one independent part and the prices behind them. */
export interface PriceMemory {
  /** The decisions in their order and the tracks that each touches: prices fit the same shape only. */
  readonly shape: string
  readonly lines: readonly { readonly gain: number; readonly charge: number; readonly prices: Float64Array }[]
  /** Costs were counted in this many dong. */
  readonly unit: number
}
