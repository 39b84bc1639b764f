import type { LogEntry } from './entry'
import type { PlanPath } from './apply-patch'

/**
 * Why a change is not in the plan. overwritten: another author, who did not know of it, changed the same place later.
 * deleted: what it changes was deleted. other_scale: it is in a unit that is not the attribute's any more. refused:
 * together with the others' changes it would make no valid plan.
 */
export type LossReason = 'overwritten' | 'deleted' | 'other_scale' | 'refused'

/** One change that is not in the plan, though nobody who knew of it decided so. */
export interface Loss {
  readonly entry: LogEntry
  readonly place: PlanPath
  readonly why: LossReason
  /** The entry that stands instead, or that deleted; null: none alone. */
  readonly by: LogEntry | null
  /** What the entry put there; undefined: it took away what stood there. */
  readonly value: unknown
  /** The thing that was deleted, as it was: it has to be there before the change can be. */
  readonly deleted: { readonly path: PlanPath; readonly value: unknown } | null
}

/** Keys down to what a loss is of: a thing of the plan, or a field of the plan itself. */
export function lostThing({ place }: Pick<Loss, 'place'>): PlanPath {
  return place.slice(0, 2)
}

/** The same for all that one entry wanted of one thing: that is told, and put back, together. */
export function lostKey(loss: Pick<Loss, 'entry' | 'place'>): string {
  return `${loss.entry.id} ${lostThing(loss).join('.')}`
}
