/** Texts of the own-units view, already in the user's language. */
export interface OwnAxisLabels {
  /** Accessible name of the whole chart. */
  readonly chart: string
  /** With their values: "Trung bình ngành 35k ₫". */
  readonly average: string
  readonly clearLine: string
  /** At the two ends of the axis: "Tốt hơn", "Kém hơn". */
  readonly better: string
  readonly worse: string
}
