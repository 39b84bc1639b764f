import type { App } from 'vue'
import { i18n } from '@/i18n/i18n'
import { usePlanStore } from '@/stores/plan'
import { showToast } from '@/ui/toasts'
import { savePlanFile } from './save-file'

const { t } = i18n.global

function tell(): void {
  const { plan } = usePlanStore()
  const download = { label: t('error.download'), run: () => plan && void savePlanFile(plan) }
  showToast({
    text: t('error.unexpected'),
    tone: 'bad',
    key: 'unexpected',
    sticky: true,
    actions: [...(plan ? [download] : []), { label: t('error.reload'), run: () => location.reload() }],
  })
}

/** Whatever nobody expected is told to the user once, with a way to carry the open plan to safety. */
export function catchUnexpected(app: App): void {
  app.config.errorHandler = (error) => {
    tell()
    // Kept visible for whoever looks for the cause.
    reportError(error)
  }
  addEventListener('unhandledrejection', tell)
}
