import type { Plan } from '@/model/plan'
import type { PlanDocuments } from './documents'
import { applyPatches, mergePatches } from './fold'
import type { LogEntry } from './rows'

/** An entry that is not written yet. */
export interface Pending {
  readonly entry: LogEntry
  /** The plan with this entry and all before it. */
  readonly after: Plan
}

/**
 * The same entries again, on a plan that has changed beneath them; one that would make it no valid plan changes nothing.
 */
export function onTop(plan: Plan, pending: readonly Pending[], { version, read }: PlanDocuments): Pending[] {
  let after = plan
  return pending.map(({ entry }) => {
    const applied = mergePatches(after, entry.patches)
    const { patches, inverse } = read(applied.plan, version).ok ? applied : applyPatches(after, [])
    after = patches.length === 0 ? after : applied.plan
    return { entry: { ...entry, patches: [...patches], inverse: [...inverse] }, after }
  })
}
