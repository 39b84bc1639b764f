import type { MoneyVerdict } from '@/analysis/money-verdict'
import type { SetEvaluation } from './set-result'

const moneyRank: Readonly<Record<MoneyVerdict, number>> = { CLEAR: 3, UNCLEAR: 2, UNKNOWN: 1, LOSS: 0 }

/** Steps of the ranking, the first that tells two sets apart decides; larger is wiser. */
const steps: readonly ((set: SetEvaluation) => number)[] = [
  ({ strict }) => (strict === 'PASS' ? 2 : strict === null ? 0 : 1),
  // Being better where nobody is pleased by it blocks a plan (spec 3.8).
  ({ whyNot }) => (whyNot.some(({ code }) => code === 'NOT_VALUED') ? 0 : 1),
  ({ isWithinBudget }) => (isWithinBudget ? 1 : 0),
  ({ money }) => (money === null ? moneyRank.UNKNOWN : moneyRank[money.verdict]),
  // A plan that costs nothing, or saves, comes before every one that costs.
  ({ cost, leadPerMillion }) => (cost !== null && cost <= 0 ? Infinity : (leadPerMillion ?? -Infinity)),
  ({ lead }) => lead ?? -Infinity,
  ({ weakest }) => weakest?.chance ?? 0,
  ({ importance }) => importance ?? 0,
]

/** The wiser of two sets first: kept rule, valued by customers, budget, money, lead for the money, lead, robustness, importance. */
export function compareSets(a: SetEvaluation, b: SetEvaluation): number {
  for (const step of steps) {
    const [ours, theirs] = [step(a), step(b)]
    if (ours !== theirs) return theirs - ours
  }
  return a.stars.join() < b.stars.join() ? -1 : 1
}
