import type { Range3 } from '@/model/money'
import { parameters } from '@/model/parameters'
import { addedOrders } from './cash-flow'
import { triangularDraws, type DrawName } from './draws'
import type { MoneyInput } from './money-input'

/** Everything about the money that is uncertain (spec 6), a column of draws each; remembered, so not to be changed. */
export interface MoneyDraws {
  /** Orders a month at full ramp. */
  readonly added: Float64Array
  /** What one-off, monthly and variable costs are multiplied by. */
  readonly oneOff: Float64Array
  readonly monthly: Float64Array
  readonly variable: Float64Array
  /** Months until the new orders are all there. */
  readonly ramp: Float64Array
  /** Orders added up to the end of so many months since the first of them. */
  addedIn(months: number): Float64Array
}

/** The sum of min(1, e / ramp) over e = 1..months: so many full months of new orders (spec 5.2). */
function fullMonths(months: number, ramp: number): number {
  const rising = Math.max(0, Math.min(months, Math.ceil(ramp) - 1))
  return rising === 0 ? months : (rising * (rising + 1)) / (2 * ramp) + months - rising
}

function columnOf(seed: number, name: DrawName, range: Range3, unit = 1): Float64Array {
  const { start, width, shape } = triangularDraws(seed, name, range)
  return shape.map((share) => unit * (start + width * share))
}

function draw(added: Range3, ramp: number, seed: number): MoneyDraws {
  const { uncertainty } = parameters
  const sums = new Map<number, Float64Array>()
  const draws = {
    added: columnOf(seed, 'money:volume', added),
    oneOff: columnOf(seed, 'money:one-off', uncertainty.oneOff),
    monthly: columnOf(seed, 'money:monthly', uncertainty.monthly),
    variable: columnOf(seed, 'money:variable-cost', uncertainty.variableCost),
    ramp: columnOf(seed, 'money:ramp', uncertainty.ramp, ramp),
  }
  return {
    ...draws,
    addedIn(months) {
      const known = sums.get(months)
      if (known !== undefined) return known
      const sum = draws.added.map((orders, k) => orders * fullMonths(months, draws.ramp[k] as number))
      sums.set(months, sum)
      return sum
    },
  }
}

let last: { readonly key: string; readonly draws: MoneyDraws } | null = null

/**
 * The draws of a plan's money. Variants of a plan that differ in what they do, not in orders, volume and ramp, share
 * them: they are compared on the same luck, and drawn once.
 *
 * @param volume of the input, which has one
 * @param seed of the plan
 */
export function moneyDraws(input: MoneyInput, volume: Range3, seed: number): MoneyDraws {
  const added: Range3 = {
    low: addedOrders(input, volume.low),
    likely: addedOrders(input, volume.likely),
    high: addedOrders(input, volume.high),
  }
  const key = [seed, added.low, added.likely, added.high, input.ramp].join()
  if (last?.key !== key) last = { key, draws: draw(added, input.ramp, seed) }
  return last.draws
}
