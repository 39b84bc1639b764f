import { parameters } from '@/model/parameters'
import type { Economics } from './economics'
import type { MoneyVerdict, Reason } from './money-verdict'
import type { CombinedChance } from './simulate-money'

/** The verdict on the money once the draws have been heard. */
export interface WeighedVerdict {
  readonly verdict: MoneyVerdict
  readonly reasons: readonly Reason[]
  /** Chance to have the money back in time, 0..1; null without a guess of the volume. */
  readonly chance: number | null
}

/**
 * Where the draws see a chance more than ten points lower than the closed form does, theirs counts (spec 6): a plan that
 * was CLEAR only by the closed form is not.
 *
 * @param payback null: not drawn (yet)
 */
export function weighDraws(
  { verdict, reasons, chance }: Pick<Economics, 'verdict' | 'reasons' | 'chance'>,
  payback: CombinedChance | null,
): WeighedVerdict {
  if (chance === null || payback === null || !payback.showBoth) return { verdict, reasons, chance }
  const { paybackProbability } = parameters.economics
  const others = reasons.filter(({ code }) => code !== 'P_PAYBACK_LOW')
  if (payback.counts >= paybackProbability - parameters.epsilon)
    return { verdict, reasons: others, chance: payback.counts }
  const low: Reason = { code: 'P_PAYBACK_LOW', values: { share: payback.counts, limit: paybackProbability } }
  const graver = others.filter(({ code }) => ['NEG_UNIT_MARGIN', 'LOSS_STEADY', 'PAYBACK_TOO_LONG'].includes(code))
  return {
    verdict: verdict === 'CLEAR' ? 'UNCLEAR' : verdict,
    reasons: [...graver, low, ...others.filter((reason) => !graver.includes(reason))],
    chance: payback.counts,
  }
}
