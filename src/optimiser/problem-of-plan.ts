import type { Attribute, AttributeId } from '@/model/attribute'
import type { Ruler } from '@/model/rule/canvas'
import type { Line, States } from './attribute-lines'
import type { PlanMove } from './moves/move-kind'
import type { Obstacle } from './obstacles'
import type { Problem } from './problem'

/** What has to be reached: the rule alone, or the rule and every promise that asks more, the price's among them. */
export type FloorKind = 'rule' | 'promises'

/** An attribute that the engine can judge: where it stands is known. */
export interface JudgedAttribute {
  /** Its own value is what it is worth with nothing done: today's, or the price that a start-up plans to take. */
  readonly attribute: Attribute
  /** null: the average is missing, and only its hard floor counts. */
  readonly ruler: Ruler | null
  /** The gain that it needs, native units, positive is better; null: none. */
  readonly need: number | null
  /** The states in which it is worth something, finest around the gain that it needs. */
  readonly states: () => States
  /** The line of a gain, native units, positive is better. */
  readonly lineTo: (gain: number) => Line
  /** The best value, native units, of moves that add up to a sum; null: none do. */
  readonly valueAt: (deltas: ReadonlyMap<number, number>, sum: number) => number | null
}

/** A plan as the engine reads it, and what its numbers stand for. */
export interface PlanProblem {
  /** What every way to keep the rule asks; where there is one way alone, that way. */
  readonly problem: Problem
  /** The ways to keep the rule: a plan keeps it when it solves one of them. They differ in floors alone. */
  readonly cases: readonly Problem[]
  /** Every plan that keeps the rule solves one of them; otherwise some are left out. */
  readonly isComplete: boolean
  /** What no spending mends; then there are no cases. */
  readonly obstacles: readonly Obstacle[]
  readonly judged: readonly JudgedAttribute[]
  /** By index of the problem's attributes, the judged one that it is about: an attribute may need a sum beside its own. */
  readonly trackOf: readonly number[]
  /** By index of the problem's moves. */
  readonly moves: readonly PlanMove[]
  /** Indices of what the plan as it stands has chosen, ascending. */
  readonly chosen: readonly number[]
  /** Attributes that cannot be judged yet: today's value or the average is missing. They bind nothing but a hard floor. */
  readonly unjudged: readonly AttributeId[]
  /** Costs on each order, and prices, are left out until the orders are told. */
  readonly ordersUntold: boolean
  /** A part of what every plan costs is not known: all costs are at least what they are said to be. */
  readonly isLeast: boolean
}
