import type { KeptBackup } from '@/stores/backup'
import type { useSettingsStore } from '@/stores/settings'

/** Remembers when the last backup was made; null: there is none to remember. */
export function noteBackup(settings: ReturnType<typeof useSettingsStore>, kept: KeptBackup | null): void {
  if (kept === null) return
  settings.lastBackupAt = kept.savedAt
  if (kept.isInFolder) settings.folderBackupAt = kept.savedAt
}
