import { area, extent, line, scaleLinear } from 'd3'
import { textWidth } from '../text-fit'

/** Cumulative cash by month from 0, in dong. */
export interface CashFlowValues {
  readonly likely: readonly number[]
  /** The 10th and 90th of a hundred draws, by month from 0, as far as they are known; null: not simulated. */
  readonly band: { readonly low: readonly number[]; readonly high: readonly number[] } | null
  /** Months in which the plan has to pay back. */
  readonly horizon: number
  /** Months; null: not within the time that is looked at. */
  readonly payback: number | null
  /** The deepest point; null or amount 0: never in the red. */
  readonly trough: { readonly amount: number; readonly month: number } | null
}

/** What the labels say, so that they find their room. */
export interface CashFlowTexts {
  readonly payback: string
  readonly trough: string
  readonly horizon: string
  /** An amount on the axis. */
  readonly money: (amount: number) => string
}

export interface CashFlowLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

export interface CashFlowMark {
  readonly x: number
  readonly y: number
  readonly label: CashFlowLabel
}

export interface CashFlowLayout {
  /** Last month shown: the horizon, or the payback where that comes later. */
  readonly months: number
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly xTicks: readonly { readonly month: number; readonly x: number }[]
  readonly yTicks: readonly { readonly text: string; readonly y: number }[]
  readonly zero: number
  readonly line: string
  readonly band: string | null
  /** The end of the horizon, where the chart goes on behind it. */
  readonly horizon: { readonly x: number; readonly label: CashFlowLabel } | null
  readonly payback: CashFlowMark | null
  readonly trough: CashFlowMark | null
  /** Month 0..months. */
  readonly points: readonly { readonly month: number; readonly x: number; readonly y: number }[]
}

const padding = { top: 18, right: 14, bottom: 26 } as const
/** Room for amounts of ordinary size, px. */
const leastLeft = 52
export const labelSize = 12

const tenth = (px: number) => Math.round(px * 10) / 10

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxOf({ text, x, y, anchor }: CashFlowLabel): Box {
  const width = textWidth(text, labelSize)
  const left = anchor === 'start' ? x : x - width
  return { left, right: left + width, top: y - labelSize, bottom: y + 3 }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** The first place for a text that is inside the frame and clear of what is there already; else the first of all. */
function placed(
  text: string,
  places: readonly Omit<CashFlowLabel, 'text'>[],
  frame: Box,
  taken: readonly Box[],
): CashFlowLabel {
  const labels = places.map((place) => ({ ...place, text }))
  const fits = (label: CashFlowLabel): boolean => {
    const box = boxOf(label)
    const inside =
      box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
    return inside && !taken.some((other) => overlap(box, other))
  }
  return labels.find(fits) ?? { text, x: frame.left, y: frame.top + labelSize, anchor: 'start' }
}

/** Whole months for the axis, no closer than their figures are wide. */
function monthTicks(months: number, width: number): number[] {
  const most = Math.max(1, Math.floor(width / 34))
  const step = [1, 2, 3, 6, 12, 24, 60].find((size) => months / size <= most) ?? 60
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, i) => i * step)
}

/** Lays out cumulative cash over the months: the likely line, the band of the draws, payback and trough. */
export function cashFlowLayout(
  values: CashFlowValues,
  texts: CashFlowTexts,
  width: number,
  height: number,
): CashFlowLayout {
  const { likely, band, horizon, payback, trough } = values
  const months = Math.min(likely.length - 1, Math.max(horizon, payback === null ? 0 : Math.ceil(payback)))
  const shown = likely.slice(0, months + 1)
  const low = band?.low.slice(0, months + 1) ?? []
  const high = band?.high.slice(0, months + 1) ?? []
  const [least = 0, most = 0] = extent([0, ...shown, ...low, ...high])
  const bottom = Math.max(padding.top + 1, height - padding.bottom)
  const y = scaleLinear(least === most ? [-1, 1] : [least, most], [bottom, padding.top]).nice(4)
  const amounts = y.ticks(4).map((value) => ({ value, text: texts.money(value) }))
  const left = Math.ceil(Math.max(leastLeft, ...amounts.map(({ text }) => textWidth(text, labelSize) + 10)))
  const plot = { left, right: Math.max(left + 1, width - padding.right), top: padding.top, bottom }
  const x = scaleLinear([0, Math.max(1, months)], [plot.left, plot.right])
  const at = (month: number) => tenth(x(month))
  const heightOf = (value: number) => tenth(y(value))

  const frame = { left: plot.left, right: width, top: 0, bottom: plot.bottom + 4 }
  const taken: Box[] = []
  const label = (text: string, places: readonly Omit<CashFlowLabel, 'text'>[]): CashFlowLabel => {
    const made = placed(text, places, frame, taken)
    taken.push(boxOf(made))
    return made
  }
  const zero = heightOf(0)
  const beside = (px: number, py: number) =>
    ({
      lowRight: { x: px + 8, y: py + 17, anchor: 'start' },
      lowLeft: { x: px - 8, y: py + 17, anchor: 'end' },
      highLeft: { x: px - 8, y: py - 9, anchor: 'end' },
      highRight: { x: px + 8, y: py - 9, anchor: 'start' },
      lowerRight: { x: px + 8, y: py + 31, anchor: 'start' },
      higherLeft: { x: px - 8, y: py - 23, anchor: 'end' },
    }) as const
  const back = (px: number): CashFlowMark => {
    // The line comes from below on the left and goes on above on the right.
    const { lowRight, highLeft, lowerRight, lowLeft, highRight, higherLeft } = beside(px, zero)
    const places = [lowRight, highLeft, lowerRight, higherLeft, lowLeft, highRight]
    return { x: px, y: zero, label: label(texts.payback, places) }
  }
  const deepest = (px: number, py: number): CashFlowMark => {
    // Nothing of the likely line lies below its deepest point.
    const { lowRight, highLeft, lowerRight, lowLeft, highRight, higherLeft } = beside(px, py)
    return {
      x: px,
      y: py,
      label: label(texts.trough, [lowRight, lowLeft, lowerRight, highRight, highLeft, higherLeft]),
    }
  }
  const paid = payback !== null && payback <= months && payback > 0 ? back(at(payback)) : null
  const deep =
    trough !== null && trough.amount > 0 && trough.month <= months
      ? deepest(at(trough.month), heightOf(-trough.amount))
      : null
  return {
    months,
    plot,
    xTicks: monthTicks(months, plot.right - plot.left).map((month) => ({ month, x: at(month) })),
    yTicks: amounts.map(({ value, text }) => ({ text, y: heightOf(value) })),
    zero,
    line: line<number>((_, month) => at(month), heightOf)(shown) ?? '',
    band:
      band === null
        ? null
        : area<number>(
            (_, month) => at(month),
            (value) => heightOf(value),
            (_, month) => heightOf(high[month] ?? 0),
          )(low),
    horizon:
      months > horizon
        ? {
            x: at(horizon),
            label: label(texts.horizon, [
              { x: at(horizon) + 5, y: plot.top - 5, anchor: 'start' },
              { x: at(horizon) - 5, y: plot.top - 5, anchor: 'end' },
            ]),
          }
        : null,
    payback: paid,
    trough: deep,
    points: shown.map((value, month) => ({ month, x: at(month), y: heightOf(value) })),
  }
}
