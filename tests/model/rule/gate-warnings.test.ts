import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import { assess } from '@/model/rule/assess'
import { codes, guess, own, planOf, published, quick, score, star } from '../sample'

function asked(attributes: readonly Attribute[], now?: string): string[] {
  return codes(assess(planOf(attributes), 'target', now).gateWarnings)
}

const par = [quick('p1', 3), quick('p2', 3), quick('p3', 3)]

describe('a difference nobody values', () => {
  it.each(['must_be', 'indifferent', 'reverse'] as const)('is one that is %s', (kano) => {
    expect(asked([quick('lead', 5, { ...star, kano }), ...par])).toEqual(['DIFF_NOT_VALUED:lead'])
  })

  it.each(['performance', 'attractive', null] as const)('is none that is %s', (kano) => {
    expect(asked([quick('lead', 5, { ...star, kano }), ...par])).toEqual([])
  })

  it('concerns differentiators only', () => {
    expect(asked([quick('lead', 5, star), ...par, quick('a', 3, { kano: 'must_be' })])).toEqual([])
  })
})

describe('a difference of low importance', () => {
  const weighed = (lead: number | null, ...rest: (number | null)[]): string[] =>
    asked([
      quick('lead', 5, { ...star, weight: lead }),
      ...rest.map((weight, i) => quick(`a${String(i)}`, 3, { weight })),
    ])

  it('is outside the top half of the weights', () => {
    expect(weighed(0.2, 0.5, 0.1, 0.1)).toEqual([])
    expect(weighed(0.2, 0.5, 0.3, 0.1)).toEqual(['DIFF_LOW_IMPORTANCE:lead'])
  })

  it('is not the middle one of five, nor one that ties with the top half', () => {
    expect(weighed(0.2, 0.4, 0.3, 0.1, 0.1)).toEqual([])
    expect(weighed(0.2, 0.4, 0.3, 0.25, 0.1)).toEqual(['DIFF_LOW_IMPORTANCE:lead'])
    expect(weighed(0.2, 0.2, 0.2, 0.2)).toEqual([])
  })

  it('cannot be told without its weight, and ranks among those told', () => {
    expect(weighed(null, 0.5, 0.3, 0.1)).toEqual([])
    expect(weighed(0.2, 0.5, null, null)).toEqual(['DIFF_LOW_IMPORTANCE:lead'])
  })
})

describe('weak evidence', () => {
  const graded = (mine: 'guess' | 'informed', theirs: 'guess' | 'informed', role: Partial<Attribute> = star) =>
    asked([
      score('lead', 9, {
        ...role,
        own: own(9, { evidence: mine }),
        benchmark: published(7, 1, { evidence: theirs }),
      }),
      ...par,
    ])

  it('is a guess on either side of a differentiator', () => {
    expect(graded('guess', 'informed')).toEqual(['WEAK_EVIDENCE:lead'])
    expect(graded('informed', 'guess')).toEqual(['WEAK_EVIDENCE:lead'])
    expect(graded('informed', 'informed')).toEqual([])
    expect(graded('guess', 'guess', {})).toEqual([])
  })

  it('says which side is the guess, for each has its own way out', () => {
    const side = (mine: Partial<Attribute['own']>, theirs: Attribute['benchmark']) =>
      assess(planOf([score('lead', 9, { ...star, own: own(9, mine), benchmark: theirs }), ...par])).gateWarnings[0]
        ?.side
    const informed = published(7, 1, { evidence: 'informed' })
    expect(side({ evidence: 'guess' }, informed)).toBe('own')
    expect(side({ evidence: 'informed' }, published(7, 1, { evidence: 'guess' }))).toBe('average')
    expect(side({ evidence: 'guess' }, guess(7, { evidence: 'guess' }))).toBe('both')
    // Said to be measured, on a handful of answers: informed, and no guess.
    expect(side({ evidence: 'measured', n: 3 }, guess(7, { evidence: 'guess' }))).toBe('average')
  })

  it('is the own answer where the scale carries its own average', () => {
    const lead = quick('lead', 5, { ...star, own: own(5, { evidence: 'guess' }) })
    expect(assess(planOf([lead, ...par])).gateWarnings).toEqual([
      { code: 'WEAK_EVIDENCE', attribute: 'lead', side: 'own', values: {} },
    ])
  })

  it('is not what is missing altogether', () => {
    expect(asked([score('lead', null, { ...star, own: own(null, { evidence: 'guess' }) }), ...par])).toEqual([])
  })
})

describe('a stale benchmark', () => {
  const aged = (month: string | null, now?: string) =>
    assess(
      planOf([quick('lead', 5, star), score('a', 7, { benchmark: published(7, 1, { month }) }), ...par]),
      'target',
      now,
    ).gateWarnings

  it('is older than twelve months, in any role', () => {
    expect(aged('2025-10', '2026-11-22')).toEqual([{ code: 'STALE_BENCH', attribute: 'a', values: { months: 13 } }])
    expect(aged('2025-11', '2026-11-22')).toEqual([])
    expect(aged('2024-12', '2026-01-01T00:00:00Z')).toEqual([
      { code: 'STALE_BENCH', attribute: 'a', values: { months: 13 } },
    ])
    expect(aged('2023-01', '2026-01')[0]?.values.months).toBe(36)
  })

  it('is not one of unknown or unreadable age, nor one in the future', () => {
    expect(aged(null, '2026-11')).toEqual([])
    expect(aged('lately', '2026-11')).toEqual([])
    expect(aged('2027-01', '2026-11')).toEqual([])
    expect(aged('2001-01')).toEqual([])
  })

  it('is none where the scale carries its own average', () => {
    const odd = quick('a', 3, { benchmark: published(3, 1, { month: '2001-01' }) })
    expect(asked([quick('lead', 5, star), odd, ...par], '2026-11')).toEqual([])
  })
})

describe('an uncovered success factor', () => {
  it('is one without an attribute, once factors are told', () => {
    const said = assess(planOf([quick('lead', 5, { ...star, factors: { goal: true } }), ...par])).gateWarnings
    expect(said).toEqual([
      { code: 'FACTOR_UNCOVERED', attribute: null, factor: 'ease', values: {} },
      { code: 'FACTOR_UNCOVERED', attribute: null, factor: 'emotion', values: {} },
    ])
    const all = { goal: true, ease: true, emotion: true } as const
    expect(asked([quick('lead', 5, { ...star, factors: all }), ...par])).toEqual([])
  })

  it('is not covered by an excluded attribute', () => {
    const rest = quick('a', 3, { factors: { ease: true, emotion: true }, excluded: { reason: 'sold' } })
    expect(asked([quick('lead', 5, { ...star, factors: { goal: true } }), rest, ...par])).toHaveLength(2)
  })
})
