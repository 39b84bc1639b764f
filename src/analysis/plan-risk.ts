import type { Plan } from '@/model/plan'
import { moneyInputOf } from './plan-economics'
import { simulatePlan, type PlanSimulation } from './simulation'
import { tornadoOf, type Swing } from './tornado'
import { whatMustBeTrue, type Condition } from './what-must-be-true'

/** Everything uncertain about a plan (spec 6); plain data. */
export interface PlanRisk {
  readonly simulation: PlanSimulation
  /** The largest first; empty while the money is not known. */
  readonly swings: readonly Swing[]
  /** The least room first. */
  readonly conditions: readonly Condition[]
}

/** Draws a plan, and asks which figures move it most and what it stands on. */
export function planRisk(plan: Plan): PlanRisk {
  const { input } = moneyInputOf(plan)
  const simulation = simulatePlan(plan)
  return {
    simulation,
    swings: input === null ? [] : tornadoOf(input),
    conditions: whatMustBeTrue(plan, simulation.money),
  }
}
