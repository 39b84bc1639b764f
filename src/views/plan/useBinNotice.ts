import { onScopeDispose } from 'vue'
import { useI18n } from 'vue-i18n'
import type { PlanId } from '@/model/plan'
import { useLibraryStore } from '@/stores/library'
import { dismissKeyed, showToast } from '@/ui/toasts'

/** Says that the open plan lies in the bin, put there in another tab perhaps, with the way out; it can be edited all the same. */
export function useBinNotice(id: PlanId): void {
  const { t } = useI18n()
  const library = useLibraryStore()
  const key = 'binned'

  async function restore() {
    try {
      await library.restore([id])
    } catch {
      showToast({ text: t('library.notDone'), tone: 'bad', key: 'library' })
    }
  }
  const stop = library.followBin(id, (isBinned) => {
    if (!isBinned) return dismissKeyed(key)
    showToast({
      text: t('plan.binned'),
      key,
      sticky: true,
      actions: [{ label: t('app.restore'), run: () => void restore() }],
    })
  })
  onScopeDispose(() => {
    stop()
    dismissKeyed(key)
  })
}
