import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { usePlanStore } from '@/stores/plan'
import type { MenuEntry } from '@/ui/menu'
import { showToast } from '@/ui/toasts'
import { savePlanFile } from './save-file'
import type { PlanEditor } from './usePlanEditor'

/** The plan as a file: the entries of the export menu that every screen of a plan has. */
export function usePlanFile(editor: PlanEditor) {
  const { t } = useI18n()
  const store = usePlanStore()

  /** @param withHistory so that copies of the plan can be merged later */
  async function downloadPlan(withHistory = true): Promise<void> {
    try {
      const log = withHistory ? await store.wholeLog() : null
      await savePlanFile(editor.kept.value, log)
    } catch {
      showToast({ text: t('export.failed'), tone: 'bad' })
    }
  }
  const entries = computed<readonly MenuEntry[]>(() => [
    {
      id: 'file',
      label: t('export.plan'),
      detail: t('export.planDetail'),
      icon: 'download',
      run: () => void downloadPlan(),
    },
    {
      id: 'file-alone',
      label: t('export.planAlone'),
      detail: t('export.planAloneDetail'),
      icon: 'download',
      run: () => void downloadPlan(false),
    },
  ])
  return { entries, downloadPlan: () => downloadPlan() }
}
