import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collator, formatClock, formatNumber, formatPercent, roundTo } from '@/lib/format'

describe('numbers', () => {
  it.each([
    [7.1, {}, '7,1', '7.1'],
    [7, {}, '7', '7'],
    [7, { atLeast: 1 }, '7,0', '7.0'],
    [1234.56, { digits: 2 }, '1.234,56', '1,234.56'],
    [1234.56, { digits: 0, grouping: false }, '1235', '1235'],
    [-0.04, {}, '0', '0'],
    [-2.5, {}, '−2,5', '−2.5'],
    [8.05, { digits: 1 }, '8,1', '8.1'],
    [6.41, { rounding: 'up' }, '6,5', '6.5'],
    [6.49, { rounding: 'down' }, '6,4', '6.4'],
  ] as const)('%d with %o', (value, style, vi, en) => {
    expect(formatNumber(value, 'vi', style)).toBe(vi)
    expect(formatNumber(value, 'en', style)).toBe(en)
  })

  it('shows shares as percentages', () => {
    expect(formatPercent(0.71, 'vi')).toBe('71%')
    expect(formatPercent(0.3025, 'vi', 1)).toBe('30,3%')
    expect(formatPercent(0.3025, 'en', 1)).toBe('30.3%')
  })

  it('never rounds a limit to the wrong side, and never by a whole step', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 3 }), (value, digits) => {
        const step = 10 ** -digits
        // Float noise, and numbers too small for any scale.
        const slack = Math.max(step * 1e-5, 1e-6)
        const up = roundTo(value, digits, 'up')
        const down = roundTo(value, digits, 'down')
        expect(up).toBeGreaterThanOrEqual(value - slack)
        expect(down).toBeLessThanOrEqual(value + slack)
        expect(up - down).toBeLessThan(step * 1.5)
      }),
    )
  })

  it('adds no step to a number that only float noise keeps off it', () => {
    expect(roundTo(0.1 + 0.2, 1, 'up')).toBe(0.3)
    expect(roundTo(33_000.000_000_01, 0, 'up')).toBe(33_000)
    expect(roundTo(32_999.999_999_99, 0, 'down')).toBe(33_000)
  })

  it('leaves huge, tiny and endless numbers sane', () => {
    expect(roundTo(1e21, 2)).toBe(1e21)
    expect(roundTo(1e-9, 2)).toBe(0)
    expect(roundTo(Number.POSITIVE_INFINITY, 2)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('times of day', () => {
  it.each([
    [710, '11:50'],
    [0, '0:00'],
    [65, '1:05'],
    [724.6, '12:05'],
    [1450, '24:10'],
    [-10, '−0:10'],
  ])('%d minutes after midnight', (minutes, text) => {
    expect(formatClock(minutes)).toBe(text)
  })

  it('rounds a latest time down and an earliest time up', () => {
    expect(formatClock(719.6, 'down')).toBe('11:59')
    expect(formatClock(719.4, 'up')).toBe('12:00')
  })
})

describe('sorting', () => {
  it('sorts Vietnamese names as Vietnamese readers do, numbers by value', () => {
    const names = ['Quán Đà Lạt', 'Quán Dũng', 'Quận 10', 'Quận 2', 'Quán Ăn', 'Quán Ân']
    expect([...names].sort(collator('vi').compare)).toEqual([
      'Quán Ăn',
      'Quán Ân',
      'Quán Dũng',
      'Quán Đà Lạt',
      'Quận 2',
      'Quận 10',
    ])
  })
})
