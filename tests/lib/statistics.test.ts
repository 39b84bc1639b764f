import { describe, expect, it } from 'vitest'
import { mean, median, medianDeviation, sampleSd, wilsonLowerBound } from '@/lib/statistics'

describe('centre and spread', () => {
  it('takes the mean', () => {
    expect(mean([83.46, 81.31, 80.24, 79.52, 78.73, 77.43, 75.18, 73.5, 73.14])).toBeCloseTo(78.0567, 4)
    expect(mean([])).toBeNaN()
  })

  it('takes the sample standard deviation with n - 1', () => {
    expect(sampleSd([5.123, 5.983, 4.093, 3.103])).toBeCloseTo(1.2492, 4)
    expect(sampleSd([4, 4, 4])).toBe(0)
  })

  it('knows no spread from fewer than two values', () => {
    expect(sampleSd([3])).toBeNull()
    expect(sampleSd([])).toBeNull()
    expect(sampleSd([3, 5])).toBeCloseTo(Math.SQRT2, 12)
  })

  it('takes the median of odd and even many, in any order, without touching the list', () => {
    const values = [9, 1, 5]
    expect(median(values)).toBe(5)
    expect(values).toEqual([9, 1, 5])
    expect(median([10, 2, 4, 1])).toBe(3)
    expect(median([])).toBeNaN()
  })

  it('takes the median absolute deviation', () => {
    expect(medianDeviation([1, 1, 2, 2, 4, 6, 9])).toBe(1)
  })
})

describe('Wilson lower bound', () => {
  it('matches worked values', () => {
    expect(wilsonLowerBound(93, 100, 1.2816)).toBeCloseTo(0.88988, 5)
    expect(wilsonLowerBound(0, 10, 1.28155)).toBeCloseTo(0, 12)
  })

  it('stays below the share and comes closer with more answers', () => {
    const few = wilsonLowerBound(9, 10, 1.28155)
    const many = wilsonLowerBound(900, 1000, 1.28155)
    expect(few).toBeLessThan(many)
    expect(many).toBeLessThan(0.9)
  })
})
