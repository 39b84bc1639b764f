import { parameters } from '@/model/parameters'
import type { SetEvaluation } from './set-result'

type Ranked = Pick<SetEvaluation, 'minCost' | 'whyNot' | 'isWithinBudget' | 'weakest' | 'breakEven'>

/** Steps of the ranking, the first that tells two sets apart decides; larger is wiser (spec 11.5). */
const steps: readonly ((set: Ranked) => number)[] = [
  ({ minCost }) => (minCost === null ? 0 : 1),
  // Being better where nobody is pleased by it blocks a plan (spec 3.8).
  ({ whyNot }) => (whyNot.some(({ code }) => code === 'NOT_VALUED') ? 0 : 1),
  ({ isWithinBudget }) => (isWithinBudget ? 1 : 0),
  ({ whyNot }) => (whyNot.some(({ code }) => code === 'LOW_IMPORTANCE') ? 0 : 1),
  ({ weakest }) => (isRobust(weakest) ? 1 : 0),
  ({ breakEven }) => -(breakEven ?? Infinity),
  ({ minCost }) => -(minCost ?? Infinity),
]

/** Whether the weakest link of a plan holds in seven of ten cases. */
export function isRobust(weakest: SetEvaluation['weakest']): boolean {
  return weakest !== null && weakest.chance >= parameters.economics.paybackProbability - parameters.epsilon
}

/**
 * The wiser of two sets first, by their cheapest plans: reachable, valued by customers, within the budget, important,
 * robust, fewest customers to have the money back, least outlay. 0: neither is.
 */
export function compareSets(a: Ranked, b: Ranked): number {
  for (const step of steps) {
    const [ours, theirs] = [step(a), step(b)]
    if (ours !== theirs) return theirs - ours
  }
  return 0
}
