import type { ReadWatch } from '@/formats/read-any'
import type { Opened } from '@/formats/result'
import { loadPlanMessages } from '@/i18n/i18n'
import type { Merging } from '@/log/merge'
import type { WholeLog } from '@/log/whole-log'
import { planShelf } from '@/storage/app-storage'
import { usePlanStore } from '@/stores/plan'
import { createOptimiser } from '@/work/client'
import type { Meeting } from './arrivals'

/**
 * Holds a plan from a file against the one of the same name here.
 *
 * @returns the meeting; undefined: there is no such plan here. null: it was stopped
 */
export async function meetPlan(
  { plan, log }: Opened,
  { signal, onProgress }: ReadWatch,
): Promise<Meeting | undefined | null> {
  // What becomes of a file is said in the words of the plan's screens, which are wanted next.
  const [shelf] = await Promise.all([planShelf(), loadPlanMessages()])
  const [here] = (await shelf.headersOf([plan.id])).headers
  if (here === undefined) return undefined
  await usePlanStore().settled()
  const { name, deletedAt } = here
  const inBin = deletedAt !== null
  if (log === null) return { name, inBin, kind: 'apart', why: 'NO_HISTORY' }
  const own = await shelf.whole(plan.id).catch(() => null)
  if (own === null) return { name, inBin, kind: 'apart', why: 'UNREAD' }
  const merging = await merged(own.log, log, signal, onProgress)
  if (merging === null || signal?.aborted) return null
  if (!merging.ok) {
    const { problem } = merging
    return { name, inBin, kind: 'apart', why: typeof problem === 'string' ? problem : 'TOGETHER_TOO_MUCH' }
  }
  const { added, losses } = merging.merged
  const edits = added.filter(({ kind }) => kind !== 'migrate')
  if (edits.length === 0) return { name, inBin, kind: 'same' }
  const before = new Set(own.log.entries.map(({ id }) => id))
  // Losses that were there before are known; these are the merge's.
  const lost = losses.filter(({ entry, by }) => !before.has(entry.id) || (by !== null && !before.has(by.id)))
  return { name, inBin, kind: 'merge', log, added: edits, lost: new Set(lost.map(({ entry }) => entry.id)).size }
}

/**
 * Merges two copies in the worker, so that the page goes on.
 *
 * @returns null: it was stopped
 * @throws Error when the worker cannot do it
 */
export async function merged(
  own: WholeLog,
  other: WholeLog,
  signal?: AbortSignal,
  onProgress?: (share: number) => void,
): Promise<Merging | null> {
  const worker = createOptimiser()
  const stop = () => worker.dispose()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const outcome = await worker.request('merge', 'merge', [own, other], onProgress)
    if (outcome.status === 'failed') throw new Error(outcome.reason)
    return outcome.status === 'done' ? outcome.result : null
  } finally {
    signal?.removeEventListener('abort', stop)
    worker.dispose()
  }
}
