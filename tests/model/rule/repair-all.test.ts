import { describe, expect, it } from 'vitest'
import { preview } from '@/model/edits/edit'
import { applyRepairs } from '@/model/edits/repairs'
import type { Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import { repairAll } from '@/model/rule/repair-all'
import type { Repair } from '@/model/rule/repair'
import { bundle, conceding, planOf, published, quick, score, star } from '../sample'

const par = [quick('p1', 3), quick('p2', 3), quick('p3', 3), quick('p4', 3)]

function mend(plan: Plan): readonly Repair[] {
  return repairAll(plan, assess(plan))
}

function words(plan: Plan): string[] {
  return mend(plan).map(({ kind, attribute, value }) =>
    [kind, attribute, value].filter((word) => word !== null).join(' '),
  )
}

function mended(plan: Plan): Plan {
  return preview(plan, applyRepairs(mend(plan)))
}

describe('repair at least change', () => {
  it('has nothing to do where nothing is broken', () => {
    expect(mend(planOf([quick('lead', 5, star), ...par]))).toEqual([])
    expect(mend(planOf([quick('lead', 5, star), quick('a', null), ...par]))).toEqual([])
    expect(mend(planOf([quick('lead', 5, star), quick('over', 5), ...par]))).toEqual([])
  })

  it('moves each target just far enough', () => {
    const plan = planOf([score('lead', 7.2, star), score('a', 6), score('b', 7), score('c', 4, { floor: 6.8 }), ...par])
    expect(words(plan)).toEqual(['set_target lead 7.5', 'set_target a 6.5', 'set_target c 6.8'])
    expect(assess(mended(plan)).strict).toBe('PASS')
  })

  it('takes a star away only where there are too many, the one that saves most', () => {
    const plan = planOf([score('a', 7.4, star), score('b', 7.1, star), score('c', 7.3, star), ...par.slice(0, 2)])
    expect(words(plan)).toEqual(['set_target a 7.5', 'make_parity b', 'set_target c 7.5'])
    const two = planOf([score('a', 7.4, star), score('b', 7.1, star), score('c', 7.3, star), par[0] ?? quick('p', 3)])
    expect(words(two)).toEqual(['set_target a 7.5', 'make_parity b', 'make_parity c'])
  })

  it('would rather move far than change a role', () => {
    const plan = planOf([score('lead', 1, star), score('near', 7.4), ...par])
    expect(words(plan)).toEqual(['set_target lead 7.5'])
  })

  it('stars the closest to clear where there is none', () => {
    const plan = planOf([score('a', 7.1), score('b', 7.4), ...par])
    expect(words(plan)).toEqual(['make_differentiator b 7.5'])
  })

  it('stars what customers value, and the rest only when nothing else can', () => {
    const plan = planOf([score('a', 7.1), score('b', 7.4, { kano: 'must_be' }), ...par.slice(0, 3)])
    expect(words(plan)).toEqual(['make_differentiator a 7.5'])
    const only = planOf([
      score('b', 7.4, { kano: 'must_be' }),
      ...['x', 'y', 'z'].map((id) => score(id, 9.8, { benchmark: published(9.8) })),
    ])
    expect(words(only)).toEqual(['make_differentiator b 7.5'])
  })

  it('takes the first of equals', () => {
    const plan = planOf([quick('z', 4), quick('a', 4), quick('m', 4), quick('p', 3)])
    expect(words(plan)).toEqual(['make_differentiator z'])
  })

  it('swaps a star that cannot be kept', () => {
    const beyond = score('lead', 9.8, { ...star, benchmark: published(9.8) })
    expect(words(planOf([beyond, score('a', 7.3), ...par.slice(0, 3)]))).toEqual([
      'make_parity lead',
      'make_differentiator a 7.5',
    ])
    const below = score('lead', 9, { ...star, benchmark: published(9.8) })
    expect(words(planOf([below, quick('other', 5, star), ...par]))).toEqual(['make_parity lead 9.3'])
  })

  it('leaves the unknown alone, but for a floor that is broken anyhow', () => {
    const plan = planOf([
      score('lead', null, star),
      score('a', 3, { benchmark: null, floor: 5 }),
      score('b', 3, { benchmark: null }),
      score('c', 6),
      ...par,
    ])
    expect(words(plan)).toEqual(['set_target a 5', 'set_target c 6.5'])
  })

  it('counts unknown stars among the stars', () => {
    const plan = planOf([score('u', null, star), score('a', 7.1, star), ...par.slice(0, 2)])
    expect(words(plan)).toEqual(['make_parity a'])
  })

  it('leaves alone what no value can mend', () => {
    const plan = planOf([quick('lead', 5, star), score('a', 6, { floor: 99 }), score('b', 6), ...par])
    expect(words(plan)).toEqual(['set_target b 6.5'])
  })

  it('counts a star that no value can mend among the stars', () => {
    const plan = planOf([score('a', 7.8, { ...star, floor: 99 }), quick('b', 5, star), ...par.slice(0, 2)])
    expect(words(plan)).toEqual(['make_parity b'])
  })

  it('does nothing to the excluded', () => {
    const plan = planOf([
      quick('lead', 5, star),
      score('a', 1, { excluded: { reason: 'sold' } }),
      score('b', 6),
      ...par,
    ])
    expect(words(plan)).toEqual(['set_target b 6.5'])
  })

  it('brings back what was left out, when that is not conceded', () => {
    const plan = planOf([quick('lead', 5, star), score('a', null, conceding({ kind: 'eliminate' })), ...par])
    expect(words(plan)).toEqual(['set_target a 6.5'])
  })

  it('mends sixty at once', () => {
    const plan = planOf(
      Array.from({ length: 60 }, (_, i) => score(`a${String(i).padStart(2, '0')}`, i % 2 === 0 ? 6 : 8, star)),
    )
    expect(assess(mended(plan)).strict).toBe('PASS')
    expect(mend(plan)).toHaveLength(57)
  })
})

describe('with concessions', () => {
  const heavy = (id: string, value: number, more = {}) => score(id, value, { weight: 1, ...conceding(), ...more })
  function plan(...conceded: ReturnType<typeof heavy>[]): Plan {
    return planOf(
      [score('lead', 8, { ...star, weight: 4 }), ...conceded, ...par.map((one) => ({ ...one, weight: 1 }))],
      { policy: 'concessions' },
    )
  }

  it('leaves those that hold, and mends what is broken beside them', () => {
    expect(words(plan(heavy('a', 5)))).toEqual([])
    expect(words(plan(heavy('a', 5), score('b', 6, { weight: 1 })))).toEqual(['set_target b 6.5'])
  })

  it('mends those that do not hold', () => {
    expect(words(plan(heavy('a', 5), heavy('b', 6, conceding({ approver: '' }))))).toEqual(['set_target b 6.5'])
    expect(words({ ...plan(heavy('a', 5)), policy: 'strict' })).toEqual(['set_target a 6.5'])
  })

  it('keeps those with the longest way up as long as they weigh little enough', () => {
    const five = plan(heavy('a', 6), heavy('b', 3), heavy('c', 5), heavy('d', 4), heavy('e', 5.5))
    expect(assess(five).concessionWeight).toBeCloseTo(5 / 13, 12)
    expect(words(five)).toEqual(['set_target a 6.5', 'set_target e 6.5'])
    expect(assess(mended(five)).verdict).toBe('PASS_WITH_CONCESSIONS')
  })

  it('keeps a carrier of every success factor', () => {
    const easy = { factors: { ease: true } } as const
    const two = plan(heavy('a', 6, easy), heavy('b', 4, easy))
    expect(words(two)).toEqual(['set_target a 6.5'])
    expect(assess(mended(two)).verdict).toBe('PASS_WITH_CONCESSIONS')
  })

  it('keeps a premium price outside the cap', () => {
    const price = heavy('price', 2, { weight: 9, priceLike: true, ...conceding({ wtpEvidence: true }) })
    expect(words({ ...plan(price, score('b', 6, { weight: 1 })), premium: true })).toEqual(['set_target b 6.5'])
  })

  it('mends in a second pass what lost its funds in the first', () => {
    const beyond = score('lead', 9.8, { ...star, weight: 4, benchmark: published(9.8) })
    const unfunded = planOf(
      [beyond, score('other', 8, { ...star, weight: 4 }), heavy('a', 5), ...par.map((one) => ({ ...one, weight: 1 }))],
      { policy: 'concessions' },
    )
    expect(words(unfunded)).toEqual(['make_parity lead', 'set_target a 6.5'])
    expect(assess(mended(unfunded)).strict).toBe('PASS')
  })
})

describe('with bundles', () => {
  it('lifts a bundle by its heaviest member', () => {
    const members = [score('a', 7, { ...star, weight: 1 }), score('b', 7, { weight: 3 })]
    const plan = planOf([...members, ...par], { bundles: bundle('show', ['a', 'b']) })
    expect(words(plan)).toEqual(['set_target b 7.7'])
    expect(assess(mended(plan)).strict).toBe('PASS')
  })

  it('would rather take one star away than the two of a bundle', () => {
    const plan = planOf([quick('a', 4, star), quick('b', 3, star), quick('c', 5, star), ...par.slice(0, 2)], {
      bundles: bundle('show', ['a', 'b']),
    })
    expect(words(plan)).toEqual(['set_target a 5', 'make_parity c'])
    expect(assess(mended(plan)).strict).toBe('PASS')
  })

  it('takes all the stars of a bundle away when no member can lift it', () => {
    const high = { benchmark: published(9.8) }
    const plan = planOf(
      [score('a', 9.8, { ...star, ...high }), score('b', 9.8, { ...star, ...high }), quick('c', 4), ...par],
      {
        bundles: bundle('show', ['a', 'b']),
      },
    )
    expect(words(plan)).toEqual(['make_parity a', 'make_parity b', 'make_differentiator c'])
    expect(assess(mended(plan)).strict).toBe('PASS')
  })

  it('stars a bundle where that is the least', () => {
    const plan = planOf([quick('a', 4), quick('b', 4), ...par], { bundles: bundle('show', ['a', 'b']) })
    expect(words(plan)).toEqual(['make_differentiator a'])
    const low = planOf([score('a', 7.4), score('b', 7.5), score('p', 7), score('q', 7), score('r', 7)], {
      bundles: bundle('show', ['a', 'b']),
    })
    expect(words(low)).toEqual(['make_differentiator a 7.5'])
    expect(assess(mended(low)).strict).toBe('PASS')
  })

  it('neither stars nor lifts a bundle with an unknown member', () => {
    const plan = planOf([quick('a', 5), quick('b', null), score('p', 7), score('q', 7.2), ...par], {
      bundles: bundle('show', ['a', 'b']),
    })
    expect(words(plan)).toEqual(['make_differentiator q 7.5'])
    const starred = planOf([quick('a', 5, star), quick('b', null), score('p', 6), ...par], {
      bundles: bundle('show', ['a', 'b']),
    })
    expect(words(starred)).toEqual(['set_target p 6.5'])
  })

  it('leaves a starless bundle that nothing can lift as it is', () => {
    const high = { benchmark: published(9.8) }
    const plan = planOf([score('a', 9.8, high), score('b', 9.8, high), score('p', 7.2), ...par], {
      bundles: bundle('show', ['a', 'b']),
    })
    expect(words(plan)).toEqual(['make_differentiator p 7.5'])
  })

  it('takes only the stars of a bundle away, not its members', () => {
    const high = { benchmark: published(9.8) }
    const plan = planOf([score('a', 9.8, { ...star, ...high }), score('b', 9.8, high), quick('c', 4), ...par], {
      bundles: bundle('show', ['a', 'b']),
    })
    expect(words(plan)).toEqual(['make_parity a', 'make_differentiator c'])
  })

  it('mends the member that dissolved a bundle, and what follows from its standing again', () => {
    const plan = planOf([quick('a', 5, star), score('b', 6), quick('c', 5, star), ...par.slice(0, 2)], {
      bundles: bundle('show', ['a', 'b']),
    })
    expect(assess(mended(plan)).strict).toBe('PASS')
  })
})

describe('under 5-4-3-3-3', () => {
  const policy = { policy: 'five-four' } as const

  it('makes exactly one dominant and one clear, the rest at par, with the fewest role changes', () => {
    const plan = planOf(
      [score('a', 7.6, star), score('b', 7.2, star), score('c', 6), score('d', 9), score('e', 7)],
      policy,
    )
    expect(words(plan)).toEqual(['set_target a 8', 'set_target b 7.5', 'set_target c 6.5', 'set_target d 7.4'])
    expect(assess(mended(plan))).toMatchObject({ strict: 'PASS', policyFindings: [], warnings: [] })
  })

  it('lets the higher one dominate', () => {
    const plan = planOf([score('a', 7.2, star), score('b', 7.6, star), ...par], policy)
    expect(words(plan)).toEqual(['set_target a 7.5', 'set_target b 8'])
  })

  it('changes what the rule alone would leave', () => {
    expect(words(planOf([score('a', 9, star), score('b', 8.5, star), ...par], policy))).toEqual(['set_target b 7.9'])
    expect(words(planOf([quick('a', 5, star), score('b', 7.4), ...par], policy))).toEqual(['make_differentiator b 7.5'])
    expect(words(planOf([quick('a', 5, star), quick('b', 4, star), quick('c', 4), ...par], policy))).toEqual([
      'set_target c 3',
    ])
    expect(mend(planOf([quick('a', 5, star), quick('b', 4, star), ...par], policy))).toEqual([])
  })

  it('lets a star stand where it has room, and stay at par nowhere else', () => {
    const low = score('low', 9.8, { ...star, benchmark: published(9.8) })
    const plan = planOf([low, quick('a', 5, star), score('b', 7.4), ...par], policy)
    expect(words(plan)).toEqual(['make_parity low', 'make_differentiator b 7.5'])
    const floored = planOf([quick('a', 5, star), score('b', 7, { floor: 7.6 }), score('c', 7.4, star), ...par], policy)
    expect(words(floored)).toEqual(['make_differentiator b 7.6', 'make_parity c'])
  })

  it('falls back on the rule where there is no such form', () => {
    expect(words(planOf([quick('a', 3, star), ...par.slice(0, 3)], policy))).toEqual(['set_target a 4'])
    expect(words(planOf([score('u', null, star), score('c', 6), ...par], policy))).toEqual(['set_target c 6.5'])
    const bundled = planOf([quick('a', 5, star), quick('b', 4), score('c', 6), ...par], {
      ...policy,
      bundles: bundle('show', ['a', 'b']),
    })
    expect(words(bundled)).toEqual(['set_target c 6.5'])
    const stuck = ['x', 'y', 'z'].map((id) => score(id, 7, { floor: 7.6 }))
    expect(words(planOf([quick('a', 3, star), ...stuck, ...par], policy))).toContain('set_target a 4')
  })

  it('leaves the unknown alone', () => {
    const plan = planOf([quick('a', 5, star), quick('b', 3, star), quick('c', null), ...par], policy)
    expect(words(plan)).toEqual(['set_target b 4'])
  })
})
