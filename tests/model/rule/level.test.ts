import { describe, expect, it } from 'vitest'
import { levelAtHeight, levelOf, slackAt, statusOf } from '@/model/rule/level'

describe('levels (spec 3.5)', () => {
  const level = (gap: number) => levelOf(gap, 2, 1, 1e-9)

  it('change exactly at their lines, which belong to the better side', () => {
    expect([4, 2, -1, -2].map(level)).toEqual([5, 4, 3, 2])
    expect([3.999, 1.999, -1.001, -2.001].map(level)).toEqual([4, 3, 2, 1])
    expect([100, 0, -100].map(level)).toEqual([5, 3, 1])
  })

  it('forgive the last digits of a double and nothing more', () => {
    expect([4 - 5e-10, 2 - 5e-10, -1 - 5e-10, -2 - 5e-10].map(level)).toEqual([5, 4, 3, 2])
    expect([4 - 1e-8, 2 - 1e-8, -1 - 1e-8, -2 - 1e-8].map(level)).toEqual([4, 3, 2, 1])
  })

  it('forgive in proportion to large averages', () => {
    expect(slackAt(0)).toBe(1e-9)
    expect(slackAt(-7)).toBeCloseTo(7e-9, 15)
    expect(slackAt(5e8)).toBeCloseTo(0.5, 9)
  })

  it('follow the canvas height of a bundle', () => {
    expect([7, 6.99, 6, 5.99, 4, 3.99, 3, 2.99].map(levelAtHeight)).toEqual([5, 4, 4, 3, 3, 2, 2, 1])
  })
})

describe('statuses', () => {
  it('name each level', () => {
    expect(([5, 4, 3, 2, 1] as const).map((level) => statusOf(level, 0, 1, 0))).toEqual([
      'dominant',
      'above',
      'at_par',
      'below',
      'far_below',
    ])
  })

  it('tell slightly above from at par, beyond the tolerance only', () => {
    expect(statusOf(3, 1.1, 1, 1e-9)).toBe('at_par_slightly_above')
    expect(statusOf(3, 1, 1, 1e-9)).toBe('at_par')
    expect(statusOf(3, 1 + 5e-10, 1, 1e-9)).toBe('at_par')
    expect(statusOf(4, 1.1, 1, 1e-9)).toBe('above')
  })
})
