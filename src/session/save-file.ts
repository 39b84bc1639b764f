import { currentLocale } from '@/i18n/i18n'
import type { WholeLog } from '@/log/whole-log'
import type { Plan, PlanId } from '@/model/plan'
import { planShelf } from '@/storage/app-storage'
import { useSettingsStore } from '@/stores/settings'

/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser reads it after the click returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Fetches what writes plan files. Every plan screen waits for it, so that an open plan can be saved without a network. */
export const planFileWriter = () => Promise.all([import('@/formats/plan-file'), import('@/formats/slug')])

/**
 * Saves a plan as a plan file named after it; counts as a backup.
 *
 * @param log its history; null: the file is to be without
 */
export async function savePlanFile(plan: Plan, log: WholeLog | null): Promise<void> {
  const [{ planFile }, { slug }] = await planFileWriter()
  const savedAt = new Date().toISOString()
  const content = await planFile.write({ plan, savedAt, log, picture: null })
  saveFile(content, `${slug(plan.name, currentLocale())}${planFile.extension}`)
  useSettingsStore().lastBackupAt = savedAt
}

/** The same for plans that are not open. @throws StorageError when one cannot be read */
export async function saveStoredPlans(ids: readonly PlanId[]): Promise<void> {
  const shelf = await planShelf()
  for (const id of ids) {
    const { plan } = await shelf.open(id)
    const whole = await shelf.whole(id).catch(() => null)
    await savePlanFile(plan, whole?.log ?? null)
  }
}
