import { describe, expect, it } from 'vitest'
import { blankAttribute } from '@/model/blank'
import { weightsOf } from '@/optimiser/importance-weights'

/** The shares of differentiators of these weights, in order. */
function shares(...weights: readonly (number | null)[]): number[] {
  const stars = weights.map((weight, i) => ({ ...blankAttribute(`a${i}`, ''), weight }))
  return [...weightsOf(stars).values()]
}

describe('weightsOf', () => {
  it('shares a hundred in proportion to what was told', () => {
    expect(shares(3, 1)).toEqual([75, 25])
    expect(shares(0.2, 0.5, 0.1)).toEqual([25, 62, 13])
    expect(shares(5, 0)).toEqual([100, 0])
  })

  it('gives what was not told the mean of what was', () => {
    expect(shares(3, null, 1)).toEqual([50, 33, 17])
    expect(shares(null, 4)).toEqual([50, 50])
    expect(shares(null, -2)).toEqual([50, 50])
  })

  it('shares alike where nothing was told, or nothing matters', () => {
    expect(shares(null, null)).toEqual([50, 50])
    expect(shares(0, 0, 0, 0)).toEqual([25, 25, 25, 25])
    expect(shares()).toEqual([])
  })

  it('rounds the largest remainders up, of equal ones the first', () => {
    expect(shares(1, 1, 1)).toEqual([34, 33, 33])
    expect(shares(0, 0, 0)).toEqual([34, 33, 33])
    expect(shares(1, 1, 4)).toEqual([17, 17, 66])
    expect(shares(1, 1, 1, 1, 1, 1)).toEqual([17, 17, 17, 17, 16, 16])
    expect(shares(1, 2, 4)).toEqual([14, 29, 57])
    for (const weights of [
      [1, 2, 4],
      [7, 11, 13],
      [0.1, 0.7, 0.3],
      [0.29, 0.71],
    ]) {
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      const given = shares(...weights)
      expect(given.reduce((sum, share) => sum + share, 0)).toBe(100)
      for (const [i, share] of given.entries())
        expect(Math.abs(share - (100 * (weights[i] ?? 0)) / total)).toBeLessThan(1)
    }
  })
})
