import { extent, scaleLinear } from 'd3'
import { axisPath, barHeight, barRows, figureGap, figureRoom, tenth, type BarRow } from '../bar-rows'

/** One step on the way from one sum to another, in dong. */
export interface WaterfallStep {
  readonly id: string
  readonly name: string
  /** "total": the sum reached so far, which the steps before it must add up to; "change": added to it. */
  readonly kind: 'total' | 'change'
  readonly amount: number
  readonly text: string
}

export interface WaterfallRow extends BarRow {
  readonly id: string
  readonly kind: 'total' | 'up' | 'down'
  readonly x: number
  readonly width: number
  readonly text: string
  readonly textX: number
  readonly textY: number
  readonly textAnchor: 'start' | 'end'
  /** From the end of this bar down to the next. */
  readonly link: { readonly x: number; readonly from: number; readonly to: number } | null
}

export interface WaterfallLayout {
  readonly height: number
  readonly barHeight: number
  readonly zero: number
  /** The line there. */
  readonly axis: string
  readonly rows: readonly WaterfallRow[]
}

/** Lays out the steps one under another, each bar beginning where the last one ended. */
export function waterfallLayout(steps: readonly WaterfallStep[], width: number): WaterfallLayout {
  const names = steps.map(({ name }) => name)
  const placed = barRows(names, width, 0.36)
  const { height, rowHeight, nameWidth, rows } = placed
  let sum = 0
  const spans = steps.map(({ kind, amount }) => {
    const from = kind === 'total' ? 0 : sum
    sum = kind === 'total' ? amount : sum + amount
    return { from, to: sum }
  })
  const [least = 0, most = 0] = extent([0, ...spans.flatMap(({ from, to }) => [from, to])])
  const room = figureRoom(steps.map(({ text }) => text))
  // A figure stands right of its bar, but left of a negative total.
  const left = nameWidth + (steps.some(({ kind, amount }) => kind === 'total' && amount < 0) ? room : 0)
  const x = scaleLinear(least === most ? [0, 1] : [least, most], [left, Math.max(left + 1, width - room)])
  const zero = tenth(x(0))
  return {
    height,
    barHeight,
    zero,
    axis: axisPath(placed, zero),
    rows: steps.flatMap(({ id, kind, text }, index) => {
      const row = rows[index]
      const span = spans[index]
      if (row === undefined || span === undefined) return []
      const { from, to } = span
      const start = tenth(x(Math.min(from, to)))
      const end = tenth(x(Math.max(from, to)))
      const rightwards = kind === 'total' ? to >= 0 : true
      const isLast = index === steps.length - 1
      return {
        ...row,
        id,
        kind: kind === 'total' ? 'total' : to >= from ? 'up' : 'down',
        x: start,
        width: Math.max(1.5, tenth(end - start)),
        text,
        textX: rightwards ? tenth(end + figureGap) : tenth(start - figureGap),
        textY: row.y + barHeight / 2 + 4,
        textAnchor: rightwards ? 'start' : 'end',
        link: isLast ? null : { x: tenth(x(to)), from: row.y + barHeight, to: row.y + rowHeight },
      }
    }),
  }
}
