import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import type { Plan } from '@/model/plan'
import { freshId } from '@/storage/fresh-id'
import { useLibraryStore } from '@/stores/library'
import { showToast } from '@/ui/toasts'

/** Takes opened plans into the library, each under an id of its own so that it replaces nothing. */
export function useLanding() {
  const { t } = useI18n()
  const router = useRouter()
  const library = useLibraryStore()

  /** False, and the user told, when they could not be kept. */
  return async function land(plans: readonly Plan[]): Promise<boolean> {
    const landed = plans.map((plan) => ({ ...plan, id: freshId() }))
    try {
      await library.add(landed)
    } catch {
      showToast({ text: t('file.notKept'), tone: 'bad', key: 'landing' })
      return false
    }
    const [only, ...others] = landed
    const place = only && others.length === 0 ? { name: 'plan', params: { id: only.id } } : '/'
    // A screen that cannot be fetched is told as such: the plans are there.
    await router.push(place).catch(() => undefined)
    return true
  }
}
