import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseWeights, roc } from '@/model/weights'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('rank-order-centroid weights', () => {
  it('gives the published four', () => {
    const expected = [0.5208, 0.2708, 0.1458, 0.0625]
    roc(4).forEach((weight, i) => {
      expect(weight).toBeCloseTo(expected[i] ?? NaN, 4)
    })
  })

  it('falls with the rank and sums to 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (n) => {
        const weights = roc(n)
        expect(weights).toHaveLength(n)
        expect(sum(weights)).toBeCloseTo(1, 12)
        expect([...weights].sort((a, b) => b - a)).toEqual(weights)
      }),
    )
  })

  it('gives nothing to nothing', () => {
    expect(roc(0)).toEqual([])
  })
})

describe('normalised weights', () => {
  it('divides swing points by their sum', () => {
    expect(normaliseWeights({ price: 100, speed: 80, courtesy: 20 })).toEqual({ price: 0.5, speed: 0.4, courtesy: 0.1 })
  })

  it('counts negative and missing points as nothing', () => {
    expect(normaliseWeights({ a: 3, b: -5, c: NaN, d: 1 })).toEqual({ a: 0.75, b: 0, c: 0, d: 0.25 })
  })

  it('cannot share out nothing', () => {
    expect(normaliseWeights({ a: 0, b: 0 })).toEqual({ a: 0, b: 0 })
  })
})
