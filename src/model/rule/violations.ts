import type { Attribute } from '../attribute'
import type { Bundling } from './bundles'
import type { Judged } from './concessions'
import { breachesFloor, isUnattainable, lineOf } from './need'
import { rulerOf } from './position'
import type { BundlePosition, Finding, Position, ViolationCode } from './result'

type Findings = Finding<ViolationCode>[]

function addOfDifferentiator(findings: Findings, attribute: Attribute, position: Position): void {
  const { id } = attribute
  const ruler = rulerOf(attribute, position)
  const unattainable = ruler !== null && isUnattainable(attribute, ruler)
  if (position.level !== null && position.level < 4) {
    findings.push({
      code: position.level < 3 ? 'DIFF_BELOW_AVG' : 'DIFF_NOT_CLEAR',
      attribute: id,
      values: ruler === null || unattainable ? {} : { need: lineOf(ruler, 'differentiator') },
    })
  }
  if (unattainable) findings.push({ code: 'DIFF_UNATTAINABLE', attribute: id, values: {} })
}

function addOfParity(findings: Findings, attribute: Attribute, position: Position): void {
  if (position.level === null || position.level >= 3) return
  const ruler = rulerOf(attribute, position)
  const values = ruler === null ? {} : { need: lineOf(ruler, 'parity') }
  findings.push({ code: 'PARITY_BREACH', attribute: attribute.id, values })
}

function addOfFloor(findings: Findings, attribute: Attribute, position: Position): void {
  const { id, floor } = attribute
  if (floor === null || !breachesFloor(attribute, position.value)) return
  findings.push({ code: 'FLOOR_BREACH', attribute: id, values: { need: floor } })
}

/** A standing bundle has no member below par, so it can only fall short of clear. */
function addOfBundle(findings: Findings, { id, differentiator, level }: BundlePosition): void {
  if (!differentiator || level === null || level >= 4) return
  findings.push({ code: 'DIFF_NOT_CLEAR', attribute: null, bundle: id, values: {} })
}

/**
 * Everything that breaks the rule for certain (spec 3.6): first what is wrong with the plan
 * as a whole, then the attributes in order, then the bundles.
 *
 * @param starred differentiators, a bundle counting as one
 * @param limit K
 */
export function violationsOf(
  { attributes, positions, n }: Judged,
  { memberOf, standing }: Bundling,
  starred: number,
  limit: number,
): Findings {
  const findings: Findings = []
  if (starred === 0) findings.push({ code: 'NO_DIFF', attribute: null, values: { limit } })
  if (starred > limit) {
    findings.push({ code: 'TOO_MANY_DIFFS', attribute: null, values: { count: starred, limit, total: n } })
  }
  for (const attribute of attributes) {
    const position = positions[attribute.id]
    if (position === undefined) continue
    if (memberOf[attribute.id] === undefined) {
      if (attribute.role === 'differentiator') addOfDifferentiator(findings, attribute, position)
      else addOfParity(findings, attribute, position)
    }
    addOfFloor(findings, attribute, position)
  }
  for (const bundle of standing) addOfBundle(findings, bundle)
  return findings
}
