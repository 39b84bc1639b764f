import { guessStateOf, type GuessState } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { economicsOf, type Economics } from './economics'
import type { Missing } from './missing'
import type { MoneyInput, Refusal } from './money-input'
import type { Reason } from './money-verdict'
import { moneyInputOf } from './plan-economics'
import type { Band, DrawnMoney } from './simulate-money'
import { weighDraws, type WeighedVerdict } from './weigh-draws'

/** Everything that is known of the money of a plan (spec 5.4, 11.2, 11.4). */
export interface JudgedMoney extends WeighedVerdict {
  /** Whether the customers' guess is about this plan. */
  readonly guess: GuessState
  /** null while something is missing. */
  readonly input: MoneyInput | null
  /** Without these nothing is computed; the form asks for just them. */
  readonly missing: readonly Missing[]
  /** Figures that cannot be computed with. */
  readonly refusals: readonly Refusal[]
  readonly economics: Economics | null
  /** P10, P50 and P90 of the cash at the end of the horizon; null: not drawn. */
  readonly total: Band<number> | null
  /** Share of the draws in which the cash never runs out, 0..1; null: not drawn, or no cash told. */
  readonly cashLasts: number | null
  /** The draws have been heard, or there is nothing to draw. */
  readonly isDrawn: boolean
}

const noChance = { closed: null, drawn: null, used: null } as const

/** Why nothing is said of the money of a plan that nobody has guessed customers for. */
function unknownReasons(guess: GuessState, reasons: readonly Reason[]): readonly Reason[] {
  if (guess === 'nothing_chosen') return [{ code: 'NOTHING_CHOSEN', values: {} }]
  if (guess !== 'other_plan') return reasons
  return reasons.map((reason) =>
    reason.code === 'MONEY_UNKNOWN' ? { code: 'GUESS_OF_OTHER_PLAN', values: {} } : reason,
  )
}

/**
 * The money of a plan by the closed form, and by its draws where they are given.
 *
 * @param drawn undefined: not drawn yet; null: there is nothing to draw
 */
export function moneyWith(plan: Plan, drawn: DrawnMoney | null | undefined): JudgedMoney {
  const guess = guessStateOf(plan)
  const { input, missing } = moneyInputOf(plan)
  const common = { guess, input, missing, refusals: [], economics: null, total: null, cashLasts: null, isDrawn: true }
  if (input === null) {
    const reasons: Reason[] = [
      ...(guess === 'nothing_chosen' ? [{ code: 'NOTHING_CHOSEN', values: {} } as const] : []),
      { code: 'MONEY_MISSING', values: {} },
    ]
    return { ...common, ...noChance, verdict: 'UNKNOWN', reasons }
  }
  const result = economicsOf(input)
  if (!result.ok) {
    return {
      ...common,
      ...noChance,
      refusals: result.refusals,
      verdict: 'UNKNOWN',
      reasons: [{ code: 'MONEY_REFUSED', values: {} }],
    }
  }
  const { economics } = result
  if (guess === 'nothing_chosen') {
    return { ...common, ...noChance, economics, verdict: 'UNKNOWN', reasons: unknownReasons(guess, []) }
  }
  const weighed = weighDraws(economics, input, drawn ?? null)
  const isDrawn = economics.chance === null || drawn !== undefined
  return {
    ...common,
    ...weighed,
    // Without a guess there is no chance, not even of what loses on every order (spec 11.2).
    ...(guess === 'counts' ? {} : noChance),
    reasons: unknownReasons(guess, weighed.reasons),
    economics,
    total: drawn?.total ?? null,
    cashLasts: drawn?.cashLasts ?? null,
    isDrawn,
  }
}
