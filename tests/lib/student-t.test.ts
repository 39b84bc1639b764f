import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studentTCdf, studentTQuantile } from '@/lib/student-t'

describe("Student's t", () => {
  it.each([
    [0.9, 9, 1.3830287],
    [0.9, 39, 1.3036386],
    [0.9, 59, 1.2960657],
    [0.9, 1, 3.0776835],
    [0.9, 2, 1.8856181],
    [0.95, 10, 1.8124611],
    [0.975, 30, 2.0422725],
    [0.99, 5, 3.36493],
    [0.9, 1e6, 1.2815524],
  ])('has the quantile of the tables: p %f, df %f', (p, df, quantile) => {
    expect(studentTQuantile(p, df)).toBeCloseTo(quantile, 6)
  })

  it('has closed forms for one and two degrees of freedom', () => {
    expect(studentTCdf(1, 1)).toBeCloseTo(0.75, 12)
    expect(studentTCdf(Math.SQRT2, 2)).toBeCloseTo(0.5 + 1 / (2 * Math.SQRT2), 12)
  })

  it('is symmetric and inverse to its distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 500 }), (p, df) => {
        const t = studentTQuantile(p, df)
        expect(studentTCdf(t, df)).toBeCloseTo(p, 9)
        expect(studentTQuantile(1 - p, df)).toBeCloseTo(-t, 6)
      }),
      { numRuns: 60 },
    )
  })

  it('says the same when asked again', () => {
    expect(studentTQuantile(0.9, 17)).toBe(studentTQuantile(0.9, 17))
  })

  it.each([
    [0, 5],
    [1, 5],
    [0.9, 0],
    [NaN, 5],
    [0.9, NaN],
  ])('is no number outside its range: p %f, df %f', (p, df) => {
    expect(studentTQuantile(p, df)).toBeNaN()
  })
})
