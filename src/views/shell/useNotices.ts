import { inject, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { textIn } from '@/model/text'
import { usePlanStore } from '@/stores/plan'
import { useStorageStateStore } from '@/stores/storage-state'
import { dismissKeyed, showToast } from '@/ui/toasts'
import { offlineCopyKey } from './offline-copy'
import { savePlanFile } from '@/session/save-file'

/** Says once, and without being in the way, what happens behind the screens: a newer version, a frozen tab, a closed plan that is not saved. */
export function useNotices(): void {
  const { t, locale } = useI18n()
  const copy = inject(offlineCopyKey, null)
  const plans = usePlanStore()
  const storage = useStorageStateStore()

  /** Reloads for the newer version, but never over work that is not on the disk. */
  async function update() {
    await plans.settled()
    if (!plans.hasUnwritten && storage.state !== 'memory') copy?.applyUpdate()
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
    () => plans.unwrittenPlans,
    (unwritten, _before, onCleanup) => {
      if (unwritten.length === 0) return
      const names = unwritten.map((plan) => textIn(plan.name, locale.value) || t('library.unnamed')).join(', ')
      const download = {
        label: t('plan.rescue'),
        run: () => unwritten.forEach((plan) => void savePlanFile(plan, null)),
      }
      onCleanup(
        showToast({
          text: t('storage.unwritten', { names }),
          tone: 'bad',
          key: 'unwritten',
          sticky: true,
          actions: [download],
        }),
      )
    },
    { immediate: true },
  )

  watch(
    () => storage.state,
    (state, before) => {
      const reload = { label: t('error.reload'), run: () => location.reload() }
      if (before === 'silent') dismissKeyed('storage')
      if (state === 'silent') {
        const { plan } = plans
        // What was edited meanwhile waits: it can be had as a file.
        const download = { label: t('plan.rescue'), run: () => void (plans.plan && savePlanFile(plans.plan, null)) }
        const actions = plan === null ? [reload] : [download, reload]
        showToast({ text: t('storage.silent'), tone: 'bad', key: 'storage', sticky: true, actions })
      }
      if (state === 'outdated') {
        showToast({ text: t('storage.outdated'), tone: 'bad', key: 'storage', sticky: true, actions: [reload] })
      }
      if (state === 'blocked') showToast({ text: t('storage.blocked'), tone: 'bad', key: 'storage', sticky: true })
    },
    { immediate: true },
  )
}
