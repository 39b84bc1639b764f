import { blankInitiative } from '@/model/blank'
import { choicesOf, withChoices } from '@/model/choices'
import type { Initiative } from '@/model/initiative'
import type { Plan } from '@/model/plan'
import { planFrontierSteps, type PlanFrontierStep } from '@/optimiser/plan-frontier'
import { planProblem } from '@/optimiser/plan-problem'
import { solveFrontier } from '@/optimiser/solve'
import type { WarmStart } from '@/optimiser/warm-start'
import { seeded } from '../../optimiser/seeded'
import { lunchPlan } from '../lunch-plan'

export { differentiatorSets } from '@/optimiser/sets/differentiator-sets'

/** The lunch shop with 12 attributes and 40 initiatives of one to three effects, made up from a seed. */
export function plannedShop(seed: number): Plan {
  const random = seeded(seed)
  const plan = lunchPlan(12)
  // What each attribute would need as a differentiator: three or four moves together reach it.
  const stars = Object.fromEntries(Object.keys(plan.attributes).map((id) => [id, true as const]))
  const { judged } = planProblem(withChoices(plan, { ...choicesOf(plan), stars }))
  const initiatives: Record<string, Initiative> = {}
  for (let at = 0; at < 40; at++) {
    const id = `i${String(at)}`
    const main = judged[at % judged.length]
    const others = random.shuffle([...judged]).slice(0, random.whole(0, 2))
    const effects = Object.fromEntries(
      [...others, ...(main === undefined ? [] : [main])].map((one) => {
        const likely = Math.max(one.need ?? 0, 0.1) * (one === main ? 0.4 + 0.6 * random.next() : 0.2 * random.next())
        return [one.attribute.id, { low: likely * 0.7, likely, high: likely * 1.2 }]
      }),
    )
    initiatives[id] = {
      ...blankInitiative(id, `Việc ${String(at)}`),
      order: at,
      oneOff: 100_000 * random.whole(1, 120),
      effects,
    }
  }
  // Orders are told, so that the price may be lowered too.
  const money = { ...plan.money, orders: 3_000, price: 42_000, variableCost: 21_000, budget: 60_000_000, seed: 7 }
  return { ...plan, initiatives, money: { ...money, volume: { low: 0.05, likely: 0.2, high: 0.4 } } }
}

/** The peer: for every one of these sets, the plan read anew and its cheapest plan solved, nothing shared. */
export function eachByItself(plan: Plan, sets: readonly (readonly string[])[]): number {
  const choices = choicesOf(plan)
  let found = 0
  for (const stars of sets) {
    const { problem } = planProblem(
      withChoices(plan, { ...choices, stars: Object.fromEntries(stars.map((id) => [id, true as const])) }),
    )
    const cheapest = { ...problem, attributes: problem.attributes.map((each) => ({ ...each, weight: 0 })) }
    found += solveFrontier(cheapest).points.length
  }
  return found
}

/** The job of the worker after a drag. */
export function frontierOf(plan: Plan, warm: WarmStart | undefined): PlanFrontierStep {
  const steps = planFrontierSteps(plan, 'rule', warm)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
