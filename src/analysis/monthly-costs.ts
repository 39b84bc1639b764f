import type { MoneyInput } from './money-input'

/** One month's running costs, with what is saved apart: an overrun of costs is a shortfall of savings. Money of the input, all >= 0. */
export interface MonthlyCosts {
  readonly costs: number
  readonly saved: number
  readonly orderCosts: number
  readonly orderSaved: number
}

/** What runs in a month: the outlays that have started, the owner's hours, a start-up's fixed cost (spec 5.2). */
export function monthlyCosts({ outlays, labour, fixedCost, business }: MoneyInput, month: number): MonthlyCosts {
  const sums = { costs: labour + (business === 'startup' ? fixedCost : 0), saved: 0, orderCosts: 0, orderSaved: 0 }
  for (const { startMonth, monthly, perOrder } of outlays) {
    if (startMonth > month) continue
    sums[monthly > 0 ? 'costs' : 'saved'] += Math.abs(monthly)
    sums[perOrder > 0 ? 'orderCosts' : 'orderSaved'] += Math.abs(perOrder)
  }
  return sums
}

/** What is paid once and what is got for it, apart for the same reason. */
export function oneOffCosts({ outlays }: MoneyInput): { readonly paid: number; readonly got: number } {
  const sums = { paid: 0, got: 0 }
  for (const { oneOff } of outlays) sums[oneOff > 0 ? 'paid' : 'got'] += Math.abs(oneOff)
  return sums
}
