import { describe, expect, it } from 'vitest'
import { readMonth } from '@/views/canvas/details/read-month'

describe('a typed month', () => {
  it.each([
    ['11/2026', '2026-11'],
    ['3.2026', '2026-03'],
    ['2026-11', '2026-11'],
    [' 2026 / 3 ', '2026-03'],
    ['', null],
  ])('%s is %s', (typed, month) => expect(readMonth(typed)).toBe(month))

  it.each(['13/2026', '0/2026', '11/26', 'tháng 11', '2026', '11/2026/1', '<b>'])('%s is refused', (typed) =>
    expect(readMonth(typed)).toBe('NOT_A_MONTH'),
  )
})
