import { monthCount } from '@/lib/months'
import type { Attribute, Kano } from '../attribute'
import { parameters } from '../parameters'
import type { Plan } from '../plan'
import { FACTORS } from './concessions'
import { guessedSide } from './guessed-side'
import { toldWeight } from './importance'
import type { Finding, GateWarningCode, Position } from './result'

/** More of these does not please anybody (spec 3.8). */
const NOT_VALUED: ReadonlySet<Kano | null> = new Set<Kano>(['must_be', 'indifferent', 'reverse'])

/** Being better here does not make customers happier (DIFF_NOT_VALUED). */
export function isNotValued(attribute: Attribute): boolean {
  return NOT_VALUED.has(attribute.kano)
}

/** Importance outside the top half of those told (spec 3.8); ties count as the better rank. */
export function isLowImportance(attribute: Attribute, weights: readonly number[]): boolean {
  const weight = toldWeight(attribute)
  if (weight === null) return false
  let heavier = 0
  for (const other of weights) if (other > weight) heavier += 1
  return heavier + 1 > Math.ceil(weights.length / 2)
}

/** Age of a benchmark in months; NaN when it has no month, and for the scale that carries its own average. */
function ageOf({ benchmark, scale }: Attribute, nowMonth: number): number {
  const month = benchmark?.month ?? null
  return month === null || scale.kind === 'level5' ? NaN : nowMonth - monthCount(month)
}

function ofDifferentiator(
  attribute: Attribute,
  position: Position | undefined,
  weights: readonly number[],
  rivals: Plan['rivals'],
): Finding<GateWarningCode>[] {
  const findings: Finding<GateWarningCode>[] = []
  const { id } = attribute
  if (isNotValued(attribute)) findings.push({ code: 'DIFF_NOT_VALUED', attribute: id, values: {} })
  if (isLowImportance(attribute, weights)) findings.push({ code: 'DIFF_LOW_IMPORTANCE', attribute: id, values: {} })
  const isCompared = position !== undefined && position.level !== null
  const side = isCompared ? guessedSide(attribute, rivals) : null
  if (side !== null) findings.push({ code: 'WEAK_EVIDENCE', attribute: id, side, values: {} })
  return findings
}

/**
 * What the gate to commitment will ask about, as far as the attributes alone decide it
 * (spec 3.8, 4.3). A plan in which no attribute is tagged says nothing of the success
 * factors; once one is, each factor without an attribute is FACTOR_UNCOVERED.
 *
 * @param attributes judged ones, in order
 * @param rivals of the plan
 * @param now date or instant, "YYYY-MM" at least; without it no benchmark is stale
 */
export function gateWarningsOf(
  attributes: readonly Attribute[],
  positions: Readonly<Record<string, Position>>,
  rivals: Plan['rivals'],
  now: string | undefined,
): Finding<GateWarningCode>[] {
  const findings: Finding<GateWarningCode>[] = []
  const nowMonth = now === undefined ? NaN : monthCount(now)
  const weights: number[] = []
  for (const attribute of attributes) {
    const weight = toldWeight(attribute)
    if (weight !== null) weights.push(weight)
  }
  for (const attribute of attributes) {
    const { id } = attribute
    if (attribute.role === 'differentiator') {
      findings.push(...ofDifferentiator(attribute, positions[id], weights, rivals))
    }
    const months = ageOf(attribute, nowMonth)
    if (months > parameters.staleMonths.warn) findings.push({ code: 'STALE_BENCH', attribute: id, values: { months } })
  }
  const covered = (factor: (typeof FACTORS)[number]): boolean =>
    attributes.some(({ factors }) => factors[factor] === true)
  if (FACTORS.some(covered)) {
    for (const factor of FACTORS) {
      if (!covered(factor)) findings.push({ code: 'FACTOR_UNCOVERED', attribute: null, factor, values: {} })
    }
  }
  return findings
}
