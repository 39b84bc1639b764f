import { inOrder, type Plan } from '../plan'
import { assess } from './assess'
import { leastChange } from './least-change'
import { leastFiveFour } from './least-five-four'
import { changeBy, type Repair } from './repair'
import type { Assessment } from './result'
import { workshopOf } from './workshop'

/** Repairing may dissolve bundles and unfund concessions; each further pass mends what the last one moved. */
const PASSES = 4

function withRepairs(plan: Plan, repairs: readonly Repair[]): Plan {
  const attributes = { ...plan.attributes }
  for (const repair of repairs) {
    const attribute = attributes[repair.attribute]
    if (attribute !== undefined) attributes[repair.attribute] = { ...attribute, ...changeBy(repair) }
  }
  return { ...plan, attributes }
}

/** What leads from one plan to another, one repair for each attribute that differs. */
function between(from: Plan, to: Plan): Repair[] {
  return inOrder(from.attributes).flatMap((before): Repair[] => {
    const after = to.attributes[before.id]
    if (after === undefined || after === before) return []
    const value = after.target === before.target ? null : after.target
    if (after.role !== before.role) {
      const kind = after.role === 'parity' ? 'make_parity' : 'make_differentiator'
      return [{ kind, attribute: before.id, value }]
    }
    return value === null ? [] : [{ kind: 'set_target', attribute: before.id, value }]
  })
}

function needsRepair(plan: Plan, { verdict, policyFindings }: Assessment): boolean {
  return verdict === 'FAIL' || (plan.policy === 'five-four' && policyFindings.length > 0)
}

function onePass(plan: Plan, assessment: Assessment): Repair[] {
  const workshop = workshopOf(plan, assessment)
  return (plan.policy === 'five-four' ? leastFiveFour(workshop) : null) ?? leastChange(workshop)
}

/** Bundles and concessions hang on other attributes, so that one pass may not be enough. */
function isEntangled({ policy, bundles }: Plan): boolean {
  return policy === 'concessions' || Object.keys(bundles).length > 0
}

/**
 * The least change that makes a plan keep the rule (and 5-4-3-3-3 where that is its policy):
 * fewest role changes first, then the least movement of targets in unclamped canvas units.
 * What is unknown is left alone, and what is fine stays as it is; concessions that hold are
 * fine. Exact for plans without bundles and concessions; with them each pass is exact and
 * later passes mend what it moved. A star goes to what customers do not value only when
 * nothing else can carry it. The same plan always gets the same repairs.
 *
 * @param assessment of this plan, on its targets
 * @returns at most one repair for each attribute, in order; empty when nothing needs repair
 */
export function repairAll(plan: Plan, assessment: Assessment): readonly Repair[] {
  if (!needsRepair(plan, assessment)) return []
  const first = onePass(plan, assessment)
  if (!isEntangled(plan)) return first
  let mended = withRepairs(plan, first)
  for (let pass = 1; pass < PASSES; pass += 1) {
    const again = assess(mended)
    if (!needsRepair(mended, again)) break
    mended = withRepairs(mended, onePass(mended, again))
  }
  return between(plan, mended)
}
