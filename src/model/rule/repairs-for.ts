import type { Plan } from '../plan'
import { fewerDominant, oneDominant, oneSecond, restToPar } from './five-four-offers'
import { everyConcessionToPar, toFloor, toPar, toParOrElse } from './par-offers'
import type { Repair } from './repair'
import type { Assessment, Finding, FindingCode } from './result'
import { lessOrStar, starOne, toClear, unstar, unstarAnyway, unstarOne } from './star-offers'
import { workshopOf, type Offer } from './workshop'

/** What can be offered for each finding. Codes without an entry need facts, not repairs. */
const offers: Readonly<Partial<Record<FindingCode, Offer>>> = {
  NO_DIFF: starOne,
  TOO_MANY_DIFFS: unstarOne,
  DIFF_NOT_CLEAR: toClear,
  DIFF_BELOW_AVG: toClear,
  DIFF_UNATTAINABLE: unstarAnyway,
  PARITY_BREACH: toParOrElse,
  FLOOR_BREACH: toFloor,
  OVER_DELIVERY: lessOrStar,
  BUNDLE_MEMBER_BELOW: toPar,
  DIFF_NOT_VALUED: unstar,
  DIFF_LOW_IMPORTANCE: unstar,
  CONCESSION_MUST_BE: toPar,
  CONCESSION_HAS_FLOOR: toPar,
  CONCESSION_TOO_IMPORTANT: toPar,
  CONCESSION_UNFUNDED: toPar,
  CONCESSION_UNAPPROVED: toPar,
  CONCESSION_WEIGHT_CAP: everyConcessionToPar,
  CONCESSION_FACTOR_UNCOVERED: everyConcessionToPar,
  FIVE_FOUR_NO_DOMINANT: oneDominant,
  FIVE_FOUR_TWO_DOMINANT: fewerDominant,
  FIVE_FOUR_NO_SECOND: oneSecond,
  FIVE_FOUR_REST_NOT_PAR: restToPar,
}

/**
 * What a user can do about a finding (spec 3.6), the smallest change first; each repair is
 * enough by itself unless the finding speaks of several things at once. A differentiator
 * beyond its scale (DIFF_UNATTAINABLE) can only be unstarred, even when it is the last one.
 *
 * @param assessment of this plan, on its targets
 * @returns empty when only facts can help (a missing number, weak evidence)
 */
export function repairsFor(plan: Plan, assessment: Assessment, finding: Finding): readonly Repair[] {
  const offer = offers[finding.code]
  if (offer === undefined) return []
  const workshop = workshopOf(plan, assessment)
  const subject = finding.attribute === null ? null : (workshop.placeById.get(finding.attribute) ?? null)
  return offer(workshop, subject, finding).filter((one) => one !== null)
}
