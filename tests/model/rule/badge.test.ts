import { describe, expect, it } from 'vitest'
import { badgeOf, type Evidenced } from '@/model/rule/badge'
import { own } from '../sample'

function badge(change: Partial<Evidenced>) {
  return badgeOf({
    own: own(8, { sd: 2, n: 10 }),
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
})
