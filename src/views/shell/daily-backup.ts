import { backupDay } from '@/formats/backup-file'
import { useBackupStore } from '@/stores/backup'
import { usePlanStore } from '@/stores/plan'
import { useSettingsStore } from '@/stores/settings'
import { noteBackup } from '@/session/note-backup'

/**
 * Backs up into the chosen folder where that was not done today. Asks nobody: where the folder may not be written, the
 * place that says where the data lives offers to allow it again.
 */
export async function backUpDaily(now: number = Date.now()): Promise<void> {
  const settings = useSettingsStore()
  const isDue = () =>
    settings.folderBackupAt === null || backupDay(Date.parse(settings.folderBackupAt)) !== backupDay(now)
  if (!isDue()) return
  await alone(async () => {
    // Another tab may have been quicker.
    if (!isDue()) return
    await usePlanStore().settled()
    noteBackup(settings, await useBackupStore().backUp(null))
  })
}

/** One tab at a time. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request('peak-and-par.daily-backup', { ifAvailable: true }, (lock) =>
    lock === null ? undefined : work(),
  )
}
