import type { Initiative } from '@/model/initiative'
import { blankInitiative } from '@/model/blank'
import { withGuessOfItself } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { simulatePlan } from '@/analysis/simulation'
import { lunchPlan } from '../lunch-plan'
import { simulateNaively } from './naive'

export { simulateNaively, simulatePlan }

/** A lunch shop of twelve attributes and forty chosen moves, each on one to three attributes. */
export function busyPlan(): Plan {
  const plan = lunchPlan(12)
  const ids = Object.keys(plan.attributes)
  const initiatives: Record<string, Initiative> = {}
  for (let i = 0; i < 40; i += 1) {
    const effects: Record<string, Initiative['effects'][string]> = {}
    for (let j = 0; j <= i % 3; j += 1) {
      const attribute = ids[(i * 5 + j * 7) % ids.length] ?? ''
      const size = (plan.attributes[attribute]?.own.value ?? 1) * 0.01 * (1 + (i % 4))
      effects[attribute] = { low: size * 0.4, likely: size, high: size * 1.5 }
    }
    const id = `move${String(i)}`
    initiatives[id] = {
      ...blankInitiative(id, id),
      order: i,
      oneOff: 100_000 * (1 + (i % 7)),
      monthly: 20_000 * (i % 5),
      perOrder: i % 8 === 0 ? 50 : 0,
      startMonth: 1 + (i % 4),
      effects,
      chosen: true,
    }
  }
  return withGuessOfItself({
    ...plan,
    initiatives,
    money: {
      ...plan.money,
      orders: 3_000,
      price: 35_000,
      variableCost: 21_000,
      volume: { low: 0.05, likely: 0.2, high: 0.4 },
      seed: 7,
    },
  })
}
