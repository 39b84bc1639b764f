import { moneyInputOf } from '@/analysis/plan-economics'
import { doubtfulPlan } from '@/analysis/position-chances'
import { triangularInverse } from '@/analysis/triangular'
import { economicsOf } from '@/analysis/economics'
import { combineGains } from '@/model/effects'
import { parameters } from '@/model/parameters'
import type { Plan } from '@/model/plan'
import { lineOf } from '@/model/rule/need'
import { rulerOf } from '@/model/rule/position'
import { normalInverse } from '@/lib/normal'
import { randomStream } from '@/lib/random'

/**
 * The same question as most would write it: each draw makes its own effects, its own positions and its own money input
 * and asks the model, and the numbers are drawn on the way.
 *
 * @param draws how many
 * @returns the two chances
 */
export function simulateNaively(plan: Plan, draws: number): { rule: number; payback: number } {
  const { next } = randomStream(plan.money.seed, 'naive')
  const { places } = doubtfulPlan(plan)
  const { input } = moneyInputOf(plan)
  const { oneOff, monthly, variableCost, ramp } = parameters.uncertainty
  let kept = 0
  let paid = 0
  for (let draw = 0; draw < draws; draw += 1) {
    const luck = Object.fromEntries(Object.keys(plan.initiatives).map((id) => [id, next()]))
    const outcomes = places.map(({ attribute, position, doubt }) => {
      const ruler = rulerOf(attribute, position)
      const gains = doubt.effects.map(({ initiative, effect }) => triangularInverse(effect, luck[initiative] ?? 0.5))
      const value =
        (attribute.own.value ?? 0) +
        doubt.own * normalInverse(next()) +
        attribute.direction * combineGains([...gains, ...doubt.certainGains], doubt.headroom)
      const gap = attribute.direction * (value - ((ruler?.mu ?? 0) + doubt.average * normalInverse(next())))
      const least = ruler === null ? 0 : attribute.direction * (lineOf(ruler, attribute.role) - ruler.mu)
      return { id: attribute.id, holds: gap >= least }
    })
    if (outcomes.every(({ holds }) => holds)) kept += 1
    if (input === null || input.volume === null) continue
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
  return { rule: kept / draws, payback: paid / draws }
}
