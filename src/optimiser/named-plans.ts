import { outlayOf } from '@/analysis/plan-outlay'
import { preview } from '@/model/edits/edit'
import { applySelection } from '@/model/edits/initiatives'
import type { Plan } from '@/model/plan'
import { caseFrontierSteps } from './case-frontier'
import { bestWithin, leadUnit, type FrontierPoint } from './frontier'
import type { MoveRef } from './moves/move-kind'
import { netFirst } from './net-first'
import { PlanReading } from './plan-reading'
import type { PlanProblem } from './plan-problem'
import { selectionOf } from './selection'

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
  /** What it does; two plans with the same moves are one (see `movesKey`). */
  readonly moves: readonly MoveRef[]
  /** The outlay is at least this: something that it does costs what is not known. */
  readonly isLeast: boolean
  /** Nothing of outlay and net is unknown, so that the difference may be stated. */
  readonly isNetKnown: boolean
  /** No plan is better at it; otherwise none that was found. */
  readonly isExact: boolean
}

/** The named plans of the present differentiators; null: no plan is that. */
export type NamedPlans = Readonly<Record<NamedPlanKind, NamedPlan | null>>

/** The plan that does exactly these moves; promises other than the price stay as they are. */
export function planDoing(plan: Plan, moves: readonly MoveRef[]): Plan {
  return preview(plan, applySelection(selectionOf(plan, moves)))
}

function named(plan: Plan, read: PlanProblem, point: FrontierPoint | null | undefined, isExact: boolean) {
  if (point === null || point === undefined) return null
  const moves = point.moves.flatMap((at) => read.moves[at]?.ref ?? [])
  const { outlay, net, isLeast, isBackLeast } = outlayOf(planDoing(plan, moves))
  return {
    outlay: outlay.total,
    net,
    lead: point.lead / leadUnit,
    moves,
    isLeast,
    isNetKnown: !isLeast && !isBackLeast,
    isExact,
  }
}

function* solved(read: Pick<PlanProblem, 'cases' | 'isComplete' | 'problem'>) {
  const steps = caseFrontierSteps(read)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return { points: step.value.points, isExact: step.value.status !== 'bounded' }
    yield undefined
  }
}

/**
 * The named plans of a plan (spec 11.5), in slices: for the present differentiators, under the plan's own policy and K.
 *
 * "enough": the least outlay that keeps the rule. "promised": the least that keeps it and every promise, the promised
 * price among them. "paysBest": the least net that keeps it, and of those the least outlay. "most": the most lead that
 * the budget buys; without a budget the most lead at all.
 */
export function* namedPlanSteps(plan: Plan): Generator<undefined, NamedPlans> {
  const reading = new PlanReading(plan)
  const rule = reading.problem(plan, { floors: 'rule', isLeading: true })
  const promises = reading.problem(plan, { floors: 'promises', isLeading: true })
  const whole = yield* solved(rule)
  const kept = yield* solved(promises)
  const paying = yield* solved(netFirst(rule))
  const { budget } = plan.money
  const most = budget === null ? whole.points.at(-1) : bestWithin(whole, budget)
  return {
    enough: named(plan, rule, whole.points[0], whole.isExact),
    promised: named(plan, promises, kept.points[0], kept.isExact),
    paysBest: named(plan, rule, paying.points[0], paying.isExact),
    most: named(plan, rule, most, whole.isExact),
  }
}
