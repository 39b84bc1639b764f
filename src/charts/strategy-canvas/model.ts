import type { MarkRole, MarkState } from '../marks'

export type ColumnRole = MarkRole

/**
 * `ok` keeps the rule, `broken` does not, `over` is a parity attribute clearly above, `missing` has no comparison,
 * `conceded` falls short on purpose, `excluded` does not count.
 */
export type ColumnState = MarkState

/** One attribute as the canvas draws it. Canvas units: 5 average, 4 parity limit, 6 clear line, 7 dominant. */
export interface CanvasColumn {
  readonly id: string
  readonly name: string
  readonly role: ColumnRole
  /** Promise in canvas units, not clamped; null when it cannot be compared. */
  readonly target: number | null
  /** Today in canvas units, not clamped. */
  readonly current: number | null
  /** By rival id, canvas units; rivals without a value are absent. */
  readonly rivals: Readonly<Record<string, number>>
  readonly state: ColumnState
  /** What is paid for, canvas units, not clamped; absent where that says nothing. */
  readonly planned?: number | undefined
  /** The promise lies beyond what is paid for. */
  readonly unfunded?: boolean
  /** The promise in its own unit, short: "34k ₫". */
  readonly valueText: string
  /** What a screen reader says: "34.000 ₫, cần tối đa 33.000 ₫". */
  readonly ariaValueText: string
  /** Native units. */
  readonly ariaMin: number
  readonly ariaMax: number
  readonly ariaNow: number
  /** No promise of its own: the target simply is today's value. */
  readonly targetIsOwn: boolean
  /** Name of the bundle that the attribute belongs to; neighbours of one bundle are bracketed. */
  readonly bundle?: string | undefined
}

export interface CanvasRival {
  readonly id: string
  readonly name: string
}

/** Texts of the chart, already in the user's language. */
export interface CanvasLabels {
  /** Accessible name of the whole chart. */
  readonly chart: string
  readonly clearLine: string
  readonly average: string
  readonly parLine: string
  /** Zone above the clear line. */
  readonly above: string
  /** Zone below the parity limit. */
  readonly below: string
  /** Beside a missing value. */
  readonly missing: string
}

/** Widths in px that the chart and the table under it share. */
export interface ColumnGeometry {
  readonly gutterWidth: number
  readonly columnWidth: number
}

/** What a legend can explain. */
export type LegendKey =
  | 'target'
  | 'current'
  | 'rivals'
  | 'planned'
  | 'unfunded'
  | 'parBand'
  | 'differentiator'
  | 'parity'
  | 'broken'
  | 'over'
  | 'missing'
  | 'conceded'
  | 'excluded'
