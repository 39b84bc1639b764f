import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import { assess } from '@/model/rule/assess'
import { bundle, codes, planOf, quick, score, star } from '../sample'

function demands(...attributes: Attribute[]): string[] {
  return codes(assess(planOf(attributes, { policy: 'five-four' })).policyFindings)
}

/** Attributes at these levels, the first two starred. */
function levels(...values: (number | null)[]): Attribute[] {
  return values.map((value, i) => quick(`a${String(i)}`, value, i < 2 ? star : {}))
}

describe('the 5-4-3-3-3 policy (spec 2.1)', () => {
  it('is content with one dominant, one clearly above, the rest at par', () => {
    expect(demands(...levels(5, 4, 3, 3, 3))).toEqual([])
    expect(demands(...levels(4, 5, 3, 3, 3))).toEqual([])
  })

  it('asks nothing under the other policies', () => {
    expect(assess(planOf(levels(3, 3, 3, 3, 3))).policyFindings).toEqual([])
  })

  it('asks for a dominant one', () => {
    expect(demands(...levels(4, 3, 3, 3, 3))).toEqual(['FIVE_FOUR_NO_DOMINANT'])
    expect(demands(...levels(3, 3, 3, 3, 3))).toEqual(['FIVE_FOUR_NO_DOMINANT', 'FIVE_FOUR_NO_SECOND'])
  })

  it('asks for a second one', () => {
    expect(demands(...levels(5, 3, 3, 3, 3))).toEqual(['FIVE_FOUR_NO_SECOND'])
  })

  it('allows one dominant only, and says how many there are', () => {
    const said = assess(planOf(levels(5, 5, 3, 3, 3), { policy: 'five-four' }))
    expect(said.policyFindings).toEqual([{ code: 'FIVE_FOUR_TWO_DOMINANT', attribute: null, values: { count: 2 } }])
    expect(said).toMatchObject({ strict: 'PASS', verdict: 'FAIL', faults: 1 })
    expect(demands(...levels(5, 5, 5, 4, 3))).toEqual(['FIVE_FOUR_TWO_DOMINANT'])
  })

  it('asks for the rest at par, from above and from below', () => {
    expect(demands(...levels(5, 4, 4, 2, 3))).toEqual(['FIVE_FOUR_REST_NOT_PAR:a2', 'FIVE_FOUR_REST_NOT_PAR:a3'])
  })

  it('takes the starred one for the second, else the higher one', () => {
    const even = { quickly: score('quickly', 7.6), kindly: score('kindly', 7.8) }
    expect(demands(quick('lead', 5, star), even.quickly, even.kindly, quick('p', 3))).toEqual([
      'FIVE_FOUR_REST_NOT_PAR:quickly',
    ])
    expect(demands(quick('lead', 5, star), { ...even.quickly, ...star }, even.kindly, quick('p', 3))).toEqual([
      'FIVE_FOUR_REST_NOT_PAR:kindly',
    ])
  })

  it('leaves the unknown to the verdict', () => {
    expect(demands(...levels(5, 4, null, 3, 3))).toEqual([])
  })

  it('takes a bundle for one', () => {
    const show = [quick('theme', 5, star), quick('music', 5, star)]
    const plan = planOf([...show, quick('a', 4, star), quick('b', 3), quick('c', 3), quick('d', 3)], {
      policy: 'five-four',
      bundles: bundle('show', ['theme', 'music']),
    })
    expect(assess(plan).policyFindings).toEqual([])
    const unknown = planOf([quick('theme', 5, star), quick('music', null), quick('a', 5), quick('b', 4)], {
      policy: 'five-four',
      bundles: bundle('show', ['theme', 'music']),
    })
    expect(codes(assess(unknown).policyFindings)).toEqual([])
    const third = planOf(
      [...show.map((one) => ({ ...one, own: quick('x', 4).own })), quick('a', 5, star), quick('b', 4, star)],
      {
        policy: 'five-four',
        bundles: bundle('show', ['theme', 'music']),
      },
    )
    expect(assess(third).policyFindings).toEqual([
      { code: 'FIVE_FOUR_REST_NOT_PAR', attribute: null, bundle: 'show', values: {} },
    ])
  })
})
