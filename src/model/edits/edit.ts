import type { Draft } from 'immer'
import { enablePatches, produce, produceWithPatches, type Patch } from 'immer'
import type { Plan } from '../plan'

enablePatches()

export type PlanDraft = Draft<Plan>

/** A change of a plan, written as ordinary mutations of a draft. Edits must not keep the draft. */
export type Edit = (draft: PlanDraft) => void

/** What an edit did: the new plan, and how to redo and undo it. Both lists are plain JSON. */
export interface Applied {
  readonly plan: Plan
  readonly patches: readonly Patch[]
  readonly inverse: readonly Patch[]
}

/** Runs an edit. An edit that changes nothing yields no patches and the same plan object. */
export function applyEdit(plan: Plan, edit: Edit): Applied {
  const [next, patches, inverse] = produceWithPatches(plan, (draft) => {
    edit(draft)
  })
  return { plan: next, patches, inverse }
}

/** The plan after an edit, without its patches: for previews that are never kept. */
export function preview(plan: Plan, edit: Edit): Plan {
  return produce(plan, (draft) => {
    edit(draft)
  })
}

/** Several edits as one. */
export function inSequence(edits: readonly Edit[]): Edit {
  return (draft) => {
    for (const edit of edits) edit(draft)
  }
}
