import { isKnown } from '@/lib/numbers'
import { normalCdf } from '@/lib/normal'
import type { Attribute, AttributeId, Role } from '@/model/attribute'
import { inOrder, type Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import { assess } from '@/model/rule/assess'
import { slackAt } from '@/model/rule/level'
import { isUnattainable } from '@/model/rule/need'
import { positionOf, rulerOf } from '@/model/rule/position'
import type { Assessment, Position } from '@/model/rule/result'
import { doubtOf, sigmaOf, type Doubt } from './position-doubt'

/** How likely an attribute is to stand where the rule wants it; 0..1, null: nothing is known of it (spec 6). */
export interface PositionChance {
  readonly id: AttributeId
  readonly role: Role
  /** P(clearly above the average), P(at par or better). */
  readonly clear: number | null
  readonly par: number | null
  /** The one that its role asks for, its hard floor included. */
  readonly keeps: number | null
  /** A valid concession: the rule asks nothing of it. */
  readonly conceded: boolean
  /** Standard deviation of the gap, native units. */
  readonly sigma: number | null
}

/** The attribute most likely to break the rule, and how likely it is to keep its line; 0..1. */
export interface WeakestLink {
  readonly id: AttributeId
  readonly chance: number
}

/** A judged attribute, where the plan takes it, and what is uncertain about it. */
export interface DoubtfulPosition {
  readonly attribute: Attribute
  readonly position: Position
  readonly doubt: Doubt
  readonly conceded: boolean
}

/** The positions that a plan pays for, with their doubts. */
export interface DoubtfulPlan {
  /** The rule on those positions. */
  readonly assessment: Assessment
  /** Judged attributes, in order. */
  readonly places: readonly DoubtfulPosition[]
}

/** Looks at a plan with doubt. Concessions are those of the promises: what is paid for never declares one. */
export function doubtfulPlan(plan: Plan): DoubtfulPlan {
  const paid = plannedPlan(plan)
  const assessment = assess(paid)
  const conceded = new Set(plan.policy === 'concessions' ? assess(plan).conceded : [])
  const places: DoubtfulPosition[] = []
  for (const attribute of inOrder(plan.attributes)) {
    const position = assessment.positions[attribute.id]
    if (attribute.excluded !== null || position === undefined) continue
    const doubt = doubtOf(plan, attribute, positionOf(plan, attribute, 'current'))
    places.push({ attribute, position, doubt, conceded: conceded.has(attribute.id) })
  }
  return { assessment, places }
}

/** P(a normal figure around `room` is at 0 or above); without doubt it is or it is not. */
function chanceOfRoom(room: number, sigma: number, slack: number): number {
  return sigma > 0 ? normalCdf(room / sigma) : room >= -slack ? 1 : 0
}

function chanceOf({ attribute, position, doubt, conceded }: DoubtfulPosition): PositionChance {
  const { id, role, floor, direction } = attribute
  const { gap, margin, tolerance, mu, value } = position
  const ruler = rulerOf(attribute, position)
  if (gap === null || margin === null || tolerance === null || mu === null || ruler === null) {
    return { id, role, clear: null, par: null, keeps: null, conceded, sigma: null }
  }
  const sigma = sigmaOf(doubt)
  const slack = slackAt(mu)
  const clear = isUnattainable(attribute, ruler) ? 0 : chanceOfRoom(gap - margin, sigma, slack)
  const par = chanceOfRoom(gap + tolerance, sigma, slack)
  const wanted = role === 'differentiator' ? clear : par
  // The floor is no average: only the own side of the doubt counts.
  const above =
    isKnown(floor) && value !== null
      ? chanceOfRoom(direction * (value - floor), sigmaOf({ ...doubt, average: 0 }), slackAt(floor))
      : 1
  return { id, role, clear, par, keeps: Math.min(wanted, above), conceded, sigma }
}

/** The chances of every judged attribute, in order (spec 6). */
export function positionChances({ places }: DoubtfulPlan): PositionChance[] {
  return places.map(chanceOf)
}

/**
 * The headline: the attribute most likely to break the rule. No product of the chances: their errors hang together, and
 * it would be false precision (spec 6).
 *
 * @returns null while nothing is known
 */
export function weakestLink(chances: readonly PositionChance[]): WeakestLink | null {
  let weakest: WeakestLink | null = null
  for (const { id, keeps, conceded } of chances) {
    if (keeps === null || conceded) continue
    if (weakest === null || keeps < weakest.chance) weakest = { id, chance: keeps }
  }
  return weakest
}
