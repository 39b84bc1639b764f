import type { Plan } from '@/model/plan'
import type { Verdict, StrictVerdict } from '@/model/rule/result'
import { hasMoves } from '@/optimiser/moves/has-moves'
import type { NamedPlanKind } from '@/optimiser/named-plans'
import { differentiatorSets } from '@/optimiser/sets/differentiator-sets'
import type { SetEvaluation } from '@/optimiser/sets/set-result'
import { informationValues } from './information/information-values'
import { judgeWhole, type Judgement } from './judge'
import { asksForInformation, nextStepOf } from './next-step'
import { recommendationOf, type JudgedNamedPlan } from './recommendation'

/** Sets of differentiators that are stated. */
const mostSets = 10

/** The judgement of a plan as plain data: what the screens say of it, worked out to the end (docs/judgement.md). */
export type Statement = ReturnType<typeof statementOf>

/** The same of the three positions: today, the promise, what is paid for. */
function byPosition<T>({ rule }: Judgement, of: (one: { verdict: Verdict; strict: StrictVerdict }) => T) {
  return { today: of(rule.today), promise: of(rule.promise), paid: of(rule.paid) }
}

function statedPlan(plan: JudgedNamedPlan | null) {
  if (plan === null) return null
  const { outlay, net, lead, rule, money, chance, profit, weakest, isLeast } = plan
  return { outlay, net, lead, rule, money, chance, p50: profit?.middle ?? null, weakest, isLeast }
}

function statedSet({ stars, isCurrent, minCost, weakest, whyNot }: SetEvaluation) {
  return { stars, isCurrent, outlay: minCost, weakest, whyNot: whyNot.map(({ code }) => code) }
}

/**
 * Everything that is said of a plan, at once.
 *
 * @param now ISO instant: ages of averages are counted to it
 */
export function statementOf(plan: Plan, now: string) {
  const judgement = judgeWhole(plan, now)
  const { status, outlay, money } = judgement
  const recommendation = hasMoves(plan) ? recommendationOf(plan) : null
  const information = asksForInformation(judgement) ? informationValues(plan) : null
  const next = nextStepOf(judgement, { recommendation, information })
  const named = (kind: NamedPlanKind) => statedPlan(recommendation?.plans[kind] ?? null)
  return {
    status,
    rule: byPosition(judgement, ({ verdict }) => verdict),
    strict: byPosition(judgement, ({ strict }) => strict),
    outlay: { ...outlay.outlay, isLeast: outlay.isLeast },
    comesBack: outlay.comesBack,
    net: outlay.net,
    money: {
      verdict: money.verdict,
      reasons: money.reasons.map(({ code }) => code),
      guess: money.guess,
      closed: money.closed,
      drawn: money.drawn,
      used: money.used,
      p10: money.total?.low ?? null,
      p50: money.total?.middle ?? null,
      p90: money.total?.high ?? null,
      cash: money.cashLasts,
    },
    plans: {
      enough: named('enough'),
      promised: named('promised'),
      paysBest: named('paysBest'),
      most: named('most'),
    },
    recommended: recommendation?.recommended ?? null,
    sets: differentiatorSets(plan).sets.slice(0, mostSets).map(statedSet),
    next: { code: next.code, worth: next.worth },
  }
}
