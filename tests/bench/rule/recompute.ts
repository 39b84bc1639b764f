import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import { repairAll } from '@/model/rule/repair-all'
import { repairsFor } from '@/model/rule/repairs-for'
import { lunchPlan } from '../lunch-plan'

export { lunchPlan }

/** All that the plan screen needs to know after a change. @returns how many repairs there are, so that none is idle */
export function recompute(plan: Plan): number {
  const assessment = assess(plan)
  let repairs = repairAll(plan, assessment).length
  for (const violation of assessment.violations) repairs += repairsFor(plan, assessment, violation).length
  return repairs
}

/** What the screen asked for, for the record: how much there was to find. */
export function found(plan: Plan) {
  const assessment = assess(plan)
  return {
    violations: assessment.violations.length,
    repairs: recompute(plan),
    verdict: assessment.verdict,
  }
}

/** The plan after one promise moved, as an edit leaves it: what did not change is shared. */
export function withTarget(plan: Plan, attribute: Attribute, target: number): Plan {
  return { ...plan, attributes: { ...plan.attributes, [attribute.id]: { ...attribute, target } } }
}
