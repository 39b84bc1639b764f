import type { SetEvaluation } from '@/optimiser/sets/set-result'
import type { SetColumn } from './set-columns'

/** What the sets can be ordered by. */
export type SortKey = 'rank' | SetColumn

export interface SetOrder {
  readonly key: SortKey
  readonly isDescending: boolean
}

/** A set and its place in the ranking, from 1. */
export interface RankedSet {
  readonly rank: number
  readonly set: SetEvaluation
}

const figures: Readonly<Record<SortKey, (ranked: RankedSet) => number | null>> = {
  rank: ({ rank }) => rank,
  minCost: ({ set }) => set.minCost,
  lead: ({ set }) => set.lead,
  leadPerMillion: ({ set }) => set.leadPerMillion,
  breakEven: ({ set }) => set.breakEven,
  weakest: ({ set }) => set.weakest?.chance ?? null,
  importance: ({ set }) => set.importance,
}

/** Columns where the greatest is wanted first. */
const greatestFirst: ReadonlySet<SortKey> = new Set(['lead', 'leadPerMillion', 'weakest', 'importance'])

/** The order after a press on a column: its better end first, the other way round when it is pressed again. */
export function nextOrder(order: SetOrder, key: SortKey): SetOrder {
  return { key, isDescending: order.key === key ? !order.isDescending : greatestFirst.has(key) }
}

/** The sets in an order; those without the figure last either way, equals by their rank. */
export function sortSets(sets: readonly RankedSet[], { key, isDescending }: SetOrder): RankedSet[] {
  const figure = figures[key]
  return [...sets].sort((a, b) => {
    const [ours, theirs] = [figure(a), figure(b)]
    if (ours === theirs) return a.rank - b.rank
    if (ours === null) return 1
    if (theirs === null) return -1
    return isDescending ? theirs - ours : ours - theirs
  })
}
