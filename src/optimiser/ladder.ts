import { isKnown } from '@/lib/numbers'
import type { Attribute } from '@/model/attribute'
import { headroomOf } from '@/model/effects'
import { parameters } from '@/model/parameters'
import { canvasOf, clampCanvas, type Ruler } from '@/model/rule/canvas'
import type { ValueTable } from './problem'

/** Canvas units in tenths: the resolution of a lead. */
const tenths = 10
/** States per "-ln" of the headroom that is left: the rounding loses at most a thousandth of a gain each. */
const perLog = 1000
/** A gain of the whole headroom, or more: what is left of it is 1e-11 of it. Partial gains do not add up to it. */
const whole = 25_000
/** From here on a state is worth what it is worth here: less than a thousandth of the headroom is left. */
const tableEnd = 8_000
/** States per canvas unit where gains simply add up. */
const perUnit = 500

/**
 * The integer states of one attribute: gains add up in them in any order, however they combine (spec 5.5). Rounding is
 * one-sided, gains down and lines up, so that what reaches a line in states reaches it in native units.
 */
export interface Ladder {
  /** State that a gain adds, native units, positive is better; rounded down. */
  readonly stateOf: (gain: number) => number
  /** The least state that stands for a gain; null: no state does. */
  readonly stateFor: (gain: number) => number | null
  /** Canvas tenths above the average by state, rounded down. */
  readonly value: ValueTable
}

/** Below the bottom of the canvas nothing is worth less, and above its top nothing more. */
function tableOf(first: number, last: number, gainAt: (state: number) => number, attribute: Attribute, ruler: Ruler) {
  const own = attribute.own.value ?? 0
  const values = new Int32Array(last - first + 1)
  for (let i = 0; i < values.length; i += 1) {
    const y = clampCanvas(canvasOf(ruler, own + attribute.direction * gainAt(first + i)))
    values[i] = Math.floor((y - parameters.canvas.average) * tenths + parameters.epsilon)
  }
  return { from: first, values }
}

/** Gains multiply what is left of the headroom: their logarithms add up. */
function shrinking(attribute: Attribute, ruler: Ruler, headroom: number): Ladder {
  const logOf = (gain: number) => -perLog * Math.log(1 - gain / headroom)
  const stateOf = (gain: number) => (gain >= headroom ? whole : Math.min(whole, Math.floor(logOf(gain))))
  const gainAt = (state: number) => (state >= whole ? headroom : headroom * (1 - Math.exp(-state / perLog)))
  const own = attribute.own.value ?? 0
  // From the gain that leaves the canvas at its bottom to the one that leaves it at its top.
  const reach = (y: number) => attribute.direction * (nativeAt(ruler, y) - own)
  const bottom = Math.min(0, reach(parameters.canvas.min))
  const top = Math.max(0, reach(parameters.canvas.max))
  return {
    stateOf,
    stateFor: (gain) => (gain > headroom ? null : gain === headroom ? whole : Math.ceil(logOf(gain))),
    value: tableOf(stateOf(bottom) - 1, Math.min(tableEnd, stateOf(top) + 1), gainAt, attribute, ruler),
  }
}

function nativeAt(ruler: Ruler, y: number): number {
  const units = y - parameters.canvas.average
  return ruler.mu + ruler.direction * units * (units >= 0 ? ruler.margin : ruler.tolerance)
}

/** Gains add up as they are; none lifts what is at its best already. */
function adding(attribute: Attribute, ruler: Ruler, isAtBest: boolean): Ladder {
  const unit = Math.min(ruler.margin, ruler.tolerance) / perUnit
  const own = attribute.own.value ?? 0
  const reach = (y: number) => attribute.direction * (nativeAt(ruler, y) - own)
  const first = Math.floor(Math.min(0, reach(parameters.canvas.min)) / unit) - 1
  const last = isAtBest ? 0 : Math.ceil(Math.max(0, reach(parameters.canvas.max)) / unit) + 1
  return {
    stateOf: (gain) => (isAtBest && gain > 0 ? 0 : Math.max(-limit, Math.min(limit, Math.floor(gain / unit)))),
    stateFor: (gain) => (isAtBest && gain > 0 ? null : Math.ceil(gain / unit - parameters.epsilon)),
    value: tableOf(first, last, (state) => state * unit, attribute, ruler),
  }
}

/** Keeps sums of 300 gains within whole numbers that are exact. */
const limit = 1e12

/** The ladder of an attribute whose today's value and average are known; see `priceLadder` for the price. */
export function ladderOf(attribute: Attribute, ruler: Ruler): Ladder {
  const headroom = headroomOf(attribute)
  return headroom !== null && headroom > 0
    ? shrinking(attribute, ruler, headroom)
    : adding(attribute, ruler, headroom === 0)
}

/**
 * The price is set, not earned: a state for each price that could be set, the dearest first.
 *
 * @param prices descending
 */
export function priceLadder(attribute: Attribute, ruler: Ruler, prices: readonly number[]): Ladder {
  const own = attribute.own.value
  const rank = (price: number) => prices.findIndex((one) => one <= price)
  const start = isKnown(own) ? Math.max(0, rank(own)) : 0
  const priceAt = (state: number) => prices[Math.max(0, Math.min(prices.length - 1, start + state))] ?? own ?? 0
  return {
    stateOf: (gain) => rank((own ?? 0) - gain) - start,
    stateFor: (gain) => {
      const state = rank((own ?? 0) - gain)
      return state < 0 ? null : state - start
    },
    value: tableOf(-start, prices.length - 1 - start, (state) => (own ?? 0) - priceAt(state), attribute, ruler),
  }
}
