import { isKnown } from '@/lib/numbers'
import type { Money } from '@/model/money'
import { rampShare } from './cash-flow'

/**
 * Orders expected in each month of the horizon, for what is paid on each order: the likely volume, its ramp from month
 * 1. It does not wait for the initiatives that bring the orders, so that the cost of one never depends on another.
 *
 * @returns by month from 1 (index 0 is month 1); null when a start-up has not guessed its orders, or a shop not told them
 */
export function expectedOrders(money: Money): number[] | null {
  const { business, orders, volume, horizon, ramp } = money
  const likely = volume !== null && isKnown(volume.likely) ? volume.likely : null
  if (business === 'startup' ? likely === null : !isKnown(orders)) return null
  const today = business === 'existing' ? (orders ?? 0) : 0
  const added = business === 'existing' ? today * (likely ?? 0) : (likely ?? 0)
  return Array.from({ length: horizon }, (_, i) => Math.max(0, today + added * rampShare(i + 1, 1, ramp)))
}

/** Orders expected from a month on. */
export function ordersFrom(orders: readonly number[], startMonth: number): number {
  return orders.slice(startMonth - 1).reduce((sum, count) => sum + count, 0)
}
