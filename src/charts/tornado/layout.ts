import { scaleLinear } from 'd3'
import { ellipsis, textWidth } from '../text-fit'

/** What one doubtful figure does to the result: its change when the figure is at its low and at its high end. */
export interface TornadoBar {
  readonly id: string
  readonly name: string
  /** Change of the result in dong at the worse and at the better end; worse <= better. */
  readonly worse: number
  readonly better: number
  readonly worseText: string
  readonly betterText: string
}

export interface TornadoRow {
  readonly id: string
  readonly name: string
  readonly nameX: number
  readonly nameY: number
  readonly y: number
  /** Left edge and width of the part below the middle, and of the one above it. */
  readonly worse: TornadoPart
  readonly better: TornadoPart
}

export interface TornadoPart {
  readonly x: number
  readonly width: number
  readonly text: string
  readonly textX: number
}

export interface TornadoLayout {
  readonly height: number
  readonly barHeight: number
  /** Where nothing changes. */
  readonly middle: number
  readonly rows: readonly TornadoRow[]
}

export const nameSize = 13
export const figureSize = 12
const barHeight = 18
const figureGap = 6
/** Narrower than this, names stand above their bars. */
const narrow = 520

const tenth = (px: number) => Math.round(px * 10) / 10

/** Lays out the bars, largest as given, around the middle at which nothing changes. */
export function tornadoLayout(bars: readonly TornadoBar[], width: number): TornadoLayout {
  const stacked = width < narrow
  const rowHeight = stacked ? 46 : 30
  const nameWidth = stacked
    ? 0
    : Math.min(width * 0.34, Math.max(0, ...bars.map(({ name }) => textWidth(name, nameSize))) + 14)
  const room = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text, figureSize))) + figureGap
  const left = nameWidth + room(bars.map(({ worseText }) => worseText))
  const right = Math.max(left + 1, width - room(bars.map(({ betterText }) => betterText)))
  const least = Math.min(0, ...bars.map(({ worse }) => worse))
  const most = Math.max(0, ...bars.map(({ better }) => better))
  const x = scaleLinear(least === most ? [-1, 1] : [least, most], [left, right])
  const middle = tenth(x(0))
  return {
    height: bars.length * rowHeight + 4,
    barHeight,
    middle,
    rows: bars.map(({ id, name, worse, better, worseText, betterText }, index) => {
      const top = index * rowHeight + 2
      const y = top + (stacked ? 21 : (rowHeight - barHeight) / 2)
      const from = tenth(x(Math.min(0, worse)))
      const to = tenth(x(Math.max(0, better)))
      return {
        id,
        name: ellipsis(name, stacked ? width : nameWidth - 8, nameSize),
        nameX: 0,
        nameY: stacked ? top + 15 : y + barHeight / 2 + 4.5,
        y,
        worse: { x: from, width: tenth(middle - from), text: worseText, textX: tenth(from - figureGap) },
        better: { x: middle, width: tenth(to - middle), text: betterText, textX: tenth(to + figureGap) },
      }
    }),
  }
}
