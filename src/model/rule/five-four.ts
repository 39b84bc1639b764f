import type { Attribute } from '../attribute'
import type { Finding, PolicyCode, Position } from './result'

interface Standing {
  readonly attribute: Attribute
  readonly position: Position
}

/** Starred before unstarred, then the higher one: which of several leads is meant. */
function byClaim(a: Standing, b: Standing): number {
  const stars = Number(b.attribute.role === 'differentiator') - Number(a.attribute.role === 'differentiator')
  return stars === 0 ? (b.position.unclamped ?? 0) - (a.position.unclamped ?? 0) : stars
}

/**
 * What the 5-4-3-3-3 policy still asks for (spec 2.1): exactly one dominant, one clearly
 * above, the rest at par. Unknown attributes are left to the verdict.
 *
 * @param attributes judged ones, in order
 */
export function fiveFourFindings(
  attributes: readonly Attribute[],
  positions: Readonly<Record<string, Position>>,
): Finding<PolicyCode>[] {
  const atLevel = (wanted: (level: number) => boolean): Standing[] =>
    attributes.flatMap((attribute) => {
      const position = positions[attribute.id]
      return position !== undefined && position.level !== null && wanted(position.level) ? [{ attribute, position }] : []
    })
  const dominant = atLevel((level) => level === 5)
  const above = atLevel((level) => level === 4).sort(byClaim)
  const below = atLevel((level) => level < 3)
  const findings: Finding<PolicyCode>[] = []
  if (dominant.length === 0) findings.push({ code: 'FIVE_FOUR_NO_DOMINANT', attribute: null, values: {} })
  if (dominant.length > 1) {
    findings.push({ code: 'FIVE_FOUR_TWO_DOMINANT', attribute: null, values: { count: dominant.length } })
  }
  if (above.length === 0 && dominant.length < 2) {
    findings.push({ code: 'FIVE_FOUR_NO_SECOND', attribute: null, values: {} })
  }
  for (const { attribute } of [...above.slice(1), ...below]) {
    findings.push({ code: 'FIVE_FOUR_REST_NOT_PAR', attribute: attribute.id, values: {} })
  }
  return findings
}
