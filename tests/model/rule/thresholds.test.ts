import { describe, expect, it } from 'vitest'
import { thresholdsOf, usedKappa } from '@/model/rule/thresholds'
import { clock, dishes, minutes, quick, score } from '../sample'

describe('clear margin and parity tolerance (spec 3.4)', () => {
  it('follow half the spread between firms', () => {
    expect(thresholdsOf(score('a', 7), 7, 1.2, 2, 0.5)).toEqual({
      margin: 0.6,
      tolerance: 0.6,
      mnd: 0.2,
      overridden: false,
    })
  })

  it('never fall below what customers notice, nor the tolerance below its floor', () => {
    const said = thresholdsOf(score('a', 7), 7, 0, 0, 0.5)
    expect(said).toMatchObject({ margin: 1, tolerance: 0.5, mnd: 1 })
  })

  it('cap the tolerance, so that a scattered market excuses no large shortfall', () => {
    expect(thresholdsOf(score('a', 7), 7, 4, 2, 0.5)).toMatchObject({ margin: 2, tolerance: 1 })
  })

  it('grow and shrink with kappa, which is then said', () => {
    expect(thresholdsOf(score('a', 7), 7, 2, 2, 1)).toMatchObject({ margin: 2, tolerance: 1, overridden: true })
    expect(thresholdsOf(score('a', 7), 7, 2, 2, 0.3)).toMatchObject({ margin: 0.6, tolerance: 0.6, overridden: true })
  })

  it('do not follow kappa where the margin is one by definition', () => {
    const expected = { margin: 1, tolerance: 0.5, mnd: 1, overridden: false }
    expect(thresholdsOf(quick('a', 3), 3, 1, 0, 1)).toEqual(expected)
    expect(thresholdsOf(quick('a', 1, { scale: { kind: 'binary' } }), 1, 0.5, 0, 0.3)).toEqual(expected)
  })

  it('do not follow the spread either where the margin is one by definition', () => {
    const published = quick('a', 1, { scale: { kind: 'binary' } })
    expect(thresholdsOf(published, 1, 3, 0, 0.5)).toMatchObject({ margin: 1, tolerance: 0.5 })
  })

  it('can be raised by the owner, who is then named', () => {
    expect(thresholdsOf(score('a', 7, { margin: 0.8 }), 7, 1, 2, 0.5)).toMatchObject({
      margin: 0.8,
      tolerance: 0.5,
      overridden: true,
    })
    expect(thresholdsOf(quick('a', 3, { margin: 2 }), 3, 1, 2, 0.5)).toMatchObject({ margin: 2, overridden: true })
  })

  it.each([0.4, 0.5, 0, -3, NaN, Infinity])('are not lowered by a margin of %f', (margin) => {
    expect(thresholdsOf(score('a', 7, { margin }), 7, 1, 2, 0.5)).toMatchObject({ margin: 0.5, overridden: false })
  })

  it('are known on every kind of scale', () => {
    expect(thresholdsOf(score('a', 7, { scale: clock }), 720, 30, 2, 0.5)).toMatchObject({ margin: 15, tolerance: 10 })
    expect(thresholdsOf(score('a', 3, { scale: dishes }), 3, 0.5, 2, 0.5)).toMatchObject({ margin: 1, tolerance: 0.5 })
    expect(thresholdsOf(score('a', 3, { scale: minutes }), 40, 4, 1, 0.5)).toMatchObject({ margin: 2, tolerance: 2 })
  })

  it('are unknown where no step above 0 exists', () => {
    expect(thresholdsOf(score('a', 3, { scale: minutes }), 0, 0, 2, 0.5)).toBeNull()
    const point = { kind: 'bounded', min: 5, max: 5, unit: '' } as const
    expect(thresholdsOf(score('a', 5, { scale: point }), 5, 0, 2, 0.5)).toBeNull()
    expect(thresholdsOf(score('a', 5, { scale: { ...clock, bmax: 0 } }), 5, 5, 2, 0.5)).toBeNull()
    expect(thresholdsOf(score('a', 5, { scale: { ...clock, mnd: 0 } }), 5, 0, 2, 0.5)).toBeNull()
  })
})

describe('kappa', () => {
  it.each([
    [0.5, 0.5],
    [0.3, 0.3],
    [1, 1],
    [0.1, 0.3],
    [7, 1],
    [NaN, 0.5],
    [Infinity, 0.5],
  ])('of %f counts as %f', (kappa, used) => {
    expect(usedKappa(kappa)).toBe(used)
  })
})
