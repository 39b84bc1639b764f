import { describe, expect, it } from 'vitest'
import { compareSets, isRobust } from '@/optimiser/sets/rank-sets'
import type { SetEvaluation } from '@/optimiser/sets/set-result'

const good: SetEvaluation = {
  stars: ['a'],
  isCurrent: false,
  verdict: 'PASS',
  faults: 0,
  minCost: 8,
  cost: 8,
  net: 8,
  isLeast: false,
  lead: 2,
  leadPerMillion: 0.2,
  moves: [],
  isWithinBudget: true,
  breakEven: 5,
  money: null,
  weakest: { id: 'a', chance: 0.8 },
  importance: 0.5,
  persons: [],
  whyNot: [],
}
const unloved = { whyNot: [{ code: 'NOT_VALUED', attribute: 'a' }] } as const
const light = { whyNot: [{ code: 'LOW_IMPORTANCE', attribute: 'a' }] } as const
const fragile = { weakest: { id: 'a', chance: 0.6 } } as const

/** The first of two is the wiser one, though all that comes later in the order speaks for the second. */
const pairs: readonly (readonly [string, Partial<SetEvaluation>, Partial<SetEvaluation>])[] = [
  ['can be reached', { ...unloved, isWithinBudget: false }, { minCost: null }],
  ['is valued', { isWithinBudget: false }, unloved],
  ['is within the budget', light, { isWithinBudget: false }],
  ['is important', fragile, light],
  ['holds in seven of ten cases', { breakEven: 9 }, fragile],
  ['is judged', { breakEven: 9 }, { weakest: null }],
  ['needs fewer customers', { breakEven: 4, minCost: 9 }, {}],
  ['needs fewer customers than today', { breakEven: -4, minCost: 9 }, {}],
  ['says what it needs', { minCost: 9 }, { breakEven: null }],
  ['costs least', { minCost: 7 }, {}],
]

describe('compareSets', () => {
  it.each(pairs)('puts first what %s', (_, wiser, other) => {
    const a = { ...good, ...wiser }
    const b = { ...good, ...other }
    expect(compareSets(a, b)).toBeLessThan(0)
    expect(compareSets(b, a)).toBeGreaterThan(0)
  })

  it('tells no more apart: equals stay in the order in which they were found', () => {
    const more = { lead: 3, leadPerMillion: 9, importance: 1, weakest: { id: 'b', chance: 0.9 }, stars: ['b'] }
    expect(compareSets(good, { ...good, ...more } satisfies SetEvaluation)).toBe(0)
    const none = { breakEven: null, minCost: null }
    const other: SetEvaluation = { ...good, ...none, stars: ['c'] }
    expect(compareSets({ ...good, ...none }, other)).toBe(0)
  })
})

describe('isRobust', () => {
  it('asks for seven of ten cases', () => {
    expect([0.69, 0.7, 1].map((chance) => isRobust({ id: 'a', chance }))).toEqual([false, true, true])
    expect(isRobust(null)).toBe(false)
  })
})
