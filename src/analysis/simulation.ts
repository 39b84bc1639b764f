import type { AttributeId } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { economicsOf } from './economics'
import { moneyInputOf } from './plan-economics'
import { doubtfulPlan, positionChances, weakestLink, type PositionChance } from './position-chances'
import { combineChances, simulateMoney, type CombinedChance, type MoneySimulation } from './simulate-money'
import { simulateRule, type RuleSimulation } from './simulate-rule'

/** What 10,000 draws and the closed forms say of a plan (spec 6); plain data. */
export interface PlanSimulation {
  readonly positions: readonly PositionChance[]
  readonly weakest: { readonly id: AttributeId; readonly chance: number } | null
  /** null while something is unknown. */
  readonly rule: RuleSimulation | null
  /** null while the money model misses something, or nobody guessed the volume. */
  readonly money: MoneySimulation | null
  /** The chance to have the money back in time, by the closed form and by the draws. */
  readonly payback: CombinedChance | null
}

/** Everything uncertain about a plan, from its own seed: the same plan gives the same figures everywhere. */
export function simulatePlan(plan: Plan): PlanSimulation {
  const { seed } = plan.money
  const doubtful = doubtfulPlan(plan)
  const positions = positionChances(doubtful)
  const { input } = moneyInputOf(plan)
  const result = input === null ? null : economicsOf(input)
  const closed = result?.ok === true ? result.economics.chance : null
  const money = input === null ? null : simulateMoney(input, seed)
  return {
    positions,
    weakest: weakestLink(positions),
    rule: simulateRule(doubtful, seed),
    money,
    payback: closed === null || money === null ? null : combineChances(closed, money.chance),
  }
}
