import { moneyInputOf } from '@/analysis/plan-economics'
import { doubtfulPlan } from '@/analysis/position-chances'
import type { Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import { customersKnown } from './customers'
import type { InformationValue } from './information-value'
import { luckOf, type Luck } from './luck'
import { stakesOf, type Stakes } from './stakes'
import { variationsOf } from './variations'
import { isKept, settledBy, verdictsOn } from './verdicts'

/** A whole number of dong. */
const whole = (amount: number): number => Math.round(amount) + 0

/**
 * What it is worth to know that one verdict on the rule is wrong. A plan that would be done is not: the money is kept
 * that it would have cost without its customers. A plan that would be left is done: its P50 is not missed.
 */
function worthOfOtherVerdict({ middle, stranded }: Stakes, kept: boolean): number {
  if (middle <= 0) return 0
  return kept ? Math.max(0, -stranded) : middle
}

function ofRule(plan: Plan, stakes: Stakes | null, luck: Luck): { kept: boolean; values: InformationValue[] } {
  const doubtful = doubtfulPlan(plan)
  const paid = plannedPlan(plan)
  const kept = isKept(doubtful.assessment)
  const values = doubtful.places.flatMap((place) => {
    const verdicts = verdictsOn(paid)
    return variationsOf(plan, paid, doubtful, place).map((variation): InformationValue => {
      const settles = settledBy(variation, verdicts, luck, kept)
      const worth = stakes === null ? null : whole(settles * worthOfOtherVerdict(stakes, kept))
      return { input: variation.input, worth, settles }
    })
  })
  return { kept, values }
}

function ofCustomers(stakes: Stakes | null, luck: Luck, kept: boolean): InformationValue[] {
  const known = stakes === null ? null : customersKnown(stakes, luck)
  if (known === null) return []
  // A plan that does not keep the rule is not done, however many customers come.
  return [{ input: { kind: 'customers' }, worth: kept ? whole(known.regret) : 0, settles: known.settles }]
}

/**
 * The value of information of a plan (spec 11.6): for each input that is not certain, what it would help to know it
 * before the plan is done or left.
 *
 * The decision as it stands: the plan is done where what is paid for keeps the rule by the plan's own policy and P50 of
 * cumulative cash at the horizon is above zero; else it is left, which is worth 0. Done, it is worth its P50 where the
 * rule is kept, and where it is not, P50 without the customers that a kept rule brings, never more than 0.
 *
 * Knowing: in each of 2,000 cases one input is what it may be (an average or an own score normal around its figure with
 * the standard error of spec 6, an effect or the customers triangular), all others as likely, and the better of doing
 * and leaving is chosen. `worth` is the mean of what that is better than the decision as it stands, and so 0 where no
 * case changes it. A verdict that is kept with concessions counts as kept; one that is incomplete does not.
 *
 * The same plan gives the same figures everywhere; an input that is certain has no entry.
 *
 * @returns the most worth first, then those that settle the verdict in the most cases, then in the order of the plan,
 *   the customers' guess last
 */
export function informationValues(plan: Plan): InformationValue[] {
  const { seed } = plan.money
  const luck = luckOf(seed)
  const stakes = stakesOf(moneyInputOf(plan).input, seed)
  const { kept, values } = ofRule(plan, stakes, luck)
  return [...values, ...ofCustomers(stakes, luck, kept)].sort(
    (a, b) => (b.worth ?? 0) - (a.worth ?? 0) || b.settles - a.settles,
  )
}
