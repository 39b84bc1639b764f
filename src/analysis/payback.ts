/**
 * Months until all money is back for good: the first T with cumulative cash >= 0 from there on, linear inside the month
 * (spec 5.2).
 *
 * @param cumulative by month, from 0
 * @param steady what a month brings in the end; a plan that loses then does not keep what it has paid back
 * @returns 0 when nothing is ever owed; null when it does not come in the months given
 */
export function paybackOf(cumulative: readonly number[], steady: number): number | null {
  const last = cumulative.findLastIndex((cash) => cash < 0)
  if (steady < 0 || last === cumulative.length - 1) return null
  if (last < 0) return 0
  const owed = -(cumulative[last] ?? 0)
  return last + owed / (owed + (cumulative[last + 1] ?? 0))
}

/** The deepest point of the cash. */
export interface Trough {
  /** Money needed at the worst, >= 0. */
  readonly amount: number
  /** Month 0.. in which it is. */
  readonly month: number
}

/**
 * Cash needed at the worst: -min(-I, cum(1..H)) (spec 5.2), 0 when the plan is never in the red.
 *
 * @param horizon last month that is looked at
 */
export function troughOf(cumulative: readonly number[], horizon: number): Trough {
  let amount = 0
  let month = 0
  cumulative.slice(0, horizon + 1).forEach((cash, at) => {
    if (-cash > amount) {
      amount = -cash
      month = at
    }
  })
  return { amount, month }
}

/**
 * Present value of a plan: -I + sum D(t) / (1 + i)^t (spec 5.2).
 *
 * @param cumulative by month, from 0
 * @param rate monthly, > -1
 */
export function presentValue(cumulative: readonly number[], horizon: number, rate: number): number {
  let value = 0
  for (let month = 0; month <= horizon; month += 1) {
    const cash = (cumulative[month] ?? 0) - (cumulative[month - 1] ?? 0)
    value += cash / (1 + rate) ** month
  }
  return value
}
