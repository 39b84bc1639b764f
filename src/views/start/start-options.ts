import { starts } from '@/baselines/catalogue'
import type { StartEntry } from '@/baselines/entry'
import { searchStarts } from '@/baselines/search'
import { searchText } from '@/lib/search-text'

/** A line of the "what do you run?" list. "blank": an empty plan under the typed name. */
export type StartOption =
  | { readonly kind: 'entry'; readonly id: string; readonly entry: StartEntry; readonly close: boolean }
  | { readonly kind: 'blank'; readonly id: string; readonly name: string }

/** Most lines offered for words that nothing fits as a whole. */
const mostClose = 5

function entryOption(entry: StartEntry, close = false): StartOption {
  return { kind: 'entry', id: `${entry.kind}-${entry.id}`, entry, close }
}

/** Entries that share most of the typed words; the first templates, not called close, when none shares any. */
function closestStarts(query: string, locale: string): readonly StartOption[] {
  const shared = new Map<StartEntry, number>()
  for (const word of new Set(searchText(query).split(' '))) {
    for (const entry of searchStarts(word, locale)) shared.set(entry, (shared.get(entry) ?? 0) + 1)
  }
  const isClose = shared.size > 0
  const most = Math.max(...shared.values())
  return starts
    .filter((entry) => (isClose ? shared.get(entry) === most : entry.kind === 'template'))
    .slice(0, mostClose)
    .map((entry) => entryOption(entry, isClose))
}

/**
 * What to offer for the typed words, never nothing: what fits, with an empty plan as the last resort; or, when nothing
 * fits, the empty plan first and below it what comes closest.
 *
 * @param locale "vi" or "en"
 */
export function startOptions(query: string, locale: string): readonly StartOption[] {
  const name = query.trim()
  if (searchText(name) === '') return starts.map((entry) => entryOption(entry))
  const blank: StartOption = { kind: 'blank', id: 'blank', name }
  const found = searchStarts(name, locale)
  if (found.length > 0) return [...found.map((entry) => entryOption(entry)), blank]
  return [blank, ...closestStarts(name, locale)]
}
