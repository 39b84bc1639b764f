import type { Plan } from '@/model/plan'
import { PlanReading } from './plan-reading'
import type { FloorKind, PlanProblem } from './problem-of-plan'

export type { FloorKind, PlanProblem }

/**
 * The budget question of a plan in exact integers (spec 5.5, 5.6, 11.5): every attribute that can be judged has to reach
 * the line of its role, its hard floor and, with "promises", what is promised where that asks more. What is asked
 * follows the plan's own policy. Gains count as likely.
 */
export function planProblem(plan: Plan, floors: FloorKind = 'rule'): PlanProblem {
  return new PlanReading(plan).problem(plan, { floors, isLeading: true })
}
