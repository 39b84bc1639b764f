import type { MoneyVerdict } from '@/analysis/money-verdict'
import type { SetEvaluation } from './set-result'

const moneyRank: Readonly<Record<MoneyVerdict, number>> = { CLEAR: 3, UNCLEAR: 2, UNKNOWN: 1, LOSS: 0 }

const keptRule = ({ strict }: SetEvaluation) => (strict === 'PASS' ? 2 : strict === null ? 0 : 1)
const money = ({ money: found }: SetEvaluation) => (found === null ? moneyRank.UNKNOWN : moneyRank[found.verdict])

/** Steps of the ranking, the first that tells two sets apart decides; larger is wiser. */
const steps: readonly ((set: SetEvaluation) => number)[] = [
  keptRule,
  // Being better where nobody is pleased by it blocks a plan (spec 3.8).
  ({ whyNot }) => (whyNot.some(({ code }) => code === 'NOT_VALUED') ? 0 : 1),
  ({ isWithinBudget }) => (isWithinBudget ? 1 : 0),
  money,
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

/** Whether one plan of a set stands on firmer ground than another of the same set: the rule first, then the money. */
export function isSounder(a: SetEvaluation, b: SetEvaluation): boolean {
  return keptRule(a) - keptRule(b) > 0 || (keptRule(a) === keptRule(b) && money(a) > money(b))
}
