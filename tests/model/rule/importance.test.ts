import { describe, expect, it } from 'vitest'
import { counts, shareOf, toldWeight, totalWeight } from '@/model/rule/importance'
import { quick } from '../sample'

const weighing = (weight: number | null) => quick('a', 3, { weight })

describe('importance', () => {
  it('is told by any number from 0 on', () => {
    expect([0, 0.3, 70].map((weight) => toldWeight(weighing(weight)))).toEqual([0, 0.3, 70])
    expect([null, -1, NaN, Infinity].map((weight) => toldWeight(weighing(weight)))).toEqual([null, null, null, null])
  })

  it('makes an attribute count unless it is told to be none', () => {
    expect([null, 0, 1, -1].map((weight) => counts(weighing(weight)))).toEqual([true, false, true, true])
  })

  it('is shared out over what was told', () => {
    expect(totalWeight([weighing(3), weighing(null), weighing(1), weighing(-5)])).toBe(4)
    expect(shareOf(weighing(3), 4)).toBe(0.75)
    expect(shareOf(weighing(null), 4)).toBeNull()
    expect(shareOf(weighing(0), 0)).toBe(0)
  })
})
