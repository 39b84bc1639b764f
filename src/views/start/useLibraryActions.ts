import { useI18n } from 'vue-i18n'
import { textIn } from '@/model/text'
import type { PlanHeader } from '@/storage/rows'
import { useLibraryStore } from '@/stores/library'
import { focusMain } from '@/ui/main-landmark'
import { showToast } from '@/ui/toasts'
import { saveStoredPlans } from '../shell/save-file'

/** What a card can do to its plan; a failure is told, never thrown. */
export function useLibraryActions() {
  const { t, locale } = useI18n()
  const library = useLibraryStore()

  const nameOf = (header: PlanHeader) => textIn(header.name, locale.value) || t('library.unnamed')

  /** False, and the user told, when it could not be done. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      if ((await work()) !== false) return true
    } catch {
      // Told below, like a refusal.
    }
    showToast({ text: t('library.notDone'), tone: 'bad', key: 'library' })
    return false
  }

  async function remove(header: PlanHeader) {
    if (!(await attempt(() => library.remove([header.id])))) return
    focusMain()
    showToast({
      text: t('library.removed', { name: nameOf(header) }),
      actions: [{ label: t('app.undo'), run: () => void attempt(() => library.restore([header.id])) }],
    })
  }

  return {
    nameOf,
    remove,
    rename: (header: PlanHeader, name: string) => attempt(() => library.rename(header.id, name)),
    duplicate: (header: PlanHeader) =>
      attempt(() => library.duplicate(header.id, t('library.copyOf', { name: nameOf(header) }))),
    setTag: (header: PlanHeader, tag: string, on: boolean) => attempt(() => library.setPlanTag(header.id, tag, on)),
    saveFiles: (headers: readonly PlanHeader[]) => attempt(() => saveStoredPlans(headers.map(({ id }) => id))),
    restore: (header: PlanHeader) => attempt(() => library.restore([header.id])),
    purge: (headers: readonly PlanHeader[]) => attempt(() => library.purge(headers.map(({ id }) => id))),
  }
}
