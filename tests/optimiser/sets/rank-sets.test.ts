import { describe, expect, it } from 'vitest'
import { compareSets } from '@/optimiser/sets/rank-sets'
import type { SetEvaluation } from '@/optimiser/sets/set-result'

type Money = NonNullable<SetEvaluation['money']>
const money = (verdict: Money['verdict']): Money => ({
  verdict,
  breakEven: null,
  payback: null,
  chance: null,
  overruled: null,
})

const good: SetEvaluation = {
  stars: ['a'],
  isCurrent: false,
  strict: 'PASS',
  minCost: 8,
  cost: 10,
  lead: 2,
  leadPerMillion: 0.2,
  moves: [],
  isWithinBudget: true,
  money: money('UNCLEAR'),
  weakest: { id: 'a', chance: 0.8 },
  importance: 0.5,
  persons: [],
  whyNot: [],
}
const unloved = { whyNot: [{ code: 'NOT_VALUED', attribute: 'a' }] } as const

/** The first of two is the wiser one, though all that comes later in the order speaks for the second. */
const pairs: readonly (readonly [string, Partial<SetEvaluation>, Partial<SetEvaluation>])[] = [
  ['keeps the rule', { ...unloved, isWithinBudget: false }, { strict: 'FAIL' }],
  ['has a plan that breaks the rule, not none', { strict: 'FAIL', ...unloved }, { strict: null }],
  ['is valued', { isWithinBudget: false }, unloved],
  ['is within the budget', { money: money('LOSS') }, { isWithinBudget: false }],
  ['clear money', { money: money('CLEAR'), leadPerMillion: 0.1 }, {}],
  ['unclear money before unknown', { leadPerMillion: 0.1 }, { money: money('UNKNOWN') }],
  ['unknown money before a loss', { money: money('UNKNOWN'), leadPerMillion: 0.1 }, { money: money('LOSS') }],
  ['money not judged before a loss', { money: null, leadPerMillion: 0.1 }, { money: money('LOSS') }],
  ['unclear money before what is not judged', { leadPerMillion: 0.1 }, { money: null }],
  ['more lead for the money', { leadPerMillion: 0.3, lead: 1 }, {}],
  ['costs nothing', { cost: 0, leadPerMillion: null, lead: 1 }, { leadPerMillion: 9 }],
  ['saves', { cost: -1, leadPerMillion: null, lead: 1 }, { leadPerMillion: 9 }],
  ['some lead for the money before none', { leadPerMillion: -5, lead: 1 }, { cost: null, leadPerMillion: null }],
  ['more lead', { lead: 3, weakest: null }, {}],
  ['some lead before none', { lead: -9, weakest: null }, { lead: null }],
  ['sounder', { weakest: { id: 'a', chance: 0.9 }, importance: 0.1 }, {}],
  ['a chance before none', { weakest: { id: 'a', chance: 0.1 }, importance: 0.1 }, { weakest: null }],
  ['more important', { importance: 0.6, stars: ['b'] }, {}],
  ['some importance before none told', { importance: 0.1, stars: ['b'] }, { importance: null }],
  ['a name that comes first', { stars: ['a', 'b'] }, { stars: ['a', 'c'] }],
]

describe('compareSets', () => {
  it.each(pairs)('puts first what %s', (_, wiser, other) => {
    const a = { ...good, ...wiser }
    const b = { ...good, ...other }
    expect(compareSets(a, b)).toBeLessThan(0)
    expect(compareSets(b, a)).toBeGreaterThan(0)
  })
})
