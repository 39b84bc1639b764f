import { startOf } from '@/log/timeline'
import type { Plan } from '@/model/plan'
import type { OpenedPlan } from './plan-shelf'

/** A plan as it is at its creation: without any edits. */
export function createdNow(plan: Plan, version: number): OpenedPlan {
  return { revision: 0, plan, version, timeline: startOf({ plan, heads: [], until: null }), checkpoint: null }
}
