import { addedOrders } from '@/analysis/cash-flow'
import { refusalsOf, type MoneyInput } from '@/analysis/money-input'
import type { Range3 } from '@/model/money'
import { cashLinesOf, middleCash, middleCashAt, type CashLines } from './cash-lines'

/** What is at stake with a plan whose money is known. Money of the input. */
export interface Stakes {
  readonly input: MoneyInput
  readonly volume: Range3
  readonly lines: CashLines
  /** P50 of cumulative cash at the end of the horizon. */
  readonly middle: number
  /** The same where the customers do not come: see `withoutLead`. */
  readonly stranded: number
}

/**
 * Orders a month that come where the rule is not kept after all. The guess was of a plan that keeps it (spec 11.2), so
 * of a shop that sells today nobody new comes, or as many leave as the guess feared; a new shop gets the low end.
 */
function withoutLead(input: MoneyInput, { low }: Range3): number {
  return addedOrders(input, input.business === 'existing' ? Math.min(0, low) : low)
}

/**
 * The stakes of a plan.
 *
 * @param input null: something is missing
 * @param seed of the plan
 * @returns null while the money is not known: no input, one that is refused, or no guess of the customers that counts
 */
export function stakesOf(input: MoneyInput | null, seed: number): Stakes | null {
  if (input === null || input.volume === null || refusalsOf(input).length > 0) return null
  const { volume } = input
  const lines = cashLinesOf(input, volume, seed)
  const stranded = middleCashAt(lines, withoutLead(input, volume))
  return { input, volume, lines, middle: middleCash(lines), stranded }
}
