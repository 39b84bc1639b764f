import { searchText } from '@/lib/search-text'
import { starts } from './catalogue'
import type { StartEntry } from './entry'

/** Names first in the reader's language, then in the other, then the synonyms and the region. */
function phrasesOf(entry: StartEntry, locale: string): string[] {
  const { vi, en } = entry.name
  const names = locale === 'en' ? [en, vi] : [vi, en]
  const region = entry.kind === 'industry' ? [entry.region.vi, entry.region.en] : []
  return [...names, ...entry.synonyms, ...region].map(searchText)
}

/** 0 is best; null: no match. A whole phrase beats its beginning, that a word inside, that scattered words. */
function rankOf(phrases: readonly string[], query: string): number | null {
  const within = ` ${query}`
  const exact = phrases.indexOf(query)
  if (exact >= 0) return exact === 0 ? 0 : 1
  const start = phrases.findIndex((phrase) => phrase.startsWith(query))
  if (start >= 0) return start === 0 ? 2 : 3
  if (phrases.some((phrase) => ` ${phrase}`.includes(within))) return 4
  const all = ` ${phrases.join(' ')}`
  return query.split(' ').every((word) => all.includes(` ${word}`)) ? 5 : null
}

/**
 * Industries, templates and examples that fit what was typed, best first; ties keep the
 * order of the catalogue. Marks and case do not matter. An empty query finds everything.
 *
 * @param locale "vi" or "en": names in this language rank before the other's
 */
export function searchStarts(query: string, locale: string): readonly StartEntry[] {
  const wanted = searchText(query)
  if (wanted === '') return starts
  const found: { entry: StartEntry; rank: number }[] = []
  for (const entry of starts) {
    const rank = rankOf(phrasesOf(entry, locale), wanted)
    if (rank !== null) found.push({ entry, rank })
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry)
}
