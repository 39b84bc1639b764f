import type { FrontierValues } from '@/charts/frontier/model'
import { knee, leadUnit } from '@/optimiser/frontier'
import type { PlanFrontier } from '@/optimiser/plan-frontier'

/** A lead of the engine in canvas units above the average, weighted over the differentiators. */
export function leadOf(lead: number): number {
  return lead / leadUnit
}

/** What the engine has found, as the charts draw it. */
export function frontierValues(found: PlanFrontier, budget: number | null): FrontierValues {
  const value = (cost: number, lead: number) => ({ cost, lead: leadOf(lead) })
  return {
    points: found.points.map(({ cost, lead }) => value(cost, lead)),
    bound: found.status === 'bounded' ? found.bound.map(([cost, lead]) => value(cost, lead)) : [],
    trials: found.trials.map(([cost, lead]) => value(cost, lead)),
    current: {
      ...value(found.current.cost, found.current.lead),
      kept: found.current.compliant && found.current.allowed,
    },
    budget,
    knee: knee(found),
  }
}
