import { describe, expect, it } from 'vitest'
import type { SetEvaluation } from '@/optimiser/sets/set-result'
import { filterSets, noFilter } from '@/present/options/filter-sets'
import { nextOrder, sortSets, type RankedSet } from '@/present/options/sort-sets'

function ranked(
  rank: number,
  stars: readonly string[],
  minCost: number | null,
  more: Partial<SetEvaluation> = {},
): RankedSet {
  const set: SetEvaluation = {
    stars,
    isCurrent: false,
    verdict: minCost === null ? null : 'PASS',
    faults: 0,
    minCost,
    cost: minCost,
    net: minCost,
    isLeast: false,
    lead: minCost === null ? null : rank,
    leadPerMillion: null,
    moves: [],
    isWithinBudget: minCost !== null && minCost <= 10,
    breakEven: null,
    money: null,
    weakest: null,
    importance: null,
    persons: [],
    whyNot: [],
    ...more,
  }
  return { rank, set }
}
const sets = [ranked(1, ['a'], 5), ranked(2, ['b', 'a'], 12), ranked(3, ['c'], 5), ranked(4, ['c', 'b'], null)]
const ranks = (some: readonly RankedSet[]) => some.map(({ rank }) => rank)

describe('ordering sets', () => {
  it('keeps those without the figure last either way, and equals by rank', () => {
    expect(ranks(sortSets(sets, { key: 'minCost', isDescending: false }))).toEqual([1, 3, 2, 4])
    expect(ranks(sortSets(sets, { key: 'minCost', isDescending: true }))).toEqual([2, 1, 3, 4])
  })

  it('begins with the better end of a column and turns on the second press', () => {
    const byLead = nextOrder({ key: 'rank', isDescending: false }, 'lead')
    expect(byLead).toEqual({ key: 'lead', isDescending: true })
    expect(nextOrder(byLead, 'lead')).toEqual({ key: 'lead', isDescending: false })
    expect(nextOrder(byLead, 'minCost')).toEqual({ key: 'minCost', isDescending: false })
  })
})

describe('filtering sets', () => {
  it.each([
    [{}, [1, 2, 3, 4]],
    [{ count: 2 }, [2, 4]],
    [{ contains: 'b' }, [2, 4]],
    [{ lacks: 'a' }, [3, 4]],
    [{ isWithinBudget: true }, [1, 3]],
    [{ keepsRule: true }, [1, 2, 3]],
    [{ contains: 'c', keepsRule: true }, [3]],
  ])('by %o', (part, left) => {
    expect(ranks(filterSets(sets, { ...noFilter, ...part }))).toEqual(left)
  })
})
