import { backupDay } from '@/formats/backup-file'
import { storage } from '@/storage/app-storage'
import { useBackupStore } from '@/stores/backup'
import { usePlanStore } from '@/stores/plan'
import { useSettingsStore } from '@/stores/settings'
import { noteBackup } from './note-backup'

/**
 * Backs up into the chosen folder where that was not done today. Asks nobody: where the folder may not be written, the
 * place that says where the data lives offers to allow it again.
 */
export async function backUpDaily(now: number = Date.now()): Promise<void> {
  const settings = useSettingsStore()
  const isDue = () =>
    settings.folderBackupAt === null || backupDay(Date.parse(settings.folderBackupAt)) !== backupDay(now)
  if (!isDue() || !(await hasSoundPlans())) return
  await alone(async () => {
    // Another tab may have been quicker.
    if (!isDue()) return
    await usePlanStore().settled()
    noteBackup(settings, await useBackupStore().backUp(null))
  })
}

/** What the browser has lost must not push out the files that still hold it. */
async function hasSoundPlans(): Promise<boolean> {
  const connection = await storage()
  const shelf = await connection.shelf()
  if (shelf.kind !== 'database') return false
  // Opens the second record, which heals first and says what is lost.
  await shelf.usedIds()
  if (connection.lostPlans > 0 || (connection.healing?.lost.length ?? 0) > 0) return false
  const { headers, damaged } = await shelf.headers()
  return headers.length + damaged.length > 0
}

/** One tab at a time. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request('peak-and-par.daily-backup', { ifAvailable: true }, (lock) =>
    lock === null ? undefined : work(),
  )
}
