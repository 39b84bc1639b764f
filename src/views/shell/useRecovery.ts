import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import type { PlanId } from '@/model/plan'
import { useLibraryStore } from '@/stores/library'
import { showToast } from '@/ui/toasts'

/** Saves what is left of a damaged plan as a new one and opens it; the damaged one stays until it is removed. */
export function useRecovery() {
  const { t } = useI18n()
  const router = useRouter()
  const library = useLibraryStore()
  // A second press while the first is under way would make a second copy.
  let isBusy = false

  async function purge(id: PlanId): Promise<void> {
    try {
      await library.purge([id])
    } catch {
      showToast({ text: t('library.notDone'), tone: 'bad' })
    }
  }

  return async function recover(id: PlanId): Promise<void> {
    if (isBusy) return
    isBusy = true
    try {
      const recovered = await library.recover(id, t('library.recoveredName'))
      // A screen that cannot be fetched is told as such: the plan is there.
      await router.push({ name: 'plan', params: { id: recovered.id } }).catch(() => undefined)
      showToast({
        text: t('library.recovered', { count: recovered.lost }, recovered.lost),
        sticky: true,
        actions: [{ label: t('library.purgeDamaged'), run: () => void purge(id) }],
      })
    } catch {
      showToast({ text: t('library.notRecovered'), tone: 'bad' })
    } finally {
      isBusy = false
    }
  }
}
