import type { InputProblem } from './number-input'

/** Why what was typed is no value here. */
export type ValueProblem =
  | { readonly code: InputProblem }
  | { readonly code: 'OUT_OF_SCALE'; readonly min: number; readonly max: number }
  | { readonly code: 'NEGATIVE' }
  | { readonly code: 'NOT_WHOLE' }
  /** Money with a part of a dong: the unit was left out. */
  | { readonly code: 'NO_UNIT' }
