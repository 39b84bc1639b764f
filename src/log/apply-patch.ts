import { isRecord } from '@/model/edits/record'
import type { Plan } from '@/model/plan'
import type { PlanPatch } from './entry'

type Key = string | number
type Json = Readonly<Record<string, unknown>>

/** Keys from the plan down to a place. */
export type PlanPath = readonly Key[]

/**
 * The plan after one patch. What the patch does not touch is shared with the plan before.
 *
 * @returns null: what the patch speaks of is gone
 */
export function applyPatch(plan: Plan, patch: PlanPatch): Plan | null {
  return changed(plan as unknown as Json, patch, 0) as Plan | null
}

function changed(record: Json, patch: PlanPatch, depth: number): Json | null {
  const key = String(patch.path[depth])
  if (key === '__proto__') return null
  if (depth === patch.path.length - 1) {
    if (patch.op !== 'remove') return record[key] === patch.value ? record : { ...record, [key]: patch.value }
    if (!Object.hasOwn(record, key)) return record
    const { [key]: _removed, ...rest } = record
    return rest
  }
  const inner = Object.hasOwn(record, key) ? record[key] : undefined
  if (!isRecord(inner)) return null
  const next = changed(inner, patch, depth + 1)
  if (next === null) return null
  return next === inner ? record : { ...record, [key]: next }
}

/** What stands at a place; undefined: nothing. */
export function valueAt(plan: Plan, path: PlanPath): unknown {
  let current: unknown = plan
  for (const key of path) {
    if (!isRecord(current) || !Object.hasOwn(current, key)) return undefined
    current = current[key]
  }
  return current
}
