import { planShares, type PlanShares } from '@/analysis/plan-shares'
import { profitBridge, type ProfitBridge } from '@/analysis/profit-bridge'
import type { Judgement } from './judge'

export { spendKinds } from '@/analysis/budget-shares'

/** What the outlay of a judged plan is for (spec 5.7): the parts add up to the outlay. */
export function sharesOf({ plan, outlay }: Pick<Judgement, 'plan' | 'outlay'>): PlanShares {
  return planShares(plan, outlay)
}

/** From today's month to the settled month of a judged plan; null while its money is not told. */
export function bridgeOf({ money }: Pick<Judgement, 'money'>): ProfitBridge | null {
  return money.input === null ? null : profitBridge(money.input)
}
