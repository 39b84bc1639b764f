import { lastOf } from '@/lib/last-of'
import { judgedMoney } from '@/analysis/drawn-money'
import type { MoneyVerdict, ReasonCode } from '@/analysis/money-verdict'
import { outlayOf } from '@/analysis/plan-outlay'
import type { WeakestLink } from '@/analysis/position-chances'
import type { Band } from '@/analysis/simulate-money'
import { starsOf } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import { assess } from '@/model/rule/assess'
import { positionOf } from '@/model/rule/position'
import type { Verdict } from '@/model/rule/result'
import { chosenMoves } from '@/optimiser/chosen-moves'
import { movesKey } from '@/optimiser/moves/move-kind'
import { namedPlanSteps, planDoing, type NamedPlan, type NamedPlanKind } from '@/optimiser/named-plans'
import { breakEvenOf } from './break-even'
import { moneyCodeOf, type MoneyCode } from './status'
import { priceAdviceOf, type PriceAdvice } from './price-advice'
import { weakestOf } from './weakest'

/** A named plan with everything that is said of it (spec 11.5). */
export interface JudgedNamedPlan extends NamedPlan {
  readonly kind: NamedPlanKind
  /** The rule on what it pays for, under the plan's own policy. */
  readonly rule: Verdict
  readonly money: MoneyVerdict
  /** The same as the status line says it. */
  readonly said: MoneyCode
  readonly reasons: readonly ReasonCode[]
  /** P10, P50 and P90 of the cash at the end of the horizon, and the stated chance of payback; null: no guess for it. */
  readonly profit: Band<number> | null
  readonly chance: number | null
  readonly weakest: WeakestLink | null
  /** Orders a day more than today that have the money back in time (a start-up: orders a day); null: none does, or not known. */
  readonly breakEven: number | null
  readonly isWithinBudget: boolean
  /** The likely course never needs more cash than is at hand; without a guess, what is paid once is at hand. */
  readonly isWithinCash: boolean
  /** The same for the same moves. */
  readonly key: string
  /** It is what the plan does already. */
  readonly isCurrent: boolean
}

/** What more lead costs beyond the recommended plan (spec 11.5). */
export interface PriceOfLead {
  /** Canvas units. */
  readonly lead: number
  /** Whole dong over the horizon. */
  readonly outlay: number
  /** More customers a day that pay for it; null: not known, or none do. */
  readonly customers: number | null
}

export interface Recommendation {
  readonly plans: Readonly<Record<NamedPlanKind, JudgedNamedPlan | null>>
  /**
   * null: no plan keeps the rule, or none within budget and cash. While nobody guessed customers the least that keeps the
   * rule is recommended whatever the budget is; `isWithinBudget` tells.
   */
  readonly recommended: NamedPlanKind | null
  /** There are differentiators, and each has a value and an average: without them no plan can be said to keep the rule. */
  readonly isRated: boolean
  /** null: there is no more lead to be had within the budget. */
  readonly more: PriceOfLead | null
  /** A price that mends a loss and still keeps what is promised of it; null: none, or none is needed. */
  readonly price: PriceAdvice | null
}

/** Those among which one is recommended. */
const candidates = ['promised', 'enough', 'paysBest'] as const

const moneyRank: Readonly<Record<MoneyVerdict, number>> = { CLEAR: 3, UNCLEAR: 2, UNKNOWN: 1, LOSS: 0 }

/** Judges a plan that does these moves. */
function judgeNamed(plan: Plan, kind: NamedPlanKind, named: NamedPlan, current: string): JudgedNamedPlan {
  const variant = planDoing(plan, named.moves)
  const money = judgedMoney(variant)
  const { budget, cash } = plan.money
  const isGuessed = money.guess === 'counts'
  const { oneOff } = outlayOf(variant).outlay
  const key = movesKey(named.moves)
  const reasons = money.reasons.map(({ code }) => code)
  return {
    ...named,
    kind,
    rule: assess(plannedPlan(variant)).verdict,
    money: money.verdict,
    said: moneyCodeOf(money),
    reasons,
    profit: money.total,
    chance: money.used,
    weakest: weakestOf(variant),
    breakEven: breakEvenOf(variant),
    isWithinBudget: budget === null || named.outlay <= budget,
    isWithinCash: !reasons.includes('CASH_SHORT') && (isGuessed || cash === null || oneOff <= cash),
    key,
    isCurrent: key === current,
  }
}

/**
 * Of enough, as promised and pays best those within budget and cash; of them the best verdict on the money, then as
 * promised before the others, then the higher P50. Where nobody guessed customers for any of them: as promised if it is
 * within the budget, else enough (spec 11.5).
 */
export function recommendedOf(plans: Recommendation['plans']): NamedPlanKind | null {
  const known = candidates.flatMap((kind) => plans[kind] ?? [])
  if (known.every(({ money }) => money === 'UNKNOWN')) {
    if (plans.promised?.isWithinBudget === true && plans.promised.isWithinCash) return 'promised'
    return plans.enough === null ? null : 'enough'
  }
  const [best] = known
    .filter(({ isWithinBudget, isWithinCash }) => isWithinBudget && isWithinCash)
    .sort(
      (a, b) =>
        moneyRank[b.money] - moneyRank[a.money] ||
        Number(b.kind === 'promised') - Number(a.kind === 'promised') ||
        (b.profit?.middle ?? -Infinity) - (a.profit?.middle ?? -Infinity),
    )
  return best?.kind ?? null
}

function priceOfLead(
  { most, ...plans }: Recommendation['plans'],
  recommended: NamedPlanKind | null,
): PriceOfLead | null {
  const from = recommended === null || recommended === 'most' ? null : plans[recommended]
  if (most === null || from === null || !(most.lead > from.lead)) return null
  const customers = most.breakEven === null || from.breakEven === null ? null : most.breakEven - from.breakEven
  return { lead: most.lead - from.lead, outlay: most.outlay - from.outlay, customers }
}

function isEveryStarRated(plan: Plan): boolean {
  const stars = starsOf(plan)
  return stars.length > 0 && stars.every((attribute) => positionOf(plan, attribute, 'current').level !== null)
}

/** The named plans of the present differentiators, judged, and the one that is recommended (spec 11.5). In slices. */
export function* recommendationSteps(plan: Plan): Generator<undefined, Recommendation> {
  const isRated = isEveryStarRated(plan)
  const named = isRated ? yield* namedPlanSteps(plan) : null
  const current = movesKey(chosenMoves(plan))
  const plans: Record<NamedPlanKind, JudgedNamedPlan | null> = {
    enough: null,
    promised: null,
    paysBest: null,
    most: null,
  }
  for (const kind of ['enough', 'promised', 'paysBest', 'most'] as const) {
    const one = named?.[kind] ?? null
    if (one !== null) plans[kind] = judgeNamed(plan, kind, one, current)
    yield undefined
  }
  const recommended = recommendedOf(plans)
  return { plans, recommended, isRated, more: priceOfLead(plans, recommended), price: priceAdviceOf(plan) }
}

/** The same at once. */
export function recommendationOf(plan: Plan): Recommendation {
  return lastOf(recommendationSteps(plan))
}
