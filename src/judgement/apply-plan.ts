import type { AttributeId } from '@/model/attribute'
import { setTarget } from '@/model/edits/attributes'
import { inSequence, preview, type Edit } from '@/model/edits/edit'
import { applySelection } from '@/model/edits/initiatives'
import type { Plan } from '@/model/plan'
import { plannedValue } from '@/model/planned'
import { priceAttribute } from '@/model/price'
import { assess } from '@/model/rule/assess'
import { paidPromise } from '@/model/rule/paid-promise'
import type { Assessment, Finding } from '@/model/rule/result'
import type { MoveRef } from '@/optimiser/moves/move-kind'
import { selectionOf } from '@/optimiser/selection'

/** The attributes that a finding is about: of a bundle its members, of the plan as a whole its differentiators. */
function aboutOf({ attributes, bundles }: Plan, { attribute, bundle }: Finding): readonly AttributeId[] {
  if (attribute !== null) return [attribute]
  if (bundle !== undefined) return Object.keys(bundles[bundle]?.members ?? {})
  return Object.values(attributes).flatMap(({ id, role }) => (role === 'differentiator' ? [id] : []))
}

/** What breaks the rule, what a valid concession leaves out, and all: more of the promises each time. */
function stagesOf(plan: Plan, { violations, policyFindings, conceded }: Assessment): readonly AttributeId[][] {
  // What is validly given up on purpose is promised as it is: to promise more would take the concession back.
  const isKept = (id: AttributeId) => plan.policy === 'concessions' && conceded.includes(id)
  const all = Object.keys(plan.attributes)
  const open = all.filter((id) => !isKept(id))
  const broken = [...violations, ...policyFindings].flatMap((finding) => aboutOf(plan, finding))
  return [open.filter((id) => broken.includes(id)), open, all]
}

/** Promises of these attributes set to what is paid for; the price is a choice of its own. */
function promising(plan: Plan, ids: readonly AttributeId[]): Edit {
  const price = priceAttribute(plan)?.id
  const promises = ids.flatMap((id) => {
    const attribute = plan.attributes[id]
    const planned = attribute === undefined || id === price ? null : plannedValue(plan, attribute)
    return attribute === undefined || planned === null ? [] : [setTarget(id, paidPromise(plan, attribute, planned))]
  })
  return inSequence(promises)
}

/**
 * Puts a plan into force as one edit: what it does, and the promises that break the rule set to what is then paid for.
 * Promises that keep the rule, and valid concessions, stay as they are, unless the rule cannot be kept with them.
 */
export function applyPlan(plan: Plan, moves: readonly MoveRef[]): Edit {
  const take = applySelection(selectionOf(plan, moves))
  const paid = preview(plan, take)
  const edits = stagesOf(paid, assess(paid, 'target')).map((ids) => promising(paid, ids))
  const [first, ...wider] = edits
  if (first === undefined) return take
  const keeps = (edit: Edit) => assess(preview(paid, edit), 'target').verdict !== 'FAIL'
  const chosen = keeps(first) ? first : (wider.find(keeps) ?? first)
  return inSequence([take, chosen])
}
