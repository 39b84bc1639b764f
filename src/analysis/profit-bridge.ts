import { addedOrders, runningIn } from './cash-flow'
import type { MoneyInput } from './money-input'

/**
 * A step from today's month to the plan's: a new price on today's orders, the orders that come, a start-up's fixed cost,
 * what the plan adds to the cost of each order and to the month, the owner's hours, savings of concessions.
 */
export type BridgeCode = 'PRICE' | 'VOLUME' | 'FIXED' | 'PER_ORDER' | 'MONTHLY' | 'LABOUR' | 'SAVINGS'

/** From what a month brings today to what it brings once the plan has settled (spec 5.2); money of the input. */
export interface ProfitBridge {
  /** An existing shop's margin on its orders, before its fixed cost; 0 for a start-up. */
  readonly now: number
  /** Steps that change something, in order; now + their sum = planned. */
  readonly steps: readonly { readonly code: BridgeCode; readonly amount: number }[]
  readonly planned: number
  /** Nobody guessed the volume: the orders of today are taken. */
  readonly withoutVolume: boolean
}

/**
 * Takes the steady month of a plan apart, at the likely volume.
 *
 * @returns null for a start-up without a guess of its orders: there is nothing to show
 */
export function profitBridge(input: MoneyInput): ProfitBridge | null {
  const { business, orders, price, plannedPrice, variableCost, fixedCost, volume, outlays, labour, savings } = input
  if (volume === null && business === 'startup') return null
  const today = business === 'existing' ? orders : 0
  const added = volume === null ? 0 : addedOrders(input, volume.likely)
  const { monthly, perOrder } = runningIn(outlays, Infinity)
  const now = today * (price - variableCost)
  const steps: { code: BridgeCode; amount: number }[] = [
    { code: 'PRICE', amount: today * (plannedPrice - price) },
    { code: 'VOLUME', amount: added * (plannedPrice - variableCost) },
    { code: 'FIXED', amount: business === 'startup' ? -fixedCost : 0 },
    { code: 'PER_ORDER', amount: -(today + added) * perOrder },
    { code: 'MONTHLY', amount: -monthly },
    { code: 'LABOUR', amount: -labour },
    { code: 'SAVINGS', amount: savings },
  ]
  return {
    now,
    steps: steps.filter(({ amount }) => amount !== 0),
    planned: steps.reduce((sum, { amount }) => sum + amount, now),
    withoutVolume: volume === null,
  }
}
