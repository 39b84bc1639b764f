import { isKnown } from '@/lib/numbers'
import { parameters } from '@/model/parameters'

/**
 * What spending on experience is for (spec 5.7): a differentiator; `parity`, the repair of what is below par today;
 * `otherParity`, what else is spent on an attribute at par; what enables all; a lead nobody asked for.
 */
export const spendKinds = ['differentiator', 'parity', 'otherParity', 'enabling', 'overDelivery'] as const
export type SpendKind = (typeof spendKinds)[number]

export type SpendByKind = Readonly<Record<SpendKind, number>>

/** Shares of a budget (spec 5.7); null where there is nothing to take a share of. There is no "right" percentage. */
export interface BudgetShares {
  readonly total: number
  /** Of all that the firm invests, and of its revenue over the same months. */
  readonly ofInvestment: number | null
  readonly ofRevenue: number | null
  /** Share that goes to the differentiators. */
  readonly focus: number | null
  /** Share that buys a lead nobody asked for. */
  readonly waste: number | null
  /** UNFOCUSED_SPEND: focus below `parameters.focusMin`. */
  readonly unfocused: boolean
}

function share(part: number, whole: number | null): number | null {
  return isKnown(whole) && whole > 0 ? part / whole : null
}

/**
 * Focus, waste and the weight of the experience in all spending (spec 5.7).
 *
 * @param spend any money, >= 0 each
 * @param investment all that the firm invests; null: not told
 * @param revenue over the same months; null: not known
 */
export function budgetSharesOf(spend: SpendByKind, investment: number | null, revenue: number | null): BudgetShares {
  const total = spendKinds.reduce((sum, kind) => sum + spend[kind], 0)
  const focus = share(spend.differentiator, total)
  return {
    total,
    ofInvestment: share(total, investment),
    ofRevenue: share(total, revenue),
    focus,
    waste: share(spend.overDelivery, total),
    unfocused: focus !== null && focus < parameters.focusMin - parameters.epsilon,
  }
}
