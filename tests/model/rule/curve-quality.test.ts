import { describe, expect, it } from 'vitest'
import type { Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import { curveQuality } from '@/model/rule/curve-quality'
import { conceding, planOf, quick, score, star } from '../sample'

function quality(plan: Plan) {
  return curveQuality(plan, assess(plan), assess(plan, 'current'))
}

const par = [quick('p1', 3), quick('p2', 3), quick('p3', 3)]

describe('focus', () => {
  it('is one differentiator at least and K at most', () => {
    expect(quality(planOf([quick('lead', 5, star), ...par])).focused).toBe(true)
    expect(quality(planOf([quick('lead', 5), ...par])).focused).toBe(false)
    expect(quality(planOf([quick('a', 5, star), quick('b', 5, star), ...par.slice(1)])).focused).toBe(false)
  })
})

describe('sharpness', () => {
  it('is the lowest differentiator above the median of the rest, unclamped', () => {
    const plan = planOf([score('a', 10, star), score('b', 8.5, star), quick('c', 3), quick('d', 4), quick('e', 2)])
    expect(quality(plan)).toMatchObject({ sharpness: 3, sharp: true })
    expect(quality(planOf([score('a', 10, star), ...par])).sharpness).toBe(6)
  })

  it('is good from two on', () => {
    expect(quality(planOf([score('a', 8, star), ...par]))).toMatchObject({ sharpness: 2, sharp: true })
    expect(quality(planOf([score('a', 7.9, star), ...par])).sharp).toBe(false)
  })

  it('is unknown without one or the other, and ignores the excluded', () => {
    expect(quality(planOf(par)).sharpness).toBeNull()
    expect(quality(planOf([quick('a', 5, star)]))).toMatchObject({ sharpness: null, sharp: false })
    expect(quality(planOf([quick('a', null, star), ...par])).sharpness).toBeNull()
    expect(quality(planOf([quick('a', 5, star), quick('b', null, star), ...par]))).toMatchObject({
      sharpness: null,
      sharp: false,
    })
    expect(quality(planOf([quick('a', 5, star), quick('b', null), ...par])).sharpness).toBe(2)
    const excluded = quick('x', 1, { ...star, excluded: { reason: 'sold' } })
    expect(quality(planOf([quick('a', 5, star), excluded, ...par])).sharpness).toBe(2)
  })
})

describe('divergence', () => {
  it('counts what leaves the band between par and clear', () => {
    expect(quality(planOf([quick('a', 5, star), quick('b', 4), quick('c', 2), ...par])).divergence).toBe(2)
    expect(quality(planOf([score('a', 7.5), score('b', 6.5), score('c', 7.51), score('d', 6.49)])).divergence).toBe(2)
  })
})

describe('divergence of what is eliminated', () => {
  it('counts it: it leaves the band without a value of its own', () => {
    const gone = quick('a', null, conceding({ kind: 'eliminate' }))
    expect(quality(planOf([gone, ...par])).divergence).toBe(1)
    expect(quality(planOf([quick('a', null), ...par])).divergence).toBe(0)
  })
})

describe('the tagline', () => {
  const tagline = (text: string, names: Record<string, true> = {}) =>
    quality({ ...planOf([quick('lead', 5, star), quick('fast', 5, star), ...par]), tagline: { text, names } }).tagline

  it('has twelve words at most', () => {
    expect(tagline('một hai ba bốn năm sáu bảy tám chín mười mười-một mười-hai')).toMatchObject({
      words: 12,
      tooLong: false,
    })
    expect(tagline('1 2 3 4 5 6 7 8 9 10 11 12 13')).toMatchObject({ words: 13, tooLong: true })
    expect(tagline('  the  speed \n of a plane ')).toMatchObject({ words: 5 })
    expect(tagline('')).toMatchObject({ words: 0, tooLong: false })
  })

  it('names every differentiator', () => {
    expect(tagline('x').untagged).toEqual(['lead', 'fast'])
    expect(tagline('x', { lead: true, p1: true }).untagged).toEqual(['fast'])
    const excluded = planOf([quick('lead', 5, { ...star, excluded: { reason: 'sold' } }), ...par])
    expect(quality(excluded).tagline.untagged).toEqual([])
  })
})

describe('ERRC labels', () => {
  const label = (own: number | null, target: number | null, more = {}) =>
    quality(planOf([score('a', own, { target, ...more }), ...par])).errc['a']

  it('come from planned minus current height', () => {
    expect([label(7, 7.5), label(7, 6.5), label(7, 7.4), label(7, 6.6), label(7, null)]).toEqual([
      'raise',
      'reduce',
      'keep',
      'keep',
      'keep',
    ])
  })

  it('are seen beyond the edge of the canvas', () => {
    expect(label(9.5, 10)).toBe('raise')
  })

  it('eliminate only what is conceded to be left out', () => {
    expect(label(7, null, conceding({ kind: 'eliminate' }))).toBe('eliminate')
    expect(label(null, null, conceding({ kind: 'eliminate' }))).toBe('eliminate')
    expect(label(7, 6, conceding())).toBe('reduce')
    expect(label(7, 7, conceding({ kind: 'eliminate' }))).toBe('keep')
  })

  it('create what is new to the industry', () => {
    expect(label(null, 8, { isNew: true })).toBe('create')
    expect(label(null, null, { isNew: true, ...conceding({ kind: 'eliminate' }) })).toBe('eliminate')
  })

  it('are absent where today or the plan is unknown, or the attribute is excluded', () => {
    expect(label(null, 8)).toBeUndefined()
    expect(label(7, 8, { excluded: { reason: 'sold' } })).toBeUndefined()
  })
})
