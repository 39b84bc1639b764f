import type { Plan } from '@/model/plan'
import { drawnChance } from './drawn-chance'
import { economicsOf, hasNothingToPayBack, type Economics } from './economics'
import { moneyInputOf } from './plan-economics'
import { combineChances, type CombinedChance } from './simulate-money'
import { weighDraws, type WeighedVerdict } from './weigh-draws'

/** The money of a plan with the verdict that counts, as the budget screen comes to it. */
export interface JudgedMoney {
  readonly economics: Economics
  readonly weighed: WeighedVerdict
  /** Months until the likely course has paid back; null: not within five years, or there is nothing to pay back. */
  readonly months: number | null
  /** Both chances; null where nobody guessed the volume, or there is nothing to pay back. */
  readonly payback: CombinedChance | null
}

/**
 * Judges the money of a plan by the closed form and by the draws (spec 5.4, 6), without the bands and shares that
 * `simulatePlan` draws too: quick enough for hundreds of variants, which share their luck.
 *
 * @returns null while something is missing, or for an input that is refused
 */
export function judgedMoney(plan: Plan): JudgedMoney | null {
  const { input } = moneyInputOf(plan)
  const result = input === null ? null : economicsOf(input)
  if (input === null || result?.ok !== true) return null
  const { economics } = result
  const months = economics.scenarios?.likely.payback ?? null
  if (hasNothingToPayBack(economics)) {
    return { economics, weighed: { ...weighDraws(economics, null), chance: null }, months: null, payback: null }
  }
  const drawn = economics.chance === null ? null : drawnChance(input, plan.money.seed)
  const payback = economics.chance === null || drawn === null ? null : combineChances(economics.chance, drawn)
  return { economics, weighed: weighDraws(economics, payback), months, payback }
}
