import type { Missing } from '@/analysis/missing'
import type { Reason } from '@/analysis/money-verdict'
import type { AttributeId } from '@/model/attribute'
import { parameters } from '@/model/parameters'
import type { NamedPlanKind } from '@/optimiser/named-plans'
import type { InformationValue, UncertainInput } from './information/information-value'
import type { Judgement } from './judge'
import type { PriceAdvice } from './price-advice'
import type { JudgedNamedPlan, Recommendation } from './recommendation'

/**
 * The one thing to do next (spec 11.6), in the order of the way: ADD attributes, RATE them, STAR differentiators, REPAIR
 * promises, SET_PRICE where the promised one loses money, NAME_COST of keeping the promises, APPLY the recommended plan,
 * LOWER_PROMISES to what is paid for, look at the WAYS_OUT, TELL_MONEY, GUESS customers, CONFIRM_GUESS for this plan,
 * MEND_MONEY, FIRM_UP the evidence that would help most, RENEW_AVERAGES that are too old, DECIDE.
 */
export type NextStep =
  | (Worthless & {
      readonly code: 'ADD' | 'STAR' | 'NAME_COST' | 'WAYS_OUT' | 'GUESS' | 'CONFIRM_GUESS' | 'DECIDE' | 'WAIT'
    })
  | (Worthless & {
      readonly code: 'RATE'
      readonly attribute: AttributeId | null
      readonly lacks: 'value' | 'average'
      readonly n: number
    })
  | (Worthless & { readonly code: 'REPAIR' | 'LOWER_PROMISES'; readonly n: number })
  | (Worthless & { readonly code: 'APPLY'; readonly plan: NamedPlanKind })
  | (Worthless & { readonly code: 'SET_PRICE'; readonly advice: PriceAdvice })
  | (Worthless & { readonly code: 'TELL_MONEY'; readonly missing: readonly Missing[] })
  | (Worthless & { readonly code: 'MEND_MONEY'; readonly reason: Reason })
  | (Worthless & { readonly code: 'RENEW_AVERAGES'; readonly attributes: readonly AttributeId[] })
  | {
      readonly code: 'FIRM_UP'
      readonly input: UncertainInput
      /** Whole dong over the horizon; null: said by `settles`. */
      readonly worth: number | null
      /** Share of cases, 0..1, in which knowing it would turn the verdict. */
      readonly settles: number
    }

interface Worthless {
  readonly worth: null
}

/** What is worked out beside the judgement; undefined: not known yet. null: not asked for, or not to be had. */
export interface Advice {
  readonly recommendation?: Recommendation | null | undefined
  readonly information?: readonly InformationValue[] | null | undefined
}

const worth = null

/** Averages that are too old to commit to (spec 11.7), in order. */
export function outdatedAverages({ rule }: Pick<Judgement, 'rule'>): AttributeId[] {
  return rule.promise.gateWarnings.flatMap(({ code, attribute, values }) =>
    code === 'STALE_BENCH' && attribute !== null && (values.months ?? 0) > parameters.staleMonths.block
      ? [attribute]
      : [],
  )
}

function rateStep({ progress }: Judgement): NextStep {
  const { total, rated, withoutValue, withoutAverage } = progress
  const [value] = withoutValue
  const lacks = value === undefined ? 'average' : 'value'
  return { code: 'RATE', worth, attribute: value ?? withoutAverage[0] ?? null, lacks, n: total - rated }
}

/** Whether a step needs the named plans: up to the repair of the promises it does not. */
export function asksForRecommendation({ progress, rule }: Pick<Judgement, 'progress' | 'rule'>): boolean {
  return progress.isComplete && rule.promise.verdict !== 'FAIL' && rule.promise.verdict !== 'INCOMPLETE'
}

/** Whether a step needs the value of information: once rule and money are known (spec 11.6). */
export function asksForInformation(judgement: Judgement): boolean {
  const { funding, money } = judgement
  return asksForRecommendation(judgement) && funding.state === 'paid' && money.isDrawn && money.verdict !== 'UNKNOWN'
}

function recommendedIn(recommendation: Recommendation | null | undefined): JudgedNamedPlan | null {
  if (recommendation == null || recommendation.recommended === null) return null
  return recommendation.plans[recommendation.recommended]
}

/** Where each order loses money at the promised price, that comes before everything that costs money (spec 4.5). */
function priceStep(recommendation: Recommendation | null | undefined): NextStep | null {
  const advice = recommendation?.price ?? null
  return advice === null ? null : { code: 'SET_PRICE', worth, advice }
}

/** What costs more than may be spent is mended before anything is refined: by the plan that fits, or by hand. */
function budgetStep({ money }: Judgement, recommendation: Recommendation | null | undefined): NextStep | null {
  const reason = money.reasons.find(({ code }) => code === 'BUDGET_EXCEEDED')
  if (reason === undefined) return null
  if (recommendation === undefined) return { code: 'WAIT', worth }
  const plan = recommendedIn(recommendation)
  if (plan !== null && plan.isWithinBudget && !plan.isCurrent) return { code: 'APPLY', worth, plan: plan.kind }
  return { code: 'MEND_MONEY', worth, reason }
}

function fundingStep({ funding }: Judgement, recommendation: Recommendation | null | undefined): NextStep | null {
  if (funding.state === 'paid') return null
  if (recommendation === undefined) return { code: 'WAIT', worth }
  const plan = recommendedIn(recommendation)
  if (recommendation === null) return { code: 'NAME_COST', worth }
  if (plan !== null && !plan.isCurrent) return { code: 'APPLY', worth, plan: plan.kind }
  if (funding.state === 'unpaid') {
    return plan === null ? { code: 'WAYS_OUT', worth } : { code: 'LOWER_PROMISES', worth, n: funding.unpaid.length }
  }
  // Nothing has to be done to keep the rule, or nothing that is listed does it.
  return recommendation.plans.enough === null ? { code: 'WAYS_OUT', worth } : null
}

function moneyStep({ money }: Judgement, recommendation: Recommendation | null | undefined): NextStep | null {
  if (money.input === null) return { code: 'TELL_MONEY', worth, missing: money.missing }
  if (money.guess === 'none') return { code: 'GUESS', worth }
  if (money.guess === 'other_plan') return { code: 'CONFIRM_GUESS', worth }
  if (!money.isDrawn || (money.verdict !== 'CLEAR' && recommendation === undefined)) return { code: 'WAIT', worth }
  const plan = recommendedIn(recommendation)
  const isBetter = money.verdict !== 'CLEAR' && plan !== null && !plan.isCurrent
  if (isBetter && (plan.money === 'CLEAR' || (money.verdict === 'LOSS' && plan.money === 'UNCLEAR'))) {
    return { code: 'APPLY', worth, plan: plan.kind }
  }
  const [reason] = money.reasons
  return money.verdict === 'LOSS' && reason !== undefined ? { code: 'MEND_MONEY', worth, reason } : null
}

function evidenceStep(judgement: Judgement, information: Advice['information']): NextStep {
  const isAsked = asksForInformation(judgement)
  if (isAsked && information === undefined) return { code: 'WAIT', worth }
  const [first] = (isAsked ? information : null) ?? []
  if (first !== undefined && ((first.worth ?? 0) > 0 || first.settles > 0)) {
    return { code: 'FIRM_UP', input: first.input, worth: first.worth, settles: first.settles }
  }
  const attributes = outdatedAverages(judgement)
  if (attributes.length > 0) return { code: 'RENEW_AVERAGES', worth, attributes }
  const [reason] = judgement.money.reasons
  // What keeps the rule with nothing to be done has no money to mend.
  const isOpen = reason !== undefined && reason.code !== 'NOTHING_CHOSEN'
  return isOpen ? { code: 'MEND_MONEY', worth, reason } : { code: 'DECIDE', worth }
}

/**
 * The one next step of a plan (spec 11.6): rate, star, repair, name what it costs, check the money, firm up the weakest
 * evidence, decide.
 */
export function nextStepOf(judgement: Judgement, { recommendation, information }: Advice = {}): NextStep {
  const { progress, rule } = judgement
  if (progress.total === 0) return { code: 'ADD', worth }
  if (!progress.isComplete) return rateStep(judgement)
  if (rule.promise.violations.some(({ code }) => code === 'NO_DIFF')) return { code: 'STAR', worth }
  if (rule.promise.verdict === 'FAIL') return { code: 'REPAIR', worth, n: rule.promise.faults }
  if (rule.promise.verdict === 'INCOMPLETE') return { code: 'ADD', worth }
  return (
    priceStep(recommendation) ??
    fundingStep(judgement, recommendation) ??
    budgetStep(judgement, recommendation) ??
    moneyStep(judgement, recommendation) ??
    evidenceStep(judgement, information)
  )
}
