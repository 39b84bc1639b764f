import { isKnown } from '@/lib/numbers'
import type { Attribute } from '@/model/attribute'
import { combineGains } from '@/model/effects'
import { parameters } from '@/model/parameters'
import { memberShares } from '@/model/rule/bundles'
import { lineOf, isUnattainable } from '@/model/rule/need'
import { slackAt } from '@/model/rule/level'
import { rulerOf } from '@/model/rule/position'
import type { Ruler } from '@/model/rule/canvas'
import type { BundlePosition } from '@/model/rule/result'
import { normalDraws, triangularDraws, type TriangularDraws } from './draws'
import type { DoubtfulPlan, DoubtfulPosition } from './position-chances'
import type { Doubt } from './position-doubt'
import { errorOfShare } from './simulate-money'
import { isOrdered } from './triangular'

/** The share of the draws in which every condition of the rule holds at once, and its standard error; 0..1. */
export interface RuleSimulation {
  readonly holds: number
  readonly standardError: number
}

/** Columns that every attribute of a run uses again. */
interface Scratch {
  readonly gap: Float64Array
  readonly gain: Float64Array
  readonly height: Float64Array
  readonly holds: Uint8Array
}

/** Multiplies what is left of the headroom by 1 - e / headroom, for the drawn effect of each draw (spec 5.5). */
function takeFrom(rest: Float64Array, { start, width, shape }: TriangularDraws, headroom: number): void {
  const most = 1 - start / headroom
  const slope = width / headroom
  for (let k = 0; k < rest.length; k += 1) {
    rest[k] = (rest[k] as number) * Math.max(0, most - slope * (shape[k] as number))
  }
}

/** Adds the drawn effect of each draw: what combining comes to without an end of the scale, or at it (spec 5.5). */
function addTo(gain: Float64Array, { start, width, shape }: TriangularDraws, most: number): void {
  for (let k = 0; k < gain.length; k += 1) {
    gain[k] = (gain[k] as number) + Math.min(most, start + width * (shape[k] as number))
  }
}

/** The combined gain of each draw, native units (spec 5.5); an effect whose range is reversed counts as its likely one. */
function drawGains(gain: Float64Array, { headroom, effects, certainGains }: Doubt, seed: number): void {
  const bounded = headroom !== null && headroom > 0
  const certain = combineGains(certainGains, headroom)
  gain.fill(bounded ? 1 - certain / headroom : certain)
  for (const { initiative, effect } of effects) {
    const { likely } = effect
    const used = isOrdered(effect) ? effect : { low: likely, likely, high: likely }
    const draws = triangularDraws(seed, `initiative:${initiative}`, used)
    if (bounded) takeFrom(gain, draws, headroom)
    else addTo(gain, draws, headroom === null ? Infinity : 0)
  }
  if (!bounded) return
  for (let k = 0; k < gain.length; k += 1) gain[k] = headroom * (1 - (gain[k] as number))
}

/** Adds a standard error times the draws of its subject. */
function addError(column: Float64Array, error: number, draws: Float64Array): void {
  for (let k = 0; k < column.length; k += 1) column[k] = (column[k] as number) + error * (draws[k] as number)
}

/** A draw in which a figure falls short of its line is one in which the rule does not hold. */
function require(holds: Uint8Array, column: Float64Array, least: number): void {
  for (let k = 0; k < holds.length; k += 1) if ((column[k] as number) < least) holds[k] = 0
}

/** What a promised price lifts: a price is set, it is no effect of anything. */
function setGain({ attribute, position, doubt }: DoubtfulPosition): number {
  const own = attribute.own.value
  if (doubt.effects.length > 0 || doubt.certainGains.length > 0 || position.value === null || !isKnown(own)) return 0
  return attribute.direction * (position.value - own)
}

/** Draws where an attribute stands: `gap` is filled; its hard floor is required on the way. */
function drawPosition(scratch: Scratch, place: DoubtfulPosition, ruler: Ruler, seed: number): void {
  const { gap, gain, holds } = scratch
  const { attribute, doubt } = place
  const { direction, floor, own, id } = attribute
  const today = direction * (own.value ?? 0)
  drawGains(gain, doubt, seed)
  const certain = today + setGain(place)
  for (let k = 0; k < gap.length; k += 1) gap[k] = certain + (gain[k] as number)
  if (doubt.own > 0) addError(gap, doubt.own, normalDraws(seed, `own:${id}`))
  if (isKnown(floor)) require(holds, gap, direction * floor - slackAt(floor))
  if (doubt.average > 0) addError(gap, doubt.average, normalDraws(seed, `average:${id}`))
  const centre = direction * ruler.mu
  for (let k = 0; k < gap.length; k += 1) gap[k] = (gap[k] as number) - centre
}

/** Adds a member's share of its bundle's height on the canvas (spec 3.6). */
function addHeight(height: Float64Array, gap: Float64Array, { margin, tolerance }: Ruler, share: number): void {
  for (let k = 0; k < height.length; k += 1) {
    const g = gap[k] as number
    height[k] = (height[k] as number) + (share * g) / (g >= 0 ? margin : tolerance)
  }
}

function isCountable({ position, conceded }: DoubtfulPosition): boolean {
  return conceded || position.level !== null
}

/** A bundle: every member at par, and starred ones clearly above together, because none may compensate (spec 3.6). */
function requireBundle(
  scratch: Scratch,
  bundle: BundlePosition,
  members: readonly (DoubtfulPosition & { readonly ruler: Ruler })[],
  seed: number,
): void {
  const shares = memberShares(members.map(({ attribute }) => attribute))
  scratch.height.fill(0)
  members.forEach((member, i) => {
    drawPosition(scratch, member, member.ruler, seed)
    require(scratch.holds, scratch.gap, -member.ruler.tolerance - slackAt(member.ruler.mu))
    addHeight(scratch.height, scratch.gap, member.ruler, shares[i] ?? 0)
  })
  if (bundle.differentiator) require(scratch.holds, scratch.height, 1 - parameters.epsilon)
}

type Ruled = DoubtfulPosition & { readonly ruler: Ruler }

/** The gap that the role of an attribute asks for, native units. */
function leastGap({ attribute, ruler }: Ruled): number {
  return attribute.direction * (lineOf(ruler, attribute.role) - ruler.mu) - slackAt(ruler.mu)
}

function isHopeless({ attribute, ruler }: { attribute: Attribute; ruler: Ruler }): boolean {
  return attribute.role === 'differentiator' && isUnattainable(attribute, ruler)
}

/**
 * How often the whole rule holds when own values, averages and effects all turn out as they may (spec 6). An initiative
 * that goes well goes well on every attribute that it moves; otherwise the doubts are independent, which makes this a
 * rougher figure than the weakest link. Conceded attributes are not asked; 5-4-3-3-3 is not asked for.
 *
 * @param seed of the plan
 * @returns null while something is unknown, so that there is no verdict either
 */
export function simulateRule({ assessment, places }: DoubtfulPlan, seed: number): RuleSimulation | null {
  if (assessment.n < parameters.attributes.min || !places.every(isCountable)) return null
  const hopeless = { holds: 0, standardError: 0 }
  if (assessment.violations.some(({ code }) => code === 'NO_DIFF' || code === 'TOO_MANY_DIFFS')) return hopeless
  const asked: Ruled[] = []
  for (const place of places) {
    const ruler = rulerOf(place.attribute, place.position)
    if (!place.conceded && ruler !== null) asked.push({ ...place, ruler })
  }
  const bundled = new Set(assessment.bundles.flatMap(({ members }) => members))
  const alone = asked.filter(({ attribute }) => !bundled.has(attribute.id))
  if (alone.some(isHopeless)) return hopeless
  const { draws } = parameters.uncertainty
  const column = (): Float64Array => new Float64Array(draws)
  const scratch: Scratch = { gap: column(), gain: column(), height: column(), holds: new Uint8Array(draws).fill(1) }
  for (const place of alone) {
    drawPosition(scratch, place, place.ruler, seed)
    require(scratch.holds, scratch.gap, leastGap(place))
  }
  for (const bundle of assessment.bundles) {
    const members = asked.filter(({ attribute }) => bundle.members.includes(attribute.id))
    requireBundle(scratch, bundle, members, seed)
  }
  let count = 0
  for (const holds of scratch.holds) count += holds
  const holds = count / draws
  return { holds, standardError: errorOfShare(holds, draws) }
}
