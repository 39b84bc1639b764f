import { rampShare, rampStartOf } from '@/analysis/cash-flow'
import { moneyDraws } from '@/analysis/money-draws'
import type { MoneyInput } from '@/analysis/money-input'
import { monthlyCosts, oneOffCosts } from '@/analysis/monthly-costs'
import { orderStatistics } from '@/lib/order-statistics'
import type { Range3 } from '@/model/money'
import { parameters } from '@/model/parameters'

/**
 * Cash at the end of the horizon in each draw of the money, as a line in the orders that the plan adds a month at full
 * ramp: fixed + added x slope (spec 5.2, 6). Money of the input.
 */
export interface CashLines {
  readonly fixed: Float64Array
  readonly slope: Float64Array
  /** The orders that are added in each draw, as they are guessed. */
  readonly added: Float64Array
}

/**
 * The draws of `simulateMoney` with the new orders left open, so that no other volume needs a simulation of its own.
 *
 * @param input one that is not refused
 * @param volume of the input, which has one
 * @param seed of the plan
 */
export function cashLinesOf(input: MoneyInput, volume: Range3, seed: number): CashLines {
  const { plannedPrice, price, variableCost, savings, horizon } = input
  const { added, oneOff, monthly, variable, ramp } = moneyDraws(input, volume, seed)
  const { paid, got } = oneOffCosts(input)
  const today = input.business === 'existing' ? input.orders : 0
  const start = rampStartOf(input.outlays)
  const fixed = oneOff.map((a) => (2 - a) * got - a * paid)
  const slope = new Float64Array(fixed.length)
  for (let month = 1; month <= horizon; month += 1) {
    const { costs, saved, orderCosts, orderSaved } = monthlyCosts(input, month)
    for (let k = 0; k < fixed.length; k += 1) {
      const b = monthly[k] as number
      const c = variable[k] as number
      const left = plannedPrice + 2 * orderSaved - c * (variableCost + orderCosts + orderSaved)
      const more = left - price + c * variableCost
      fixed[k] = (fixed[k] as number) + today * more - b * costs + (2 - b) * saved + savings
      slope[k] = (slope[k] as number) + rampShare(month, start, ramp[k] as number) * left
    }
  }
  return { fixed, slope, added }
}

function middleOf(column: Float64Array): number {
  const rank = Math.max(0, Math.ceil(parameters.uncertainty.band.middle * column.length) - 1)
  return orderStatistics(column, [rank])[0] ?? 0
}

/** P50 of the cash with the orders as they are guessed: the headline figure of a plan (spec 11.4). */
export function middleCash({ fixed, slope, added }: CashLines): number {
  return middleOf(fixed.map((sum, k) => sum + (added[k] as number) * (slope[k] as number)))
}

/** P50 of the cash if just so many orders a month were added, all other doubts left. */
export function middleCashAt({ fixed, slope }: CashLines, orders: number): number {
  return middleOf(fixed.map((sum, k) => sum + orders * (slope[k] as number)))
}
