import type { Attribute } from '../attribute'
import { parameters } from '../parameters'
import { inOrder, type Plan } from '../plan'
import { bundlingOf, type Bundling } from './bundles'
import { concessionsOf, type Concessions, type Judged } from './concessions'
import { fiveFourFindings } from './five-four'
import { gateWarningsOf } from './gate-warnings'
import { counts } from './importance'
import { positionOf } from './position'
import type {
  Assessment,
  Finding,
  InfoCode,
  Position,
  RuleWarningCode,
  Stance,
  StrictVerdict,
  UnknownCode,
  Verdict,
  ViolationCode,
} from './result'
import { violationsOf } from './violations'

/** Most differentiators that a plan of N attributes may have: K = max(1, min(3, floor(0.4 N))) (spec 3.6). */
export function differentiatorLimit(n: number): number {
  const { share, least, most } = parameters.differentiators
  return Math.max(least, Math.min(most, Math.floor(share * n)))
}

interface Count {
  readonly n: number
  readonly starred: number
  /** Of the n, those that have to be at par. */
  readonly parity: number
}

function countOf(attributes: readonly Attribute[], { memberOf, standing }: Bundling): Count {
  let n = 0
  let starred = 0
  let parity = 0
  const countingBundles = new Set<string>()
  for (const attribute of attributes) {
    const bundle = memberOf[attribute.id]
    if (bundle !== undefined) {
      if (counts(attribute)) countingBundles.add(bundle)
      continue
    }
    if (counts(attribute)) n += 1
    if (attribute.role === 'differentiator') starred += 1
    else if (counts(attribute)) parity += 1
  }
  for (const { id, differentiator } of standing) {
    if (differentiator) starred += 1
    else if (countingBundles.has(id)) parity += 1
  }
  return { n: n + countingBundles.size, starred, parity }
}

function unknownsOf(attributes: readonly Attribute[], positions: Readonly<Record<string, Position>>, n: number) {
  const unknowns: Finding<UnknownCode>[] = []
  for (const { id } of attributes) {
    const position = positions[id]
    if (position === undefined || position.level !== null) continue
    for (const flag of position.flags) {
      if (flag === 'MISSING_OWN' || flag === 'MISSING_BENCH' || flag === 'MISSING_STEP') {
        unknowns.push({ code: flag, attribute: id, values: {} })
      }
    }
  }
  const { min } = parameters.attributes
  if (n < min) unknowns.push({ code: 'FEW_ATTRIBUTES', attribute: null, values: { count: n, limit: min } })
  return unknowns
}

/** Clearly above without being chosen: a strength to promote, keep or reclaim (spec 3.6). */
function overDelivery({ attributes, positions }: Judged, { memberOf, standing, warnings }: Bundling) {
  const findings: Finding<RuleWarningCode>[] = []
  for (const { id, role } of attributes) {
    if (role === 'differentiator' || memberOf[id] !== undefined) continue
    if ((positions[id]?.level ?? 0) >= 4) findings.push({ code: 'OVER_DELIVERY', attribute: id, values: {} })
  }
  for (const { id, differentiator, level } of standing) {
    if (!differentiator && (level ?? 0) >= 4) {
      findings.push({ code: 'OVER_DELIVERY', attribute: null, bundle: id, values: {} })
    }
  }
  return [...findings, ...warnings]
}

/** Nothing at all is clearly above: the offer is like everybody's (spec 004-1). */
function infoOf({ attributes, positions }: Judged): Finding<InfoCode>[] {
  let best = 0
  for (const { id } of attributes) best = Math.max(best, positions[id]?.level ?? 0)
  return best > 0 && best < 4 ? [{ code: 'ME_TOO', attribute: null, values: {} }] : []
}

function strictVerdict(violations: readonly Finding[], unknowns: readonly Finding[]): StrictVerdict {
  if (violations.length > 0) return 'FAIL'
  return unknowns.length > 0 ? 'INCOMPLETE' : 'PASS'
}

/**
 * The verdict by the plan's own policy: declared concessions may soften a strict FAIL (spec
 * 3.7: every violation is a breach that is validly conceded), 5-4-3-3-3 asks for more than a
 * strict PASS.
 */
function verdictWith(
  plan: Plan,
  strict: StrictVerdict,
  violations: readonly Finding<ViolationCode>[],
  unknowns: readonly Finding[],
  { conceded }: Concessions,
  policyFindings: readonly Finding[],
): Verdict {
  if (strict === 'PASS' && policyFindings.length > 0) return 'FAIL'
  if (plan.policy !== 'concessions' || strict !== 'FAIL') return strict
  const allConceded = violations.every(
    ({ code, attribute }) => code === 'PARITY_BREACH' && attribute !== null && conceded.includes(attribute),
  )
  if (!allConceded) return strict
  return unknowns.length > 0 ? 'INCOMPLETE' : 'PASS_WITH_CONCESSIONS'
}

/**
 * Everything the rule says of a plan (spec 3). Any known violation fails it; else anything
 * unknown, or fewer than four attributes, leaves it incomplete; else it passes. The strict
 * verdict is always there; what the plan's policy adds or allows counts in `verdict` alone.
 *
 * @param stance "target": the promise, or today's value where none is set; "current": today
 * @param now date or instant for the age of benchmarks; without it none is stale
 */
export function assess(plan: Plan, stance: Stance = 'target', now?: string): Assessment {
  const all = inOrder(plan.attributes)
  const positions: Record<string, Position> = {}
  for (const attribute of all) positions[attribute.id] = positionOf(plan, attribute, stance)
  const attributes = all.filter(({ excluded }) => excluded === null)
  const bundling = bundlingOf(plan, positions)
  const { n, starred, parity } = countOf(attributes, bundling)
  const limit = differentiatorLimit(n)
  const judged: Judged = { plan, attributes, positions, n }

  const violations = violationsOf(judged, bundling, starred, limit)
  const unknowns = unknownsOf(attributes, positions, n)
  const concessions = concessionsOf(judged)
  const strict = strictVerdict(violations, unknowns)
  const policyFindings = plan.policy === 'five-four' ? fiveFourFindings(attributes, positions, bundling) : []
  // Another policy accepts no concession: what is given up on purpose is a fault there.
  const isConceded = ({ attribute }: Finding) =>
    plan.policy === 'concessions' && attribute !== null && concessions.conceded.includes(attribute)
  return {
    n,
    limit,
    differentiators: starred,
    parity,
    strict,
    verdict: verdictWith(plan, strict, violations, unknowns, concessions, policyFindings),
    faults: violations.filter((violation) => !isConceded(violation)).length + policyFindings.length,
    violations,
    unknowns,
    warnings: overDelivery(judged, bundling),
    gateWarnings: gateWarningsOf(attributes, positions, plan.rivals, now),
    concessionBlockers: concessions.blockers,
    concessionWeight: concessions.weight,
    conceded: concessions.conceded,
    policyFindings,
    info: infoOf(judged),
    positions,
    bundles: bundling.standing,
  }
}
