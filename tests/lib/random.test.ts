import { describe, expect, it } from 'vitest'
import { normalCdf, normalInverse } from '@/lib/normal'
import { orderStatistics } from '@/lib/order-statistics'
import { randomStream } from '@/lib/random'
import { mean, sampleSd } from '@/lib/statistics'
import fc from 'fast-check'

const draw = (seed: number, name: string, n: number): number[] => {
  const { next } = randomStream(seed, name)
  return Array.from({ length: n }, next)
}

describe('random streams', () => {
  it('give the same numbers for the same seed and name, here and everywhere', () => {
    expect(draw(7, 'volume', 50)).toEqual(draw(7, 'volume', 50))
    // Whole-number arithmetic only: these bits are the same in every browser.
    expect(draw(20261125, 'money:volume', 3)).toMatchInlineSnapshot(`
      [
        0.877313978363649,
        0.4658831402669867,
        0.8824236287399487,
      ]
    `)
  })

  it('differ by seed and by name', () => {
    const firsts = [draw(7, 'a', 1), draw(8, 'a', 1), draw(7, 'b', 1), draw(0, '', 1)].map(([first]) => first)
    expect(new Set(firsts).size).toBe(4)
  })

  it('spread evenly, without a trace of one in the next or in another name', () => {
    const n = 20_000
    const numbers = draw(3, 'spread', n)
    const other = draw(3, 'spread2', n)
    expect(numbers.every((x) => x > 0 && x < 1)).toBe(true)
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const share = numbers.filter((x) => Math.floor(x * 10) === tenth).length / n
      expect(Math.abs(share - 0.1)).toBeLessThan(5 * Math.sqrt(0.09 / n))
    }
    const centred = (xs: readonly number[]) => xs.map((x) => (x - 0.5) * Math.sqrt(12))
    const product = (xs: readonly number[], ys: readonly number[]) => mean(xs.map((x, i) => x * ys[i]!))
    expect(Math.abs(product(centred(numbers), centred(other)))).toBeLessThan(5 / Math.sqrt(n))
    expect(Math.abs(product(centred(numbers).slice(0, -1), centred(numbers).slice(1)))).toBeLessThan(5 / Math.sqrt(n))
  })
})

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1.2815515655446004, 0.1],
    [2.99, 0.9986051127645077],
    [3.01, 0.9986937615512306],
    [-6, 9.865876450376946e-10],
    [-37, 5.725571222524576e-300],
    [-Infinity, 0],
    [Infinity, 1],
  ])('has %s below which lies a share of %s', (x, share) => {
    expect(normalCdf(x) / (share === 0 ? 1 : share)).toBeCloseTo(share === 0 ? 0 : 1, 10)
  })

  it('has quantiles that are its inverse, to the far tails', () => {
    for (const p of [1e-16, 1e-12, 1e-6, 0.001, 0.02425, 0.07, 0.3, 0.5]) {
      expect(normalCdf(normalInverse(p)) / p).toBeCloseTo(1, 9)
    }
    for (const p of [0.001, 0.07, 0.3]) expect(normalInverse(1 - p)).toBeCloseTo(-normalInverse(p), 12)
    expect(normalInverse(0.9)).toBeCloseTo(1.2815515655446004, 14)
  })

  it('has mean 0 and deviation 1', () => {
    const normals = draw(11, 'normal', 20_000).map(normalInverse)
    expect(Math.abs(mean(normals))).toBeLessThan(0.035)
    expect(Math.abs(sampleSd(normals)! - 1)).toBeLessThan(0.025)
  })
})

describe('order statistics', () => {
  it('are those of the sorted column', () => {
    const column = fc
      .array(fc.oneof(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), fc.constantFrom(0, 0, 5)), {
        minLength: 1,
        maxLength: 300,
      })
      .map((values) => Float64Array.from(values))
    fc.assert(
      fc.property(column, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (values, picks) => {
        const ranks = picks.map((pick) => pick % values.length)
        const sorted = values.slice().sort()
        expect(orderStatistics(values, ranks)).toEqual(ranks.map((rank) => sorted[rank]! + 0))
      }),
    )
  })

  it('leave the column as it is', () => {
    const column = Float64Array.from([3, 1, 2])
    orderStatistics(column, [1])
    expect([...column]).toEqual([3, 1, 2])
  })
})
