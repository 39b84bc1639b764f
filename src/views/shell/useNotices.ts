import { inject, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { usePlanStore } from '@/stores/plan'
import { useStorageStateStore } from '@/stores/storage-state'
import { showToast } from '@/ui/toasts'
import { offlineCopyKey } from './offline-copy'

/** Says once, and without being in the way, what happens behind the screens: a newer version, a frozen tab. */
export function useNotices(): void {
  const { t } = useI18n()
  const copy = inject(offlineCopyKey, null)
  const plans = usePlanStore()
  const storage = useStorageStateStore()

  /** Reloads for the newer version, but never over work that is not on the disk. */
  async function update() {
    await plans.settled()
    const isSafe = plans.plan === null || plans.status === 'saved' || plans.status === 'outdated'
    if (isSafe && storage.state !== 'memory') copy?.applyUpdate()
    else showToast({ text: t('update.unsaved'), tone: 'bad', key: 'update', actions: [offer()] })
  }

  const offer = () => ({ label: t('update.now'), run: () => void update() })

  watch(
    () => copy?.updateReady.value ?? false,
    (isReady) => {
      if (isReady) showToast({ text: t('update.ready'), key: 'update', sticky: true, actions: [offer()] })
    },
    { immediate: true },
  )

  watch(
    () => storage.state,
    (state) => {
      if (state === 'outdated') {
        const reload = { label: t('error.reload'), run: () => location.reload() }
        showToast({ text: t('storage.outdated'), tone: 'bad', key: 'storage', sticky: true, actions: [reload] })
      }
      if (state === 'blocked') showToast({ text: t('storage.blocked'), tone: 'bad', key: 'storage', sticky: true })
    },
    { immediate: true },
  )
}
