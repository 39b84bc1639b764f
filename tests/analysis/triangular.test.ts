import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isOrdered,
  triangularAtLeast,
  triangularCdf,
  triangularInverse,
  triangularVariance,
} from '@/analysis/triangular'

const range = (low: number, likely: number, high: number) => ({ low, likely, high })

const anyRange = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 3 })
  .map((numbers) => numbers.sort((a, b) => a - b))
  .map(([low = 0, likely = 0, high = 0]) => range(low, likely, high))

describe('the triangular distribution', () => {
  it('has the shares of the formula on both sides of its peak', () => {
    expect(triangularCdf(range(0, 1, 4), 0.5)).toBeCloseTo(0.25 / 4, 12)
    expect(triangularCdf(range(0, 1, 4), 1)).toBeCloseTo(0.25, 12)
    expect(triangularCdf(range(0, 1, 4), 2)).toBeCloseTo(1 - 4 / 12, 12)
    expect([-1, 0, 4, 5].map((x) => triangularCdf(range(0, 1, 4), x))).toEqual([0, 0, 1, 1])
  })

  it('may rise only, fall only, or be a constant', () => {
    expect(triangularCdf(range(0, 0, 2), 1)).toBeCloseTo(0.75, 12)
    expect(triangularCdf(range(0, 2, 2), 1)).toBeCloseTo(0.25, 12)
    expect([4.9, 5].map((x) => triangularCdf(range(5, 5, 5), x))).toEqual([0, 1])
    expect([5, 5.1].map((x) => triangularAtLeast(range(5, 5, 5), x))).toEqual([1, 0])
    expect(triangularInverse(range(5, 5, 5), 0.3)).toBe(5)
    expect(triangularInverse(range(0, 0, 2), 0.75)).toBeCloseTo(1, 12)
    expect(triangularInverse(range(0, 2, 2), 0.25)).toBeCloseTo(1, 12)
  })

  it('has quantiles that are its inverse and stay inside', () => {
    fc.assert(
      fc.property(anyRange, fc.double({ min: 0, max: 1, noNaN: true }), (given, p) => {
        const x = triangularInverse(given, p)
        expect(x).toBeGreaterThanOrEqual(given.low)
        expect(x).toBeLessThanOrEqual(given.high)
        if (given.low < given.high) {
          expect(triangularCdf(given, x)).toBeCloseTo(p, 6)
          expect(triangularAtLeast(given, x)).toBeCloseTo(1 - p, 6)
        }
      }),
    )
  })

  it('has the variance of the formula, and none when constant', () => {
    expect(triangularVariance(range(1, 2, 6))).toBeCloseTo((1 + 36 + 4 - 6 - 2 - 12) / 18, 12)
    expect(triangularVariance(range(3, 3, 3))).toBe(0)
  })

  it('needs a range in order', () => {
    expect(isOrdered(range(1, 1, 1))).toBe(true)
    expect(
      [range(2, 1, 3), range(1, 4, 3), range(NaN, 1, 2), range(-Infinity, 0, 1), range(0, 1, Infinity)].map(isOrdered),
    ).toEqual([false, false, false, false, false])
  })
})
