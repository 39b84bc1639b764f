import { current } from 'immer'
import type { Alternative, AlternativeId } from '../alternative'
import { choicesOf, withChoices } from '../choices'
import { assigning, onCurve, onInitiative, onMoney, onPlan } from './assigning'
import { setRole, setTarget } from './attributes'
import { dependingOn, inSequence, nothing, type Edit, type PlanDraft } from './edit'
import { lastOrder } from './order'
import { ownCopy } from './own-copy'
import { drop, held } from './record'

/** Keeps what is chosen now with the alternative in force, before another one is. */
function keepChoices(plan: PlanDraft): void {
  const inForce = held(plan.alternatives, plan.alternative)
  if (inForce !== undefined) inForce.choices = ownCopy(choicesOf(current(plan)))
}

/**
 * Names what is chosen now as an alternative and puts it into force; what was in force keeps its choices as they are.
 */
export function addAlternative(id: AlternativeId, name: Alternative['name']): Edit {
  return inSequence([
    keepChoices,
    (plan) => {
      const choices = ownCopy(choicesOf(current(plan)))
      plan.alternatives[id] = { id, order: lastOrder(plan.alternatives), name: ownCopy(name), choices }
    },
    onPlan({ alternative: id }),
  ])
}

/** Copies an alternative, as it is now, without putting the copy into force. */
export function duplicateAlternative(id: AlternativeId, copyId: AlternativeId, name: string): Edit {
  return (plan) => {
    const original = held(plan.alternatives, id)
    if (original === undefined) return
    const choices = plan.alternative === id ? choicesOf(current(plan)) : current(original).choices
    plan.alternatives[copyId] = { id: copyId, order: lastOrder(plan.alternatives), name, choices: ownCopy(choices) }
  }
}

/** Renames an alternative. */
export function renameAlternative(id: AlternativeId, name: string): Edit {
  return assigning(['alternatives', id], { name })
}

/** Puts an alternative into force: its stars, promises, initiatives and budget become the plan's. */
export function chooseAlternative(id: AlternativeId): Edit {
  return dependingOn((plan) => {
    const alternative = held(plan.alternatives, id)
    if (alternative === undefined || plan.alternative === id) return nothing
    const { attributes, initiatives, money } = withChoices(plan, alternative.choices)
    const { budget, volume, volumeOf } = money
    return inSequence([
      keepChoices,
      ...Object.values(attributes).flatMap(({ id: attribute, role, target, curve }) => [
        setRole(attribute, role),
        setTarget(attribute, target),
        onCurve(attribute, { share: curve?.share ?? 0 }),
      ]),
      ...Object.values(initiatives).map(({ id: initiative, chosen }) => onInitiative(initiative, { chosen })),
      onMoney({ budget, volume, volumeOf }),
      onPlan({ alternative: id }),
    ])
  })
}

/** Removes an alternative. What the plan does stays as it is, even when it was the one in force. */
export function removeAlternative(id: AlternativeId): Edit {
  return (plan) => {
    drop(plan.alternatives, id)
    if (plan.alternative === id) plan.alternative = ''
  }
}
