import { current } from 'immer'
import type { Edit } from '@/model/edits/edit'
import { drop, isRecord } from '@/model/edits/record'
import { dangling } from '@/model/edits/tidy'
import { type PlanPath } from './apply-patch'
import type { Loss } from './losses'

/** Puts changes back that were lost: what was deleted under them first, then each change at its place. */
export function putBack(losses: readonly Loss[]): Edit {
  return (plan) => {
    for (const { deleted } of losses) {
      if (deleted !== null && deleted.value !== undefined) put(plan, deleted.path, deleted.value, true)
    }
    for (const { place, value } of losses) put(plan, place, value, false)
    // What was deleted meanwhile besides is not put back with it.
    for (const { path, value } of dangling(current(plan))) put(plan, path, value, false)
  }
}

function put(root: unknown, path: PlanPath, value: unknown, onlyIfGone: boolean): void {
  let parent: unknown = root
  for (const key of path.slice(0, -1)) {
    if (!isRecord(parent) || !Object.hasOwn(parent, key)) return
    parent = parent[key]
  }
  const key = String(path.at(-1))
  if (!isRecord(parent) || (onlyIfGone && Object.hasOwn(parent, key))) return
  if (value === undefined) drop(parent, key)
  else parent[key] = structuredClone(value)
}
