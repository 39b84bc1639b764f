/** The constants of the method as text in the reader's notation, so that the page never contradicts the rule. */
export interface MethodFigures {
  readonly kappa: string
  readonly cap: string
  readonly most: string
  readonly least: string
  readonly fewRivals: string
  readonly answers: string
  readonly warnMonths: string
  readonly blockMonths: string
  readonly confidence: string
}

export interface MethodPart {
  readonly title: string
  readonly text: readonly string[]
  readonly points: readonly string[]
}

/** One language of the method page. */
export type MethodPage = (figures: MethodFigures) => readonly MethodPart[]
