import { drawnMoneyOf, moneyWith } from '@/analysis/judged-money'
import type { Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import type { Assessment } from '@/model/rule/result'
import { fundingOf } from './funding'
import { progressOf } from './progress'
import { statusOf, type StatusPart } from './status'

/**
 * The status line of a plan that is not open: for cards and previews. The same as `judge` comes to, with as little work
 * as it takes: draws can only take a CLEAR away, so nothing else is drawn (spec 11.4).
 *
 * @param promise the rule on its promises
 */
export function planStatus(plan: Plan, promise: Assessment = assess(plan, 'target')): readonly StatusPart[] {
  const closed = moneyWith(plan, undefined)
  const money = closed.verdict === 'CLEAR' ? moneyWith(plan, drawnMoneyOf(plan)) : closed
  return statusOf({ progress: progressOf(plan, promise), rule: promise, funding: fundingOf(plan), money })
}
