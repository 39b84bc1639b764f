import { lastOf } from '@/lib/last-of'
import type { Plan } from '@/model/plan'
import { namedPlanSteps } from '@/optimiser/named-plans'
import type { FloorKind } from '@/optimiser/plan-problem'
import { waysOutSteps } from '@/optimiser/ways-out'

/** What the worker does in slices, at once. */
export const namedPlans = (plan: Plan) => lastOf(namedPlanSteps(plan))
export const waysOut = (plan: Plan, floors: FloorKind = 'rule') => lastOf(waysOutSteps(plan, floors))
