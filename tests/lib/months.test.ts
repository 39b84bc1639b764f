import { describe, expect, it } from 'vitest'
import { middleMonth, monthCount } from '@/lib/months'

describe('months', () => {
  it('are counted from a date or an instant', () => {
    expect(monthCount('2026-11') - monthCount('2024-11-30T08:00:00Z')).toBe(24)
    expect(monthCount('lately')).toBeNaN()
  })

  it.each([
    ['2025-11', '2025-11', '2025-11'],
    ['2018-01', '2018-12', '2018-06'],
    ['2012-11', '2023-12', '2018-05'],
    ['2019-12', '2020-01', '2019-12'],
    ['2019-11', '2020-01', '2019-12'],
    ['2020-12', '2021-02', '2021-01'],
  ])('%s to %s have their middle in %s', (from, to, middle) => {
    expect(middleMonth(from, to)).toBe(middle)
  })
})
