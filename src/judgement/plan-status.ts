import { moneyWith } from '@/analysis/judged-money'
import type { DrawnMoney } from '@/analysis/simulate-money'
import type { Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import type { Assessment } from '@/model/rule/result'
import { fundingOf } from './funding'
import { progressOf } from './progress'
import { statusOf, type StatusPart } from './status'

/** Draws the money of a plan; undefined: not to be had now. */
export type Draw = (plan: Plan) => DrawnMoney | null | undefined

/**
 * The status line of a plan that is not open: for cards and previews. The same as `judge` comes to, with as little work
 * as it takes: draws can only take a CLEAR away, so nothing else is drawn (spec 11.4).
 *
 * @param draw without draws a CLEAR is said to be checked still
 * @param promise the rule on its promises
 */
export function planStatus(
  plan: Plan,
  draw: Draw,
  promise: Assessment = assess(plan, 'target'),
): readonly StatusPart[] {
  const closed = moneyWith(plan, undefined)
  const money = closed.verdict === 'CLEAR' ? moneyWith(plan, draw(plan)) : closed
  return statusOf({ progress: progressOf(plan, promise), rule: promise, funding: fundingOf(plan), money })
}
