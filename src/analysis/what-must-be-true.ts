import { isKnown } from '@/lib/numbers'
import type { AttributeId } from '@/model/attribute'
import { parameters } from '@/model/parameters'
import type { Plan } from '@/model/plan'
import { horizonLine, breakEvenOf } from './break-even'
import { addedOrders, cashFlowOf, cumulativeOf, type CashFlow } from './cash-flow'
import { drawnMoneyOf } from './drawn-money'
import { refusalsOf, type MoneyInput } from './money-input'
import { moneyInputOf } from './plan-economics'
import { doubtfulPlan } from './position-chances'
import type { DrawnMoney } from './simulate-money'

export type ConditionCode =
  | 'VOLUME_COMES'
  | 'PRICE_HOLDS'
  | 'VARIABLE_COST_HOLDS'
  | 'COSTS_HOLD'
  | 'RAMP_IN_TIME'
  | 'CASH_LASTS'
  | 'CAPACITY_SUFFICES'
  | 'EFFECT_COMES'
  | 'PAR_HOLDS'

/** Something that has to be true for the plan to work: to have its money back in time, and to keep the rule. */
export interface Condition {
  readonly code: ConditionCode
  /** The attribute of EFFECT_COMES and PAR_HOLDS; null: about the money. */
  readonly subject: AttributeId | null
  /**
   * The figure as planned, and the one at which the plan just works: orders a day; money of an order; a multiple of all
   * the plan's costs; months of ramp; cash; the gap to the average in native units. `limit` null: no figure would do,
   * for costs and ramp not even 0.
   */
  readonly planned: number
  readonly limit: number | null
  readonly holds: boolean
  /** How much of the planned figure may be missing before the plan fails, as a share; below 0: it fails already. */
  readonly room: number
}

interface Likely {
  readonly input: MoneyInput
  readonly flow: CashFlow
  readonly added: number
  readonly total: number
}

/** Share of a planned figure between it and its limit, counted in the direction that is safe. */
function roomOf(planned: number, limit: number, safe: 1 | -1): number {
  const room = (safe * (planned - limit)) / Math.abs(planned)
  if (Number.isFinite(room)) return room
  return planned === limit ? 0 : Math.sign(safe * (planned - limit))
}

function condition(
  code: ConditionCode,
  planned: number,
  limit: number | null,
  safe: 1 | -1,
  subject: AttributeId | null = null,
): Condition {
  const room = limit === null ? -1 : roomOf(planned, limit, safe)
  return { code, subject, planned, limit, holds: room >= -parameters.epsilon, room }
}

function totalWith(input: MoneyInput, volume: number): number {
  return cumulativeOf(cashFlowOf(input), addedOrders(input, volume))[input.horizon] ?? 0
}

/** Orders that pay within the horizon, counted over the whole day; none are asked for where the plan pays without. */
function volumeOrders({ input, flow, added, total }: Likely): Condition[] {
  const today = input.business === 'existing' ? input.orders : 0
  const needed = breakEvenOf(input, horizonLine(flow, input.horizon))
  if (needed === null && total >= 0) return []
  return [condition('VOLUME_COMES', (today + added) / input.days, needed?.perDay ?? null, 1)]
}

/** Where the total, a line in one figure, crosses zero; null: never, or nowhere that exists. */
function crossing(planned: number, total: number, slope: number): number | null {
  const at = planned - total / slope
  return slope !== 0 && Number.isFinite(at) ? at : null
}

/** Orders sold over the horizon in the plan, and without it. */
function ordersSold({ input, added }: Likely): { planned: number; today: number } {
  const priced = { ...input, outlays: input.outlays.map((one) => ({ ...one, oneOff: 0, monthly: 0, perOrder: 0 })) }
  // With a margin of one on each order and no other cost, the cash counts orders.
  const counting = { ...priced, price: 0, plannedPrice: 1, variableCost: 0, fixedCost: 0, labour: 0, savings: 0 }
  const planned = cumulativeOf(cashFlowOf(counting), added)[input.horizon] ?? 0
  return { planned, today: input.business === 'existing' ? input.orders * input.horizon : 0 }
}

function margins(likely: Likely): Condition[] {
  const { input, total } = likely
  const { plannedPrice, variableCost } = input
  const { planned, today } = ordersSold(likely)
  const price = crossing(plannedPrice, total, planned)
  const cost = crossing(variableCost, total, today - planned)
  const conditions: Condition[] = []
  // A plan that sells nothing and still pays stands on no price.
  if (price !== null || total < 0) {
    conditions.push(condition('PRICE_HOLDS', plannedPrice, price === null ? null : Math.max(0, price), 1))
  }
  // Where the plan sells no more than today, dearer ingredients do not speak against it.
  if (planned > today && cost !== null) {
    conditions.push(condition('VARIABLE_COST_HOLDS', variableCost, cost < 0 ? null : cost, -1))
  }
  return conditions
}

/** The multiple of everything that the plan itself costs at which it just pays. */
function costs({ input, total }: Likely, volume: number): Condition[] {
  const free = totalWith(
    { ...input, labour: 0, outlays: input.outlays.map((one) => ({ ...one, oneOff: 0, monthly: 0, perOrder: 0 })) },
    volume,
  )
  const cost = free - total
  return cost > 0 ? [condition('COSTS_HOLD', 1, free < 0 ? null : free / cost, -1)] : []
}

/**
 * The longest ramp that still pays in time, by halving: beyond the planned one for a plan that pays, short of it for one
 * that does not; within the months that are looked at.
 */
function longestRamp({ input, total }: Likely, volume: number): number | null {
  const { searchMonths } = parameters.economics
  const pays = (ramp: number): boolean => totalWith({ ...input, ramp }, volume) >= 0
  let shortest = total >= 0 ? input.ramp : 0
  let longest = total >= 0 ? searchMonths : input.ramp
  if (total < 0 && !pays(0)) return null
  if (pays(longest)) return longest
  for (let i = 0; i < 40; i += 1) {
    const middle = (shortest + longest) / 2
    if (pays(middle)) shortest = middle
    else longest = middle
  }
  return shortest
}

function ramp(likely: Likely, volume: number): Condition[] {
  // Without new orders there is nothing to wait for; within a month there is no shorter ramp.
  if (likely.added <= 0) return []
  const longest = longestRamp(likely, volume)
  const limit = longest === null ? null : Math.max(1, longest)
  return [condition('RAMP_IN_TIME', Math.max(1, likely.input.ramp), limit, -1)]
}

function means({ input, added }: Likely, drawn: DrawnMoney | null): Condition[] {
  const { cash, capacity, days, business, orders } = input
  const conditions: Condition[] = []
  // What the likely course needs is too little in most of the draws (spec 11.4).
  if (isKnown(cash) && drawn !== null) conditions.push(condition('CASH_LASTS', cash, drawn.cashNeeded, 1))
  if (isKnown(capacity)) {
    const perDay = ((business === 'existing' ? orders : 0) + added) / days
    conditions.push(condition('CAPACITY_SUFFICES', capacity, perDay, 1))
  }
  return conditions
}

/**
 * What the money of a plan stands on, at the likely volume: each condition by itself, all else as planned. The cash has
 * to last in seven of ten draws.
 *
 * @param drawn of this input
 * @returns the least room first; empty without a guess of the volume, and for an input that is refused
 */
export function moneyConditions(input: MoneyInput, drawn: DrawnMoney | null): Condition[] {
  const { volume, horizon } = input
  if (volume === null || refusalsOf(input).length > 0) return []
  const flow = cashFlowOf(input)
  const added = addedOrders(input, volume.likely)
  const likely = { input, flow, added, total: cumulativeOf(flow, added)[horizon] ?? 0 }
  return byRoom([
    ...volumeOrders(likely),
    ...margins(likely),
    ...costs(likely, volume.likely),
    ...ramp(likely, volume.likely),
    ...means(likely, drawn),
  ])
}

/**
 * What the rule asks of each attribute that the plan moves, or that hardly keeps it: the least gap for its role against
 * the planned one, the room as a share of the planned effect.
 *
 * @returns the least room first
 */
export function positionConditions(plan: Plan): Condition[] {
  const conditions: Condition[] = []
  for (const { attribute, position, conceded } of doubtfulPlan(plan).places) {
    const { gap, margin, tolerance, mu } = position
    const own = attribute.own.value
    if (conceded || gap === null || margin === null || tolerance === null || mu === null || !isKnown(own)) continue
    const star = attribute.role === 'differentiator'
    const limit = star ? margin : -tolerance
    const today = attribute.direction * (own - mu)
    const lift = gap - today
    if (!star && lift <= 0 && gap >= limit + tolerance) continue
    // Of a lift, how much may be missing; without one, how far the value may slip, in margins or tolerances.
    const room = (gap - limit) / (lift > 0 ? lift : star ? margin : tolerance)
    const code = star ? 'EFFECT_COMES' : 'PAR_HOLDS'
    conditions.push({ code, subject: attribute.id, planned: gap, limit, holds: room >= -parameters.epsilon, room })
  }
  return byRoom(conditions)
}

function byRoom(conditions: readonly Condition[]): Condition[] {
  return [...conditions].sort((a, b) => a.room - b.room)
}

/** What must be true for a plan to work, the least room first: its money, where that is told, and its positions. */
export function whatMustBeTrue(plan: Plan, drawn: DrawnMoney | null = drawnMoneyOf(plan)): Condition[] {
  const { input } = moneyInputOf(plan)
  return byRoom([...(input === null ? [] : moneyConditions(input, drawn)), ...positionConditions(plan)])
}
