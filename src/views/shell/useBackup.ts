import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useBackupStore } from '@/stores/backup'
import { usePlanStore } from '@/stores/plan'
import { useSettingsStore } from '@/stores/settings'
import { formatNumber } from '@/lib/format'
import { showToast } from '@/ui/toasts'
import { noteBackup } from '@/session/note-backup'
import { namesIn } from './healing-lines'
import { saveFile } from '@/session/save-file'

/** Backing up all plans when asked, the folder for it, and what is said of both. */
export function useBackup() {
  const { t, locale } = useI18n()
  const backup = useBackupStore()
  const settings = useSettingsStore()
  const plans = usePlanStore()

  const number = (value: number) => formatNumber(value, locale.value)

  async function backUp(): Promise<void> {
    // What was typed last belongs to it.
    await plans.settled()
    noteBackup(settings, await backup.backUp(saveFile))
  }

  /** A failure is told, never thrown. */
  async function attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch {
      showToast({ text: t('backup.folderFailed'), tone: 'bad', key: 'backup-folder' })
    }
  }

  const chooseFolder = () =>
    attempt(async () => {
      const isReady = await backup.choose()
      settings.hasBackupFolder = backup.folder !== null
      if (isReady) await backUp()
    })

  const allowFolder = () =>
    attempt(async () => {
      if (await backup.allow()) await backUp()
    })

  const forgetFolder = () =>
    attempt(async () => {
      await backup.forget()
      settings.hasBackupFolder = false
      settings.folderBackupAt = null
    })

  const progressText = computed(() => {
    const { progress } = backup
    if (progress === null || progress.of === 0) return ''
    return t('backup.progress', { done: number(progress.done), of: number(progress.of) })
  })

  /** What became of the last backup: the worst first, the plans that are not in it by name. */
  const lines = computed((): readonly { readonly text: string; readonly isGood: boolean }[] => {
    const { outcome } = backup
    if (outcome === null) return []
    if (outcome.kind === 'failed') return [{ text: t('backup.failed'), isGood: false }]
    const missing = outcome.unreadable.length
    const values = { count: number(outcome.plans), file: outcome.fileNames.join(', '), folder: outcome.folder ?? '' }
    const where = outcome.folder === null ? 'backup.savedFile' : 'backup.savedFolder'
    return [
      ...(missing > 0
        ? [
            {
              text: t(
                'backup.unreadable',
                { count: number(missing), names: namesIn(outcome.unreadable, t, locale.value) },
                missing,
              ),
              isGood: false,
            },
          ]
        : []),
      ...(outcome.isFolderLost ? [{ text: t('backup.folderLost'), isGood: false }] : []),
      { text: t(where, values, outcome.plans), isGood: missing === 0 },
    ]
  })

  return { backup, backUp, chooseFolder, allowFolder, forgetFolder, progressText, lines }
}
