import { current, enablePatches, produce, produceWithPatches, type Draft, type Patch } from 'immer'
import type { Plan } from '../plan'
import { assertions, type PlanPath } from './assertions'

enablePatches()

export type PlanDraft = Draft<Plan>

/** A change of a plan, written as ordinary mutations of a draft. Edits must not keep the draft. */
export interface Edit {
  (draft: PlanDraft): void
  /**
   * The places that the edit decides in a plan, also where they stay as they were: whoever changes one of them at the
   * same time gets all of the one decision or all of the other, never a mix. Absent: what changes, and no more.
   */
  readonly decides?: (before: Plan) => readonly PlanPath[]
}

/** What an edit did: the new plan, and the patches that make it, plain JSON. */
export interface Applied {
  readonly plan: Plan
  /** What changed, and behind it what the edit decided to leave as it was. */
  readonly patches: readonly Patch[]
}

/** Runs an edit. An edit that changes nothing yields no patches and the same plan object, whatever it decides. */
export function applyEdit(plan: Plan, edit: Edit): Applied {
  const [next, changes] = produceWithPatches(plan, (draft) => {
    edit(draft)
  })
  const decided = changes.length === 0 ? [] : (edit.decides?.(plan) ?? [])
  return { plan: next, patches: [...changes, ...assertions(next, decided, changes)] }
}

/** The plan after an edit, without its patches: for previews that are never kept. */
export function preview(plan: Plan, edit: Edit): Plan {
  return produce(plan, (draft) => {
    edit(draft)
  })
}

/** An edit with the places it decides. */
export function deciding(edit: (draft: PlanDraft) => void, decides: (before: Plan) => readonly PlanPath[]): Edit {
  return Object.assign((draft: PlanDraft) => edit(draft), { decides })
}

/** An edit that depends on the plan it meets. */
export function dependingOn(make: (plan: Plan) => Edit): Edit {
  return deciding(
    (draft) => make(current(draft))(draft),
    (before) => make(before).decides?.(before) ?? [],
  )
}

/** Several edits as one: it does, and decides, what each of them does on the plan that the ones before it leave. */
export function inSequence(edits: readonly Edit[]): Edit {
  return deciding(
    (draft) => {
      for (const edit of edits) edit(draft)
    },
    (before) => {
      let plan = before
      return edits.flatMap((edit) => {
        const places = edit.decides?.(plan) ?? []
        plan = preview(plan, edit)
        return places
      })
    },
  )
}

/** Changes nothing. */
export const nothing: Edit = inSequence([])
