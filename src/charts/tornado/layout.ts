import { scaleLinear } from 'd3'
import { axisPath, barHeight, barRows, figureGap, figureRoom, tenth, type BarRow } from '../bar-rows'

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

export interface TornadoRow extends BarRow {
  readonly id: string
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
  /** The line there. */
  readonly axis: string
  readonly rows: readonly TornadoRow[]
}

/** Lays out the bars, largest as given, around the middle at which nothing changes. */
export function tornadoLayout(bars: readonly TornadoBar[], width: number): TornadoLayout {
  const names = bars.map(({ name }) => name)
  const placed = barRows(names, width, 0.34)
  const { height, nameWidth, rows } = placed
  const left = nameWidth + figureRoom(bars.map(({ worseText }) => worseText))
  const right = Math.max(left + 1, width - figureRoom(bars.map(({ betterText }) => betterText)))
  const least = Math.min(0, ...bars.map(({ worse }) => worse))
  const most = Math.max(0, ...bars.map(({ better }) => better))
  const x = scaleLinear(least === most ? [-1, 1] : [least, most], [left, right])
  const middle = tenth(x(0))
  return {
    height,
    barHeight,
    middle,
    axis: axisPath(placed, middle),
    rows: bars.flatMap(({ id, worse, better, worseText, betterText }, index) => {
      const row = rows[index]
      if (row === undefined) return []
      const from = tenth(x(Math.min(0, worse)))
      const to = tenth(x(Math.max(0, better)))
      return {
        ...row,
        id,
        worse: { x: from, width: tenth(middle - from), text: worseText, textX: tenth(from - figureGap) },
        better: { x: middle, width: tenth(to - middle), text: betterText, textX: tenth(to + figureGap) },
      }
    }),
  }
}
