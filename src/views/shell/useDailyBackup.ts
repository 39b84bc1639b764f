import { idle } from '@/storage/idle'
import { useSettingsStore } from '@/stores/settings'

/** Once a day, where a folder for backups was chosen, and while nobody waits for anything. */
export function useDailyBackup(): void {
  if (!useSettingsStore().hasBackupFolder) return
  void idle()
    .then(() => import('./daily-backup'))
    .then(({ backUpDaily }) => backUpDaily())
    // The next opening tries again; the age of the last backup is shown.
    .catch(() => undefined)
}
