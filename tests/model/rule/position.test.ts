import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { judgedValue, positionOf, rulerOf } from '@/model/rule/position'
import type { Position, Stance } from '@/model/rule/result'
import {
  conceding,
  dong,
  guess,
  minutes,
  own,
  planOf,
  published,
  quick,
  range,
  rivalled,
  rivals,
  score,
} from '../sample'

function at(attribute: Attribute, more: Partial<Plan> = {}, stance: Stance = 'target'): Position {
  return positionOf(planOf([attribute], more), attribute, stance)
}

describe('a position', () => {
  it('has everything in native units, better being positive', () => {
    const price = score('price', 34_000, {
      scale: dong,
      direction: -1,
      benchmark: range(30_000, 40_000, { evidence: 'informed' }),
    })
    const said = at(price)
    expect(said).toMatchObject({
      id: 'price',
      value: 34_000,
      mu: 35_000,
      gap: 1000,
      level: 3,
      status: 'at_par',
      grade: 1,
    })
    expect(said.margin).toBeCloseTo(1950.76, 2)
    expect(said.tolerance).toBeCloseTo(1950.76, 2)
    expect(said.canvas).toBeCloseTo(5.5126, 4)
    expect(said.unclamped).toBe(said.canvas)
    expect(said.flags).toEqual([])
  })

  it('is drawn within the canvas, and known beyond it', () => {
    const said = at(score('a', 10, { benchmark: published(2, 0) }))
    expect(said.canvas).toBe(10)
    expect(said.unclamped).toBeCloseTo(45, 9)
    expect(at(score('a', 0, { benchmark: published(9, 0) })).canvas).toBe(0)
  })

  it('takes a gap exactly at a line for on it', () => {
    const level = (value: number) => at(score('a', value)).level
    expect([8, 7.5, 6.5, 6].map(level)).toEqual([5, 4, 3, 2])
    expect([7.999, 7.499, 6.499, 5.999].map(level)).toEqual([4, 3, 2, 1])
    const prices = [299_999_999.7, 300_000_000.1, 300_000_000.2]
    const car = (value: number) => at(rivalled('car', value, prices, { scale: dong, direction: -1 }))
    const mu = car(3e8).mu ?? NaN
    expect(car(mu - 15e6).level).toBe(4)
    expect(car(mu + 15e6).level).toBe(3)
  })

  it('judges the promise, or today where nothing is promised', () => {
    const attribute = score('a', 6, { target: 8 })
    expect(at(attribute).value).toBe(8)
    expect(at(attribute, {}, 'current').value).toBe(6)
    expect(positionOf(planOf([attribute]), attribute).value).toBe(8)
    expect(judgedValue(score('a', 6), 'target')).toBe(6)
    expect(judgedValue(score('a', 6, { target: NaN }), 'target')).toBe(6)
    expect(judgedValue(score('a', null, { target: 8 }), 'current')).toBeNull()
    expect(judgedValue(score('a', Infinity), 'current')).toBeNull()
  })
})

describe('evidence', () => {
  it('is the weaker of own and benchmark', () => {
    const grade = (mine: Attribute['own']['evidence'], theirs: Attribute['own']['evidence']) =>
      at(score('a', 7, { own: own(7, { evidence: mine }), benchmark: published(7, 1, { evidence: theirs }) })).grade
    expect([grade('measured', 'measured'), grade('measured', 'guess'), grade('informed', 'measured')]).toEqual([
      2, 0, 1,
    ])
  })

  it('makes the margin wider when it is weak', () => {
    const margin = (evidence: 'guess' | 'measured') =>
      at(score('a', 7, { own: own(7, { evidence }), benchmark: published(7, 0) })).margin
    expect([margin('guess'), margin('measured')]).toEqual([1, 0.2])
  })

  it('counts fewer than ten own answers as informed', () => {
    expect(at(score('a', 7, { own: own(7, { n: 9 }) })).grade).toBe(1)
    expect(at(score('a', 7, { own: own(7, { n: 10 }) })).grade).toBe(2)
  })

  it('is the own evidence alone on the five levels', () => {
    expect(at(quick('a', 4)).grade).toBe(1)
    expect(at(quick('a', 4, { own: own(4, { evidence: 'guess' }) })).grade).toBe(0)
  })
})

describe('flags', () => {
  it('tell of an assumed spread, few rivals, a chosen margin, an outlier', () => {
    expect(at(score('a', 7, { benchmark: guess(7) })).flags).toEqual(['SPREAD_ASSUMED'])
    expect(at(rivalled('a', 7, [6])).flags).toEqual(['SPREAD_ASSUMED', 'FEW_COMPETITORS'])
    expect(at(rivalled('a', 7, [6, 7])).flags).toEqual(['FEW_COMPETITORS'])
    expect(at(rivalled('a', 7, [6, 7, 8])).flags).toEqual([])
    expect(at(score('a', 7), { kappa: 0.6 }).flags).toEqual(['MARGIN_OVERRIDDEN'])
    expect(at(score('a', 7, { margin: 1 })).flags).toEqual(['MARGIN_OVERRIDDEN'])
  })

  it('tell of an outlier only beyond the tolerance', () => {
    const waits = (values: number[], robust = false) =>
      at(rivalled('wait', 12, values, { scale: minutes, direction: -1, benchmark: rivals({ robust }) })).flags
    expect(waits([10, 12, 13, 15, 60])).toEqual(['OUTLIER_RIVAL'])
    expect(waits([10, 12, 13, 15, 16])).toEqual([])
    expect(waits([10, 12, 13, 15, 60], true)).toEqual([])
  })

  it('do not speak of a comparison that could not be made', () => {
    expect(at(score('a', null, { benchmark: guess(7) })).flags).toEqual(['MISSING_OWN'])
  })
})

describe('the unknown', () => {
  it('misses the own value', () => {
    expect(at(score('a', null))).toMatchObject({
      value: null,
      mu: 7,
      s: 1,
      firms: null,
      margin: 0.5,
      tolerance: 0.5,
      gap: null,
      level: null,
      status: 'unknown',
      canvas: null,
      unclamped: null,
      flags: ['MISSING_OWN'],
      betterThan: null,
      badge: null,
    })
    expect(at(score('a', NaN)).flags).toEqual(['MISSING_OWN'])
  })

  it('still tells how many firms it would be compared with', () => {
    expect(at(rivalled('a', null, [6, 7, 8])).firms).toBe(3)
    expect(at(rivalled('a', 7, [6, 7, 8])).firms).toBe(3)
  })

  it('misses the benchmark', () => {
    expect(at(score('a', 7, { benchmark: null }))).toMatchObject({
      value: 7,
      mu: null,
      margin: null,
      tolerance: null,
      level: null,
      status: 'unknown',
      grade: 0,
      flags: ['MISSING_BENCH'],
    })
    expect(at(score('a', null, { benchmark: null })).flags).toEqual(['MISSING_OWN', 'MISSING_BENCH'])
  })

  it('misses a step where the average is 0', () => {
    const complaints = score('complaints', 2, { scale: minutes, direction: -1, benchmark: published(0, 0) })
    expect(at(complaints)).toMatchObject({
      mu: 0,
      margin: null,
      level: null,
      status: 'unknown',
      flags: ['MISSING_STEP'],
    })
    const stepped = { ...complaints, scale: { ...minutes, mnd: 2, bmin: 1 } }
    expect(at(stepped)).toMatchObject({ margin: 2, tolerance: 1, level: 2, flags: [] })
  })
})

describe('an eliminated attribute', () => {
  const gone = conceding({ kind: 'eliminate' })

  it('is far below without a value', () => {
    const expected = { value: null, level: 1, status: 'far_below', canvas: 0, unclamped: null, gap: null, flags: [] }
    expect(at(score('meals', null, gone))).toMatchObject({ ...expected, mu: 7, margin: 0.5 })
    expect(at(score('meals', null, gone), {}, 'current')).toMatchObject(expected)
    expect(at(score('meals', null, { ...gone, benchmark: null }))).toMatchObject({ ...expected, mu: null })
  })

  it('is far below as a promise even while it is still offered today', () => {
    expect(at(score('meals', 7, gone))).toMatchObject({ value: null, level: 1, canvas: 0 })
    expect(at(score('meals', 7, gone), {}, 'current')).toMatchObject({ value: 7, level: 3 })
  })

  it('keeps a value that is far below already', () => {
    expect(at(quick('meals', 1, gone))).toMatchObject({ value: 1, level: 1, canvas: 1, gap: -2 })
  })

  it('is what it is promised to be when something is promised after all', () => {
    expect(at(score('meals', null, { ...gone, target: 7 }))).toMatchObject({ value: 7, level: 3 })
  })

  it('is left out today even while something is promised', () => {
    expect(at(score('meals', null, { ...gone, target: 7 }), {}, 'current')).toMatchObject({ level: 1, flags: [] })
  })

  it('is not meant by a mere reduction', () => {
    expect(at(score('meals', null, conceding()))).toMatchObject({ level: null, flags: ['MISSING_OWN'] })
    expect(at(score('meals', 7, conceding()))).toMatchObject({ level: 3 })
  })
})

describe('the same question again', () => {
  const attribute = rivalled('a', 7, [6, 8])
  const plan = planOf([attribute])

  it('has the same answer while nothing changes', () => {
    expect(positionOf(plan, attribute)).toBe(positionOf({ ...plan, name: 'other' }, attribute))
  })

  it('has another answer with other rivals, another margin, another stance', () => {
    const usual = positionOf(plan, attribute)
    expect(usual.mu).toBe(7)
    const { r0, ...rest } = plan.rivals
    expect(r0).toBeDefined()
    expect(positionOf({ ...plan, rivals: rest }, attribute).mu).toBe(8)
    expect(positionOf(plan, attribute).mu).toBe(7)
    expect(positionOf({ ...plan, kappa: 1 }, attribute).margin).toBeCloseTo(2 * (usual.margin ?? NaN), 12)
    expect(positionOf(plan, attribute).margin).toBe(usual.margin)
    const promised = { ...attribute, target: 9 }
    expect(positionOf(plan, promised, 'target').value).toBe(9)
    expect(positionOf(plan, promised, 'current').value).toBe(7)
    expect(positionOf(plan, promised, 'target').value).toBe(9)
  })
})

describe('rivals beaten', () => {
  it('are counted by the direction, a tie not being better', () => {
    expect(at(rivalled('taste', 7, [6, 7, 8, 5])).betterThan).toEqual({ k: 2, n: 4 })
    expect(at(rivalled('wait', 7, [6, 7, 8, 5], { direction: -1 })).betterThan).toEqual({ k: 1, n: 4 })
  })

  it('are counted whatever the benchmark is, but only where they are known', () => {
    const attribute = score('a', 7, { rivals: { r0: 6, r1: NaN, gone: 2 } })
    expect(at(attribute).betterThan).toEqual({ k: 1, n: 1 })
    expect(at(score('a', 7)).betterThan).toBeNull()
  })
})

describe('proof', () => {
  const asked = { own: own(8, { n: 40, sd: 1 }) }

  it('is shown for what was measured, not for what is promised', () => {
    expect(at(score('a', 8, asked)).badge).toMatchObject({ provenAbove: true })
    expect(at(score('a', 8, { ...asked, target: 9 })).badge).toBeNull()
    expect(at(score('a', 8, { ...asked, target: 9 }), {}, 'current').badge).toMatchObject({ provenAbove: true })
    expect(at(score('a', 8, { ...asked, target: 8 })).badge).not.toBeNull()
  })

  it('counts the error of sampled rivals', () => {
    const sampled = (flag: boolean) =>
      at(rivalled('a', 8, [5, 6, 7, 8, 9], { ...asked, benchmark: rivals({ sampled: flag }) })).badge?.lowerBound ?? NaN
    expect(sampled(true)).toBeLessThan(sampled(false))
  })

  it('needs both sides measured where there is no survey', () => {
    expect(at(score('a', 8)).badge).toMatchObject({ provenAbove: true })
    expect(at(score('a', 8, { benchmark: published(7, 1, { evidence: 'informed' }) })).badge).toMatchObject({
      provenAbove: false,
    })
  })
})

describe('the ruler', () => {
  it('is there as soon as the lines are', () => {
    const attribute = score('a', null, { direction: -1 })
    expect(rulerOf(attribute, at(attribute))).toEqual({ direction: -1, mu: 7, margin: 0.5, tolerance: 0.5 })
    const nowhere = score('a', 7, { benchmark: null })
    expect(rulerOf(nowhere, at(nowhere))).toBeNull()
  })
})
