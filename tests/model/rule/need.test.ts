import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import { breachesFloor, isUnattainable, movement, needOf, reach } from '@/model/rule/need'
import { positionOf, rulerOf } from '@/model/rule/position'
import { clock, closing, dishes, dong, minutes, planOf, published, quick, range, score, star } from '../sample'

function need(attribute: Attribute) {
  return needOf(attribute, positionOf(planOf([attribute]), attribute))
}

function unattainable(attribute: Attribute): boolean {
  const ruler = rulerOf(attribute, positionOf(planOf([attribute]), attribute))
  return ruler !== null && isUnattainable(attribute, ruler)
}

const yesNo = { scale: { kind: 'binary' } } as const

describe('what a role asks for', () => {
  it('is a sensible step on the safe side of the line', () => {
    const price = { scale: dong, direction: -1, benchmark: range(30_000, 40_000) } as const
    expect(need(score('price', 34_000, { ...price, ...star }))).toBe(33_000)
    expect(need(score('price', 34_000, price))).toBe(36_500)
    expect(need(score('taste', 7, { benchmark: published(7.03) }))).toBe(6.6)
    expect(need(score('taste', 7, { benchmark: published(7.03), ...star }))).toBe(7.6)
    expect(need(score('dishes', 3, { scale: dishes, benchmark: published(3.4), ...star }))).toBe(5)
    expect(need(quick('a', 3))).toBe(3)
    expect(need(quick('a', 3, star))).toBe(4)
  })

  it('on a clock is a time that people say, on the safe side', () => {
    const arrival = { scale: clock, direction: -1, benchmark: published(712, 6) } as const
    // Clear from 11:47, par until 11:57 by the minute.
    expect(need(score('arrival', 720, { ...arrival, ...star }))).toBe(705)
    expect(need(score('arrival', 720, arrival))).toBe(715)
    const late = { scale: closing, benchmark: published(1193, null) } as const
    expect(need(score('closing', 1200, { ...late, ...star }))).toBe(1230)
    expect(need(score('closing', 1200, late))).toBe(1170)
    // Where a minute is noticed, it is said.
    const fine = { ...arrival, scale: { ...clock, mnd: 2, bmin: 1, bmax: 2 }, benchmark: published(712, 2) } as const
    expect(need(score('arrival', 720, { ...fine, ...star }))).toBe(710)
    expect(need(score('arrival', 720, { ...fine, benchmark: published(713, 2), ...star }))).toBe(711)
  })

  it('is never beyond a hard floor', () => {
    expect(need(score('safety', 7, { floor: 6.9 }))).toBe(6.9)
    expect(need(score('safety', 7, { floor: 3 }))).toBe(6.5)
    expect(need(score('wait', 9, { scale: minutes, direction: -1, benchmark: published(20, 2), floor: 15 }))).toBe(15)
    expect(need(score('wait', 9, { scale: minutes, direction: -1, benchmark: published(20, 2), floor: 30 }))).toBe(21)
  })

  it('is unknown without an average', () => {
    expect(need(score('a', 7, { benchmark: null, floor: 3 }))).toBeNull()
  })

  it('is said to be unattainable beyond the end of the scale', () => {
    expect(need(score('a', 9, { benchmark: published(9.8), ...star }))).toBe('unattainable')
    expect(need(score('a', 9, { floor: 12 }))).toBe('unattainable')
  })
})

describe('reaching a line', () => {
  it('takes the end of the scale, or the line itself, where no step fits', () => {
    const odd = score('a', 5, { scale: { kind: 'bounded', min: 0, max: 9.97, unit: '' } })
    expect(reach(odd, 7, 9.95)).toBe(9.97)
    expect(reach(odd, 7, 9.97)).toBe(9.97)
    expect(reach(odd, 7, 9.98)).toBeNull()
    const low = score('a', 5, { scale: { kind: 'bounded', min: 0.03, max: 10, unit: '' }, direction: -1 })
    expect(reach(low, 7, 0.05)).toBe(0.03)
  })

  it('takes whole things whole', () => {
    expect(reach(score('a', 2, { scale: dishes }), 3, 3.2)).toBe(4)
    expect(reach(score('a', 2, { scale: dishes, direction: -1 }), 3, 0.4)).toBe(0)
    expect(reach(score('a', 2, { scale: dishes, direction: -1 }), 3, -0.4)).toBeNull()
  })
})

describe('an unattainable difference (spec 3.6)', () => {
  it('lies beyond the end of the scale', () => {
    expect(unattainable(score('a', 7, { benchmark: published(9.6) }))).toBe(true)
    expect(unattainable(score('a', 7, { benchmark: published(9.5) }))).toBe(false)
    expect(unattainable(score('a', 3, { direction: -1, benchmark: published(0.4) }))).toBe(true)
    expect(unattainable(score('a', 3, { direction: -1, benchmark: published(0.5) }))).toBe(false)
  })

  it('lies below nothing on a ratio or a count', () => {
    const price = { scale: minutes, direction: -1 } as const
    expect(unattainable(score('a', 3, { ...price, benchmark: published(10, 22) }))).toBe(true)
    expect(unattainable(score('a', 3, { ...price, benchmark: published(10, 20) }))).toBe(false)
    expect(unattainable(score('a', 3, { scale: minutes, benchmark: published(10, 22) }))).toBe(false)
    expect(unattainable(score('a', 3, { scale: dishes, direction: -1, benchmark: published(0.5) }))).toBe(true)
    expect(unattainable(score('a', 3, { scale: dishes, direction: -1, benchmark: published(1) }))).toBe(false)
  })

  it('is to have what most have already', () => {
    expect(unattainable(score('a', 1, { ...yesNo, benchmark: published(1) }))).toBe(true)
    expect(unattainable(score('a', 1, { ...yesNo, benchmark: published(0) }))).toBe(false)
    expect(unattainable(score('a', 1, { ...yesNo, direction: -1, benchmark: published(0) }))).toBe(true)
    expect(unattainable(score('a', 1, { ...yesNo, direction: -1, benchmark: published(1) }))).toBe(false)
  })

  it('may be the fault of a margin that is wanted too large', () => {
    expect(unattainable(quick('a', 5, { margin: 2 }))).toBe(false)
    expect(unattainable(quick('a', 5, { margin: 2.1 }))).toBe(true)
  })
})

describe('a hard floor (spec 3.11)', () => {
  it('is a minimum for more, a maximum for less', () => {
    expect([6.9, 7, 7.1].map((x) => breachesFloor(score('a', 7, { floor: 7 }), x))).toEqual([true, false, false])
    const wait = score('a', 7, { floor: 7, direction: -1 })
    expect([6.9, 7, 7.1].map((x) => breachesFloor(wait, x))).toEqual([false, false, true])
  })

  it('forgives the last digits', () => {
    expect(breachesFloor(score('a', 7, { floor: 0.3 }), 0.1 + 0.2 - 1e-12)).toBe(false)
    expect(breachesFloor(score('a', 7, { floor: 7 }), 7 - 1e-8)).toBe(true)
  })

  it('is not broken where it or the value is unknown', () => {
    expect(breachesFloor(score('a', 7, { floor: null }), -99)).toBe(false)
    expect(breachesFloor(score('a', 7, { floor: NaN }), -99)).toBe(false)
    expect(breachesFloor(score('a', 7, { floor: 7 }), null)).toBe(false)
  })
})

describe('movement', () => {
  it('is measured on the unclamped canvas, either way', () => {
    const ruler = { direction: 1, mu: 7, margin: 0.5, tolerance: 1 } as const
    expect(movement(ruler, 7, 8)).toBe(2)
    expect(movement(ruler, 8, 7)).toBe(2)
    expect(movement(ruler, 6, 7.5)).toBe(2)
  })
})
