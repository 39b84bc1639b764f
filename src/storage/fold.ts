import type { Patch } from 'immer'
import { applyEdit, type Applied, type PlanDraft } from '@/model/edits/edit'
import { drop } from '@/model/edits/record'
import { dropDangling } from '@/model/edits/tidy'
import type { Plan } from '@/model/plan'
import type { PlanPatch } from './rows'

/**
 * Applies patches as immer does, except that a patch whose parent is gone is passed over:
 * another tab has deleted what it speaks of.
 *
 * @returns the plan, and exact patches and inverse patches of what really changed
 */
export function applyPatches(plan: Plan, patches: readonly PlanPatch[]): Applied {
  return applyEdit(plan, (draft) => mutate(draft, patches))
}

/** The same for a change that meets changes it did not know: references to what is gone are dropped too. */
export function mergePatches(plan: Plan, patches: readonly PlanPatch[]): Applied {
  return applyEdit(plan, (draft) => {
    mutate(draft, patches)
    dropDangling(draft)
  })
}

function mutate(draft: PlanDraft, patches: readonly Patch[]): void {
  for (const { op, path, value } of patches) {
    const key = path.at(-1)
    const parent = parentOf(draft, path)
    if (key === undefined || parent === null) continue
    if (op === 'remove') drop(parent, String(key))
    // Later patches may reach into what this one puts in.
    else parent[key] = typeof value === 'object' ? structuredClone(value) : value
  }
}

function parentOf(draft: PlanDraft, path: readonly (string | number)[]): Record<string, unknown> | null {
  if (path.includes('__proto__')) return null
  let current: unknown = draft
  for (const key of path.slice(0, -1)) {
    if (!isRecord(current) || !Object.hasOwn(current, key)) return null
    current = current[key]
  }
  return isRecord(current) ? current : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
