import { isKnown } from '@/lib/numbers'
import { parameters } from '@/model/parameters'
import { canvasOf, nativeOf } from '@/model/rule/canvas'
import { slackAt } from '@/model/rule/level'
import { breachesFloor, levelAt } from '@/model/rule/need'
import type { Level } from '@/model/rule/result'
import type { HeldAttribute } from './held-attributes'

/** What one attribute is held to, beside its hard floor. */
export interface Demand {
  /** The level that it has to reach; 1: none. */
  readonly level: Level
  /** The level that it must not pass; 5: none. */
  readonly cap: Level
  /** Canvas heights, not clamped, between which it has to stay as part of a bundle. */
  readonly from: number
  readonly upTo: number
  /** What is promised has to be kept. */
  readonly isPromised: boolean
}

export const nothingAsked: Demand = { level: 1, cap: 5, from: -Infinity, upTo: Infinity, isPromised: false }

/** What two demands have in common: whatever meets either of them meets it. */
export function loosest(a: Demand, b: Demand): Demand {
  return {
    level: Math.min(a.level, b.level) as Level,
    cap: Math.max(a.cap, b.cap) as Level,
    from: Math.min(a.from, b.from),
    upTo: Math.max(a.upTo, b.upTo),
    isPromised: a.isPromised && b.isPromised,
  }
}

export function isCapped({ cap, upTo }: Demand): boolean {
  return cap < 5 || upTo < Infinity
}

/** Whether a value is good enough: levels, floor and promise as the rule itself compares them (spec 3.4, 3.5). */
export function isEnough({ attribute, ruler }: HeldAttribute, demand: Demand): (value: number) => boolean {
  const { direction, target } = attribute
  return (value) => {
    if (breachesFloor(attribute, value)) return false
    if (demand.isPromised && isKnown(target) && direction * (target - value) > slackAt(target)) return false
    if (ruler === null) return true
    return levelAt(ruler, value) >= demand.level && canvasOf(ruler, value) >= demand.from
  }
}

/** Whether a value is not too good: 5-4-3-3-3 allows two attributes alone to be clearly above (spec 2.1). */
export function isLittleEnough({ ruler }: HeldAttribute, demand: Demand): (value: number) => boolean {
  if (ruler === null) return () => true
  return (value) => levelAt(ruler, value) <= demand.cap && canvasOf(ruler, value) <= demand.upTo
}

/** Where each level begins on the canvas (spec 3.5). */
const { average, par, clear, dominant } = parameters.canvas
const heightOf: Readonly<Record<Level, number>> = {
  1: -Infinity,
  2: average - parameters.farBelowTolerances * (average - par),
  3: par,
  4: clear,
  5: dominant,
}

/** The gain that a demand asks for, native units, positive is better; null: none. */
export function gainAsked({ attribute, ruler }: HeldAttribute, { level, from, isPromised }: Demand): number | null {
  const { direction, own, floor, target } = attribute
  const lines: number[] = []
  const height = Math.max(heightOf[level], from)
  if (ruler !== null && height > -Infinity) lines.push(nativeOf(ruler, height))
  if (isKnown(floor)) lines.push(floor)
  if (isPromised && isKnown(target)) lines.push(target)
  const value = own.value
  if (lines.length === 0 || !isKnown(value)) return null
  return Math.max(...lines.map((line) => direction * (line - value)))
}

/** The gain that is just too much for a demand, native units; null: none is. */
export function gainTooMuch({ attribute, ruler }: HeldAttribute, { cap, upTo }: Demand): number | null {
  const value = attribute.own.value
  if (ruler === null || !isKnown(value)) return null
  const height = Math.min(cap < 5 ? heightOf[(cap + 1) as Level] : Infinity, upTo)
  return height === Infinity ? null : attribute.direction * (nativeOf(ruler, height) - value)
}
