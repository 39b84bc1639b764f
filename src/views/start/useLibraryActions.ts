import { nextTick, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { textIn } from '@/model/text'
import type { PlanId } from '@/model/plan'
import type { PlanHeader } from '@/storage/rows'
import { useLibraryStore } from '@/stores/library'
import { focusMain } from '@/ui/main-landmark'
import { dismissKeyed, showToast } from '@/ui/toasts'
import { saveStoredPlans } from '@/session/save-file'

/** What a card can do to its plan; a failure is told, never thrown. */
export function useLibraryActions() {
  const { t, locale } = useI18n()
  const library = useLibraryStore()

  const nameOf = (header: PlanHeader) => textIn(header.name, locale.value).trim() || t('library.unnamed')

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

  /** The button that was pressed goes with its card: the keyboard goes on at the beginning of the screen. */
  function focusWithout(ids: readonly PlanId[]) {
    const isThere = () => library.visible.some(({ id }) => ids.includes(id))
    if (isThere()) watch(isThere, focusMain, { flush: 'post', once: true })
    else void nextTick(focusMain)
  }

  /** The message that a plan was removed, whose way back goes once the plan is back or gone for good. */
  const removedKey = (id: PlanId) => `removed:${id}`

  async function remove(header: PlanHeader) {
    if (!(await attempt(() => library.remove([header.id])))) return
    focusWithout([header.id])
    showToast({
      text: t('library.removed', { name: nameOf(header) }),
      key: removedKey(header.id),
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
    restore: async (header: PlanHeader) => {
      if (!(await attempt(() => library.restore([header.id])))) return
      dismissKeyed(removedKey(header.id))
      focusWithout([header.id])
    },
    purge: async (headers: readonly PlanHeader[]) => {
      const ids = headers.map(({ id }) => id)
      if (!(await attempt(() => library.purge(ids)))) return
      for (const id of ids) dismissKeyed(removedKey(id))
      focusWithout(ids)
    },
  }
}
