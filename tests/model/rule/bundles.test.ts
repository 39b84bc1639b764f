import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import { memberShares } from '@/model/rule/bundles'
import { bundle, codes, planOf, quick, score, star, withChange } from '../sample'

const par = ['p1', 'p2', 'p3'].map((id) => quick(id, 3))

function bundled(members: readonly Attribute[], more: Partial<Plan> = {}): Plan {
  return planOf([...members, ...par], {
    bundles: bundle(
      'show',
      members.map(({ id }) => id),
    ),
    ...more,
  })
}

describe('a bundle (spec 3.6)', () => {
  it('is one attribute and one star, however many of its members are starred', () => {
    const said = assess(bundled([quick('theme', 5, star), quick('music', 5, star), quick('venue', 4)]))
    expect(said).toMatchObject({ n: 4, limit: 1, differentiators: 1, parity: 3, strict: 'PASS', warnings: [] })
    expect(said.bundles).toEqual([
      {
        id: 'show',
        members: ['theme', 'music', 'venue'],
        differentiator: true,
        height: expect.closeTo(20 / 3, 12) as number,
        level: 4,
        status: 'above',
      },
    ])
  })

  it('stands at the importance-weighted mean of its members', () => {
    const members = [quick('a', 5, { ...star, weight: 3 }), quick('b', 3, { weight: 1 })]
    expect(assess(bundled(members)).bundles[0]?.height).toBe(6.5)
    expect(assess(bundled(members.map((member) => ({ ...member, weight: null })))).bundles[0]?.height).toBe(6)
  })

  it('may not be clear by itself though a member is', () => {
    const said = assess(bundled([quick('a', 4, star), quick('b', 3)]))
    expect(said.violations).toEqual([{ code: 'DIFF_NOT_CLEAR', attribute: null, bundle: 'show', values: {} }])
  })

  it('looks beyond the edge of the canvas', () => {
    const members = [score('a', 10, star), score('b', 6.5)]
    expect(assess(bundled(members)).bundles[0]).toMatchObject({ height: (11 + 4) / 2, level: 5, status: 'at_par' })
  })

  it('over-delivers as one', () => {
    const said = assess(bundled([quick('a', 4), quick('b', 4)]))
    expect(said.warnings).toEqual([{ code: 'OVER_DELIVERY', attribute: null, bundle: 'show', values: {} }])
    const level = assess(bundled([quick('a', 4), quick('b', 3)]))
    expect(level).toMatchObject({ n: 4, differentiators: 0, parity: 4, warnings: [] })
    expect(assess(bundled([quick('a', 3, { weight: 0 }), quick('b', 3, { weight: 0 })])).parity).toBe(3)
  })

  it('is dissolved by a member below par, which it must not make up for', () => {
    const said = assess(bundled([quick('theme', 5, star), quick('music', 5, star), quick('venue', 2)]))
    expect(said).toMatchObject({ n: 6, differentiators: 2, bundles: [] })
    expect(said.warnings).toEqual([{ code: 'BUNDLE_MEMBER_BELOW', attribute: 'venue', bundle: 'show', values: {} }])
    expect(codes(said.violations)).toEqual(['PARITY_BREACH:venue'])
  })

  it('is unknown with an unknown member, and still one', () => {
    const said = assess(bundled([quick('theme', 5, star), quick('music', null, star)]))
    expect(said).toMatchObject({ n: 4, differentiators: 1, strict: 'INCOMPLETE' })
    expect(said.bundles[0]).toMatchObject({ height: null, level: null, status: 'unknown' })
    expect(codes(said.unknowns)).toEqual(['MISSING_OWN:music'])
  })

  it('shows the status of its worst member', () => {
    expect(assess(bundled([quick('a', 5, star), quick('b', 4)])).bundles[0]?.status).toBe('above')
    expect(assess(bundled([quick('a', 5, star), quick('b', 3)])).bundles[0]?.status).toBe('at_par')
    const slightly = score('b', 8.2, { benchmark: { ...score('x', 0).benchmark, sd: 3 } as Attribute['benchmark'] })
    expect(assess(bundled([quick('a', 5, star), slightly])).bundles[0]?.status).toBe('at_par_slightly_above')
  })

  it('keeps the hard floors of its members', () => {
    const said = assess(bundled([quick('a', 5, star), quick('b', 3, { floor: 4 })]))
    expect(codes(said.violations)).toEqual(['FLOOR_BREACH:b'])
  })

  it('has two members at least, not excluded and there', () => {
    const one = planOf([quick('a', 5, star), ...par], { bundles: bundle('show', ['a', 'gone']) })
    expect(assess(one)).toMatchObject({ n: 4, bundles: [] })
    const excluded = withChange(bundled([quick('a', 5, star), quick('b', 3)]), 'b', { excluded: { reason: 'sold' } })
    expect(assess(excluded)).toMatchObject({ n: 4, bundles: [] })
  })

  it('has what the first bundle left over', () => {
    const members = [quick('a', 5, star), quick('b', 4), quick('c', 3), quick('d', 3)]
    const both = { ...bundle('late', ['b', 'c', 'd'], 2), ...bundle('early', ['a', 'b'], 1) }
    const said = assess(planOf([...members, ...par], { bundles: both }))
    expect(said.bundles.map(({ id, members: of }) => [id, of])).toEqual([
      ['early', ['a', 'b']],
      ['late', ['c', 'd']],
    ])
    expect(said.n).toBe(5)
  })

  it('counts unless all of its members are told to matter nothing', () => {
    const none = [quick('a', 3, { weight: 0 }), quick('b', 3, { weight: 0 })]
    expect(assess(bundled(none)).n).toBe(3)
    expect(assess(bundled([none[0] ?? par[0]!, quick('b', 3, { weight: 1 })])).n).toBe(4)
  })
})

describe('shares inside a bundle', () => {
  it('are alike unless every weight is told and some are above 0', () => {
    const shares = (...weights: (number | null)[]) => memberShares(weights.map((weight) => quick('a', 3, { weight })))
    expect(shares(3, 1)).toEqual([0.75, 0.25])
    expect(shares(3, null)).toEqual([0.5, 0.5])
    expect(shares(0, 0)).toEqual([0.5, 0.5])
    expect(shares(-1, 1)).toEqual([0.5, 0.5])
    expect(shares(NaN, 1)).toEqual([0.5, 0.5])
    expect(shares(0, 2)).toEqual([0, 1])
  })
})
