import { wrapText } from '../text-fit'
import { canvasUnits, tenth, type Frame } from './layout'
import type { CanvasLabels } from './model'

export const gutterFontSize = 11.5
export const gutterLineHeight = 13.5
const gap = 5

export type GutterKey = 'above' | 'clearLine' | 'average' | 'parLine' | 'below'

export interface GutterLabel {
  readonly key: GutterKey
  readonly lines: readonly string[]
  /** Baseline of the first line, px from the top. */
  readonly y: number
}

interface Placed {
  readonly key: GutterKey
  readonly lines: readonly string[]
  readonly half: number
  y: number
}

/**
 * Labels of lines and zones in the gutter, none over another. The three lines always keep theirs, pushed apart where
 * they are close; the two zones are named only where there is room.
 * @param width px for the text
 */
export function gutterLabels(labels: CanvasLabels, frame: Frame, width: number): readonly GutterLabel[] {
  const placed = (key: GutterKey, value: number): Placed => {
    const lines = wrapText(labels[key], width, gutterFontSize, 2)
    return { key, lines, half: (lines.length * gutterLineHeight) / 2, y: frame.y(value) }
  }
  const clear = placed('clearLine', canvasUnits.clear)
  const average = placed('average', canvasUnits.average)
  const par = placed('parLine', canvasUnits.parLimit)
  clear.y = Math.min(clear.y, average.y - average.half - clear.half - gap)
  par.y = Math.max(par.y, average.y + average.half + par.half + gap)
  const kept = [clear, average, par]

  const above = placed('above', canvasUnits.dominant)
  if (above.y + above.half + gap <= clear.y - clear.half && above.y - above.half >= 0) kept.unshift(above)
  const below = placed('below', canvasUnits.parLimit - 1)
  if (below.y - below.half - gap >= par.y + par.half && below.y + below.half <= frame.height) kept.push(below)

  return kept.map(({ key, lines, half, y }) => ({ key, lines, y: tenth(y - half + gutterFontSize * 0.93) }))
}
