import type { Scale } from '../scale'
import type { Grade } from '../evidence'

/** The two ends of a scale in native units; infinite where there is none. */
export interface Ends {
  readonly min: number
  readonly max: number
}

/** What the clear margin and the parity tolerance are made of, native units (spec 3.4). */
export interface Floors {
  /** Smallest noticeable difference: the clear margin is never below it. */
  readonly mnd: number
  /** Least and greatest parity tolerance. */
  readonly bmin: number
  readonly bmax: number
}

/**
 * Everything the method needs to know of one kind of scale. Add a kind by writing one such
 * object and naming it in `index.ts`; the shared property suite then covers it.
 */
export interface ScaleKind<S extends Scale = Scale> {
  /** The margin follows from the definition of the scale, not from the spread (spec 3.4). */
  readonly fixedMargin: boolean
  /** Average and spread that the scale carries by definition; null: a benchmark is needed. */
  readonly inherent: { readonly mu: number; readonly s: number } | null
  /** The spread is estimated when unknown, which has to be said (SPREAD_ASSUMED). */
  readonly spreadMatters: boolean
  ends(scale: S): Ends
  /** null: the average is 0 and the attribute gives no absolute steps (MISSING_STEP). */
  floors(scale: S, mu: number, grade: Grade): Floors | null
  /** Spread taken when it is unknown (spec 3.2). */
  defaultSpread(scale: S, mu: number): number
  /** The benchmark that a mean of firms stands for. */
  centre(mean: number): number
  /**
   * Sensible native step for dragging and arrow keys: 1, 2 or 5 times a power of ten.
   *
   * @param mu the average, where known
   */
  step(scale: S, mu: number | null): number
  /**
   * Step of the values that people would say of themselves, `step` or more of it: what a repair suggests lies on one. No
   * coarser than the smallest difference that is noticed.
   */
  roundStep(scale: S, mu: number | null): number
  /** The nearest whole step inside the scale. */
  snap(scale: S, value: number, mu: number | null): number
  /** The nearest value inside the ends of the scale. */
  clamp(scale: S, value: number): number
  /** Whether a customer could ever see this value: finite, inside the ends, whole where things are counted. */
  isPossible(scale: S, value: number): boolean
}
