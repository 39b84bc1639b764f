import { drawnMoneyOf } from '@/analysis/drawn-money'
import { moneyWith, type JudgedMoney } from '@/analysis/judged-money'
import { outlayByAttribute, type OutlayByAttribute } from '@/analysis/outlay-by-attribute'
import { outlayOf, type PlanOutlay } from '@/analysis/plan-outlay'
import type { DrawnMoney } from '@/analysis/simulate-money'
import type { Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import { assess } from '@/model/rule/assess'
import type { Assessment } from '@/model/rule/result'
import { fundingAt, fundingOf, type Funding } from './funding'
import { progressOf, type Progress } from './progress'
import { statusOf, type StatusPart } from './status'

/** The rule on where the plan stands today, on what it promises, and on what it pays for (spec 3.1). */
export interface RuleJudgement {
  readonly today: Assessment
  readonly promise: Assessment
  readonly paid: Assessment
}

/**
 * All that is said of one plan as it stands: every screen, picture, file and command line states its verdicts, totals
 * and chances from here, and computes none of its own (spec 11.1).
 */
export interface Judgement {
  readonly plan: Plan
  readonly progress: Progress
  readonly rule: RuleJudgement
  readonly funding: Funding
  readonly outlay: PlanOutlay
  /** The same outlay by what it is for; the parts add up to it. */
  readonly byAttribute: OutlayByAttribute
  readonly money: JudgedMoney
  readonly status: readonly StatusPart[]
}

export interface JudgeOptions {
  /** ISO instant: ages of averages are counted to it; without it none is old. */
  readonly now?: string | undefined
  /** The draws of this plan's money; undefined: not drawn yet. */
  readonly drawn?: DrawnMoney | null | undefined
}

/** Judges a plan with the draws that are at hand; quick enough for every edit. */
export function judge(plan: Plan, { now, drawn }: JudgeOptions = {}): Judgement {
  const rule: RuleJudgement = {
    today: assess(plan, 'current', now),
    promise: assess(plan, 'target', now),
    paid: assess(plannedPlan(plan), 'target', now),
  }
  const progress = progressOf(plan, rule.promise)
  const funding = fundingOf(plan)
  const outlay = outlayOf(plan)
  const money = moneyWith(plan, drawn)
  return {
    plan,
    progress,
    rule,
    funding,
    outlay,
    byAttribute: outlayByAttribute(plan, outlay),
    money,
    status: statusOf({ progress, rule: rule.promise, funding, money }),
  }
}

/** Judges a plan and draws its money at once: for what is judged by itself, such as a file. */
export function judgeWhole(plan: Plan, now?: string): Judgement {
  return judge(plan, { now, drawn: drawnMoneyOf(plan) })
}

/**
 * The status line while one promise of a judged plan is dragged: what is paid for and the money stay as they were, and
 * cheap enough for every move.
 *
 * @param plan with the promise where it is dragged to
 * @param rule on the promises of `plan`
 */
export function draggedStatus({ funding, money }: Judgement, plan: Plan, rule: Assessment): readonly StatusPart[] {
  return statusOf({ progress: progressOf(plan, rule), rule, funding: fundingAt(plan, funding), money })
}
