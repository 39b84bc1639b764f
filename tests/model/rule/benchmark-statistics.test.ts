import { describe, expect, it } from 'vitest'
import { benchmarkStatistics } from '@/model/rule/benchmark-statistics'
import { guess, planOf, published, quick, range, rivalled, rivals, score } from '../sample'

const everyone = planOf([]).rivals

function considered(weights: readonly (number | null)[]) {
  return Object.fromEntries(
    weights.map((weight, order) => {
      const id = `r${String(order)}`
      return [id, { id, order, name: id, considered: weight }]
    }),
  )
}

describe('a benchmark from rivals', () => {
  it('is their mean, with the sample spread between them', () => {
    const said = benchmarkStatistics(rivalled('value', 2.773, [5.123, 5.983, 4.093, 3.103]), everyone)
    expect(said?.mu).toBeCloseTo(4.5755, 10)
    expect(said?.s).toBeCloseTo(1.2492, 4)
    expect(said).toMatchObject({ assumed: false, few: false, firms: 4, se: 0, grade: 2 })
  })

  it('weighs the mean, and never the spread, by how many customers consider each', () => {
    const attribute = rivalled('speed', 7, [6, 8, 10])
    const said = benchmarkStatistics(attribute, considered([0.6, 0.3, 0.1]))
    expect(said?.mu).toBeCloseTo(7, 10)
    expect(said?.s).toBeCloseTo(2, 10)
  })

  it('lets a rival of unknown weight count like the average one', () => {
    const said = benchmarkStatistics(rivalled('speed', 7, [6, 8, 10]), considered([0.4, 0.2, null]))
    expect(said?.mu).toBeCloseTo((0.4 * 6 + 0.2 * 8 + 0.3 * 10) / 0.9, 10)
  })

  it.each([
    ['none is told', [null, null, null]],
    ['all are zero', [0, 0, 0]],
    ['they are no usable numbers', [NaN, -1, Infinity]],
  ])('is unweighted when %s', (_why, weights) => {
    expect(benchmarkStatistics(rivalled('speed', 7, [6, 8, 10]), considered(weights))?.mu).toBeCloseTo(8, 10)
  })

  it('leaves out rivals whom nobody considers, but not their spread', () => {
    const said = benchmarkStatistics(rivalled('speed', 7, [6, 8, 10]), considered([1, 1, 0]))
    expect(said?.mu).toBe(7)
    expect(said?.s).toBeCloseTo(2, 10)
  })

  it('leaves out values that are no number and rivals that are not in the plan', () => {
    const attribute = rivalled('speed', 7, [6, NaN, 8], { rivals: { r0: 6, r1: NaN, r2: 8, gone: 0 } })
    expect(benchmarkStatistics(attribute, everyone)).toMatchObject({ mu: 7, firms: 2 })
  })

  it('is missing without any rival', () => {
    expect(benchmarkStatistics(rivalled('speed', 7, []), everyone)).toBeNull()
    expect(benchmarkStatistics(rivalled('speed', 7, [NaN]), everyone)).toBeNull()
  })

  it('says so below three rivals, and assumes the spread of a single one', () => {
    expect(benchmarkStatistics(rivalled('a', 7, [5]), everyone)).toMatchObject({ few: true, assumed: true, s: 1 })
    expect(benchmarkStatistics(rivalled('a', 7, [5, 7]), everyone)).toMatchObject({ few: true, assumed: false })
    expect(benchmarkStatistics(rivalled('a', 7, [5, 6, 7]), everyone)).toMatchObject({ few: false, assumed: false })
  })

  it('has no spread when all rivals are alike', () => {
    expect(benchmarkStatistics(rivalled('a', 7, [6, 6, 6]), everyone)).toMatchObject({ s: 0, assumed: false })
  })

  it('has a standard error when they are a sample of a market, unless one is given', () => {
    const values = [4, 6, 8, 10]
    const s = Math.sqrt(20 / 3)
    const sampled = (se: number | null) => rivalled('a', 7, values, { benchmark: rivals({ sampled: true, se }) })
    expect(benchmarkStatistics(sampled(null), everyone)?.se).toBeCloseTo(s / 2, 10)
    expect(benchmarkStatistics(sampled(0.3), everyone)?.se).toBe(0.3)
    expect(benchmarkStatistics(sampled(0), everyone)?.se).toBe(0)
    expect(benchmarkStatistics(sampled(-1), everyone)?.se).toBeCloseTo(s / 2, 10)
  })

  it('takes the median and 1.4826 MAD when asked, which no outlier moves', () => {
    const robust = rivalled('a', 7, [10, 12, 13, 15, 60], { benchmark: rivals({ robust: true }) })
    const said = benchmarkStatistics(robust, everyone)
    expect(said).toMatchObject({ mu: 13, skew: 0, assumed: false })
    expect(said?.s).toBeCloseTo(1.4826 * 2, 10)
    const plain = benchmarkStatistics(rivalled('a', 7, [10, 12, 13, 15, 60]), everyone)
    expect(plain?.mu).toBe(22)
    expect(plain?.skew).toBe(9)
  })

  it('assumes the spread of a single rival even when robust, but not of two', () => {
    const robust = (values: number[]) => rivalled('a', 7, values, { benchmark: rivals({ robust: true }) })
    expect(benchmarkStatistics(robust([6]), everyone)).toMatchObject({ mu: 6, s: 1, assumed: true, few: true })
    expect(benchmarkStatistics(robust([6, 8]), everyone)).toMatchObject({ mu: 7, assumed: false })
  })

  it('looks for outliers among the values, not in how the rivals are weighed', () => {
    expect(benchmarkStatistics(rivalled('a', 7, [5, 6, 7]), considered([1, 0, 0]))?.skew).toBe(0)
  })

  it('is what at least half of the rivals have, on yes or no', () => {
    const has = (values: number[], weights?: number[]) =>
      benchmarkStatistics(
        rivalled('parking', 1, values, { scale: { kind: 'binary' } }),
        weights === undefined ? everyone : considered(weights),
      )
    expect(has([1, 0])?.mu).toBe(1)
    expect(has([1, 0, 0])?.mu).toBe(0)
    expect(has([1, 0, 0], [0.8, 0.1, 0.1])?.mu).toBe(1)
    expect(has([1, 1, 0])).toMatchObject({ mu: 1, skew: 0 })
  })
})

describe('a published benchmark', () => {
  it('is taken as published', () => {
    const said = benchmarkStatistics(score('a', 7, { benchmark: published(841, 25.15, { firms: 6 }) }), everyone)
    expect(said).toMatchObject({ mu: 841, s: 25.15, assumed: false, firms: 6, few: false, se: 0, grade: 2, skew: 0 })
  })

  it('assumes a spread that was not published, or is none', () => {
    for (const sd of [null, -1, NaN]) {
      const said = benchmarkStatistics(score('a', 7, { benchmark: published(7, sd) }), everyone)
      expect(said).toMatchObject({ s: 1, assumed: true })
    }
    const flat = benchmarkStatistics(score('a', 7, { benchmark: published(7, 0) }), everyone)
    expect(flat).toMatchObject({ s: 0, assumed: false })
  })

  it('is missing when its mean is no number', () => {
    expect(benchmarkStatistics(score('a', 7, { benchmark: published(NaN) }), everyone)).toBeNull()
  })

  it('is only informed on fewer than ten ratings', () => {
    const grade = (ratings: number) =>
      benchmarkStatistics(score('a', 7, { benchmark: published(7, 1, { ratings }) }), everyone)?.grade
    expect([grade(9), grade(10)]).toEqual([1, 2])
  })

  it('takes the share of firms that have it, on yes or no, and assumes no spread', () => {
    const binary = (mean: number) => score('a', 1, { scale: { kind: 'binary' }, benchmark: published(mean, null) })
    expect(benchmarkStatistics(binary(0.5), everyone)).toMatchObject({ mu: 1, assumed: false })
    expect(benchmarkStatistics(binary(0.4), everyone)).toMatchObject({ mu: 0, assumed: false })
  })
})

describe('a range and a guess', () => {
  it('reads "most are between" as the 10th and 90th percentile', () => {
    const said = benchmarkStatistics(score('price', 20, { benchmark: range(30, 40) }), everyone)
    expect(said?.mu).toBe(35)
    expect(said?.s).toBeCloseTo(3.9015, 4)
    expect(said?.assumed).toBe(false)
  })

  it('reads it either way round, and not at all without both ends', () => {
    expect(benchmarkStatistics(score('price', 20, { benchmark: range(40, 30) }), everyone)?.s).toBeCloseTo(3.9015, 4)
    expect(benchmarkStatistics(score('price', 20, { benchmark: range(NaN, 40) }), everyone)).toBeNull()
    expect(benchmarkStatistics(score('price', 20, { benchmark: range(30, Infinity) }), everyone)).toBeNull()
  })

  it('guesses only the centre', () => {
    const said = benchmarkStatistics(score('a', 7, { benchmark: guess(6, { evidence: 'guess' }) }), everyone)
    expect(said).toMatchObject({ mu: 6, s: 1, assumed: true, firms: null, grade: 0, few: false })
    expect(benchmarkStatistics(score('a', 7, { benchmark: guess(NaN) }), everyone)).toBeNull()
  })
})

describe('the five levels', () => {
  it('carry their own average, whatever else is written', () => {
    const attribute = quick('a', 4, { benchmark: published(4) })
    expect(benchmarkStatistics(attribute, everyone)).toMatchObject({ mu: 3, s: 1, assumed: false, grade: null, se: 0 })
  })
})

describe('no benchmark', () => {
  it('is missing', () => {
    expect(benchmarkStatistics(score('a', 7, { benchmark: null }), everyone)).toBeNull()
  })
})

describe('remembering', () => {
  it('notices other rivals around the same attribute', () => {
    const attribute = rivalled('speed', 7, [6, 8, 10])
    expect(benchmarkStatistics(attribute, everyone)?.mu).toBe(8)
    expect(benchmarkStatistics(attribute, considered([1, 0, 0]))?.mu).toBe(6)
    expect(benchmarkStatistics(attribute, everyone)).toBe(benchmarkStatistics(attribute, everyone))
  })
})
