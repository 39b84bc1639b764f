/**
 * Quick cost curve of an attribute for which no initiatives are listed (spec 2.13): what each month costs today,
 * half of the way to the best imaginable value, and (nearly) all of it. Whole dong a month, now <= half <= full.
 */
export interface CostCurve {
  readonly now: number
  readonly half: number
  readonly full: number
  /** Share of the way that the plan pays for, 0..parameters.curve.fullShare. */
  readonly share: number
}
