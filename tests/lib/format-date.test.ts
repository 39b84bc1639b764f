import { describe, expect, it } from 'vitest'
import { formatDate, formatMonth, formatRelative } from '@/lib/format-date'

const at = (day: number, hour = 12, minute = 0) => new Date(2026, 10, day, hour, minute).getTime()

describe('dates', () => {
  it('are short without being ambiguous, or long', () => {
    expect(formatDate(at(5), 'vi')).toBe('05/11/2026')
    expect(formatDate(at(5), 'en')).toBe('Nov 5, 2026')
    expect(formatDate(at(5), 'vi', 'long')).toBe('5 tháng 11, 2026')
    expect(formatDate(at(5), 'en', 'long')).toBe('November 5, 2026')
  })

  it('show months, and leave alone what is none', () => {
    expect(formatMonth('2026-11', 'vi')).toBe('11/2026')
    expect(formatMonth('2026-11', 'en')).toBe('Nov 2026')
    expect(formatMonth('2026-13', 'vi')).toBe('2026-13')
    expect(formatMonth('năm ngoái', 'vi')).toBe('năm ngoái')
  })
})

describe('how long ago', () => {
  const now = at(20, 12)
  it.each([
    ['half a minute', now - 30_000, null, null],
    ['a moment ahead of a clock that is looked at once a minute', now + 30_000, null, null],
    ['one minute', now - 60_000, '1 phút trước', '1 minute ago'],
    ['59 minutes', now - 59 * 60_000, '59 phút trước', '59 minutes ago'],
    ['two hours', at(20, 10), '2 giờ trước', '2 hours ago'],
    ['this morning', at(20, 0, 1), '11 giờ trước', '11 hours ago'],
    ['last night', at(19, 20), 'hôm qua', 'yesterday'],
    ['yesterday', at(19, 1), 'hôm qua', 'yesterday'],
    ['three days', at(17), '3 ngày trước', '3 days ago'],
    ['a week', at(13), '1 tuần trước', '1 week ago'],
    ['two months', new Date(2026, 8, 15).getTime(), '2 tháng trước', '2 months ago'],
    ['two years', new Date(2024, 8, 15).getTime(), '2 năm trước', '2 years ago'],
  ])('%s', (_case, instant, vi, en) => {
    expect(formatRelative(instant, now, 'vi')).toBe(vi)
    expect(formatRelative(instant, now, 'en')).toBe(en)
  })

  it('says "2 hours ago", not "yesterday", just after midnight', () => {
    expect(formatRelative(at(19, 23), at(20, 1), 'vi')).toBe('2 giờ trước')
  })
})
