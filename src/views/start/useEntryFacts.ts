import { useI18n } from 'vue-i18n'
import type { IndustryEntry, StartEntry } from '@/baselines/entry'
import { firmsText } from '@/i18n/firms-text'
import { textIn } from '@/model/text'

/** What a start entry rests on, in few words. */
export function useEntryFacts() {
  const { t, locale } = useI18n()

  /** "63 quán"; empty when the source does not tell firms apart. */
  function firmsOf(entry: IndustryEntry): string {
    return firmsText(entry, locale.value)
  }

  function factsOf(entry: StartEntry): string {
    switch (entry.kind) {
      case 'industry':
        return [textIn(entry.region, locale.value), firmsOf(entry), t('start.grade', { grade: entry.grade })]
          .filter(Boolean)
          .join(' · ')
      case 'template':
        return t('start.templateFacts')
      case 'example':
        return textIn(entry.about, locale.value)
    }
  }

  return { firmsOf, factsOf }
}
