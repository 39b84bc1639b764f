import { textIn, type Text } from '@/model/text'
import type { Healing } from '@/storage/journal/heal'
import type { Translate } from '@/i18n/translate'

/** Names that one sentence holds; the others are counted. */
const mostNames = 5

/** What the browser had lost and what became of it, one sentence for each kind: what is lost for good comes first. */
export function healingLines({ restored, caughtUp, lost }: Healing, t: Translate, locale: string): string[] {
  const names = (plans: readonly Text[]) => namesIn(plans, t, locale)
  return [
    ...(lost.length > 0 ? [t('home.lostNamed', { names: names(lost) })] : []),
    ...(restored.length > 0 ? [t('home.restored', { names: names(restored) })] : []),
    ...(caughtUp.length > 0 ? [t('home.caughtUp', { names: names(caughtUp) })] : []),
  ]
}

/** Names of plans as a part of a sentence. */
export function namesIn(plans: readonly Text[], t: Translate, locale: string): string {
  const named = plans.slice(0, mostNames).map((name) => `“${textIn(name, locale).trim() || t('library.unnamed')}”`)
  const more = plans.length - named.length
  const parts = more > 0 ? [...named, t('home.andMore', { count: more }, more)] : named
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)
}
