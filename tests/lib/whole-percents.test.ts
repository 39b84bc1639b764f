import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholePercents } from '@/lib/whole-percents'

describe('wholePercents', () => {
  it.each([
    [
      [0.405, 0.355, 0.24],
      [0.41, 0.35, 0.24],
    ],
    [
      [1 / 3, 1 / 3, 1 / 3],
      [0.34, 0.33, 0.33],
    ],
    [
      [0.5, 0.3, 0.2, 0],
      [0.5, 0.3, 0.2, 0],
    ],
    // A part of the whole.
    [
      [0.295, 0.295],
      [0.3, 0.29],
    ],
    [[], []],
  ])('rounds %j to %j', (shares, whole) => {
    expect(wholePercents(shares)).toEqual(whole)
  })

  it('adds up to 100 %, each less than a percent off', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e9), { minLength: 1, maxLength: 20 }), (amounts) => {
        const total = amounts.reduce((sum, amount) => sum + amount, 0)
        fc.pre(total > 0)
        const shares = amounts.map((amount) => amount / total)
        const whole = wholePercents(shares)
        expect(Math.round(whole.reduce((sum, share) => sum + share, 0) * 100)).toBe(100)
        whole.forEach((share, i) => {
          expect(Math.abs(share - shares[i]!)).toBeLessThan(0.01 + 1e-9)
        })
      }),
    )
  })
})
