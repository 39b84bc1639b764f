import { watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useStorageStateStore } from '@/stores/storage-state'
import { dismissKeyed, showToast } from '@/ui/toasts'
import { healingLines } from '../shell/healing-lines'
import { chooseFiles } from '../shell/incoming'

/** On a plan's own address, where the library is not in sight: says what the browser had lost, and what came back of it. */
export function useHealingNotice(): void {
  const { t, locale } = useI18n()
  const storage = useStorageStateStore()

  watch(
    () => storage.healing,
    (healing, _before, onCleanup) => {
      if (healing === null || !storage.hasWarning) return
      const isLost = healing.lost.length > 0
      showToast({
        text: healingLines(healing, t, locale.value).join(' '),
        tone: isLost ? 'bad' : 'good',
        key: 'healing',
        sticky: true,
        actions: isLost ? [{ label: t('app.openFile'), run: chooseFiles }] : [],
      })
      // The library says the same for itself.
      onCleanup(() => dismissKeyed('healing'))
    },
    { immediate: true },
  )
}
