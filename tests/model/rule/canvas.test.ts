import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canvasOf, clampCanvas, nativeOf } from '@/model/rule/canvas'

const meal = { direction: -1, mu: 35, margin: 2, tolerance: 4 } as const

describe('canvas values (spec 3.5)', () => {
  it('put average, clear, dominant and par limit at 5, 6, 7 and 4, better being up', () => {
    expect([35, 33, 31, 39, 43].map((x) => canvasOf(meal, x))).toEqual([5, 6, 7, 4, 3])
    const taste = { ...meal, direction: 1 } as const
    expect([35, 37, 31].map((x) => canvasOf(taste, x))).toEqual([5, 6, 4])
  })

  it('lead back to native values', () => {
    expect([5, 6, 7, 4, 3].map((y) => nativeOf(meal, y))).toEqual([35, 33, 31, 39, 43])
  })

  it('are inverse to each other', () => {
    const ruler = fc.record({
      direction: fc.constantFrom(1 as const, -1 as const),
      mu: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      margin: fc.double({ min: 0.01, max: 1e3, noNaN: true }),
      tolerance: fc.double({ min: 0.01, max: 1e3, noNaN: true }),
    })
    fc.assert(
      fc.property(ruler, fc.double({ min: -1e4, max: 1e4, noNaN: true }), (given, x) => {
        expect(nativeOf(given, canvasOf(given, x))).toBeCloseTo(x, 6)
      }),
    )
    fc.assert(
      fc.property(ruler, fc.double({ min: -5, max: 15, noNaN: true }), (given, y) => {
        expect(canvasOf(given, nativeOf(given, y))).toBeCloseTo(y, 3)
      }),
    )
  })

  it('are drawn between 0 and 10', () => {
    expect([-3, 0, 4.2, 10, 12].map(clampCanvas)).toEqual([0, 0, 4.2, 10, 10])
  })
})
