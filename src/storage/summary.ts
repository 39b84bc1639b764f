import type { Plan } from '@/model/plan'
import { planStatus } from '@/judgement/plan-status'
import { encodeStatus } from '@/judgement/status-code'
import { thumbnailOf } from '@/judgement/thumbnail'
import { assess } from '@/model/rule/assess'
import { drawIfFetched } from './fetched-draws'
import type { PlanHeader } from './rows'

export type PlanSummary = Pick<PlanHeader, 'verdict' | 'violations' | 'status' | 'thumbnail'>

/**
 * What is said of a plan, as small as the library shows it. Money that has to be drawn is said to be checked still until
 * `fetchDraws` is through.
 *
 * @param now ISO instant at which it is judged
 */
export function summaryOf(plan: Plan, now: string): PlanSummary {
  const promise = assess(plan, 'target', now)
  const status = encodeStatus(planStatus(plan, drawIfFetched, promise))
  return { verdict: promise.verdict, violations: promise.faults, status, thumbnail: thumbnailOf(plan, promise) }
}
