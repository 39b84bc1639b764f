import { current } from 'immer'
import type { Alternative, AlternativeId, Choices } from '../alternative'
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

/** Decides everything that alternatives differ in: what another author chooses at the same time is not mixed with it. */
function putIntoForce(id: AlternativeId, choices: Choices): Edit {
  return dependingOn((plan) => {
    const { attributes, initiatives, money } = withChoices(plan, choices)
    const { budget, volume, volumeOf } = money
    return inSequence([
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

/**
 * Names what is chosen now as an alternative and puts it into force; what was in force keeps its choices as they are.
 */
export function addAlternative(id: AlternativeId, name: Alternative['name']): Edit {
  return dependingOn((plan) => {
    const choices = choicesOf(plan)
    return inSequence([
      keepChoices,
      (draft) => {
        const order = lastOrder(draft.alternatives)
        draft.alternatives[id] = { id, order, name: ownCopy(name), choices: ownCopy(choices) }
      },
      putIntoForce(id, choices),
    ])
  })
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
    return inSequence([keepChoices, putIntoForce(id, alternative.choices)])
  })
}

/** Removes an alternative. What the plan does stays as it is, even when it was the one in force. */
export function removeAlternative(id: AlternativeId): Edit {
  return (plan) => {
    drop(plan.alternatives, id)
    if (plan.alternative === id) plan.alternative = ''
  }
}
