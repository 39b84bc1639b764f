import { current } from 'immer'
import type { Alternative, AlternativeId } from '../alternative'
import { choicesOf, withChoices } from '../choices'
import type { Edit, PlanDraft } from './edit'
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
  return (plan) => {
    keepChoices(plan)
    const choices = ownCopy(choicesOf(current(plan)))
    plan.alternatives[id] = { id, order: lastOrder(plan.alternatives), name: ownCopy(name), choices }
    plan.alternative = id
  }
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
  return (plan) => {
    const alternative = held(plan.alternatives, id)
    if (alternative !== undefined) alternative.name = name
  }
}

/** Puts an alternative into force: its stars, promises, initiatives and budget become the plan's. */
export function chooseAlternative(id: AlternativeId): Edit {
  return (plan) => {
    const chosen = held(plan.alternatives, id)
    if (chosen === undefined || plan.alternative === id) return
    keepChoices(plan)
    const next = withChoices(current(plan), current(chosen).choices)
    for (const attribute of Object.values(next.attributes)) {
      const draft = plan.attributes[attribute.id]
      if (draft === undefined) continue
      draft.role = attribute.role
      draft.target = attribute.target
      if (draft.curve !== null) draft.curve.share = attribute.curve?.share ?? 0
      if (attribute.role === 'parity') drop(plan.tagline.names, attribute.id)
    }
    for (const { id: initiative, chosen: isChosen } of Object.values(next.initiatives)) {
      const draft = plan.initiatives[initiative]
      if (draft !== undefined) draft.chosen = isChosen
    }
    plan.money.budget = next.money.budget
    plan.money.volume = ownCopy(next.money.volume)
    plan.money.volumeOf = ownCopy(next.money.volumeOf)
    plan.alternative = id
  }
}

/** Removes an alternative. What the plan does stays as it is, even when it was the one in force. */
export function removeAlternative(id: AlternativeId): Edit {
  return (plan) => {
    drop(plan.alternatives, id)
    if (plan.alternative === id) plan.alternative = ''
  }
}
