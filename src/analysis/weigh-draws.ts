import { parameters } from '@/model/parameters'
import { hasNothingToPayBack, type Economics } from './economics'
import type { MoneyInput } from './money-input'
import type { MoneyVerdict, Reason, ReasonCode } from './money-verdict'
import type { DrawnMoney } from './simulate-money'

/** The verdict on the money once the draws have been heard (spec 11.4). */
export interface WeighedVerdict {
  readonly verdict: MoneyVerdict
  readonly reasons: readonly Reason[]
  /** Chance to have the money back in time by the volume alone, and by the draws; 0..1, null: none. */
  readonly closed: number | null
  readonly drawn: number | null
  /** The lower of the two: the one that is stated, everywhere. */
  readonly used: number | null
}

/** Reasons that are graver than a low chance. */
const graver: readonly ReasonCode[] = ['NEG_UNIT_MARGIN', 'LOSS_STEADY', 'PAYBACK_TOO_LONG']

/**
 * The stated chance is always the lower of the closed form and the draws, and a plan whose cash runs out in more than
 * three of ten draws is not CLEAR (spec 11.4).
 *
 * @param drawn null: not drawn (yet), or nothing to draw
 */
export function weighDraws(
  economics: Economics,
  { cash }: Pick<MoneyInput, 'cash'>,
  drawn: DrawnMoney | null,
): WeighedVerdict {
  const { verdict, reasons, chance: closed } = economics
  if (closed === null || hasNothingToPayBack(economics))
    return { verdict, reasons, closed: null, drawn: null, used: null }
  if (drawn === null) return { verdict, reasons, closed, drawn: null, used: closed }
  const { paybackProbability } = parameters.economics
  const isLow = (share: number): boolean => share < paybackProbability - parameters.epsilon
  const used = Math.min(closed, drawn.chance)
  const first = reasons.filter(({ code }) => graver.includes(code))
  const last = reasons.filter(({ code }) => !graver.includes(code) && code !== 'P_PAYBACK_LOW')
  const found: Reason[] = [...first]
  if (isLow(used) && !reasons.some(({ code }) => code === 'NEG_UNIT_MARGIN')) {
    found.push({ code: 'P_PAYBACK_LOW', values: { share: used, limit: paybackProbability } })
  }
  const isShort = last.some(({ code }) => code === 'CASH_SHORT')
  if (drawn.cashLasts !== null && isLow(drawn.cashLasts) && !isShort) {
    const values = { share: drawn.cashLasts, limit: paybackProbability, ...(cash === null ? {} : { amount: cash }) }
    found.push({ code: 'P_CASH_LOW', values })
  }
  found.push(...last)
  const isClear = verdict === 'CLEAR' && found.every(({ code }) => code === 'BUDGET_EXCEEDED')
  return {
    verdict: verdict === 'CLEAR' && !isClear ? 'UNCLEAR' : verdict,
    reasons: found,
    closed,
    drawn: drawn.chance,
    used,
  }
}
