import type { Attribute } from '../attribute'
import type { Bundling } from './bundles'
import type { Finding, PolicyCode, Position } from './result'

/** An attribute, or a bundle as one, that is somewhere. */
interface Standing {
  readonly subject: Pick<Finding, 'attribute' | 'bundle'>
  readonly starred: boolean
  readonly level: number
  readonly height: number
}

function standings(
  attributes: readonly Attribute[],
  positions: Readonly<Record<string, Position>>,
  { standing, memberOf }: Bundling,
): Standing[] {
  const result: Standing[] = []
  for (const { id, role } of attributes) {
    const position = positions[id]
    if (memberOf[id] !== undefined || position === undefined || position.level === null) continue
    const starred = role === 'differentiator'
    result.push({ subject: { attribute: id }, starred, level: position.level, height: position.unclamped ?? 0 })
  }
  for (const { id, differentiator, level, height } of standing) {
    if (level === null || height === null) continue
    result.push({ subject: { attribute: null, bundle: id }, starred: differentiator, level, height })
  }
  return result
}

/** Starred before unstarred, then the higher one: which of several leads is meant. */
function byClaim(a: Standing, b: Standing): number {
  return a.starred === b.starred ? b.height - a.height : Number(b.starred) - Number(a.starred)
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
  bundling: Bundling,
): Finding<PolicyCode>[] {
  const all = standings(attributes, positions, bundling)
  const dominant = all.filter(({ level }) => level === 5)
  const above = all.filter(({ level }) => level === 4).sort(byClaim)
  const below = all.filter(({ level }) => level < 3)
  const findings: Finding<PolicyCode>[] = []
  if (dominant.length === 0) findings.push({ code: 'FIVE_FOUR_NO_DOMINANT', attribute: null, values: {} })
  if (dominant.length > 1) {
    findings.push({ code: 'FIVE_FOUR_TWO_DOMINANT', attribute: null, values: { count: dominant.length } })
  }
  if (above.length === 0 && dominant.length < 2) {
    findings.push({ code: 'FIVE_FOUR_NO_SECOND', attribute: null, values: {} })
  }
  for (const { subject } of [...above.slice(1), ...below]) {
    findings.push({ code: 'FIVE_FOUR_REST_NOT_PAR', ...subject, values: {} })
  }
  return findings
}
