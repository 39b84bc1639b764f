import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { formatNumber } from '@/lib/format'
import type { Plan } from '@/model/plan'
import { freshId } from '@/storage/fresh-id'
import type { Restoring } from '@/stores/compare-backup'
import { useLibraryStore } from '@/stores/library'
import { showToast } from '@/ui/toasts'

/** Takes opened plans into the library, each under an id of its own so that it replaces nothing. */
export function useLanding() {
  const { t, locale } = useI18n()
  const router = useRouter()
  const library = useLibraryStore()

  /** False, and the user told, when they could not be kept. */
  async function land(plans: readonly Plan[]): Promise<boolean> {
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

  /**
   * Restores backups, and takes in plans that came with them: all, or nothing.
   *
   * @param signal stops it: nothing is kept then, and nothing said
   */
  async function restore(
    backups: readonly Restoring[],
    plans: readonly Plan[],
    signal: AbortSignal,
    onKept: (kept: number) => void,
  ): Promise<boolean> {
    const now = new Date().toISOString()
    const kept = [
      ...backups.flatMap(({ fresh, beside }) => [...fresh, ...beside]),
      ...plans.map((plan) => ({ plan: { ...plan, id: freshId() }, updatedAt: now, deletedAt: null })),
    ]
    const unbinned = [...new Set(backups.flatMap((backup) => backup.unbinned))]
    try {
      await library.restoreBackup(kept, unbinned, (count) => {
        // Thrown out of the transaction, which then keeps nothing.
        signal.throwIfAborted()
        onKept(count)
      })
    } catch {
      if (!signal.aborted) showToast({ text: t('file.notKept'), tone: 'bad', key: 'landing' })
      return false
    }
    const count = kept.length + unbinned.length
    showToast({
      text: t('backup.restored', { count: formatNumber(count, locale.value) }, count),
      tone: 'good',
      key: 'landing',
    })
    await router.push('/').catch(() => undefined)
    return true
  }

  return { land, restore }
}
