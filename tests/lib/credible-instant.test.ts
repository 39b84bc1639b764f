import { describe, expect, it } from 'vitest'
import { isCredible, latestCredible } from '@/lib/credible-instant'

const now = Date.UTC(2026, 10, 20)
const minute = 60_000

describe('an instant', () => {
  it.each([
    ['long ago', now - 1e12, true],
    ['this moment', now, true],
    ['ahead by less than five minutes', now + 4 * minute, true],
    ['ahead by more', now + 6 * minute, false],
    ['a year ahead', now + 365 * 24 * 60 * minute, false],
    ['none', Number.NaN, false],
  ])('%s: believed %#', (_, instant, believed) => {
    expect(isCredible(instant, now)).toBe(believed)
  })

  it('is believed up to the latest', () => {
    expect(isCredible(latestCredible(now), now)).toBe(true)
    expect(isCredible(latestCredible(now) + 1, now)).toBe(false)
  })
})
