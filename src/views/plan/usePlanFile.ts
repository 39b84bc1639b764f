import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { MenuEntry } from '@/ui/menu'
import { showToast } from '@/ui/toasts'
import { savePlanFile } from '../shell/save-file'
import type { PlanEditor } from './usePlanEditor'

/** The plan as a file: the entry of the export menu that every screen of a plan has. */
export function usePlanFile(editor: PlanEditor) {
  const { t } = useI18n()

  async function downloadPlan(): Promise<void> {
    try {
      await savePlanFile(editor.plan.value)
    } catch {
      showToast({ text: t('export.failed'), tone: 'bad' })
    }
  }
  const entry = computed<MenuEntry>(() => ({
    id: 'file',
    label: t('export.plan'),
    detail: t('export.planDetail'),
    icon: 'download',
    run: () => void downloadPlan(),
  }))
  return { entry, downloadPlan }
}
