import { mean, scaleLinear } from 'd3'
import type { Domain } from '../strategy-canvas/layout'
import { ellipsis } from '../text-fit'

/** One attribute in its own unit, with what its comparison is made of. All values native. */
export interface OwnAxisValues {
  readonly direction: 1 | -1
  readonly average: number | null
  /** Clear margin m and parity tolerance b (spec 3.4); null when unknown. */
  readonly margin: number | null
  readonly tolerance: number | null
  readonly own: number | null
  readonly target: number | null
  readonly rivals: readonly { readonly id: string; readonly name: string; readonly value: number }[]
  /** Ends of the scale, where it has any. */
  readonly min: number | null
  readonly max: number | null
}

export interface OwnAxisLabel {
  readonly kind: 'rival' | 'average' | 'clear'
  readonly id: string
  readonly text: string
  /** Height of the dot and of the text beside it, px. */
  readonly y: number
  readonly textY: number
  /** The text had to leave its place and needs a line to it. */
  readonly leader: boolean
}

export interface OwnAxisLayout {
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  readonly average: number | null
  /** Upper and lower edge of the par band. */
  readonly band: readonly [number, number] | null
  readonly clear: number | null
  /** From the clear line to the better end of the drawing, upper edge first. */
  readonly clearZone: readonly [number, number] | null
  /** Rivals and the two lines, their texts clear of one another. */
  readonly labels: readonly OwnAxisLabel[]
  readonly own: number | null
  readonly target: number | null
  /** Baseline of the target's value, px below its point: beside it, or just above a line that would strike it through. */
  readonly targetTextDy: number
  readonly beyond: -1 | 0 | 1
  /** Better is at the top. */
  readonly betterUp: boolean
  /** Native value of a height, also outside the drawing. */
  readonly value: (y: number) => number
}

export const axisPadding = { top: 30, bottom: 30 } as const
const labelGap = 17
/** Own values further than this many widths of the market from it lie on the edge. */
const reach = 4

const tenth = (px: number) => Math.round(px * 10) / 10
const known = (value: number | null): value is number => value !== null && Number.isFinite(value)

/** Native interval worth showing: the market and its landmarks, and own values unless they are absurdly far off. */
export function ownAxisDomain(values: OwnAxisValues): Domain {
  const market = values.rivals.map((rival) => rival.value).filter(Number.isFinite)
  if (known(values.average)) {
    const up = Math.max(values.margin ?? 0, values.tolerance ?? 0) * 2.5
    market.push(values.average, values.average - up, values.average + up)
  }
  const own = [values.own, values.target].filter(known)
  const core = market.length > 0 ? market : own
  let low = core.length > 0 ? Math.min(...core) : (values.min ?? 0)
  let high = core.length > 0 ? Math.max(...core) : (values.max ?? low + 1)
  const far = reach * Math.max(high - low, 1e-9)
  const near = own.filter((value) => value >= low - far && value <= high + far)
  low = Math.min(low, ...near)
  high = Math.max(high, ...near)
  if (!(high > low)) {
    const around = Math.max(Math.abs(low) * 0.1, 0.5)
    low -= around
    high += around
  }
  const air = (high - low) * 0.06
  return [Math.max(values.min ?? -Infinity, low - air), Math.min(values.max ?? Infinity, high + air)]
}

/** Half the height of a value, px: a line closer than this goes through it. */
const halfText = 8

function besideTarget(target: number | null, lines: readonly (number | null)[]): number {
  if (target === null) return 4.5
  const near = lines.filter(known).filter((line) => Math.abs(line - target) < halfText)
  return near.length === 0 ? 4.5 : tenth(Math.min(...near) - target - 5)
}

interface Wanted {
  readonly y: number
  /** Keeps its place; the others make room. */
  readonly fixed: boolean
}

/** Heights for texts near their dots, at least `labelGap` apart and inside the drawing. Order is kept. */
export function spreadLabels(wanted: readonly Wanted[], top: number, bottom: number): readonly number[] {
  const gap = wanted.length > 1 ? Math.min(labelGap, (bottom - top) / (wanted.length - 1)) : labelGap
  const place = (members: readonly Wanted[]) => {
    const size = (members.length - 1) * gap
    const starts = members.map(({ y, fixed }, rank) => ({ start: y - rank * gap, fixed }))
    const firm = starts.filter(({ fixed }) => fixed)
    return Math.min(
      Math.max(mean(firm.length > 0 ? firm : starts, ({ start }) => start) ?? top, top),
      Math.max(top, bottom - size),
    )
  }
  // Neighbouring labels that touch form a block, placed as its members want on average.
  const blocks: { members: Wanted[]; from: number }[] = []
  for (const one of wanted.toSorted((a, b) => a.y - b.y)) {
    let block = { members: [one], from: place([one]) }
    for (let last = blocks.at(-1); last && last.from + last.members.length * gap > block.from; last = blocks.at(-1)) {
      blocks.pop()
      const members = [...last.members, ...block.members]
      block = { members, from: place(members) }
    }
    blocks.push(block)
  }
  const heights = new Map(blocks.flatMap(({ members, from }) => members.map((one, rank) => [one, from + rank * gap])))
  return wanted.map((one) => heights.get(one) ?? one.y)
}

/**
 * Lays out the axis. Better is at the top, whatever the direction; `flip` turns it over, so that for a price the
 * higher figure is up (the "price level" view of the books).
 * @param target native value that is drawn: during an animation not yet the real one
 */
export function ownAxisLayout(
  values: OwnAxisValues,
  target: number | null,
  height: number,
  flip: boolean,
  domain: Domain,
  texts: { readonly average: string; readonly clearLine: string; readonly width: number },
): OwnAxisLayout {
  const top = axisPadding.top
  const bottom = Math.max(top + 1, height - axisPadding.bottom)
  const ascending = (values.direction === 1) !== flip
  const range = ascending ? [bottom, top] : [top, bottom]
  const open = scaleLinear(domain, range)
  const inside = scaleLinear(domain, range).clamp(true)
  const y = (value: number) => tenth(inside(value))
  const optional = (value: number | null) => (known(value) ? y(value) : null)
  const { average, margin, tolerance, direction } = values
  const clear = known(average) && known(margin) ? y(average + direction * margin) : null
  const betterEnd = flip ? bottom : top
  const band: readonly [number, number] | null =
    known(average) && known(tolerance) && clear !== null
      ? ([clear, y(average - direction * tolerance)].sort((a, b) => a - b) as [number, number])
      : null
  const marks = [
    ...(clear === null ? [] : [{ kind: 'clear' as const, id: 'clear', text: texts.clearLine, y: clear }]),
    ...(known(average) ? [{ kind: 'average' as const, id: 'average', text: texts.average, y: y(average) }] : []),
    ...values.rivals
      .filter((rival) => Number.isFinite(rival.value))
      .map((rival) => ({ kind: 'rival' as const, id: rival.id, text: rival.name, y: y(rival.value) })),
  ]
  // A text on a line would be struck through: it sits just above.
  const wanted = marks.map(({ kind, y }) => (kind === 'rival' ? { y, fixed: false } : { y: y - 9, fixed: true }))
  const heights = spreadLabels(wanted, top - 8, bottom + 8)
  const outside = known(values.target) ? (values.target > domain[1] ? 1 : values.target < domain[0] ? -1 : 0) : 0
  return {
    ticks: open.ticks(Math.max(2, Math.floor((bottom - top) / 52))).map((value) => ({ value, y: y(value) })),
    average: optional(average),
    band,
    clear,
    clearZone: clear === null ? null : [Math.min(clear, betterEnd), Math.max(clear, betterEnd)],
    labels: marks.map((mark, index) => {
      const textY = tenth(heights[index] ?? mark.y)
      const leader = mark.kind === 'rival' && Math.abs(textY - mark.y) > 3
      return { ...mark, text: ellipsis(mark.text, texts.width, 12), textY, leader }
    }),
    own: optional(values.own),
    target: optional(target),
    targetTextDy: besideTarget(optional(target), [optional(average), clear]),
    beyond: outside === 0 ? 0 : (outside === 1) === ascending ? 1 : -1,
    betterUp: !flip,
    value: (height) => open.invert(height),
  }
}
