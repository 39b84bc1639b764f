import { watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { usePlanStore } from '@/stores/plan'
import { showToast } from '@/ui/toasts'

/** Says what an edit has done, with a way back; the way back goes when the plan changes again. */
export function useUndoToast(): (text: string) => void {
  const { t } = useI18n()
  const store = usePlanStore()
  return (text) => {
    const done = store.plan
    const undo = {
      label: t('app.undo'),
      run: () => {
        if (store.plan === done) store.undo()
      },
    }
    const dismiss = showToast({ text, tone: 'good', key: 'plan-undo', actions: [undo] })
    const stop = watch(
      () => store.plan,
      () => {
        dismiss()
        stop()
      },
    )
  }
}
