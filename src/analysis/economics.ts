import type { Range3 } from '@/model/money'
import { breakEvenOf, chanceOf, horizonLine, type BreakEven } from './break-even'
import { addedOrders, cashFlowOf, cumulativeOf, rampStartOf, type CashFlow } from './cash-flow'
import { refusalsOf, type MoneyInput, type Refusal } from './money-input'
import { reasonsOf, verdictOf, type MoneyVerdict, type Reason } from './money-verdict'
import { paybackOf, presentValue, troughOf, type Trough } from './payback'

/** What happens with one volume. Money of the input. */
export interface Scenario {
  /** As in the input: a share, or orders a month. */
  readonly volume: number
  /** Orders a month at full ramp, those of today included. */
  readonly orders: number
  /** What a month brings in the end, against not doing the plan. */
  readonly steadyDelta: number
  /** Cumulative cash at the end of month 0..60. */
  readonly cumulative: readonly number[]
  /** The same at the end of the horizon. */
  readonly total: number
  /** Months, 0 and up; null: not within 60, or not for good. */
  readonly payback: number | null
  readonly trough: Trough
  /** null without a rate of discount. */
  readonly presentValue: number | null
}

/** Everything the monthly model says of a plan (spec 5.2 - 5.4). */
export interface Economics {
  readonly verdict: MoneyVerdict
  /** Why it is not CLEAR, the gravest first, then a budget exceeded. */
  readonly reasons: readonly Reason[]
  /** What an order leaves today (null for a start-up) and once everything has started. */
  readonly margin: { readonly now: number | null; readonly planned: number }
  /** Month 1.. in which the new orders begin. */
  readonly rampStart: number
  /** Orders needed each month to lose nothing in the end, and to have the money back within the horizon. */
  readonly breakEven: { readonly steady: BreakEven | null; readonly horizon: BreakEven | null }
  /** null without a guess of the volume, and for a start-up whose orders lose money. */
  readonly scenarios: Readonly<Record<keyof Range3, Scenario>> | null
  /** Chance to have the money back within the horizon, 0..1, by the volume alone; null without a guess of it. */
  readonly chance: number | null
  /** What a month brings in the end with as many orders as can be made; null without a capacity. */
  readonly profitAtCapacity: number | null
}

/**
 * Nothing is ever owed and nothing comes of it in the end: there is nothing to pay back, so neither a time nor a chance
 * of it (spec 5.4 calls such a plan a LOSS).
 */
export function hasNothingToPayBack({ scenarios }: Pick<Economics, 'scenarios'>): boolean {
  return scenarios !== null && scenarios.likely.payback === 0 && scenarios.likely.steadyDelta <= 0
}

/** Either the figures, or why there are none. */
export type EconomicsResult =
  { readonly ok: true; readonly economics: Economics } | { readonly ok: false; readonly refusals: readonly Refusal[] }

function scenarioOf(input: MoneyInput, flow: CashFlow, volume: number): Scenario {
  const { horizon, discount } = input
  const added = addedOrders(input, volume)
  const cumulative = cumulativeOf(flow, added)
  const steadyDelta = flow.steady.fixed + added * flow.steady.slope
  return {
    volume,
    orders: todaysOrders(input) + added,
    steadyDelta,
    cumulative,
    total: cumulative[horizon] ?? 0,
    payback: paybackOf(cumulative, steadyDelta),
    trough: troughOf(cumulative, horizon),
    presentValue: discount === null ? null : presentValue(cumulative, horizon, discount),
  }
}

function todaysOrders({ business, orders }: MoneyInput): number {
  return business === 'existing' ? orders : 0
}

function compute(input: MoneyInput): Economics {
  const { business, volume, capacity, days, horizon, outlays } = input
  const flow = cashFlowOf(input)
  const margin = flow.steady.slope
  const stopped = business === 'startup' && margin <= 0
  const line = horizonLine(flow, horizon)
  const breakEven = { steady: breakEvenOf(input, flow.steady), horizon: stopped ? null : breakEvenOf(input, line) }
  const scenarios =
    volume === null || stopped
      ? null
      : {
          low: scenarioOf(input, flow, volume.low),
          likely: scenarioOf(input, flow, volume.likely),
          high: scenarioOf(input, flow, volume.high),
        }
  const chance = stopped ? 0 : chanceOf(input, line)
  const findings = {
    margin,
    steadyDelta: scenarios?.likely.steadyDelta ?? null,
    payback: scenarios?.likely.payback ?? null,
    chance,
    trough: scenarios?.likely.trough ?? null,
    breakEven: breakEven.steady,
    perDay: scenarios === null ? null : scenarios.likely.orders / days,
  }
  const reasons = reasonsOf(input, findings)
  const most = capacity === null ? null : capacity * days
  return {
    verdict: verdictOf(input, findings, reasons),
    reasons,
    margin: { now: business === 'existing' ? input.price - input.variableCost : null, planned: margin },
    rampStart: rampStartOf(outlays),
    breakEven,
    scenarios,
    chance,
    profitAtCapacity: most === null ? null : flow.steady.fixed + (most - todaysOrders(input)) * margin,
  }
}

/**
 * The money of a plan: margins, break-even, cash by month, payback, its chance, and the verdict with its reasons (spec
 * 5.2 - 5.4). No result is NaN or infinite.
 *
 * @returns the refusals when the input is contradictory: a low above its high, no number, a number out of range
 */
export function economicsOf(input: MoneyInput): EconomicsResult {
  const refusals = refusalsOf(input)
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, economics: compute(input) }
}
