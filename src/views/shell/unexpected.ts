import type { App } from 'vue'
import type { Router } from 'vue-router'
import { firstLanguage, i18n } from '@/i18n/i18n'
import { usePlanStore } from '@/stores/plan'
import { showToast } from '@/ui/toasts'
import { savePlanFile } from '@/session/save-file'

const { t } = i18n.global

async function tell(what: 'unexpected' | 'unloaded'): Promise<void> {
  // The first screen may fail before there are words to say so.
  await firstLanguage
  const { plan } = usePlanStore()
  const download = { label: t('error.download'), run: () => plan && void savePlanFile(plan, null) }
  showToast({
    text: t(`error.${what}`),
    tone: 'bad',
    key: 'unexpected',
    sticky: true,
    actions: [...(plan ? [download] : []), { label: t('error.reload'), run: () => location.reload() }],
  })
}

/**
 * Whatever nobody expected is told to the user once, with a way to carry the open plan to safety. So is every part of the
 * app that cannot be fetched: screens, menus, dialogs, figures.
 */
export function catchUnexpected(app: App, router: Router): void {
  const told = new WeakSet()
  // Sent for each import that fails, before whoever wanted it hears of it.
  addEventListener('vite:preloadError', ({ payload }) => {
    told.add(payload)
    void tell('unloaded')
  })
  function tellOnce(error: unknown): void {
    if (!told.has(error as WeakKey)) void tell('unexpected')
  }
  app.config.errorHandler = (error) => {
    tellOnce(error)
    // Kept visible for whoever looks for the cause.
    reportError(error)
  }
  addEventListener('unhandledrejection', ({ reason }) => tellOnce(reason))
  // A link does not hand on that its screen failed.
  router.onError(tellOnce)
}
