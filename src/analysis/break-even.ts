import { addedOrders, type CashFlow } from './cash-flow'
import type { MoneyInput } from './money-input'
import { triangularAtLeast, triangularCdf } from './triangular'

/** How many orders a plan needs (spec 5.3), once the ramp is over. */
export interface BreakEven {
  /** A month, all of them; 0 when it pays without any. */
  readonly orders: number
  readonly perDay: number
  /** More than today, a day; negative: so many may stay away. */
  readonly extraPerDay: number
  /** The same against today's orders, as a share (0.2: a fifth more); null for a start-up and without orders today. */
  readonly share: number | null
  /** More than can be made in a day. */
  readonly overCapacity: boolean
}

/** A plan's cash as one line in the orders that it adds. */
export interface Line {
  readonly fixed: number
  readonly slope: number
}

/** Cash at the end of the horizon, as a line in the orders added. */
export function horizonLine({ fixed, slope }: CashFlow, horizon: number): Line {
  const line = { fixed: 0, slope: 0 }
  for (let month = 0; month <= horizon; month += 1) {
    line.fixed += fixed[month] ?? 0
    line.slope += slope[month] ?? 0
  }
  return line
}

/**
 * Orders at which a line is zero.
 *
 * @returns null when no volume saves it: each further order loses money, or none comes in time
 */
export function breakEvenOf(input: MoneyInput, { fixed, slope }: Line): BreakEven | null {
  const { business, days, capacity } = input
  const today = business === 'existing' ? input.orders : 0
  const orders = Math.max(0, today - fixed / slope)
  if (slope <= 0 || !Number.isFinite(orders)) return null
  const perDay = orders / days
  return {
    orders,
    perDay,
    extraPerDay: (orders - today) / days,
    share: today > 0 ? orders / today - 1 : null,
    overCapacity: capacity !== null && perDay > capacity,
  }
}

/**
 * Chance that the line is at zero or above with a triangular volume: 1 - F(u*) (spec 5.4).
 *
 * @returns 0..1; null without a guess of the volume
 */
export function chanceOf(input: MoneyInput, { fixed, slope }: Line): number | null {
  const { volume } = input
  if (volume === null) return null
  const added = {
    low: addedOrders(input, volume.low),
    likely: addedOrders(input, volume.likely),
    high: addedOrders(input, volume.high),
  }
  if (slope === 0) return fixed >= 0 ? 1 : 0
  return slope > 0 ? triangularAtLeast(added, -fixed / slope) : triangularCdf(added, -fixed / slope)
}
