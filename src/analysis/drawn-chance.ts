import { rampStartOf } from './cash-flow'
import { moneyDraws } from './money-draws'
import { refusalsOf, type MoneyInput } from './money-input'
import { monthlyCosts, oneOffCosts, type MonthlyCosts } from './monthly-costs'

/** Months that cost the same, taken together. */
interface Stretch {
  readonly months: number
  /** From the first month with new orders to its last one. */
  readonly elapsed: number
  readonly monthly: MonthlyCosts
  /** An order leaves margin - c x costs, with the multiplier c of variable costs. */
  readonly margin: number
  readonly costs: number
}

/** The months 1..horizon, cut where something starts. */
function stretchesOf(input: MoneyInput): Stretch[] {
  const { horizon, outlays, plannedPrice, variableCost } = input
  const rampStart = rampStartOf(outlays)
  const starts = outlays.map(({ startMonth }) => startMonth).filter((month) => month > 1 && month <= horizon)
  const cuts = [...new Set([1, ...starts])].sort((a, b) => a - b)
  return cuts.map((first, i) => {
    const end = cuts[i + 1] ?? horizon + 1
    const monthly = monthlyCosts(input, first)
    return {
      months: end - first,
      elapsed: Math.max(0, end - rampStart),
      monthly,
      // P1 - c (V + v) + (2 - c) saved, with c taken out.
      margin: plannedPrice + 2 * monthly.orderSaved,
      costs: variableCost + monthly.orderCosts + monthly.orderSaved,
    }
  })
}

/** Cash at the end of the horizon without the new orders: a sum and what is taken off for each unit of a multiplier. */
function withoutNewOrders(input: MoneyInput, stretches: readonly Stretch[]) {
  const { business, orders, price, variableCost, savings, horizon } = input
  const today = business === 'existing' ? orders : 0
  const { paid, got } = oneOffCosts(input)
  const sums = { certain: 2 * got + horizon * savings, oneOff: got + paid, monthly: 0, variable: 0 }
  for (const { months, monthly, margin, costs } of stretches) {
    sums.certain += months * (2 * monthly.saved + today * (margin - price))
    sums.monthly += months * (monthly.saved + monthly.costs)
    sums.variable += months * today * (costs - variableCost)
  }
  return sums
}

/**
 * Chance to have the money back at the end of the horizon with everything uncertain at once: the share of the 10,000
 * draws with cash >= 0 then (spec 6). It adds up stretches of like months where `simulateMoney` follows each month, and
 * is thus quick enough for hundreds of variants of a plan; every screen has its chance from here.
 *
 * @param seed of the plan
 * @returns 0..1, standard error <= 0.5 point; null without a guess of the volume, and for an input that is refused
 */
export function drawnChance(input: MoneyInput, seed: number): number | null {
  const { volume } = input
  if (volume === null || refusalsOf(input).length > 0) return null
  const draws = moneyDraws(input, volume, seed)
  const stretches = stretchesOf(input)
  const { certain, oneOff, monthly, variable } = withoutNewOrders(input, stretches)
  const { oneOff: a, monthly: b, variable: c } = draws
  const cash = new Float64Array(a.length)
  for (let k = 0; k < cash.length; k += 1) {
    cash[k] = certain - oneOff * (a[k] as number) - monthly * (b[k] as number) - variable * (c[k] as number)
  }
  stretches.forEach(({ elapsed, margin, costs }, i) => {
    if (elapsed === 0) return
    // The orders up to here, at what the margin is more than in the next stretch: summed by parts.
    const next = stretches[i + 1] ?? { margin: 0, costs: 0 }
    const [more, moreCosts] = [margin - next.margin, costs - next.costs]
    if (more === 0 && moreCosts === 0) return
    const added = draws.addedIn(elapsed)
    for (let k = 0; k < cash.length; k += 1) {
      cash[k] = (cash[k] as number) + (added[k] as number) * (more - moreCosts * (c[k] as number))
    }
  })
  let back = 0
  for (let k = 0; k < cash.length; k += 1) if ((cash[k] as number) >= 0) back += 1
  return back / cash.length
}
