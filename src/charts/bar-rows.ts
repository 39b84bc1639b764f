import { ellipsis, textWidth } from './text-fit'

/** Type sizes, the thickness of a bar, and the gap between a bar and its figure; pixels. */
export const nameSize = 13
export const figureSize = 12
export const barHeight = 18
export const figureGap = 6

/** Narrower than this, names stand above their bars. */
const narrow = 520

/** To a tenth of a pixel. */
export const tenth = (px: number): number => Math.round(px * 10) / 10

/** Room that the widest of some figures takes beside its bar. */
export function figureRoom(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, figureSize))) + figureGap
}

/** Where the name of a row and its bar stand. */
export interface BarRow {
  readonly name: string
  readonly nameX: number
  readonly nameY: number
  /** Top of the bar. */
  readonly y: number
}

/** Horizontal bars one under another, each with its name. */
export interface BarRows {
  readonly height: number
  readonly rowHeight: number
  /** Left of the bars; 0 where names stand above them. */
  readonly nameWidth: number
  readonly rows: readonly BarRow[]
}

/**
 * Places names and bars: side by side, or on a narrow screen one above the other.
 *
 * @param most share of the width that names may take, 0..1
 */
export function barRows(names: readonly string[], width: number, most: number): BarRows {
  const stacked = width < narrow
  const rowHeight = stacked ? 46 : 30
  const widest = Math.max(0, ...names.map((name) => textWidth(name, nameSize))) + 14
  const nameWidth = stacked ? 0 : Math.min(width * most, widest)
  return {
    height: names.length * rowHeight + 4,
    rowHeight,
    nameWidth,
    rows: names.map((name, index) => {
      const top = index * rowHeight + 2
      const y = top + (stacked ? 21 : (rowHeight - barHeight) / 2)
      return {
        name: ellipsis(name, stacked ? width : nameWidth - 8, nameSize),
        nameX: 0,
        nameY: stacked ? top + 15 : y + barHeight / 2 + 4.5,
        y,
      }
    }),
  }
}

/** The line at which the bars begin: along the bars alone where names stand above them, as it would run through these. */
export function axisPath({ height, nameWidth, rows }: BarRows, x: number): string {
  if (nameWidth > 0) return `M${String(x)},0V${String(height)}`
  return rows.map(({ y }) => `M${String(x)},${String(y - 2)}v${String(barHeight + 4)}`).join('')
}
