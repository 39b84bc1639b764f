import { computed, type ComputedRef } from 'vue'
import { firstUpper } from '@/i18n/first-upper'
import type { AttributeId } from '@/model/attribute'
import type { SetEvaluation } from '@/optimiser/sets/set-result'
import type { SetColumn } from '@/present/options/set-columns'
import type { RankedSet } from '@/present/options/sort-sets'
import type { OptionWords } from './useOptionWords'
import { whyNotText } from '@/present/options/why-not-text'

/** A set of differentiators as a line of the table. */
export interface SetRow {
  readonly id: string
  readonly rank: number
  readonly set: SetEvaluation
  readonly name: string
  readonly why: string
  readonly persons: string
  readonly figures: Readonly<Record<SetColumn, string>>
  /** What the set in force costs as it is chosen now, where that is not the least; empty otherwise. */
  readonly chosenCost: string
}

/** A set by the ids of its attributes. */
export function setId(stars: readonly AttributeId[]): string {
  return stars.join('.')
}

function figuresOf(
  { minCost, lead, leadPerMillion, breakEven, weakest, importance }: SetEvaluation,
  words: OptionWords,
) {
  return {
    minCost: words.cost(minCost),
    lead: words.figure(lead, 2),
    leadPerMillion: words.figure(leadPerMillion, 3),
    breakEven: words.perDay(breakEven),
    weakest: words.link(weakest),
    importance: words.share(importance),
  }
}

/** The lines of some sets. @param first the wisest of all sets, which the others are compared with */
export function useSetRows(
  sets: () => readonly RankedSet[],
  first: () => SetEvaluation | null,
  words: OptionWords,
): ComputedRef<SetRow[]> {
  return computed(() =>
    sets().map(({ rank, set }) => ({
      id: setId(set.stars),
      rank,
      set,
      name: words.setName(set.stars),
      why: whyNotText(set, first() ?? set, words),
      persons: set.persons.join(', '),
      figures: figuresOf(set, words),
      chosenCost:
        set.cost !== null && set.cost !== set.minCost
          ? firstUpper(`${words.t('options.current')} ${words.cost(set.cost, set.isLeast)}`)
          : '',
    })),
  )
}
