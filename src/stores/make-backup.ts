import { BackupWriter } from '@/formats/backup-file'
import type { PlanId } from '@/model/plan'
import type { Text } from '@/model/text'
import { asStorageError } from '@/storage/errors'
import type { PlanShelf } from '@/storage/plan-shelf'

/** How a long work over all plans is followed and stopped. */
export interface WorkWatch {
  readonly onProgress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

/** A backup of all plans. */
export interface MadeBackup {
  /** One, unless the plans are more than one file may hold. */
  readonly files: readonly Blob[]
  readonly plans: number
  /** Names of the plans that could not be read and are not in it; empty: its name is lost too. */
  readonly unreadable: readonly Text[]
}

/** Milliseconds of work after which the page may answer. */
const breath = 30

/** Waits for nothing, except now and then for the page. */
export function breather(): () => Promise<void> {
  let last = Date.now()
  return async () => {
    if (Date.now() - last < breath) return
    await new Promise((resolve) => setTimeout(resolve))
    last = Date.now()
  }
}

/**
 * Reads every plan, one after another, those in the bin too, and writes them into one backup.
 *
 * @param savedAt ISO instant
 * @returns null when it was stopped
 * @throws StorageError when nothing can be read
 */
export async function makeBackup(
  shelf: PlanShelf,
  savedAt: string,
  { onProgress, signal }: WorkWatch = {},
): Promise<MadeBackup | null> {
  const { headers, damaged } = await shelf.headers()
  const asked: readonly AskedPlan[] = [
    ...headers,
    ...damaged.map((id) => ({ id, name: '', updatedAt: savedAt, deletedAt: null })),
  ]
  const writer = new BackupWriter(savedAt)
  const breathe = breather()
  const unreadable: Text[] = []
  let plans = 0
  let failure: unknown = null
  for (const [index, { id, name, updatedAt, deletedAt }] of asked.entries()) {
    if (signal?.aborted) return null
    try {
      const { plan } = await shelf.open(id)
      const entry = { plan, updatedAt: asInstant(updatedAt) ?? savedAt, deletedAt: asInstant(deletedAt) }
      if (writer.add(entry)) plans += 1
      else unreadable.push(name)
    } catch (error) {
      const { code } = asStorageError(error)
      if (code === 'outdated') throw error
      // Removed for good since the list was read: there is nothing to back up.
      if (code !== 'missing') {
        unreadable.push(name)
        failure = error
      }
    }
    onProgress?.(index + 1, asked.length)
    await breathe()
  }
  if (plans === 0 && failure !== null) throw asStorageError(failure)
  return { files: writer.finish(), plans, unreadable }
}

interface AskedPlan {
  readonly id: PlanId
  readonly name: Text
  readonly updatedAt: string
  readonly deletedAt: string | null
}

/** A date of the library as a backup takes it; null: it is none. */
function asInstant(date: string | null): string | null {
  const instant = Date.parse(date ?? '')
  return Number.isFinite(instant) ? new Date(instant).toISOString() : null
}
