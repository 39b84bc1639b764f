import { watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'
import { textIn } from '@/model/text'
import { usePlanStore } from '@/stores/plan'

/** What tabs, history and screen readers call the page: the open plan, the bin, or the app. */
export function usePageTitle(): void {
  const { t, locale } = useI18n()
  const route = useRoute()
  const plans = usePlanStore()

  function here(): string {
    if (route.name === 'bin') return t('library.bin')
    return plans.plan !== null && 'id' in route.params ? textIn(plans.plan.name, locale.value) : ''
  }
  watchEffect(() => {
    const place = here().trim()
    document.title = place === '' ? t('app.title') : `${place} · Peak & Par`
  })
}
