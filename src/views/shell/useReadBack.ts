import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { planShelf } from '@/storage/app-storage'
import { readBack, type ReadBack } from '@/storage/read-back'
import { namesIn } from './healing-lines'

/** Reads every plan back when asked, and says what came of it. */
export function useReadBack() {
  const { t, locale } = useI18n()
  const progress = shallowRef<{ readonly read: number; readonly of: number } | null>(null)
  const found = shallowRef<ReadBack | 'failed' | null>(null)
  const isBusy = ref(false)

  async function check(): Promise<void> {
    // A second press while the first is under way would read everything twice.
    if (isBusy.value) return
    isBusy.value = true
    found.value = null
    try {
      found.value = await readBack(await planShelf(), (read, of) => (progress.value = { read, of }))
    } catch {
      found.value = 'failed'
    } finally {
      progress.value = null
      isBusy.value = false
    }
  }

  /** Every plan that was looked at could be read. */
  const isWhole = computed(
    () => found.value !== null && found.value !== 'failed' && found.value.unreadable.length === 0,
  )
  const words = computed(() => {
    if (progress.value !== null) return t('home.checking', { ...progress.value })
    const result = found.value
    if (result === null) return ''
    if (result === 'failed') return t('home.checkFailed')
    if (result.unreadable.length > 0) {
      return t('home.checkUnreadable', { names: namesIn(result.unreadable, t, locale.value), n: result.plans })
    }
    return t('home.checkWhole', { n: result.plans }, result.plans)
  })

  return { check, isBusy, isWhole, words }
}
