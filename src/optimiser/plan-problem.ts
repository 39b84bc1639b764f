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
import { keyOf, type MoveSource, type PlanMove } from './moves/move-kind'
import { offeredPrices } from './moves/price-moves'
import type { Problem, ProblemAttribute, ProblemMove, ValueTable } from './problem'

/** What has to be reached: the rule alone, or the rule and every promise that asks more. */
export type FloorKind = 'rule' | 'promises'

/** An attribute that the engine can judge: today's value and the average are known. */
export interface JudgedAttribute {
  readonly attribute: Attribute
  readonly ruler: Ruler
  /** The gain that it needs, native units, positive is better; null: none. */
  readonly need: number | null
  /** Its ladder, finest around a gain that matters. */
  readonly ladder: (line: number | null) => Ladder
}

/** A plan as the engine reads it, and what its numbers stand for. */
export interface PlanProblem {
  readonly problem: Problem
  /** By index of the problem's attributes. */
  readonly judged: readonly JudgedAttribute[]
  /** By index of the problem's moves. */
  readonly moves: readonly PlanMove[]
  /** Indices of what the plan as it stands has chosen, ascending. */
  readonly chosen: readonly number[]
  /** Attributes that cannot be judged yet: today's value or the average is missing. They bind nothing. */
  readonly unjudged: readonly AttributeId[]
  /** Costs on each order, and prices, are left out until the orders are told. */
  readonly ordersUntold: boolean
}

const wholeWeight = 100
/** A floor that no state reaches. */
const unreachable = 1e14
const worthless: ValueTable = { from: 0, values: [0] }

/** Importance of the differentiators in whole percent, sum 100: told ones in proportion, an untold one like their mean. */
export function weightsOf(stars: readonly Attribute[]): ReadonlyMap<AttributeId, number> {
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

function judgedIn(plan: Plan, floors: FloorKind): { judged: JudgedAttribute[]; unjudged: AttributeId[] } {
  const judged: JudgedAttribute[] = []
  const unjudged: AttributeId[] = []
  const price = priceAttribute(plan)?.id
  const conceded = concededIn(plan)
  for (const attribute of inOrder(plan.attributes)) {
    if (attribute.excluded !== null) continue
    const ruler = rulerOf(attribute, positionOf(plan, attribute, 'current'))
    if (ruler === null || !isKnown(attribute.own.value)) {
      unjudged.push(attribute.id)
      continue
    }
    const isPrice = attribute.id === price
    judged.push({
      attribute,
      ruler,
      need: neededGain(attribute, ruler, conceded.has(attribute.id), floors === 'promises' && !isPrice),
      ladder: isPrice
        ? () => priceLadder(attribute, ruler, offeredPrices(plan, attribute))
        : (line) => ladderOf(attribute, ruler, line),
    })
  }
  return { judged, unjudged }
}

function linksOf(moves: readonly PlanMove[]): Pick<Problem, 'prerequisites' | 'exclusives'> {
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

/** One attribute of a problem, held to a gain. */
export function problemAttribute(ladder: Ladder, need: number | null, weight: number): ProblemAttribute {
  return {
    start: 0,
    floor: need === null ? null : (ladder.stateFor(need) ?? unreachable),
    weight,
    value: weight > 0 ? ladder.value() : worthless,
  }
}

/** One move of a problem, by the ladders of the attributes that it moves. */
export function problemMove(
  { cost, gains, must }: PlanMove,
  ladders: ReadonlyMap<AttributeId, readonly [index: number, ladder: Ladder]>,
): ProblemMove {
  const effects: [number, number][] = []
  for (const [id, gain] of gains) {
    const at = ladders.get(id)
    const delta = at?.[1].stateOf(gain) ?? 0
    if (at !== undefined && delta !== 0) effects.push([at[0], delta])
  }
  return { cost, must, effects }
}

/**
 * The budget question of a plan in exact integers (spec 5.5, 5.6): every judged attribute has to reach the line of its
 * role, its hard floor and, with "promises", what is promised where that asks more; the price is chosen, never
 * promised. Gains count as likely. Members of a bundle are each held to their own line.
 */
export function planProblem(plan: Plan, floors: FloorKind = 'rule'): PlanProblem {
  const orders = expectedOrders(plan.money)
  const { judged, unjudged } = judgedIn(plan, floors)
  const source: MoveSource = { plan, orders, judged: new Map(judged.map((one) => [one.attribute.id, one.attribute])) }
  const moves = Object.values(moveKinds).flatMap((kind) => kind.movesOf(source))
  const weights = weightsOf(judged.map(({ attribute }) => attribute).filter(({ role }) => role === 'differentiator'))
  const ladders = new Map<AttributeId, readonly [number, Ladder]>()
  const attributes = judged.map(({ attribute: { id }, need, ladder }, index) => {
    const states = ladder(need)
    ladders.set(id, [index, states])
    return problemAttribute(states, need, weights.get(id) ?? 0)
  })
  return {
    problem: { attributes, moves: moves.map((move) => problemMove(move, ladders)), ...linksOf(moves) },
    judged,
    moves,
    chosen: moves.flatMap(({ chosen }, i) => (chosen ? [i] : [])),
    unjudged,
    ordersUntold: orders === null,
  }
}
