import { setTarget } from '@/model/edits/attributes'
import { inSequence, preview, type Edit } from '@/model/edits/edit'
import { applySelection } from '@/model/edits/initiatives'
import type { Plan } from '@/model/plan'
import { plannedValue } from '@/model/planned'
import { priceAttribute } from '@/model/price'
import { assess } from '@/model/rule/assess'
import { paidPromise } from '@/model/rule/paid-promise'
import type { MoveRef } from '@/optimiser/moves/move-kind'
import { selectionOf } from '@/optimiser/selection'

/**
 * Puts a plan into force as one edit: what it does, and each promise that breaks the rule set to what is then paid for.
 * Promises that keep the rule stay as they are.
 */
export function applyPlan(plan: Plan, moves: readonly MoveRef[]): Edit {
  const take = applySelection(selectionOf(plan, moves))
  const paid = preview(plan, take)
  const price = priceAttribute(paid)?.id
  const broken = new Set(assess(paid, 'target').violations.flatMap(({ attribute }) => attribute ?? []))
  const promises = [...broken].flatMap((id) => {
    const attribute = paid.attributes[id]
    const planned = attribute === undefined || id === price ? null : plannedValue(paid, attribute)
    return attribute === undefined || planned === null ? [] : [setTarget(id, paidPromise(paid, attribute, planned))]
  })
  return inSequence([take, ...promises])
}
