import type { ReadWatch } from '@/formats/read-any'
import type { OpenedBackup } from '@/formats/result'
import { currentLocale, i18n, loadPlanMessages } from '@/i18n/i18n'
import { isCredible } from '@/lib/credible-instant'
import { formatDate } from '@/lib/format-date'
import { textIn, type Text } from '@/model/text'
import { limits } from '@/schema/limits'
import { planShelf } from '@/storage/app-storage'
import { compareBackup } from '@/stores/compare-backup'
import { usePlanStore } from '@/stores/plan'
import { arrivals, type ReadBackup } from './arrivals'

/**
 * Holds a backup against what is here, and against what has arrived before it and waits too.
 *
 * @returns null when it was stopped
 */
export async function weighBackup(
  { backup, plans }: OpenedBackup,
  { signal, onProgress }: ReadWatch,
): Promise<ReadBackup | null> {
  // The words of the dialog, and of the names that it promises.
  await Promise.all([loadPlanMessages(), usePlanStore().settled()])
  const waiting = arrivals.value.flatMap(({ result }) =>
    result?.ok && 'restoring' in result ? [...result.restoring.fresh, ...result.restoring.beside] : [],
  )
  const restoring = await compareBackup(await planShelf(), plans, (name) => copyName(name, backup.savedAt), {
    waiting,
    ...(signal && { signal }),
    onProgress: (done, of) => onProgress?.(done / of),
  })
  return restoring && { ok: true, backup, count: plans.length, restoring }
}

/** “Quán cơm (sao lưu 30/11/2026)”, never longer than the name of a plan may be. */
function copyName(name: Text, savedAt: string): string {
  const { t } = i18n.global
  const locale = currentLocale()
  const instant = Date.parse(savedAt)
  const shown = textIn(name, locale).trim() || t('library.unnamed')
  const named = (stem: string) =>
    isCredible(instant, Date.now())
      ? t('backup.copyName', { name: stem, date: formatDate(instant, locale) })
      : t('backup.copyNameUndated', { name: stem })
  const over = [...named(shown)].length - limits.name
  return over <= 0 ? named(shown) : named(`${[...shown].slice(0, -(over + 1)).join('')}…`)
}
