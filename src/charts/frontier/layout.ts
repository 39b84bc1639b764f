import { scaleLinear } from 'd3'
import { textWidth, wrapText } from '../text-fit'
import { roundStep } from './budget-steps'
import { boxOf, labelPlacer, labelSize, type Box, type PlacedLabel } from '../label-places'
import type { FrontierTexts, FrontierValue, FrontierValues } from './model'
import { band, dots, stairs, type Corner } from './staircase'

export interface FrontierMark extends Corner {
  readonly label: PlacedLabel | null
}

export interface FrontierLayout {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly xTicks: readonly { readonly x: number; readonly text: string }[]
  readonly yTicks: readonly { readonly y: number; readonly text: string }[]
  /** Where the rule cannot be kept; null: any budget keeps it. */
  readonly zone: { readonly x: number; readonly width: number; readonly lines: readonly PlacedLabel[] } | null
  readonly line: string
  /** What better plans may reach; empty when the line is exact. */
  readonly band: string
  readonly trials: string
  readonly points: readonly Corner[]
  readonly radius: number
  readonly knee: FrontierMark | null
  readonly current: FrontierMark | null
  /** Index of the best plan at the budget; -1: none. */
  readonly best: number
  readonly budget: {
    readonly x: number
    /** The budget lies beyond what is drawn. */
    readonly beyond: -1 | 0 | 1
    /** Middle and width of the grip with the amount on it. */
    readonly grip: { readonly x: number; readonly y: number; readonly width: number }
  }
  /** Dong at a place, on a round amount, or on a plan's cost close by. */
  readonly costAt: (x: number) => number
  /** A round amount, about a hundredth of the axis. */
  readonly step: number
  readonly domain: readonly [low: number, high: number]
}

const top = 54
const bottom = 30
const right = 16
export const gripHeight = 26
/** Room over the highest plan for the words of the zone, px. */
const headroom = 52
/** How far the budget may stretch the axis beyond the plans, and what is chosen now, as a share of their span. */
const stretch = { budget: 0.7, current: 3 } as const
const magnet = 5
/** Room for a word or two on a line, px. */
const narrowestZone = 50

const tenth = (px: number) => Math.round(px * 10) / 10

function costDomain({ points, current, budget }: FrontierValues): [number, number] {
  const first = points[0]?.cost ?? current?.cost ?? 0
  const last = points.at(-1)?.cost ?? first
  const low = Math.min(0, first)
  const high = Math.max(0, last)
  if (points.length === 0) {
    const most = Math.max(high, current?.cost ?? 0, budget ?? 0)
    const least = Math.min(low, current?.cost ?? 0)
    return [least, most > least ? most + (most - least) * 0.08 : least + 1_000_000]
  }
  const span = high > low ? high - low : 1_000_000
  const near = (cost: number | null | undefined, share: number): number[] =>
    cost != null && cost >= low - share * span && cost <= high + share * span ? [cost] : []
  const shown = [...near(current?.cost, stretch.current), ...near(budget, stretch.budget)]
  const least = Math.min(low, ...shown)
  const most = Math.max(high, ...shown)
  const room = Math.max(most - least, span) * 0.06
  return [least < 0 ? least - room : least, most + room]
}

function leadDomain({ points, bound, current }: FrontierValues): [number, number] {
  const leads = [...points, ...bound, ...(current === null ? [] : [current])].map(({ lead }) => lead)
  if (leads.length === 0) return [0, 1]
  const least = Math.min(...leads)
  const most = Math.max(...leads)
  // A staircase far from zero shows its steps, not its distance.
  const low =
    points.length > 1 && least > 0.6 * most ? Math.max(0, least - Math.max(0.5, most - least)) : Math.min(0, least)
  return [low, most > low ? most : low + 1]
}

/** Boxes along a staircase, so that no label covers it. */
function stairBoxes(corners: readonly Corner[], edge: number): Box[] {
  const around = (a: Corner, b: Corner): Box => ({
    left: Math.min(a.x, b.x) - 2,
    right: Math.max(a.x, b.x) + 2,
    top: Math.min(a.y, b.y) - 2,
    bottom: Math.max(a.y, b.y) + 2,
  })
  return corners.flatMap((corner, i) => {
    const next = corners[i + 1]
    const foot = { x: next?.x ?? edge, y: corner.y }
    return next === undefined ? [around(corner, foot)] : [around(corner, foot), around(foot, next)]
  })
}

/** Ticks no closer than their texts are wide. */
function thinned<T extends { readonly x: number; readonly text: string }>(ticks: readonly T[], limit: number): T[] {
  const kept: T[] = []
  let end = -Infinity
  for (const tick of ticks) {
    const half = textWidth(tick.text, labelSize) / 2
    if (tick.x - half < end + 10 || tick.x + half > limit) continue
    kept.push(tick)
    end = tick.x + half
  }
  return kept
}

/** Lays out what every budget buys: the staircase, the zone below it, the marks and their labels, the budget line. */
export function frontierLayout(
  values: FrontierValues,
  texts: FrontierTexts,
  width: number,
  height: number,
): FrontierLayout {
  const costs = costDomain(values)
  const leads = leadDomain(values)
  const y = scaleLinear(leads, [Math.max(top + headroom + 1, height - bottom), top + headroom])
  const yValues = y.ticks(height < 260 ? 3 : 5)
  const yTexts = yValues.map((value) => texts.number(value))
  const left = Math.ceil(Math.max(24, ...yTexts.map((text) => textWidth(text, labelSize))) + 14)
  const plot = {
    left,
    right: Math.max(left + 1, width - right),
    top,
    bottom: Math.max(top + headroom + 1, height - bottom),
  }
  const x = scaleLinear(costs, [plot.left, plot.right]).clamp(true)
  const at = ({ cost, lead }: FrontierValue): Corner => ({ x: tenth(x(cost)), y: tenth(y(lead)) })

  const points = values.points.map(at)
  const radius = points.length <= 30 ? 4.5 : points.length <= 90 ? 3 : 1.75
  const inside = ({ cost, lead }: FrontierValue) =>
    cost >= costs[0] && cost <= costs[1] && lead >= leads[0] && lead <= leads[1]

  const frame = { left: plot.left, right: width, top: plot.top, bottom: plot.bottom }
  const markBoxes = points.map((point) => ({
    left: point.x - radius,
    right: point.x + radius,
    top: point.y - radius,
    bottom: point.y + radius,
  }))
  const placer = labelPlacer(frame, [...stairBoxes(points, plot.right), ...markBoxes])

  const first = values.points[0]
  const zoneEnd = first === undefined ? plot.right : tenth(x(first.cost))
  const hasZone = first === undefined || (first.cost > costs[0] && first.cost > 0)
  const zone = hasZone
    ? { x: plot.left, width: tenth(zoneEnd - plot.left), lines: zoneLines(texts, plot, zoneEnd) }
    : null
  for (const line of zone?.lines ?? []) placer.take(boxOf(line))

  const marked = (value: FrontierValue | null | undefined, text: string, size: number): FrontierMark | null => {
    if (value == null) return null
    const corner = at(value)
    return { ...corner, label: placer.place(text, corner.x, corner.y, size) }
  }
  const standing = values.current === null ? null : at(values.current)
  if (standing !== null) {
    placer.take({ left: standing.x - 6, right: standing.x + 6, top: standing.y - 6, bottom: standing.y + 6 })
  }
  // Drawn at the edge it would pass for a plan of that cost.
  const isOff = values.current !== null && (values.current.cost < costs[0] || values.current.cost > costs[1])
  const current = marked(values.current, isOff ? `${texts.current} ›` : texts.current, 6)
  const knee = marked(values.knee === null ? null : values.points[values.knee], texts.knee, 9)

  const budget = values.budget ?? costs[1]
  const budgetX = tenth(x(budget))
  const beyond = budget > costs[1] ? 1 : budget < costs[0] ? -1 : 0
  const gripWidth = Math.ceil(textWidth(texts.budget, labelSize + 1)) + (beyond === 0 ? 20 : 34)
  const step = roundStep((costs[1] - costs[0]) / 200)
  return {
    plot,
    xTicks: thinned(
      x.ticks(Math.max(2, Math.min(9, Math.floor((plot.right - plot.left) / 90)))).map((value) => ({
        x: tenth(x(value)),
        text: texts.money(value),
      })),
      width,
    ),
    yTicks: yValues.map((value, i) => ({ y: tenth(y(value)), text: yTexts[i] ?? '' })),
    zone,
    line: stairs(points, plot.right),
    band: band(values.bound.map(at), points, plot),
    trials: dots(values.trials.filter(inside).map(at)),
    points,
    radius,
    knee,
    current,
    best: values.points.findLastIndex(({ cost }) => cost <= budget),
    budget: {
      x: budgetX,
      beyond,
      grip: {
        x: tenth(
          Math.min(Math.max(budgetX, gripWidth / 2 + 1), Math.max(gripWidth / 2 + 1, width - gripWidth / 2 - 1)),
        ),
        y: top - gripHeight / 2 - 4,
        width: gripWidth,
      },
    },
    costAt(px) {
      const near = points.findIndex((point) => Math.abs(point.x - px) <= magnet)
      const known = near < 0 ? undefined : values.points[near]
      if (known !== undefined) return Math.max(0, known.cost)
      return Math.max(0, Math.round(x.invert(Math.min(plot.right, Math.max(plot.left, px))) / step) * step)
    },
    step,
    domain: costs,
  }
}

/** The words of the zone: inside it where they fit, else right beside it; in either case over the staircase. */
function zoneLines(texts: FrontierTexts, plot: FrontierLayout['plot'], end: number): PlacedLabel[] {
  const room = end - plot.left - 8
  const fits = room >= narrowestZone
  const { infeasible, minimum } = texts
  const lines = fits
    ? [...wrapText(infeasible, room, labelSize, 4), ...wrapText(minimum, room, labelSize, 2)]
    : wrapText([infeasible, minimum].filter((text) => text !== '').join(', '), plot.right - end - 20, labelSize, 2)
  return lines.map((text, i) => ({
    text,
    x: tenth(fits ? plot.left + (end - plot.left) / 2 : end + 8),
    y: plot.top + 14 + i * 15,
    anchor: fits ? 'middle' : 'start',
  }))
}
