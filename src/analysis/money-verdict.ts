import { isKnown } from '@/lib/numbers'
import { parameters } from '@/model/parameters'
import type { BreakEven } from './break-even'
import type { MoneyInput } from './money-input'
import type { Trough } from './payback'

/** Whether the plan earns its money back (spec 5.4). */
export type MoneyVerdict = 'CLEAR' | 'UNCLEAR' | 'LOSS' | 'UNKNOWN'

export type ReasonCode =
  | 'NEG_UNIT_MARGIN'
  | 'LOSS_STEADY'
  | 'PAYBACK_TOO_LONG'
  | 'P_PAYBACK_LOW'
  | 'CASH_SHORT'
  | 'CASH_UNTOLD'
  | 'BREAKEVEN_OVER_CAPACITY'
  | 'VOLUME_OVER_CAPACITY'
  | 'BUDGET_EXCEEDED'
  | 'MONEY_UNKNOWN'
  | 'P_CASH_LOW'
  | 'NOTHING_CHOSEN'
  | 'GUESS_OF_OTHER_PLAN'
  | 'MONEY_MISSING'
  | 'MONEY_REFUSED'

/** What speaks against the money: a code and the figures of its sentence (spec 8). */
export interface Reason {
  readonly code: ReasonCode
  /**
   * `amount` money: lost on each order, lost each month, short of cash, cash that is needed or at hand, over budget.
   * `months` until payback, absent when it does not come in 60. `month` in which the cash is shortest. `limit`: months
   * allowed, chance wanted (0..1), most orders a day. `share`: the chance to pay back, or that the cash lasts, 0..1. `perDay`: orders a day that are needed, or counted on.
   */
  readonly values: Readonly<Partial<Record<'amount' | 'months' | 'month' | 'limit' | 'share' | 'perDay', number>>>
}

/** What the verdict is made of; null: not known, or not computed because each order loses money. */
export interface Findings {
  readonly margin: number
  readonly steadyDelta: number | null
  readonly payback: number | null
  readonly chance: number | null
  readonly trough: Trough | null
  readonly breakEven: BreakEven | null
  /** Orders a day at the likely volume. */
  readonly perDay: number | null
}

const { epsilon } = parameters
const { paybackProbability } = parameters.economics

/** Reasons that need a guess of the volume. */
function ofVolume({ horizon, cash }: MoneyInput, { steadyDelta, payback, chance, trough }: Findings): Reason[] {
  const reasons: Reason[] = []
  if (steadyDelta !== null && steadyDelta <= 0) {
    reasons.push({ code: 'LOSS_STEADY', values: { amount: 0 - steadyDelta } })
  }
  if (payback === null || payback > horizon + epsilon) {
    const values = payback === null ? { limit: horizon } : { months: payback, limit: horizon }
    reasons.push({ code: 'PAYBACK_TOO_LONG', values })
  }
  if (chance !== null && chance < paybackProbability - epsilon) {
    reasons.push({ code: 'P_PAYBACK_LOW', values: { share: chance, limit: paybackProbability } })
  }
  if (isKnown(cash) && trough !== null && trough.amount > cash + epsilon * Math.max(1, cash)) {
    reasons.push({ code: 'CASH_SHORT', values: { amount: trough.amount - cash, month: trough.month } })
  }
  return reasons
}

/** More orders than can be made in a day: needed to lose nothing (spec 5.3), or, beyond its text, counted on. */
function ofCapacity({ capacity }: MoneyInput, { breakEven, perDay }: Findings): Reason[] {
  if (capacity === null) return []
  if (breakEven?.overCapacity === true) {
    return [{ code: 'BREAKEVEN_OVER_CAPACITY', values: { perDay: breakEven.perDay, limit: capacity } }]
  }
  if (perDay === null || perDay <= capacity + epsilon * Math.max(1, capacity)) return []
  return [{ code: 'VOLUME_OVER_CAPACITY', values: { perDay, limit: capacity } }]
}

/** A plan that holds but for cash that nobody told of is not known to be funded (spec 5.4: trough <= cash). */
function ofUntoldCash({ volume, cash }: MoneyInput, { trough }: Findings): Reason[] {
  if (volume === null || isKnown(cash) || trough === null || trough.amount <= epsilon) return []
  return [{ code: 'CASH_UNTOLD', values: { amount: trough.amount } }]
}

/** What speaks against the money of a plan, the gravest first: why it is not CLEAR, then a budget exceeded (spec 5.4, 8). */
export function reasonsOf(input: MoneyInput, findings: Findings): Reason[] {
  const { margin } = findings
  const reasons: Reason[] = []
  if (margin <= 0) reasons.push({ code: 'NEG_UNIT_MARGIN', values: { amount: 0 - margin } })
  const stopped = margin <= 0 && input.business === 'startup'
  if (!stopped) {
    if (input.volume !== null) reasons.push(...ofVolume(input, findings))
    reasons.push(...ofCapacity(input, findings))
    if (input.volume === null) reasons.push({ code: 'MONEY_UNKNOWN', values: {} })
  }
  const ofProfit = reasons.length > 0 ? reasons : ofUntoldCash(input, findings)
  const { budget, spend } = input
  if (!isKnown(budget) || !isKnown(spend) || spend <= budget) return ofProfit
  return [...ofProfit, { code: 'BUDGET_EXCEEDED', values: { amount: spend - budget } }]
}

/**
 * LOSS: it loses in the end. UNKNOWN: nobody guessed the volume. CLEAR: nothing speaks against it but that more is spent
 * than was meant to be, which says nothing of the profit (spec 5.4; the budget is a gate of its own, 4.3).
 */
export function verdictOf(
  input: MoneyInput,
  { margin, steadyDelta }: Findings,
  reasons: readonly Reason[],
): MoneyVerdict {
  if (margin <= 0 && input.business === 'startup') return 'LOSS'
  if (input.volume === null) return 'UNKNOWN'
  if (steadyDelta !== null && steadyDelta <= 0) return 'LOSS'
  return reasons.every(({ code }) => code === 'BUDGET_EXCEEDED') ? 'CLEAR' : 'UNCLEAR'
}
