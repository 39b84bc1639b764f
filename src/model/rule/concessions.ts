import type { Attribute, SuccessFactor } from '../attribute'
import { parameters } from '../parameters'
import type { Plan } from '../plan'
import { isKnown } from '@/lib/numbers'
import { shareOf, totalWeight } from './importance'
import type { ConcessionCode, Finding, Position } from './result'

/** The attributes that the rule judges, and where they stand. */
export interface Judged {
  readonly plan: Plan
  /** Not excluded, in order. */
  readonly attributes: readonly Attribute[]
  readonly positions: Readonly<Record<string, Position>>
  /** N of the rule. */
  readonly n: number
}

/** What the declared concessions come to (spec 3.7). */
export interface Concessions {
  /** Normalised importance conceded, valid or not, without an exempt price. */
  readonly weight: number
  readonly blockers: readonly Finding<ConcessionCode>[]
  /** Attributes whose breach is validly conceded. */
  readonly conceded: readonly string[]
}

const NONE: Concessions = { weight: 0, blockers: [], conceded: [] }
export const FACTORS: readonly SuccessFactor[] = ['goal', 'ease', 'emotion']

/** A parity attribute below par: the only breach that can be conceded. */
export function isBreach(attribute: Attribute, position: Position | undefined): boolean {
  const level = position?.level ?? null
  return attribute.role === 'parity' && level !== null && level < 3
}

/** At most one price may be exempt from the weight limits: premium segment, and people do pay (spec 3.7). */
export function exemptPrice(plan: Plan, breached: readonly Attribute[]): Attribute | null {
  if (!plan.premium) return null
  return breached.find(({ priceLike, concession }) => priceLike && concession?.wtpEvidence === true) ?? null
}

/** Nobody may concede this, however small: a must-be, or anything with a hard floor (spec 3.7). */
export function isUntouchable(attribute: Attribute): boolean {
  return attribute.kano === 'must_be' || isKnown(attribute.floor)
}

/** Importance that is small enough to give up: told, and at most 1/N. */
export function isSmall(share: number | null, n: number): boolean {
  return share !== null && share <= 1 / n + parameters.epsilon
}

function blockersOf(attribute: Attribute, judged: Judged, light: boolean): ConcessionCode[] {
  const { concession } = attribute
  if (concession === null) return []
  const codes: ConcessionCode[] = []
  if (attribute.kano === 'must_be') codes.push('CONCESSION_MUST_BE')
  if (isKnown(attribute.floor)) codes.push('CONCESSION_HAS_FLOOR')
  if (!light) codes.push('CONCESSION_TOO_IMPORTANT')
  const funded = judged.attributes.some(({ id, role }) => role === 'differentiator' && concession.funds[id] === true)
  if (!funded) codes.push('CONCESSION_UNFUNDED')
  const approved = [concession.reason, concession.approver, concession.reviewDate].every((text) => text.trim() !== '')
  if (!approved) codes.push('CONCESSION_UNAPPROVED')
  return codes
}

/** Factors that have attributes, all of them known to be below par (spec 004-8, 3.7). */
function lostFactors({ attributes, positions }: Judged): SuccessFactor[] {
  return FACTORS.filter((factor) => {
    const carriers = attributes.filter(({ factors }) => factors[factor] === true)
    return carriers.length > 0 && carriers.every(({ id }) => (positions[id]?.level ?? 3) < 3)
  })
}

/** Whether each declared concession may count, and what all of them weigh (spec 3.7). */
export function concessionsOf(judged: Judged): Concessions {
  const { plan, attributes, positions, n } = judged
  const declared = attributes.filter((a) => a.concession !== null && isBreach(a, positions[a.id]))
  if (declared.length === 0) return NONE
  const total = totalWeight(attributes)
  const exempt = exemptPrice(plan, declared)
  const blockers: Finding<ConcessionCode>[] = []
  const sound: string[] = []
  let weight = 0
  for (const attribute of declared) {
    const share = shareOf(attribute, total)
    if (attribute !== exempt) weight += share ?? 0
    const codes = blockersOf(attribute, judged, attribute === exempt || isSmall(share, n))
    for (const code of codes) blockers.push({ code, attribute: attribute.id, values: {} })
    if (codes.length === 0) sound.push(attribute.id)
  }
  const together = blockers.length
  if (weight > parameters.concessionCap + parameters.epsilon) {
    blockers.push({ code: 'CONCESSION_WEIGHT_CAP', attribute: null, values: { percent: 100 * weight } })
  }
  for (const factor of lostFactors(judged)) {
    blockers.push({ code: 'CONCESSION_FACTOR_UNCOVERED', attribute: null, factor, values: {} })
  }
  return { weight, blockers, conceded: blockers.length > together ? [] : sound }
}
