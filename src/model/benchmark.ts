import type { Text } from './text'

/**
 * How a number is known (spec 3.3): the owner's feeling; looked up (mystery shopping,
 * reviews, fewer than 10 answers); measured (survey with n >= 10, log, published study).
 */
export type Evidence = 'guess' | 'informed' | 'measured'

/** Where a benchmark figure comes from; shown beside the figure, never left out. */
export interface Provenance {
  readonly evidence: Evidence
  /** Who says so, in the user's words or a citation. Empty when not told. */
  readonly source: Text
  /** Month of the figure as "YYYY-MM", or null when unknown: its age then raises nothing. */
  readonly month: string | null
  /** Standard error of the benchmark in native units, where known (spec 3.10). */
  readonly se: number | null
}

/** Mean over the plan's rivals, own firm left out; the values stand in `Attribute.rivals`. */
export interface RivalsBenchmark extends Provenance {
  readonly kind: 'rivals'
  /** Use median and 1.4826 MAD instead of mean and SD (spec 3.11, OUTLIER_RIVAL). */
  readonly robust: boolean
  /** The rivals are a sample of a larger market: the mean then has a standard error. */
  readonly sampled: boolean
}

/** A published average, taken as published. Native units. */
export interface PublishedBenchmark extends Provenance {
  readonly kind: 'published'
  readonly mean: number
  /** Spread between firms (standard deviation), or null when not published. */
  readonly sd: number | null
  /** Number of firms behind the figure. */
  readonly firms: number | null
  /** Number of single ratings behind the figure. */
  readonly ratings: number | null
  /** Id of the built-in baseline row this came from, for its full citation. */
  readonly baseline: string | null
}

/** "Most are between lo and hi": read as the 10th and 90th percentile of firms (spec 3.2). */
export interface RangeBenchmark extends Provenance {
  readonly kind: 'range'
  readonly lo: number
  readonly hi: number
}

/** One number from the owner's feeling; no spread known. */
export interface GuessBenchmark extends Provenance {
  readonly kind: 'guess'
  readonly mean: number
}

export type Benchmark = RivalsBenchmark | PublishedBenchmark | RangeBenchmark | GuessBenchmark
export type BenchmarkKind = Benchmark['kind']
