/** One set of differentiators as a dot. */
export interface OptionDot {
  readonly id: string
  /** Its attributes, in words. */
  readonly name: string
  /** All that is known of it, for assistive technology. */
  readonly description: string
  /** Money over the horizon, and canvas units above the average. */
  readonly cost: number
  readonly lead: number
  /** Chance 0..1 that its weakest attribute keeps its line; null: not known. */
  readonly robustness: number | null
  readonly isCurrent: boolean
  readonly isBest: boolean
  readonly isWithinBudget: boolean
}

/** Texts of the chart, already in the user's language. */
export interface OptionsLabels {
  readonly chart: string
  readonly cost: string
  readonly lead: string
  readonly current: string
  readonly best: string
  readonly both: string
}
