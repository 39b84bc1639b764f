import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import { assess, differentiatorLimit } from '@/model/rule/assess'
import {
  codes,
  conceding,
  dong,
  own,
  planOf,
  published,
  quick,
  range,
  rivalled,
  score,
  star,
  withChange,
} from '../sample'

/** A plan that passes: one star, three at par. */
const good = planOf([quick('lead', 5, star), quick('price', 3), quick('speed', 3), quick('taste', 3)])

function violations(...attributes: Attribute[]): string[] {
  return codes(assess(planOf(attributes)).violations)
}

const par = [quick('p1', 3), quick('p2', 3), quick('p3', 3)]

describe('the limit on differentiators', () => {
  it('is two fifths of the attributes, at least one and at most three', () => {
    expect([0, 1, 4, 5, 7, 8, 10, 60].map(differentiatorLimit)).toEqual([1, 1, 1, 2, 2, 3, 3, 3])
  })
})

describe('the verdict', () => {
  it('passes with clear differentiators and the rest at par', () => {
    expect(assess(good)).toMatchObject({
      n: 4,
      limit: 1,
      differentiators: 1,
      strict: 'PASS',
      verdict: 'PASS',
      violations: [],
      unknowns: [],
      warnings: [],
      concessionBlockers: [],
      concessionWeight: 0,
      conceded: [],
      policyFindings: [],
      info: [],
      bundles: [],
    })
  })

  it('fails on a known violation whatever else is unknown', () => {
    const plan = withChange(withChange(good, 'price', { own: own(2) }), 'speed', { own: own(null) })
    expect(assess(plan)).toMatchObject({ strict: 'FAIL', verdict: 'FAIL' })
  })

  it('is incomplete while anything is unknown', () => {
    const plan = withChange(good, 'speed', { own: own(null) })
    expect(assess(plan)).toMatchObject({ strict: 'INCOMPLETE', verdict: 'INCOMPLETE', violations: [] })
    expect(codes(assess(plan).unknowns)).toEqual(['MISSING_OWN:speed'])
  })

  it('names everything that is unknown', () => {
    const plan = planOf([
      quick('lead', 5, star),
      score('a', null, { benchmark: null }),
      score('b', 7, { benchmark: null }),
      score('c', 3, {
        scale: { kind: 'ratio', unit: '', format: 'number', mnd: null, bmin: null },
        benchmark: published(0),
      }),
    ])
    expect(codes(assess(plan).unknowns)).toEqual([
      'MISSING_OWN:a',
      'MISSING_BENCH:a',
      'MISSING_BENCH:b',
      'MISSING_STEP:c',
    ])
  })

  it('is incomplete with fewer than four attributes', () => {
    const three = planOf([quick('lead', 5, star), quick('price', 3), quick('speed', 3)])
    const said = assess(three)
    expect(said).toMatchObject({ n: 3, strict: 'INCOMPLETE', verdict: 'INCOMPLETE', violations: [] })
    expect(said.unknowns).toEqual([{ code: 'FEW_ATTRIBUTES', attribute: null, values: { count: 3, limit: 4 } }])
  })

  it('looks at the promise or at today', () => {
    const plan = withChange(good, 'lead', { own: own(2), target: 5 })
    expect(assess(plan).strict).toBe('PASS')
    expect(assess(plan, 'target').strict).toBe('PASS')
    expect(codes(assess(plan, 'current').violations)).toEqual(['DIFF_BELOW_AVG:lead'])
  })
})

describe('violations of the plan', () => {
  it('is to choose no differentiator', () => {
    expect(assess(planOf([...par, quick('p4', 5)])).violations).toEqual([
      { code: 'NO_DIFF', attribute: null, values: { limit: 1 } },
    ])
  })

  it('is to choose too many', () => {
    const said = assess(planOf([quick('a', 5, star), quick('b', 4, star), ...par.slice(1)]))
    expect(said.violations).toEqual([
      { code: 'TOO_MANY_DIFFS', attribute: null, values: { count: 2, limit: 1, total: 4 } },
    ])
    expect(assess(planOf([quick('a', 5, star), quick('b', 4, star), ...par])).strict).toBe('PASS')
  })

  it('come before those of attributes, and these in the order of the plan', () => {
    expect(violations(quick('z', 2), quick('a', 1), quick('m', 3), quick('k', 3))).toEqual([
      'NO_DIFF',
      'PARITY_BREACH:z',
      'PARITY_BREACH:a',
    ])
  })
})

describe('violations of a differentiator', () => {
  it('is not to be clear, with what it needs', () => {
    const price = score('price', 34, { ...star, direction: -1, scale: dong, benchmark: range(30, 40) })
    const said = assess(planOf([price, ...par])).violations
    expect(codes(said)).toEqual(['DIFF_NOT_CLEAR:price'])
    expect(said[0]?.values.need).toBeCloseTo(33.0492, 4)
  })

  it('is to be below the average, beyond the tolerance only', () => {
    expect(violations(score('a', 6.5, star), ...par)).toEqual(['DIFF_NOT_CLEAR:a'])
    const said = assess(planOf([score('a', 6.49, star), ...par])).violations
    expect(said).toEqual([{ code: 'DIFF_BELOW_AVG', attribute: 'a', values: { need: 7.5 } }])
  })

  it('is kept exactly at the clear line', () => {
    expect(violations(score('a', 7.5, star), ...par)).toEqual([])
    expect(violations(score('a', 7.499, star), ...par)).toEqual(['DIFF_NOT_CLEAR:a'])
  })

  it('is to lie beyond the end of its scale, and then no number is asked for', () => {
    const said = assess(planOf([score('a', 10, { ...star, benchmark: published(9.8) }), ...par])).violations
    expect(said).toEqual([
      { code: 'DIFF_NOT_CLEAR', attribute: 'a', values: {} },
      { code: 'DIFF_UNATTAINABLE', attribute: 'a', values: {} },
    ])
    const have = score('a', 1, { ...star, scale: { kind: 'binary' }, benchmark: published(1) })
    expect(violations(have, ...par)).toEqual(['DIFF_NOT_CLEAR:a', 'DIFF_UNATTAINABLE:a'])
  })

  it('is unattainable for certain even while the own value is unknown', () => {
    const said = assess(planOf([score('a', null, { ...star, benchmark: published(9.8) }), ...par]))
    expect(codes(said.violations)).toEqual(['DIFF_UNATTAINABLE:a'])
    expect(said.strict).toBe('FAIL')
  })

  it('does not matter at par', () => {
    expect(
      assess(planOf([quick('lead', 5, star), score('a', 9.9, { benchmark: published(9.8) }), ...par])).strict,
    ).toBe('PASS')
  })
})

describe('violations of the rest', () => {
  it('is to be below par, with what it needs, exactly at the tolerance being at par', () => {
    expect(violations(quick('lead', 5, star), score('a', 6.5), ...par)).toEqual([])
    const said = assess(planOf([quick('lead', 5, star), score('a', 6.4), ...par])).violations
    expect(said).toEqual([{ code: 'PARITY_BREACH', attribute: 'a', values: { need: 6.5 } }])
    const wait = score('wait', 7.6, { direction: -1 })
    expect(assess(planOf([quick('lead', 5, star), wait, ...par])).violations[0]?.values.need).toBe(7.5)
  })

  it('is to be eliminated without an average to compare with', () => {
    const gone = score('a', null, { ...conceding({ kind: 'eliminate' }), benchmark: null })
    expect(assess(planOf([quick('lead', 5, star), gone, ...par])).violations).toEqual([
      { code: 'PARITY_BREACH', attribute: 'a', values: {} },
    ])
  })

  it('is never paid for by a lead', () => {
    const plan = planOf([quick('lead', 5, star), quick('other', 5), quick('price', 3), quick('meals', 2)])
    expect(assess(plan).strict).toBe('FAIL')
  })
})

describe('a hard floor', () => {
  it('is broken at any level and in any role', () => {
    const said = assess(planOf([score('lead', 8, { ...star, floor: 8.5 }), score('a', 7, { floor: 7.2 }), ...par]))
    expect(said.violations).toEqual([
      { code: 'FLOOR_BREACH', attribute: 'lead', values: { need: 8.5 } },
      { code: 'FLOOR_BREACH', attribute: 'a', values: { need: 7.2 } },
    ])
  })

  it('is a maximum where less is better', () => {
    expect(violations(quick('lead', 5, star), score('wait', 7, { direction: -1, floor: 6.9 }), ...par)).toEqual([
      'FLOOR_BREACH:wait',
    ])
    expect(violations(quick('lead', 5, star), score('wait', 7, { direction: -1, floor: 7.1 }), ...par)).toEqual([])
  })

  it('is broken for certain without an average, beside a breach of par', () => {
    expect(violations(quick('lead', 5, star), score('a', 3, { benchmark: null, floor: 5 }), ...par)).toEqual([
      'FLOOR_BREACH:a',
    ])
    expect(violations(quick('lead', 5, star), score('a', 3, { floor: 5 }), ...par)).toEqual([
      'PARITY_BREACH:a',
      'FLOOR_BREACH:a',
    ])
  })

  it('is kept exactly', () => {
    expect(violations(quick('lead', 5, star), score('a', 7, { floor: 7 }), ...par)).toEqual([])
  })
})

describe('what counts', () => {
  it('is not what is excluded, though it keeps its position', () => {
    const said = assess(withChange(good, 'taste', { own: own(1), excluded: { reason: 'sold by others' } }))
    expect(said).toMatchObject({ n: 3, violations: [], strict: 'INCOMPLETE' })
    expect(said.positions['taste']).toMatchObject({ level: 1 })
  })

  it('is not an excluded star, an excluded unknown or an excluded lead', () => {
    const reason = { excluded: { reason: 'sold by others' } }
    const said = assess(
      planOf([
        quick('lead', 5, { ...star, ...reason }),
        quick('x', null, reason),
        quick('y', 5, reason),
        ...par,
        quick('p4', 3),
      ]),
    )
    expect(said).toMatchObject({ differentiators: 0, unknowns: [], warnings: [], gateWarnings: [] })
    expect(codes(said.violations)).toEqual(['NO_DIFF'])
  })

  it('is not the number of attributes of weight 0, which still have to be at par', () => {
    const weighed = planOf([
      quick('lead', 5, { ...star, weight: 0.4 }),
      ...par.map((attribute) => ({ ...attribute, weight: 0.2 })),
      quick('nothing', 2, { weight: 0 }),
    ])
    const said = assess(weighed)
    expect(said).toMatchObject({ n: 4, limit: 1, parity: 3 })
    expect(codes(said.violations)).toEqual(['PARITY_BREACH:nothing'])
    expect(assess(withChange(weighed, 'nothing', { weight: null }))).toMatchObject({ n: 5, parity: 4 })
  })

  it('at par is never fewer than none, though stars of weight 0 outnumber what counts', () => {
    const idle = ['a', 'b', 'c'].map((id) => quick(id, 5, { ...star, weight: 0 }))
    const said = assess(planOf([...idle, quick('p', 3, { weight: 1 })]))
    expect(said).toMatchObject({ n: 1, differentiators: 3, parity: 1 })
  })
})

describe('over-delivery', () => {
  it('is to be clearly above without being chosen', () => {
    const said = assess(planOf([quick('lead', 5, star), score('a', 7.5), score('b', 7.4), ...par]))
    expect(said.strict).toBe('PASS')
    expect(said.warnings).toEqual([{ code: 'OVER_DELIVERY', attribute: 'a', values: {} }])
  })
})

describe('"me too"', () => {
  it('is said when nothing known is clearly above', () => {
    expect(assess(planOf([...par, quick('lead', 3, star)])).info).toEqual([
      { code: 'ME_TOO', attribute: null, values: {} },
    ])
    expect(assess(planOf([...par, quick('lead', 4, star)])).info).toEqual([])
    expect(assess(planOf([...par, quick('other', 4)])).info).toEqual([])
  })

  it('is not said of nothing', () => {
    expect(assess(planOf([])).info).toEqual([])
    expect(assess(planOf([quick('a', null)])).info).toEqual([])
  })
})

describe('plans that nobody meant', () => {
  it('may be empty, or have one attribute', () => {
    expect(assess(planOf([]))).toMatchObject({ n: 0, limit: 1, strict: 'FAIL', positions: {} })
    expect(codes(assess(planOf([])).violations)).toEqual(['NO_DIFF'])
    expect(assess(planOf([quick('a', 5, star)]))).toMatchObject({ n: 1, strict: 'INCOMPLETE' })
  })

  it('may star everything', () => {
    const said = assess(planOf(Array.from({ length: 60 }, (_, i) => quick(`a${String(i)}`, 5, star))))
    expect(said).toMatchObject({ n: 60, limit: 3, differentiators: 60, parity: 0 })
    expect(codes(said.violations)).toEqual(['TOO_MANY_DIFFS'])
  })

  it('may hold huge, negative and missing numbers', () => {
    const said = assess(
      planOf([
        score('huge', 1e300, { benchmark: published(1e299, 1e298), scale: dong }),
        score('negative', -5, { benchmark: published(-7, 1), scale: dong }),
        score('nan', NaN),
        rivalled('alike', 6, [6, 6, 6]),
        score('end', 10, { benchmark: published(10, 0) }),
      ]),
    )
    expect(said.positions['huge']?.level).toBe(5)
    expect(said.positions['negative']?.level).not.toBeNull()
    expect(said.positions['nan']?.level).toBeNull()
    expect(said.positions['alike']?.level).toBe(3)
    expect(said.positions['end']?.level).toBe(3)
    expect(said.strict).toBe('FAIL')
  })
})
