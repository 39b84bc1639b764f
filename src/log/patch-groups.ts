import { isRecordName, type Group } from '@/schema/group-check'
import type { PlanPath } from './apply-patch'
import type { PlanPatch } from './entry'

/** The patches of an entry that change one group of a plan. */
export interface PatchGroup {
  readonly group: Group
  readonly patches: readonly PlanPatch[]
}

/** Patches by what they change together, those that add something to the plan first. */
export function groupsOf(patches: readonly PlanPatch[]): PatchGroup[] {
  const groups = new Map<
    string,
    { field: string; id: string | null; parts: Set<string> | null; patches: PlanPatch[] }
  >()
  for (const patch of patches) {
    const [field = '', thing, part] = patch.path
    const name = String(field)
    const id = isRecordName(name) && thing !== undefined ? String(thing) : null
    const key = id === null ? name : `${name}.${id}`
    let group = groups.get(key)
    if (group === undefined) {
      group = { field: name, id, parts: new Set(), patches: [] }
      groups.set(key, group)
    }
    group.patches.push(patch)
    if (part === undefined) group.parts = null
    else group.parts?.add(String(part))
  }
  const all = [...groups.values()].map(({ patches: own, ...group }) => ({ group, patches: own }))
  const adds = ({ patches: own }: PatchGroup) => own.some(({ path, op }) => op === 'add' && isThing(path))
  return [...all.filter(adds), ...all.filter((group) => !adds(group))]
}

const pointing: ReadonlySet<unknown> = new Set([
  'rivals',
  'concession',
  'effects',
  'requires',
  'excludes',
  'choices',
  'members',
])

/** Whether a patch may leave a place that points to nothing: it adds or deletes a thing, or says what something points to. */
export function mayLeaveDangling({ path: [field, , part] }: PlanPatch): boolean {
  if (!isRecordName(String(field))) return field === 'tagline' || field === 'money' || field === 'alternative'
  return part === undefined || pointing.has(part)
}

/** Whether a path names a thing that can be added and deleted: an attribute, an initiative... */
export function isThing(path: PlanPath): boolean {
  return path.length === 2 && isRecordName(String(path[0]))
}

export function thingOf(path: PlanPath): string {
  return path.slice(0, 2).join('.')
}
