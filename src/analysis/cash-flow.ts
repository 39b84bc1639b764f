import { parameters } from '@/model/parameters'
import type { MoneyInput, Outlay } from './money-input'

/**
 * What each month brings, as a line in the new orders: fixed + added x slope (spec 5.2). "Added" are the orders a month
 * that the plan brings at full ramp: Q0 u for a shop that sells today, Q for a start-up.
 */
export interface CashFlow {
  /** By month 0..60; month 0 holds what is paid once. Money of the input. */
  readonly fixed: readonly number[]
  readonly slope: readonly number[]
  /** The month that never ends: everything started, the new orders all there. */
  readonly steady: { readonly fixed: number; readonly slope: number }
}

/** What runs in a month: the monthly and per-order costs of the outlays that have started. */
export interface Running {
  readonly monthly: number
  readonly perOrder: number
}

/** Costs that run in a month; Infinity: in the end. */
export function runningIn(outlays: readonly Outlay[], month: number): Running {
  let monthly = 0
  let perOrder = 0
  for (const outlay of outlays) {
    if (outlay.startMonth > month) continue
    monthly += outlay.monthly
    perOrder += outlay.perOrder
  }
  return { monthly, perOrder }
}

/** First month with new orders: benefits never come before what causes them (spec 5.2). */
export function rampStartOf(outlays: readonly Outlay[]): number {
  return outlays.reduce((latest, { carries, startMonth }) => (carries ? Math.max(latest, startMonth) : latest), 1)
}

/**
 * Share of the new orders that is there in a month (spec 5.2).
 *
 * @param start as `rampStartOf` gives it
 * @param ramp months until all of them are; 1 or less: at once
 * @returns 0..1
 */
export function rampShare(month: number, start: number, ramp: number): number {
  if (month < start) return 0
  return ramp <= 1 ? 1 : Math.min(1, (month - start + 1) / ramp)
}

/** Orders before the plan, and what they bring a month; a start-up has its fixed cost instead. */
function before({ business, orders, price, variableCost, fixedCost }: MoneyInput): { orders: number; profit: number } {
  return business === 'existing'
    ? { orders, profit: orders * (price - variableCost) }
    : { orders: 0, profit: fixedCost }
}

/** What an order leaves in a month in which these costs run: CM1 (spec 5.2). */
function marginWith({ plannedPrice, variableCost }: MoneyInput, { perOrder }: Running): number {
  return plannedPrice - variableCost - perOrder
}

/** The cash flow of a plan against not doing it (spec 5.2). */
export function cashFlowOf(input: MoneyInput): CashFlow {
  const { outlays, savings, labour, ramp } = input
  const base = before(input)
  const start = rampStartOf(outlays)
  const lineIn = (month: number, share: number): { fixed: number; slope: number } => {
    const running = runningIn(outlays, month)
    const margin = marginWith(input, running)
    return { fixed: base.orders * margin - base.profit - running.monthly - labour + savings, slope: share * margin }
  }
  const fixed = [-outlays.reduce((sum, { oneOff }) => sum + oneOff, 0)]
  const slope = [0]
  for (let month = 1; month <= parameters.economics.searchMonths; month += 1) {
    const line = lineIn(month, rampShare(month, start, ramp))
    fixed.push(line.fixed)
    slope.push(line.slope)
  }
  return { fixed, slope, steady: lineIn(Infinity, 1) }
}

/** Orders a month that a volume guess adds at full ramp. */
export function addedOrders({ business, orders }: Pick<MoneyInput, 'business' | 'orders'>, volume: number): number {
  return business === 'existing' ? orders * volume : volume
}

/**
 * Cash made and spent up to the end of each month.
 *
 * @returns by month 0..60
 */
export function cumulativeOf({ fixed, slope }: CashFlow, added: number): number[] {
  let sum = 0
  return fixed.map((amount, month) => {
    sum += amount + added * (slope[month] ?? 0)
    return sum
  })
}
