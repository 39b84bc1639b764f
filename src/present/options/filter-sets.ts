import type { AttributeId } from '@/model/attribute'
import type { RankedSet } from './sort-sets'

/** Which sets are shown. */
export interface SetFilter {
  /** How many stars; null: any number. */
  readonly count: number | null
  readonly contains: AttributeId | null
  readonly lacks: AttributeId | null
  readonly isWithinBudget: boolean
  readonly keepsRule: boolean
}

export const noFilter: SetFilter = { count: null, contains: null, lacks: null, isWithinBudget: false, keepsRule: false }

/** The sets that a filter lets through, in their order. */
export function filterSets(sets: readonly RankedSet[], filter: SetFilter): RankedSet[] {
  const { count, contains, lacks, isWithinBudget, keepsRule } = filter
  return sets.filter(
    ({ set }) =>
      (count === null || set.stars.length === count) &&
      (contains === null || set.stars.includes(contains)) &&
      (lacks === null || !set.stars.includes(lacks)) &&
      (!isWithinBudget || set.isWithinBudget) &&
      (!keepsRule || set.verdict === 'PASS' || set.verdict === 'PASS_WITH_CONCESSIONS'),
  )
}
