import type { PriceMemory } from './warm-start'

export interface PartOptions {
  /** Partial plans that may be made, counted by the meter. */
  readonly limit: number
  readonly meter: { labels: number }
  /** Parts of at most this many decisions, and those of a single attribute, are solved without bounds. */
  readonly small: number
  /** Dong per unit of cost. */
  readonly unit: number
  readonly warm?: PartWarmth | undefined
}

/** Plans of nearly the same problem, and the prices that bounded it. */
export interface PartWarmth {
  readonly plans: readonly (readonly number[])[]
  readonly prices: readonly PriceMemory[]
  /** Dong per unit of cost today. */
  readonly unit: number
}
