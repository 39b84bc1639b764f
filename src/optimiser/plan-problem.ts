import { expectedOrders } from '@/analysis/expected-orders'
import { isKnown } from '@/lib/numbers'
import type { Attribute, AttributeId } from '@/model/attribute'
import { parameters } from '@/model/parameters'
import { inOrder, type Plan } from '@/model/plan'
import { priceAttribute } from '@/model/price'
import { assess } from '@/model/rule/assess'
import type { Ruler } from '@/model/rule/canvas'
import { toldWeight } from '@/model/rule/importance'
import { lineOf } from '@/model/rule/need'
import { positionOf, rulerOf } from '@/model/rule/position'
import { ladderOf, priceLadder, type Ladder } from './ladder'
import { moveKinds } from './moves'
import { keyOf, type MoveRef, type MoveSource, type PlanMove } from './moves/move-kind'
import { offeredPrices } from './moves/price-moves'
import type { Problem } from './problem'

/** What has to be reached: the rule alone, or the rule and every promise that asks more. */
export type FloorKind = 'rule' | 'promises'

/** A plan as the engine reads it, and what its numbers stand for. */
export interface PlanProblem {
  readonly problem: Problem
  /** By index of the problem's attributes. */
  readonly attributes: readonly AttributeId[]
  /** By index of the problem's moves. */
  readonly moves: readonly MoveRef[]
  /** Indices of what the plan as it stands has chosen, ascending. */
  readonly chosen: readonly number[]
  /** Attributes that cannot be judged yet: today's value or the average is missing. They bind nothing. */
  readonly unjudged: readonly AttributeId[]
  /** Costs on each order, and prices, are left out until the orders are told. */
  readonly ordersUntold: boolean
}

/** A lead of 1000 is one canvas unit above the average on all differentiators together. */
export const leadUnit = 1000
const wholeWeight = 100
/** A floor that no state reaches. */
const unreachable = 1e14

/** Importance of the differentiators in whole percent, sum 100: told ones in proportion, an untold one like their mean. */
function weightsOf(stars: readonly Attribute[]): ReadonlyMap<AttributeId, number> {
  const told = stars.map(toldWeight)
  const known = told.filter(isKnown)
  const usual = known.length === 0 ? 1 : known.reduce((sum, weight) => sum + weight, 0) / known.length
  const raw = told.map((weight) => weight ?? usual)
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  const shares = raw.map((weight) => (total > 0 ? (weight / total) * wholeWeight : wholeWeight / stars.length))
  const floors = shares.map((share) => Math.floor(share + parameters.epsilon))
  const missing = wholeWeight - floors.reduce((sum, weight) => sum + weight, 0)
  // The largest remainders are rounded up; of equal ones the first.
  const up = new Set(
    shares
      .map((share, i) => ({ i, rest: share - (floors[i] ?? 0) }))
      .sort((a, b) => b.rest - a.rest || a.i - b.i)
      .slice(0, missing)
      .map(({ i }) => i),
  )
  return new Map(stars.map(({ id }, i) => [id, (floors[i] ?? 0) + (up.has(i) ? 1 : 0)]))
}

/** The gain that an attribute needs to keep its role, its hard floor and, if they count, its promise; null: none. */
function neededGain(attribute: Attribute, ruler: Ruler, isConceded: boolean, isPromised: boolean): number | null {
  const { direction, own, target, floor, role } = attribute
  const lines: number[] = []
  if (!isConceded) lines.push(lineOf(ruler, role))
  if (isKnown(floor)) lines.push(floor)
  if (isPromised && isKnown(target)) lines.push(target)
  if (lines.length === 0 || !isKnown(own.value)) return null
  const value = own.value
  return Math.max(...lines.map((line) => direction * (line - value)))
}

/** Attributes whose shortfall the plan's own policy accepts: declared, and nothing speaks against it (spec 3.7). */
function concededIn(plan: Plan): ReadonlySet<AttributeId> {
  return new Set(plan.policy === 'concessions' ? assess(plan, 'target').conceded : [])
}

interface Judged {
  readonly attribute: Attribute
  readonly ruler: Ruler
}

function judgedIn(plan: Plan): { judged: Judged[]; unjudged: AttributeId[] } {
  const judged: Judged[] = []
  const unjudged: AttributeId[] = []
  for (const attribute of inOrder(plan.attributes)) {
    if (attribute.excluded !== null) continue
    const ruler = rulerOf(attribute, positionOf(plan, attribute, 'current'))
    if (ruler === null || !isKnown(attribute.own.value)) unjudged.push(attribute.id)
    else judged.push({ attribute, ruler })
  }
  return { judged, unjudged }
}

function linksOf(moves: readonly PlanMove[]) {
  const index = new Map(moves.map(({ ref }, i) => [keyOf(ref), i]))
  const groups = new Map<string, number[]>()
  moves.forEach((move, i) => {
    for (const name of move.groups) groups.set(name, [...(groups.get(name) ?? []), i])
  })
  const prerequisites = moves.flatMap(({ needs }, i) =>
    needs.flatMap((key): [number, number][] => {
      const needed = index.get(key)
      return needed === undefined ? [] : [[i, needed]]
    }),
  )
  return { prerequisites, exclusives: [...groups.values()] }
}

/**
 * The budget question of a plan in exact integers (spec 5.5, 5.6): every judged attribute has to reach the line of its
 * role, its hard floor and, with "promises", what is promised where that asks more; the price is chosen, never
 * promised. Gains count as likely. Members of a bundle are each held to their own line.
 */
export function planProblem(plan: Plan, floors: FloorKind = 'rule'): PlanProblem {
  const orders = expectedOrders(plan.money)
  const { judged, unjudged } = judgedIn(plan)
  const source: MoveSource = { plan, orders, judged: new Map(judged.map((one) => [one.attribute.id, one.attribute])) }
  const moves = Object.values(moveKinds).flatMap((kind) => kind.movesOf(source))
  const conceded = concededIn(plan)
  const weights = weightsOf(judged.map(({ attribute }) => attribute).filter(({ role }) => role === 'differentiator'))
  const price = priceAttribute(plan)
  const ladders = new Map<AttributeId, { ladder: Ladder; index: number }>()
  const attributes = judged.map(({ attribute, ruler }, index) => {
    const isPrice = price?.id === attribute.id
    const ladder = isPrice ? priceLadder(attribute, ruler, offeredPrices(plan, attribute)) : ladderOf(attribute, ruler)
    ladders.set(attribute.id, { ladder, index })
    const isPromised = floors === 'promises' && !isPrice
    const gain = neededGain(attribute, ruler, conceded.has(attribute.id), isPromised)
    return {
      start: 0,
      floor: gain === null ? null : (ladder.stateFor(gain) ?? unreachable),
      weight: weights.get(attribute.id) ?? 0,
      value: ladder.value,
    }
  })
  const problem: Problem = {
    attributes,
    moves: moves.map(({ cost, gains, must }) => ({
      cost,
      must,
      effects: [...gains].flatMap(([id, gain]): [number, number][] => {
        const at = ladders.get(id)
        const delta = at === undefined ? 0 : at.ladder.stateOf(gain)
        return at === undefined || delta === 0 ? [] : [[at.index, delta]]
      }),
    })),
    ...linksOf(moves),
  }
  return {
    problem,
    attributes: judged.map(({ attribute }) => attribute.id),
    moves: moves.map(({ ref }) => ref),
    chosen: moves.flatMap(({ chosen }, i) => (chosen ? [i] : [])),
    unjudged,
    ordersUntold: orders === null,
  }
}
