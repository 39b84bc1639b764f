import { isKnown } from '@/lib/numbers'
import type { Attribute } from '@/model/attribute'
import { headroomOf } from '@/model/effects'
import { parameters } from '@/model/parameters'
import { canvasOf, clampCanvas, nativeOf, type Ruler } from '@/model/rule/canvas'
import type { ValueTable } from './problem'

/** Canvas units in tenths: the resolution of a lead. */
const tenths = 10
/** States per "-ln" of the headroom that is left, at least. */
const perLog = 1000
/** States per canvas unit where gains simply add up, at least. */
const perUnit = 500
/** A gain of the whole headroom, or more, in "-ln": what is left of it is 1e-11. Partial gains do not add up to it. */
const wholeLog = 25
/** From here on, in "-ln", a state is worth what it is worth here: less than a thousandth of the headroom is left. */
const lastLog = 8
/** Keeps sums of 300 gains within whole numbers that are exact. */
const limit = 1e12
/** Numbers with many divisors: a line that stands for one of them is met exactly by halves, thirds, quarters of it. */
const roundStates = [1, 2, 6, 12, 60, 120, 360, 840, 1260, 2520, 5040, 7560, 10080]

/**
 * The integer states of one attribute: gains add up in them in any order, however they combine (spec 5.5). Rounding is
 * one-sided, gains down and lines up, so that what reaches a line in states reaches it in native units; the line that
 * matters stands on a whole state, so that a gain which just reaches it is not lost to rounding.
 */
export interface Ladder {
  /** State that a gain adds, native units, positive is better; rounded down. */
  readonly stateOf: (gain: number) => number
  /** The least state that stands for a gain; null: no state does. */
  readonly stateFor: (gain: number) => number | null
  /** The gain that a state stands for, native units. */
  readonly gainOf: (state: number) => number
  /** Canvas tenths above the average by state, rounded down. */
  readonly value: () => ValueTable
}

const down = (state: number) => Math.floor(state + parameters.epsilon * Math.max(1, Math.abs(state)))
const up = (state: number) => Math.ceil(state - parameters.epsilon * Math.max(1, Math.abs(state)))

/** How much finer the states are made so that a line stands on a whole one. */
function finer(line: number): number {
  if (!(line > 0)) return 1
  return (roundStates.find((state) => state >= line) ?? Math.ceil(line)) / line
}

/** Below the bottom of the canvas nothing is worth less, and above its top nothing more. */
function tableOf(first: number, last: number, gainAt: (state: number) => number, attribute: Attribute, ruler: Ruler) {
  const own = attribute.own.value ?? 0
  const values = new Int32Array(last - first + 1)
  for (let i = 0; i < values.length; i += 1) {
    const y = clampCanvas(canvasOf(ruler, own + attribute.direction * gainAt(first + i)))
    values[i] = down((y - parameters.canvas.average) * tenths)
  }
  return { from: first, values }
}

/** Gains that lead to both ends of the canvas: at least as wide as 0. */
function endsOf({ direction, own }: Attribute, ruler: Ruler) {
  const gainTo = (y: number) => direction * (nativeOf(ruler, y) - (own.value ?? 0))
  return { worst: Math.min(0, gainTo(parameters.canvas.min)), best: Math.max(0, gainTo(parameters.canvas.max)) }
}

/** Gains multiply what is left of the headroom: their logarithms add up. */
function shrinking(attribute: Attribute, ruler: Ruler, headroom: number, line: number | null): Ladder {
  const logOf = (gain: number) => (gain >= headroom ? wholeLog : Math.min(wholeLog, -Math.log1p(-gain / headroom)))
  const scale = perLog * finer(line === null ? 0 : perLog * logOf(line))
  const gainAt = (state: number) => headroom * -Math.expm1(-state / scale)
  return {
    stateOf: (gain) => down(scale * logOf(gain)),
    stateFor: (gain) => (gain > headroom * (1 + parameters.epsilon) ? null : up(scale * logOf(gain))),
    gainOf: gainAt,
    value: () => {
      const { worst, best } = endsOf(attribute, ruler)
      const last = Math.ceil(scale * Math.min(lastLog, logOf(best)))
      return tableOf(down(scale * logOf(worst)) - 1, last, gainAt, attribute, ruler)
    },
  }
}

/** Gains add up as they are; none lifts what is at its best already. */
function adding(attribute: Attribute, ruler: Ruler, isAtBest: boolean, line: number | null): Ladder {
  const coarse = Math.min(ruler.margin, ruler.tolerance) / perUnit
  const unit = coarse / finer(line === null ? 0 : line / coarse)
  return {
    stateOf: (gain) => (isAtBest && gain > 0 ? 0 : Math.max(-limit, Math.min(limit, down(gain / unit)))),
    stateFor: (gain) => (isAtBest && gain > 0 ? null : up(gain / unit)),
    gainOf: (state) => state * unit,
    value: () => {
      const { worst, best } = endsOf(attribute, ruler)
      const last = isAtBest ? 0 : Math.ceil(best / unit) + 1
      return tableOf(Math.floor(worst / unit) - 1, last, (state) => state * unit, attribute, ruler)
    },
  }
}

/**
 * The ladder of an attribute whose today's value and average are known; see `priceLadder` for the price.
 *
 * @param line the gain that matters, native units; null: none does
 */
export function ladderOf(attribute: Attribute, ruler: Ruler, line: number | null): Ladder {
  const headroom = headroomOf(attribute)
  return headroom !== null && headroom > 0
    ? shrinking(attribute, ruler, headroom, line)
    : adding(attribute, ruler, headroom === 0, line)
}

/**
 * The price is set, not earned: a state for each price that could be set, the dearest first.
 *
 * @param prices descending
 */
export function priceLadder(attribute: Attribute, ruler: Ruler, prices: readonly number[]): Ladder {
  const own = isKnown(attribute.own.value) ? attribute.own.value : 0
  const rank = (price: number) => prices.findIndex((one) => one <= price + parameters.epsilon * Math.max(1, price))
  const start = Math.max(0, rank(own))
  const priceAt = (state: number) => prices[Math.max(0, Math.min(prices.length - 1, start + state))] ?? own
  return {
    stateOf: (gain) => rank(own - gain) - start,
    stateFor: (gain) => {
      const at = rank(own - gain)
      return at < 0 ? null : at - start
    },
    gainOf: (state) => own - priceAt(state),
    value: () =>
      tableOf(-start, Math.max(-start, prices.length - 1 - start), (state) => own - priceAt(state), attribute, ruler),
  }
}
