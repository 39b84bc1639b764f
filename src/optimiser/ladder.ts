import { isKnown } from '@/lib/numbers'
import type { Attribute } from '@/model/attribute'
import { headroomOf } from '@/model/effects'
import { parameters } from '@/model/parameters'
import { kindOf } from '@/model/scales'
import { canvasOf, clampCanvas, nativeOf, type Ruler } from '@/model/rule/canvas'
import type { ValueTable } from './problem'

/** Canvas units in tenths: the resolution of a lead. */
const tenths = 10
/** States per "-ln" of the headroom that is left, at least. */
const perLog = 1000
/** States per canvas unit where gains simply add up, at least. */
const perUnit = 500
/** The whole headroom in "-ln", as a line: what is left of it is 1e-11. */
const wholeLog = 25
/**
 * What a gain of the whole headroom, or more, adds in "-ln". It leaves nothing, whatever harm is done beside it, so it
 * has to outweigh every sum of harms.
 */
const fullLog = 1000
/** From here on, in "-ln", a state is worth the whole headroom: less than a hundred-thousandth of it is left. */
const lastLog = 12
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
  /** The same to the nearest of states that are so many times finer, a whole number. */
  readonly fineStateOf: (gain: number, times: number) => number
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

/**
 * Below the bottom of the canvas nothing is worth less, and above its top nothing more; nor does a value leave its scale,
 * however much harm or good is done to it.
 */
function tableOf(first: number, last: number, gainAt: (state: number) => number, attribute: Attribute, ruler: Ruler) {
  const own = attribute.own.value ?? 0
  const { scale, direction } = attribute
  const kind = kindOf(scale)
  const values = new Int32Array(last - first + 1)
  for (let i = 0; i < values.length; i += 1) {
    const gain = gainAt(first + i)
    const value = gain === 0 ? own : kind.clamp(scale, own + direction * gain)
    values[i] = down((clampCanvas(canvasOf(ruler, value)) - parameters.canvas.average) * tenths)
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
  const addedBy = (gain: number) => scale * (gain >= headroom ? fullLog : logOf(gain))
  return {
    stateOf: (gain) => down(addedBy(gain)),
    fineStateOf: (gain, times) => Math.round(times * addedBy(gain)),
    stateFor: (gain) => (gain > headroom * (1 + parameters.epsilon) ? null : up(scale * logOf(gain))),
    gainOf: gainAt,
    value: () => {
      const { worst, best } = endsOf(attribute, ruler)
      const last = Math.ceil(scale * Math.min(lastLog, logOf(best)))
      const whole = scale * lastLog
      const worthAt = (state: number) => (state >= whole ? headroom : gainAt(state))
      return tableOf(down(scale * logOf(worst)) - 1, last, worthAt, attribute, ruler)
    },
  }
}

/** Gains add up as they are; none lifts what is at its best already. */
function adding(attribute: Attribute, ruler: Ruler, isAtBest: boolean, line: number | null): Ladder {
  const coarse = Math.min(ruler.margin, ruler.tolerance) / perUnit
  const unit = coarse / finer(line === null ? 0 : line / coarse)
  const within = (state: number) => Math.max(-limit, Math.min(limit, state))
  return {
    stateOf: (gain) => (isAtBest && gain > 0 ? 0 : within(down(gain / unit))),
    fineStateOf: (gain, times) => (isAtBest && gain > 0 ? 0 : Math.round(times * within(gain / unit))),
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
  const stateOf = (gain: number) => rank(own - gain) - start
  return {
    stateOf,
    fineStateOf: (gain, times) => times * stateOf(gain),
    stateFor: (gain) => {
      const at = rank(own - gain)
      return at < 0 ? null : at - start
    },
    gainOf: (state) => own - priceAt(state),
    value: () =>
      tableOf(-start, Math.max(-start, prices.length - 1 - start), (state) => own - priceAt(state), attribute, ruler),
  }
}
