import type { Plan } from '@/model/plan'
import { moneyWith, type JudgedMoney } from './judged-money'
import { moneyInputOf } from './plan-economics'
import { doubtfulPlan, positionChances, weakestLink, type PositionChance, type WeakestLink } from './position-chances'
import { simulateMoney, type MoneySimulation } from './simulate-money'

/** What 10,000 draws and the closed forms say of a plan (spec 6, 11.4); plain data. */
export interface PlanSimulation {
  readonly positions: readonly PositionChance[]
  /** The smallest of the chances above. */
  readonly weakest: WeakestLink | null
  /** The money as it is judged once it is drawn. */
  readonly judged: JudgedMoney
  /** null while the money model misses something, or nobody guessed the volume for this plan. */
  readonly money: MoneySimulation | null
}

/** Everything uncertain about a plan, from its own seed: the same plan gives the same figures everywhere. */
export function simulatePlan(plan: Plan): PlanSimulation {
  const positions = positionChances(doubtfulPlan(plan))
  const { input } = moneyInputOf(plan)
  const money = input === null ? null : simulateMoney(input, plan.money.seed)
  return { positions, weakest: weakestLink(positions), judged: moneyWith(plan, money), money }
}
