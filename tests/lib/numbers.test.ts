import { describe, expect, it } from 'vitest'
import { isKnown, niceStepAbove, stepsTimes } from '@/lib/numbers'

describe('isKnown', () => {
  it('takes every non-finite number for missing', () => {
    expect([0, -1, 1e300].every(isKnown)).toBe(true)
    expect([NaN, Infinity, -Infinity, null, undefined].some(isKnown)).toBe(false)
  })
})

describe('niceStepAbove', () => {
  it.each([
    [350, 500],
    [0.1, 0.1],
    [0.04, 0.05],
    [0.08, 0.1],
    [1, 1],
    [1.01, 2],
    [3, 5],
    [6, 10],
    [0.002, 0.002],
    [1e-7, 1e-7],
    [7e8, 1e9],
  ])('of %f is %f', (size, step) => {
    expect(niceStepAbove(size)).toBeCloseTo(step, 12)
  })

  it.each([0, -3, NaN, Infinity])('of %f is 1', (size) => {
    expect(niceStepAbove(size)).toBe(1)
  })
})

describe('stepsTimes', () => {
  it('leaves no binary dust', () => {
    expect(stepsTimes(7, 0.1)).toBe(0.7)
    expect(stepsTimes(61, 0.05)).toBe(3.05)
    expect(stepsTimes(70, 500)).toBe(35_000)
  })

  it('has no negative zero', () => {
    expect(Object.is(stepsTimes(-0, 0.1), 0)).toBe(true)
  })
})
