/** One plan on the chart: cost in dong over the horizon, lead in canvas units above the average. */
export interface FrontierValue {
  readonly cost: number
  readonly lead: number
}

/** What every budget buys, as the chart draws it. */
export interface FrontierValues {
  /** Plans that no other beats, ascending in cost and lead. */
  readonly points: readonly FrontierValue[]
  /** What better plans may still reach, ascending; empty when the points are exact. */
  readonly bound: readonly FrontierValue[]
  /** Plans that are beaten. */
  readonly trials: readonly FrontierValue[]
  /** The plan as it stands; `kept`: it keeps the rule. null: not known. */
  readonly current: (FrontierValue & { readonly kept: boolean }) | null
  /** Dong; null: no limit told. */
  readonly budget: number | null
  /** Index of the point after which money buys less; null: none. */
  readonly knee: number | null
}

/** What is written on the chart, in the user's language. */
export interface FrontierTexts {
  /** Over the y axis. */
  readonly lead: string
  /** In the zone where the rule cannot be kept: what it means, and the least that keeps it. */
  readonly infeasible: string
  readonly minimum: string
  readonly knee: string
  readonly current: string
  /** On the grip of the budget line. */
  readonly budget: string
  readonly money: (dong: number) => string
  readonly number: (lead: number) => string
}
