import { describe, expect, it } from 'vitest'
import { scaleHint } from '@/lib/scale-hint'

describe('amounts typed without their thousands', () => {
  it.each([
    [35, 35_000, 35_000],
    [33.5, 35_000, 33_500],
    [100, 35_000, 100_000],
    [1.2, 1_200_000, 1_200_000],
    [950, 1_200_000, 950_000],
  ])('%d beside an average of %d offers %d', (typed, average, offered) => {
    expect(scaleHint(typed, average)).toBe(offered)
  })

  it.each([
    ['a full amount', 35_000, 35_000],
    ['far from the average even with its thousands', 1, 35_000],
    ['too much with its thousands', 900, 35_000],
    ['nothing', 0, 35_000],
    ['less than nothing', -35, 35_000],
    ['an average of nothing', 35, 0],
    ['an unknown average', 35, null],
    ['no number', Number.NaN, 35_000],
  ])('asks nothing for %s', (_case, typed, average) => {
    expect(scaleHint(typed, average)).toBeNull()
  })
})
