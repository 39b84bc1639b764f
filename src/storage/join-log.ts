import { isSameSet } from '@/log/timeline'
import { joined, type WholeLog } from '@/log/whole-log'
import type { PlanId } from '@/model/plan'
import { StorageError } from './errors'
import type { OpenedPlan, PlanShelf } from './plan-shelf'

/**
 * Takes into a stored plan what was done on another copy of it.
 *
 * @throws StorageError "failed" when they cannot be joined
 */
export async function joinLog(shelf: PlanShelf, id: PlanId, log: WholeLog): Promise<OpenedPlan> {
  const own = await shelf.whole(id)
  const union = joined(own.log, log)
  if (!union.ok) throw new StorageError('failed', new Error(union.problem))
  const { heads, entries } = union.log
  return isSameSet(heads, own.log.heads) ? shelf.append(id, own, entries) : shelf.replaceLog(id, union.log)
}
