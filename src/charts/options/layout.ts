import { extent, scaleLinear, scaleSqrt } from 'd3'
import { labelPlacer, type Box, type PlacedLabel } from '../label-places'
import type { Shape } from '../marks'
import type { OptionDot, OptionsLabels } from './model'

export interface PlacedDot {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly r: number
  readonly shape: Shape
  readonly mark: 'current' | 'best' | 'both' | null
}

/** The word beside a marked dot. */
export interface DotWord {
  readonly mark: 'current' | 'best' | 'both'
  readonly x: number
  readonly y: number
  readonly anchor: PlacedLabel['anchor']
}

interface Tick {
  readonly value: number
  readonly at: number
}

/** A cost is written under its tick, or as near to that as the picture lets it. */
interface CostTick extends Tick {
  readonly word: number
}

export interface OptionsLayout {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly costTicks: readonly CostTick[]
  readonly leadTicks: readonly Tick[]
  /** In the order of drawing: the large first, the marked last. */
  readonly dots: readonly PlacedDot[]
  readonly words: readonly DotWord[]
}

const optionsPadding = { left: 44, right: 18, top: 30, bottom: 44 } as const
type OptionsTexts = Pick<OptionsLabels, DotWord['mark']>

const radii = [3, 8] as const
const unknownRadius = 3
const wordGap = 15
const minimumTick = 84
/** Half of the widest that a cost is written. */
const halfTick = 34

const tenth = (px: number) => Math.round(px * 10) / 10

function markOf({ isCurrent, isBest }: OptionDot): PlacedDot['mark'] {
  if (isCurrent && isBest) return 'both'
  if (isBest) return 'best'
  return isCurrent ? 'current' : null
}

/** The shape tells what a dot is: triangle the wisest set, diamond the one in force, circle all others. */
const shapes = { best: 'triangle', both: 'triangle', current: 'diamond' } as const

/** An interval with air at both ends, never empty. */
function airy(values: readonly number[], smallest: number): [number, number] {
  const [low = 0, high = 0] = extent([0, ...values])
  const air = Math.max((high - low) * 0.05, smallest)
  return [low < 0 ? low - air : low, high + air]
}

function costTick(value: number, at: number, width: number): CostTick {
  return { value, at, word: Math.max(halfTick, Math.min(width - halfTick, at)) }
}

/** The room that a dot takes, px: the larger shapes reach beyond their radius. */
function roomOf({ x, y, r }: PlacedDot): Box {
  const reach = r * 1.4
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
}

/** Words beside the marked dots, clear of every dot and of one another where there is room for that. */
function wordsOf(
  dots: readonly PlacedDot[],
  texts: OptionsTexts,
  plot: OptionsLayout['plot'],
  width: number,
): DotWord[] {
  const placer = labelPlacer({ left: 0, right: width, top: 0, bottom: plot.bottom }, dots.map(roomOf))
  return dots.flatMap(({ mark, x, y, r }, index) => {
    if (mark === null) return []
    const anchor = x > (plot.left + plot.right) / 2 ? 'end' : 'start'
    const away = anchor === 'end' ? -r * 1.4 - 5 : r * 1.4 + 5
    // No room at all: rather over other dots than left out, each on a line of its own.
    const anyway = { x: tenth(x + away), y: tenth(y + 4 - (dots.length - 1 - index) * wordGap), anchor } as const
    const { x: left, y: base, anchor: at } = placer.place(texts[mark], x, y, r) ?? anyway
    return [{ mark, x: left, y: base, anchor: at }]
  })
}

/** Places the sets: cost to the right, lead upwards, the more robust the larger. */
export function optionsLayout(
  dots: readonly OptionDot[],
  texts: OptionsTexts,
  width: number,
  height: number,
): OptionsLayout {
  const plot = {
    left: optionsPadding.left,
    right: Math.max(optionsPadding.left + 1, width - optionsPadding.right),
    top: optionsPadding.top,
    bottom: Math.max(optionsPadding.top + 1, height - optionsPadding.bottom),
  }
  const costs = dots.map(({ cost }) => cost)
  const leads = dots.map(({ lead }) => lead)
  const x = scaleLinear(airy(costs, 1), [plot.left, plot.right])
  const y = scaleLinear(airy(leads, 0.1), [plot.bottom, plot.top]).nice(4)
  const radius = scaleSqrt([0, 1], radii)
  const placed = dots.map((dot): PlacedDot => {
    const mark = markOf(dot)
    const r = dot.robustness === null ? unknownRadius : radius(dot.robustness)
    return {
      id: dot.id,
      x: tenth(x(dot.cost)),
      y: tenth(y(dot.lead)),
      r: tenth(mark === null ? r : Math.max(r, 6)),
      shape: mark === null ? 'circle' : shapes[mark],
      mark,
    }
  })
  placed.sort((a, b) => Number(a.mark !== null) - Number(b.mark !== null) || b.r - a.r)
  return {
    width,
    height,
    plot,
    costTicks: x
      .ticks(Math.max(2, Math.floor((plot.right - plot.left) / minimumTick)))
      .map((value) => costTick(value, tenth(x(value)), width)),
    leadTicks: y.ticks(4).map((value) => ({ value, at: tenth(y(value)) })),
    dots: placed,
    words: wordsOf(placed, texts, plot, width),
  }
}

/** The dots from left to right, then upwards: the way of the arrow keys. */
export function keyOrder(dots: readonly PlacedDot[]): string[] {
  return [...dots].sort((a, b) => a.x - b.x || b.y - a.y || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
}
