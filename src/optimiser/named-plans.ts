import { outlayOf } from '@/analysis/plan-outlay'
import { preview } from '@/model/edits/edit'
import { applySelection } from '@/model/edits/initiatives'
import type { Plan } from '@/model/plan'
import { bestWithin, leadUnit } from './frontier'
import type { MoveRef } from './moves/move-kind'
import { planProblem, type PlanProblem } from './plan-problem'
import { selectionOf } from './selection'
import { frontierSteps } from './solve'
import type { Problem } from './problem'

/** What a plan can be the best at (spec 11.5). */
export type NamedPlanKind = 'enough' | 'promised' | 'paysBest' | 'most'

/** A plan worth naming, whole dong over the horizon (spec 11.3, 11.5). */
export interface NamedPlan {
  /** What is paid, 0 or more. */
  readonly outlay: number
  /** Outlay less what comes back; may be negative. */
  readonly net: number
  /** Canvas units above the average, weighted. */
  readonly lead: number
  /** What it does; two plans with the same moves are one. */
  readonly moves: readonly MoveRef[]
  /** The outlay is at least this: a must costs something that is not known. */
  readonly isLeast: boolean
}

/** The named plans of the present differentiators; null: no plan is that. */
export type NamedPlans = Readonly<Record<NamedPlanKind, NamedPlan | null>>

/** The plan that does exactly these moves; promises other than the price stay as they are. */
export function planDoing(plan: Plan, moves: readonly MoveRef[]): Plan {
  return preview(plan, applySelection(selectionOf(plan, moves)))
}

function named(plan: Plan, read: PlanProblem, point: { readonly lead: number; readonly moves: readonly number[] }) {
  const moves = point.moves.flatMap((at) => read.moves[at]?.ref ?? [])
  const { outlay, net, isLeast } = outlayOf(planDoing(plan, moves))
  return { outlay: outlay.total, net, lead: point.lead / leadUnit, moves, isLeast }
}

function* solved(problem: Problem) {
  const steps = frontierSteps(problem)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield undefined
  }
}

/** The named plans of a plan (spec 11.5), in slices. */
export function* namedPlanSteps(plan: Plan): Generator<undefined, NamedPlans> {
  const read = planProblem(plan)
  const promises = planProblem(plan, 'promises')
  const whole = yield* solved(read.problem)
  const kept = yield* solved(promises.problem)
  const costs = read.problem.moves.map((move, at) => ({ ...move, cost: read.moves[at]?.net ?? move.cost }))
  const paying = yield* solved({ ...read.problem, moves: costs })
  const { budget } = plan.money
  const most = budget === null ? whole.points.at(-1) : bestWithin(whole, budget)
  return {
    enough: whole.points[0] === undefined ? null : named(plan, read, whole.points[0]),
    promised: kept.points[0] === undefined ? null : named(plan, promises, kept.points[0]),
    paysBest: paying.points[0] === undefined ? null : named(plan, read, paying.points[0]),
    most: most === undefined || most === null ? null : named(plan, read, most),
  }
}

/** The same at once. */
export function namedPlans(plan: Plan): NamedPlans {
  const steps = namedPlanSteps(plan)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
