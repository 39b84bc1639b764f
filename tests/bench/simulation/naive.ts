import { moneyInputOf } from '@/analysis/plan-economics'
import { triangularInverse } from '@/analysis/triangular'
import { economicsOf } from '@/analysis/economics'
import { parameters } from '@/model/parameters'
import type { Plan } from '@/model/plan'
import { randomStream } from '@/lib/random'

/**
 * The same question as most would write it: each draw makes its own money input and asks the model, and the numbers are
 * drawn on the way.
 *
 * @param draws how many
 * @returns the share of the draws that have the money back in time
 */
export function simulateNaively(plan: Plan, draws: number): number {
  const { next } = randomStream(plan.money.seed, 'naive')
  const { input } = moneyInputOf(plan)
  if (input === null || input.volume === null) throw new Error('the plan of the measurement lacks something')
  const { oneOff, monthly, variableCost, ramp } = parameters.uncertainty
  let paid = 0
  for (let draw = 0; draw < draws; draw += 1) {
    const a = triangularInverse(oneOff, next())
    const b = triangularInverse(monthly, next())
    const c = triangularInverse(variableCost, next())
    const u = triangularInverse(input.volume, next())
    const result = economicsOf({
      ...input,
      volume: { low: u, likely: u, high: u },
      ramp: input.ramp * triangularInverse(ramp, next()),
      variableCost: input.variableCost * c,
      outlays: input.outlays.map((outlay) => ({
        ...outlay,
        oneOff: outlay.oneOff * a,
        monthly: outlay.monthly * b,
        perOrder: outlay.perOrder * c,
      })),
    })
    if (result.ok && (result.economics.scenarios?.likely.total ?? -1) >= 0) paid += 1
  }
  return paid / draws
}
