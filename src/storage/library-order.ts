import { textIn } from '@/model/text'
import { latestCredible } from '@/lib/credible-instant'
import { searchText } from '@/lib/search-text'
import type { PlanHeader } from './rows'

export type LibrarySort = 'updated' | 'created' | 'name' | 'verdict'

// What needs work comes first.
const verdictOrder: Record<PlanHeader['verdict'], number> = {
  FAIL: 0,
  INCOMPLETE: 1,
  PASS_WITH_CONCESSIONS: 2,
  PASS: 3,
}

/**
 * Headers in the wanted order; equal ones newest first. A date of the future was written while the device's clock was wrong
 * and says nothing: such a plan counts as edited when it was made, the last date known not to be later than the edit, and
 * one that was made in the future too as the oldest. Its next edit dates it right.
 *
 * @param now milliseconds since 1970
 */
export function sorted(headers: readonly PlanHeader[], by: LibrarySort, locale: string, now: number): PlanHeader[] {
  const latest = new Date(latestCredible(now)).toISOString()
  const createdAt = (header: PlanHeader) => (header.createdAt <= latest ? header.createdAt : '')
  const updatedAt = (header: PlanHeader) => (header.updatedAt <= latest ? header.updatedAt : createdAt(header))
  const newestFirst = [...headers].sort((a, b) => compare(updatedAt(b), updatedAt(a)) || compare(a.id, b.id))
  switch (by) {
    case 'updated':
      return newestFirst
    case 'created':
      return newestFirst.sort((a, b) => compare(createdAt(b), createdAt(a)))
    case 'verdict':
      return newestFirst.sort(
        (a, b) => verdictOrder[a.verdict] - verdictOrder[b.verdict] || b.violations - a.violations,
      )
    case 'name': {
      const collator = new Intl.Collator(locale, { numeric: true })
      const named = newestFirst.map((header) => ({ header, name: textIn(header.name, locale) }))
      return named.sort((a, b) => collator.compare(a.name, b.name)).map((item) => item.header)
    }
  }
}

export interface LibraryFilter {
  readonly query: string
  readonly tag: string | null
  readonly inBin: boolean
}

/** The headers that hold every word of the query in name or tags, whatever the accents; the order stays. */
export function matching(headers: readonly PlanHeader[], { query, tag, inBin }: LibraryFilter): PlanHeader[] {
  const words = searchText(query).split(' ')
  return headers.filter(
    (header) =>
      (header.deletedAt !== null) === inBin &&
      (tag === null || header.tags.includes(tag)) &&
      words.every((word) => header.search.includes(word)),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
