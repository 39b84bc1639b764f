import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import { positionOf } from '@/model/rule/position'
import { quickStepValue } from '@/model/rule/quick-step'
import type { Level } from '@/model/rule/result'
import { kindOf } from '@/model/scales'
import { clock, dishes, dong, planOf, published, quick, range, score } from '../sample'

const levels: readonly Level[] = [1, 2, 3, 4, 5]

function steps(attribute: Attribute) {
  const position = positionOf(planOf([attribute]), attribute)
  return levels.map((level) => quickStepValue(attribute, position, level))
}

function reached(attribute: Attribute, value: number | null) {
  const changed = { ...attribute, own: { ...attribute.own, value } }
  return positionOf(planOf([changed]), changed).level
}

const roomy: readonly Attribute[] = [
  score('taste', null),
  score('wait', null, { direction: -1 }),
  score('price', null, { scale: dong, direction: -1, benchmark: range(30_000, 40_000) }),
  score('arrival', null, { scale: clock, direction: -1, benchmark: published(720, null) }),
  score('dishes', null, { scale: dishes, benchmark: published(6, null) }),
  quick('courtesy', null),
]

describe('the quick five-step answer', () => {
  it('puts "the same" on the line of the average, whatever the step of the scale', () => {
    const price = score('price', null, { scale: dong, direction: -1, benchmark: published(33_400, null) })
    expect(steps(price)[2]).toBe(33_400)
    const taste = score('taste', null, { benchmark: published(7.13, null) })
    expect(steps(taste)[2]).toBe(7.13)
    // Nobody has 2.6 dishes.
    expect(steps(score('dishes', null, { scale: dishes, benchmark: published(2.6, null) }))[2]).toBe(3)
  })

  it.each(roomy.map((attribute) => [attribute.id, attribute] as const))(
    'lands in the level asked for: %s',
    (_id, attribute) => {
      const values = steps(attribute)
      expect(values.map((value) => reached(attribute, value))).toEqual(levels)
      for (const value of values) expect(kindOf(attribute.scale).isPossible(attribute.scale, value ?? NaN)).toBe(true)
    },
  )

  it('says what people say', () => {
    expect(steps(score('price', null, { scale: dong, direction: -1, benchmark: range(30_000, 40_000) }))).toEqual([
      40_000, 38_000, 35_000, 32_000, 30_000,
    ])
    expect(steps(quick('a', null))).toEqual([1, 2, 3, 4, 5])
    expect(steps(score('taste', null))).toEqual([5.8, 6.3, 7, 7.8, 8.3])
  })

  it('comes as near as the scale allows', () => {
    const high = score('a', null, { benchmark: published(9.3) })
    expect(steps(high)).toEqual([8.1, 8.6, 9.3, 10, 10])
    const yesNo = (mu: number) => steps(score('a', null, { scale: { kind: 'binary' }, benchmark: published(mu) }))
    expect(yesNo(1)).toEqual([0, 0, 1, 1, 1])
    expect(yesNo(0)).toEqual([0, 0, 0, 1, 1])
  })

  it('keeps whole things whole around a broken average', () => {
    const values = steps(score('a', null, { scale: dishes, benchmark: published(3.4) }))
    expect(values.every((value) => Number.isInteger(value))).toBe(true)
    expect(values).toEqual([2, 2, 3, 5, 6])
  })

  it('says nothing without an average', () => {
    expect(steps(score('a', null, { benchmark: null }))).toEqual([null, null, null, null, null])
  })
})
