import type { ReadWatch } from '@/formats/read-any'
import type { Opened } from '@/formats/result'
import { loadPlanMessages } from '@/i18n/i18n'
import { lostKey, type Loss } from '@/log/losses'
import type { Merging } from '@/log/merge'
import type { WholeLog } from '@/log/whole-log'
import { planShelf } from '@/storage/app-storage'
import { usePlanStore } from '@/stores/plan'
import { createOptimiser, type Optimiser, type Outcome } from '@/work/client'
import type { Meeting } from './arrivals'

/**
 * Holds a plan from a file against the one of the same name here.
 *
 * @returns the meeting; undefined: there is no such plan here. null: it was stopped
 */
export async function meetPlan(
  { plan, log, isHistoryUnusable }: Opened,
  { signal, onProgress }: ReadWatch,
): Promise<Meeting | undefined | null> {
  // What becomes of a file is said in the words of the plan's screens, which are wanted next.
  const [shelf] = await Promise.all([planShelf(), loadPlanMessages()])
  const [here] = (await shelf.headersOf([plan.id])).headers
  if (here === undefined) return undefined
  await usePlanStore().settled()
  const { name, deletedAt } = here
  const inBin = deletedAt !== null
  if (log === null) return { name, inBin, kind: 'apart', why: isHistoryUnusable ? 'HISTORY_UNUSABLE' : 'NO_HISTORY' }
  const own = await shelf.whole(plan.id).catch(() => null)
  if (own === null) return { name, inBin, kind: 'apart', why: 'UNREAD' }
  const merging = await merged(own.log, log, signal, onProgress)
  if (merging === null || signal?.aborted) return null
  if (!merging.ok) {
    const { problem } = merging
    return { name, inBin, kind: 'apart', why: typeof problem === 'string' ? problem : 'TOGETHER_TOO_MUCH' }
  }
  const { added, losses, log: union, plan: come } = merging.merged
  const edits = added.filter(({ kind }) => kind !== 'migrate')
  if (edits.length === 0) return { name, inBin, kind: 'same' }
  const before = losses.length === 0 ? [] : await lossesOf(own.log, signal)
  if (before === null) return null
  return { name, inBin, kind: 'merge', log, added: edits, union, plan: come, lost: freshLosses(before, losses) }
}

/**
 * How many changes are lost that were not before. What stands instead of a change may be another one now: whoever had
 * lost it has been told.
 */
export function freshLosses(before: readonly Loss[], after: readonly Loss[]): number {
  const known = new Set(before.map(lostKey))
  return new Set(after.map(lostKey).filter((key) => !known.has(key))).size
}

/** What is lost in a log as it is. null: it was stopped */
async function lossesOf(log: WholeLog, signal?: AbortSignal): Promise<readonly Loss[] | null> {
  const folded = await inWorker((worker) => worker.request('happened', 'happened', log), signal)
  return folded === null ? null : folded.losses
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
  return await inWorker((worker) => worker.request('merge', 'merge', [own, other], onProgress), signal)
}

/** One question to a worker of its own. null: it was stopped */
async function inWorker<Result>(
  ask: (worker: Optimiser) => Promise<Outcome<Result>>,
  signal?: AbortSignal,
): Promise<Result | null> {
  const worker = createOptimiser()
  const stop = () => worker.dispose()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const outcome = await ask(worker)
    if (outcome.status === 'failed') throw new Error(outcome.reason)
    return outcome.status === 'done' ? outcome.result : null
  } finally {
    signal?.removeEventListener('abort', stop)
    worker.dispose()
  }
}
