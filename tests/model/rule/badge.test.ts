import { describe, expect, it } from 'vitest'
import { badgeOf, type Evidenced } from '@/model/rule/badge'
import { own, zeroToTen } from '../sample'

function badge(change: Partial<Evidenced>) {
  return badgeOf({
    own: own(8, { sd: 2, n: 10 }),
    scale: zeroToTen,
    direction: 1,
    gap: 0.8,
    margin: 0.5,
    tolerance: 0.5,
    slack: 1e-9,
    benchmarkError: 0,
    measured: true,
    ...change,
  })
}

describe('the statistical badge (spec 3.10)', () => {
  it('is not proven by ten answers that scatter', () => {
    const said = badge({})
    expect(said.lowerBound).toBeCloseTo(-0.0747, 4)
    expect(said).toMatchObject({ provenAbove: false, provenPar: true, neededN: 11 })
  })

  it('is proven by forty', () => {
    const said = badge({ own: own(8, { sd: 2, n: 40 }) })
    expect(said.lowerBound).toBeCloseTo(0.8 - (1.3036386 * 2) / Math.sqrt(40), 6)
    expect(said).toMatchObject({ provenAbove: true, provenPar: true })
  })

  it('needs a clear gap as well as a sure one', () => {
    expect(badge({ own: own(8, { sd: 0.1, n: 100 }), gap: 0.4 })).toMatchObject({ provenAbove: false, provenPar: true })
    expect(badge({ own: own(8, { sd: 0.1, n: 100 }), gap: 0.5 - 5e-10 }).provenAbove).toBe(true)
  })

  it('proves par by not being worse than the tolerance', () => {
    const said = badge({ own: own(7.1, { sd: 1.8, n: 60 }), gap: -0.3, margin: 0.6, tolerance: 0.6 })
    expect(said.lowerBound).toBeCloseTo(-0.6012, 4)
    expect(said).toMatchObject({ provenPar: false, provenAbove: false, neededN: null })
    expect(badge({ own: own(7.1, { sd: 1.8, n: 61 }), gap: -0.3, margin: 0.6, tolerance: 0.6 }).provenPar).toBe(true)
  })

  it('counts the error of the benchmark in', () => {
    const sure = badge({ own: own(8, { sd: 2, n: 40 }) }).lowerBound ?? NaN
    const less = badge({ own: own(8, { sd: 2, n: 40 }), benchmarkError: 0.3 }).lowerBound ?? NaN
    expect(less).toBeCloseTo(0.8 - 1.3036386 * Math.sqrt(0.1 + 0.09), 6)
    expect(less).toBeLessThan(sure)
  })

  it('says nothing on fewer than ten answers, but how many more it takes', () => {
    for (const n of [9, null, NaN]) {
      expect(badge({ own: own(8, { sd: 2, n }) })).toEqual({
        lowerBound: null,
        provenAbove: false,
        provenPar: false,
        neededN: 11,
      })
    }
  })

  it('takes a log, a price list or a count for its own proof', () => {
    const log = own(8)
    expect(badge({ own: log })).toEqual({ lowerBound: null, provenAbove: true, provenPar: true, neededN: null })
    expect(badge({ own: log, gap: 0.4 })).toMatchObject({ provenAbove: false, provenPar: true })
    expect(badge({ own: log, gap: -0.5 })).toMatchObject({ provenPar: true })
    expect(badge({ own: log, gap: -0.51 })).toMatchObject({ provenPar: false })
    expect(badge({ own: log, measured: false })).toMatchObject({ provenAbove: false, provenPar: false })
    expect(badge({ own: own(8, { sd: -1, n: 50 }) })).toMatchObject({ lowerBound: null, provenAbove: true })
  })

  it('needs no answers where there is no lead, or no spread', () => {
    expect(badge({ gap: 0 }).neededN).toBeNull()
    expect(badge({ gap: -1 }).neededN).toBeNull()
    expect(badge({ own: own(8, { sd: 0, n: 12 }) })).toMatchObject({ neededN: null, lowerBound: 0.8 })
  })

  it('needs a lead that is more than rounding', () => {
    expect(badge({ gap: 1e-9 }).neededN).toBeNull()
    expect(badge({ gap: 0.1 }).neededN).toBe(657)
  })
})

describe('the badge of a share (spec 2.12, 3.10)', () => {
  const percent = { kind: 'bounded', min: 0, max: 100, unit: '%' } as const

  function share(change: Partial<Evidenced>) {
    return badge({ own: own(93, { n: 100 }), scale: percent, gap: 8, margin: 5, tolerance: 5, ...change })
  }

  it('is proven by the lower bound of Wilson, not by the figure alone', () => {
    const said = share({})
    expect(said.lowerBound).toBeCloseTo(8 - (93 - 88.9883), 3)
    expect(said).toMatchObject({ provenAbove: true, provenPar: true, neededN: 17 })
    const few = share({ own: own(93, { n: 20 }) })
    expect(few.lowerBound).toBeLessThan(0)
    expect(few).toMatchObject({ provenAbove: false, provenPar: true })
  })

  it('needs a clear gap as well', () => {
    expect(share({ own: own(93, { n: 1000 }), gap: 4 })).toMatchObject({ provenAbove: false, provenPar: true })
  })

  it('does not prove par when the doubt is wider than the tolerance', () => {
    expect(share({ own: own(50, { n: 20 }), gap: 0 })).toMatchObject({ provenPar: false, neededN: null })
  })

  it('doubts even a share of all', () => {
    const all = share({ own: own(100, { n: 10 }), gap: 10 })
    expect(all.lowerBound).toBeCloseTo(10 - 100 * (1.28155 ** 2 / (10 + 1.28155 ** 2)), 6)
    expect(all).toMatchObject({ provenAbove: false, neededN: null })
  })

  it('doubts the other side where less is better: 7% of complaints is 93% without', () => {
    const fewer = share({ own: own(7, { n: 100 }), direction: -1 })
    expect(fewer.lowerBound).toBeCloseTo(share({}).lowerBound ?? NaN, 9)
  })

  it('is the same on a scale from 0 to 1', () => {
    const part = { kind: 'bounded', min: 0, max: 1, unit: '' } as const
    const said = badge({ own: own(0.93, { n: 100 }), scale: part, gap: 0.08, margin: 0.05, tolerance: 0.05 })
    expect(said.lowerBound).toBeCloseTo((share({}).lowerBound ?? NaN) / 100, 9)
  })

  it('counts the error of the benchmark in', () => {
    const below = 8 - (share({}).lowerBound ?? NaN)
    expect(share({ benchmarkError: 3 }).lowerBound).toBeCloseTo(8 - Math.hypot(below, 1.28155 * 3), 9)
  })

  it('goes by the spread where one is told', () => {
    expect(share({ own: own(93, { n: 100, sd: 5 }) }).lowerBound).toBeCloseTo(8 - 1.2901614 * 0.5, 5)
  })

  it('takes other scales, and a share nobody counted, as before', () => {
    const points = { ...percent, unit: 'points' }
    const minutes = { ...percent, min: 10 }
    for (const scale of [points, minutes, { kind: 'count', unit: '%' } as const]) {
      expect(share({ scale })).toMatchObject({ lowerBound: null, provenAbove: true, neededN: null })
    }
    expect(share({ own: own(93) })).toMatchObject({ lowerBound: null, provenAbove: true })
    expect(share({ own: own(93, { n: 9 }), measured: false })).toMatchObject({ lowerBound: null, provenAbove: false })
    expect(share({ own: own(193, { n: 50 }) })).toMatchObject({ lowerBound: null })
  })
})
