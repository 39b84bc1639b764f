import { extent, scaleLinear } from 'd3'
import { ellipsis, textWidth } from '../text-fit'

/** One step on the way from one sum to another, in dong. */
export interface WaterfallStep {
  readonly id: string
  readonly name: string
  /** "total": the sum reached so far, which the steps before it must add up to; "change": added to it. */
  readonly kind: 'total' | 'change'
  readonly amount: number
  readonly text: string
}

export interface WaterfallRow {
  readonly id: string
  readonly name: string
  readonly kind: 'total' | 'up' | 'down'
  readonly nameX: number
  readonly nameY: number
  readonly x: number
  readonly y: number
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
  readonly rows: readonly WaterfallRow[]
}

export const nameSize = 13
export const figureSize = 12
const barHeight = 18
const figureGap = 6
const narrow = 520

const tenth = (px: number) => Math.round(px * 10) / 10

/** Lays out the steps one under another, each bar beginning where the last one ended. */
export function waterfallLayout(steps: readonly WaterfallStep[], width: number): WaterfallLayout {
  const stacked = width < narrow
  const rowHeight = stacked ? 46 : 30
  const nameWidth = stacked
    ? 0
    : Math.min(width * 0.36, Math.max(0, ...steps.map(({ name }) => textWidth(name, nameSize))) + 14)
  let sum = 0
  const spans = steps.map(({ kind, amount }) => {
    const from = kind === 'total' ? 0 : sum
    sum = kind === 'total' ? amount : sum + amount
    return { from, to: sum }
  })
  const [least = 0, most = 0] = extent([0, ...spans.flatMap(({ from, to }) => [from, to])])
  const room = Math.max(0, ...steps.map(({ text }) => textWidth(text, figureSize))) + figureGap
  // A figure stands right of its bar, but left of a negative total.
  const left = nameWidth + (steps.some(({ kind, amount }) => kind === 'total' && amount < 0) ? room : 0)
  const x = scaleLinear(least === most ? [0, 1] : [least, most], [left, Math.max(left + 1, width - room)])
  return {
    height: steps.length * rowHeight + 4,
    barHeight,
    zero: tenth(x(0)),
    rows: steps.map(({ id, name, kind, text }, index) => {
      const { from, to } = spans[index] ?? { from: 0, to: 0 }
      const top = index * rowHeight + 2
      const y = top + (stacked ? 21 : (rowHeight - barHeight) / 2)
      const start = tenth(x(Math.min(from, to)))
      const end = tenth(x(Math.max(from, to)))
      const rightwards = kind === 'total' ? to >= 0 : true
      const next = spans[index + 1]
      return {
        id,
        name: ellipsis(name, stacked ? width : nameWidth - 8, nameSize),
        kind: kind === 'total' ? 'total' : to >= from ? 'up' : 'down',
        nameX: 0,
        nameY: stacked ? top + 15 : y + barHeight / 2 + 4.5,
        x: start,
        y,
        width: Math.max(1.5, tenth(end - start)),
        text,
        textX: rightwards ? tenth(end + figureGap) : tenth(start - figureGap),
        textY: y + barHeight / 2 + 4,
        textAnchor: rightwards ? 'start' : 'end',
        link: next === undefined ? null : { x: tenth(x(to)), from: y + barHeight, to: y + rowHeight },
      }
    }),
  }
}
