import { line, scaleLinear } from 'd3'
import type { CanvasColumn, ColumnGeometry } from './model'

/** Narrowest column that still holds a 44 px handle and its value (px); below it the chart scrolls sideways. */
export const minColumnWidth = 84
/** Beyond this a column only spreads the picture thin (px). */
export const maxColumnWidth = 240
/** Room above and below the scale for marks and their values (px). */
export const plotPadding = { top: 48, bottom: 46, bottomWithNames: 66 } as const

/** Landmarks of canvas units (spec 3.5). */
export const canvasUnits = { worst: 0, parLimit: 4, average: 5, clear: 6, dominant: 7, best: 10 } as const

export interface SharedGeometry extends ColumnGeometry {
  /** Gutter and all columns need more than the available width. */
  readonly scrolls: boolean
}

/** Spreads the columns over the available width, but never narrower than `minColumnWidth`. */
export function columnGeometry(width: number, count: number, gutterWidth: number): SharedGeometry {
  const room = Math.max(0, width - gutterWidth) / Math.max(1, count)
  const columnWidth = Math.min(maxColumnWidth, Math.max(minColumnWidth, Math.floor(room * 100) / 100))
  // Half a pixel is rounding, nothing to scroll for.
  return { gutterWidth, columnWidth, scrolls: gutterWidth + columnWidth * count > width + 0.5 }
}

export type Domain = readonly [low: number, high: number]

/**
 * Part of the canvas worth showing: the par band and its surroundings always, more where values lie beyond. In half
 * units, so that a small change of one value leaves all others where they are. Shown or hidden series do not matter.
 */
export function canvasDomain(columns: readonly CanvasColumn[]): Domain {
  let low = 3.1
  let high = 7.4
  for (const column of columns) {
    for (const value of [column.target, column.current, column.planned, ...Object.values(column.rivals)]) {
      if (value == null || Number.isNaN(value)) continue
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
  }
  return [
    Math.max(canvasUnits.worst, Math.floor(2 * low - 1) / 2),
    Math.min(canvasUnits.best, Math.ceil(2 * high + 1) / 2),
  ]
}

/** Pixels of a plot: x from the left edge of the first column, y from the top. */
export interface Frame extends ColumnGeometry {
  readonly count: number
  readonly height: number
  readonly domain: Domain
  readonly plotWidth: number
  /** Centre of a column. */
  readonly x: (index: number) => number
  /** Height of a canvas value; values outside the domain lie on its edge. */
  readonly y: (value: number) => number
  /** Canvas value of a height, also outside the domain. */
  readonly value: (y: number) => number
}

/** @param bottom room under the scale, px: more where names are written inside the chart */
export function canvasFrame(
  domain: Domain,
  height: number,
  geometry: ColumnGeometry,
  count: number,
  bottom: number = plotPadding.bottom,
): Frame {
  const range = [Math.max(plotPadding.top + 1, height - bottom), plotPadding.top]
  const inside = scaleLinear(domain, range).clamp(true)
  const open = scaleLinear(domain, range)
  const { gutterWidth, columnWidth } = geometry
  return {
    gutterWidth,
    columnWidth,
    count,
    height,
    domain,
    plotWidth: Math.max(columnWidth * count, columnWidth),
    x: (index) => (index + 0.5) * columnWidth,
    y: (value) => tenth(inside(value)),
    value: (y) => open.invert(y),
  }
}

/** Tenths of a pixel: enough for the eye, and the drawing stays small and comparable. */
export function tenth(px: number): number {
  return Math.round(px * 10) / 10
}

/** +1 or -1 when a value lies beyond the upper or lower edge of what is drawn. */
export function beyond(value: number, domain: Domain): -1 | 0 | 1 {
  if (value > domain[1] + 1e-9) return 1
  return value < domain[0] - 1e-9 ? -1 : 0
}

/** Path through one value per column; a missing value is a gap, a lone value a dot (with round caps). */
export function seriesPath(values: readonly (number | null | undefined)[], frame: Frame): string {
  const draw = line<number | null | undefined>()
    .defined((value) => value != null && !Number.isNaN(value))
    .x((_, index) => tenth(frame.x(index)))
    .y((value) => frame.y(value ?? canvasUnits.average))
    .digits(1)
  return draw(values) ?? ''
}

/** Tiny dots, one for each value (stroke them with round caps). */
export function dotsPath(values: readonly (number | null | undefined)[], frame: Frame): string {
  return values
    .map((value, index) =>
      value == null || Number.isNaN(value) ? '' : `M${tenth(frame.x(index))},${frame.y(value)}h0`,
    )
    .join('')
}

/** Values that the target line runs through: what is left out of the rule leaves a gap, as a missing value does. */
export function lineValues(
  columns: readonly Pick<CanvasColumn, 'state'>[],
  targets: readonly (number | null)[],
): readonly (number | null)[] {
  return targets.map((target, index) => (columns[index]?.state === 'excluded' ? null : target))
}

export type Tint = 'broken' | 'differentiator' | 'none'

/** Background of a column: what breaks the rule first, then what is meant to stand out. */
export function columnTint(column: Pick<CanvasColumn, 'role' | 'state'>): Tint {
  if (column.state === 'broken') return 'broken'
  return column.role === 'differentiator' && column.state === 'ok' ? 'differentiator' : 'none'
}

export interface BundleSpan {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Runs of neighbouring columns that belong to one bundle. */
export function bundleSpans(columns: readonly Pick<CanvasColumn, 'bundle'>[]): readonly BundleSpan[] {
  const spans: BundleSpan[] = []
  for (const [index, { bundle }] of columns.entries()) {
    if (bundle === undefined) continue
    const last = spans.at(-1)
    if (last !== undefined && last.name === bundle && last.to === index - 1)
      spans[spans.length - 1] = { ...last, to: index }
    else spans.push({ name: bundle, from: index, to: index })
  }
  return spans
}
