import { isKnown, niceStepAbove, stepsTimes } from '@/lib/numbers'
import type { Attribute } from '@/model/attribute'
import { headroomOf } from '@/model/effects'
import type { Effect } from '@/model/initiative'
import type { Plan } from '@/model/plan'
import { positionOf } from '@/model/rule/position'
import { kindOf } from '@/model/scales'
import { minutesOfUnit } from './duration-unit'
import { each, type Gain, type Three } from './gain'

/**
 * A gain in the units of an attribute. "open": only a figure of the owner can tell; "nothing": no room is left, or it
 * is there already; "elsewhere": nothing is said of attributes measured like this one.
 */
export type NativeGain = Effect | 'open' | 'nothing' | 'elsewhere'

const TEN = 10
const HUNDRED = 100
const HALF_LEVEL = 0.5
/** A share of something is guessed to about a twentieth of it. */
const GUESS_STEPS = 20
const DUST = 1e9

/** On whole steps, no more than what is left, and a step at least where it is said to be likely. */
function fitted(attribute: Attribute, gains: Three, step: number): NativeGain {
  const room = headroomOf(attribute) ?? Infinity
  if (room === 0) return 'nothing'
  const [low, likely, high] = each(gains, (gain) => Math.min(room, stepsTimes(Math.round(gain / step), step)))
  const least = Math.min(room, step)
  return { low, likely: Math.max(likely, least), high: Math.max(high, least) }
}

/** 0.05 and not 0.04999999999999999. */
function withoutDust(difference: number): number {
  return Math.round(difference * DUST) / DUST
}

/** What is left to values that are reached; nothing where today's are as good. */
function reached(attribute: Attribute, values: Three): NativeGain {
  const { own, direction } = attribute
  const today = own.value
  if (!isKnown(today)) return 'open'
  const room = headroomOf(attribute) ?? Infinity
  const [low, likely, high] = each(values, (value) =>
    Math.min(room, Math.max(0, withoutDust(direction * (value - today)))),
  )
  return likely > 0 ? { low, likely, high } : 'nothing'
}

/** Today's value, or the average of the market while it is not known. */
function baseOf(plan: Plan, attribute: Attribute): number | null {
  return isKnown(attribute.own.value) ? attribute.own.value : positionOf(plan, attribute, 'current').mu
}

function shareOf(plan: Plan, attribute: Attribute, percent: Three, step: (base: number) => number): NativeGain {
  const base = baseOf(plan, attribute)
  if (base === null) return 'open'
  if (!(base > 0)) return 'nothing'
  return fitted(
    attribute,
    each(percent, (share) => (share / HUNDRED) * base),
    step(base),
  )
}

function ofScore(attribute: Attribute, points: Three): NativeGain {
  const { scale } = attribute
  const { min, max } = kindOf(scale).ends(scale)
  // Five levels are no ruler of ten: one level is what firms commonly differ by, as one point of ten is on a score
  // (spec 3.2, 3.4). The levels of many customers have a mean, so half a level exists.
  if (scale.kind === 'level5') return fitted(attribute, points, HALF_LEVEL)
  const native = each(points, (tenth) => (tenth / TEN) * (max - min))
  return fitted(attribute, native, kindOf(scale).step(scale, null))
}

function ofDuration(plan: Plan, attribute: Attribute, gain: NonNullable<Gain['duration']>): NativeGain {
  const { scale, direction } = attribute
  if (scale.kind !== 'ratio' || scale.format === 'money' || direction !== -1) return 'elsewhere'
  if ('percent' in gain) return shareOf(plan, attribute, gain.percent, (base) => niceStepAbove(base / GUESS_STEPS))
  const unit = minutesOfUnit(scale.unit)
  if (unit === null) return 'open'
  return reached(
    attribute,
    each(gain.reaches, (minutes) => minutes / unit),
  )
}

/**
 * How far a suggestion moves an attribute, in its own units: on whole steps of its scale and never beyond what is left
 * to gain. It looks at no evidence, no spread and no margin, so that better knowledge never changes it.
 */
export function nativeGain(plan: Plan, attribute: Attribute, gain: Gain): NativeGain {
  const { scale, own } = attribute
  switch (scale.kind) {
    case 'bounded':
    case 'level5':
      return gain.score === undefined ? 'elsewhere' : ofScore(attribute, gain.score)
    case 'interval':
      if (gain.clock === undefined || scale.format !== 'clock') return 'elsewhere'
      if ('reaches' in gain.clock) return reached(attribute, gain.clock.reaches)
      return fitted(attribute, gain.clock.minutes, kindOf(scale).step(scale, null))
    case 'ratio':
      return gain.duration === undefined ? 'elsewhere' : ofDuration(plan, attribute, gain.duration)
    case 'count':
      if (gain.count === undefined) return 'elsewhere'
      if ('reaches' in gain.count) return reached(attribute, gain.count.reaches)
      if ('percent' in gain.count) return shareOf(plan, attribute, gain.count.percent, () => 1)
      return fitted(attribute, gain.count.things, 1)
    case 'binary':
      if (gain.yesNo === undefined) return 'elsewhere'
      return isKnown(own.value) ? reached(attribute, [1, 1, 1]) : 'open'
  }
}
