import { describe, expect, it } from 'vitest'
import { solvePart, type PartFrontier } from '@/optimiser/part'
import type { PartOptions } from '@/optimiser/part-options'
import { staircase } from '@/optimiser/plan-points'
import { reduce, type Part } from '@/optimiser/reduce'
import { makeInstance, type Size } from '../tradeoff/families'
import { problemOf } from '../tradeoff/instance'
import { plansOf, randomParts } from './parts'
import { seeded } from './seeded'
import { tries } from './tries'

interface Solved {
  readonly last: PartFrontier
  readonly pauses: number
  /** Partial plans that were made under bounds. */
  readonly labels: number
}
function solve(part: Part, more: Partial<PartOptions> = {}): Solved {
  const meter = { labels: 0 }
  const steps = solvePart(part, { limit: 6_000_000, meter, small: 10, unit: 1, ...more })
  let pauses = 0
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) pauses++
  return { last: step.value, pauses, labels: meter.labels }
}
function partOf(size: Size, seed: number): Part {
  const part = reduce(problemOf(makeInstance('general', size, seed)))?.parts[0]
  if (part === undefined) throw new Error('no part')
  return part
}
/** So many decisions of three levels each, which change all of these tracks. */
function levels(decisions: number, tracks: number): Part {
  const random = seeded(decisions * 10 + tracks)
  const rise = (): number[] => [0, random.whole(1, 4), random.whole(5, 9), random.whole(10, 15)]
  return {
    decisions: Array.from({ length: decisions }, (_, i) => ({
      moves: [3 * i, 3 * i + 1, 3 * i + 2],
      costs: rise(),
      seconds: [0, 1, 1, 1],
    })),
    tracks: Array.from({ length: tracks }, (_, track) => ({
      start: 0,
      floor: track === 0 ? 3 : null,
      weight: 1,
      value: { from: 0, values: Array.from({ length: 60 }, (__, state) => Math.min(state, 30 + 9 * track)) },
      deltas: new Map(Array.from({ length: decisions }, (__, i) => [i, rise()])),
    })),
  }
}

describe('a small part', () => {
  it('is solved at once, and the same as with bounds', () => {
    for (const part of randomParts(tries(80))) {
      const plain = solve(part)
      expect(plain).toMatchObject({ pauses: 0, labels: 0, last: { exact: true } })
      expect(plain.last.points).toEqual(staircase(plansOf(part)))
      expect(plain.last.bound).toEqual(plain.last.points)
      const bounded = solve(part, { small: 0 })
      expect(bounded.last.exact).toBe(true)
      expect(bounded.last.points).toEqual(plain.last.points)
    }
  })

  it('of many combinations is solved without bounds too, and one of a single attribute, however many its decisions', () => {
    for (const part of [levels(8, 2), levels(16, 1)]) {
      const plain = solve(part)
      const bounded = solve(part, { small: 0 })
      expect(plain.labels).toBe(0)
      expect(bounded.labels).toBeGreaterThan(0)
      expect(plain.last).toMatchObject({ exact: true })
      expect(plain.last.memory).toBeUndefined()
      expect(bounded.last.points).toEqual(plain.last.points)
      expect(bounded.last.memory).toBeDefined()
    }
  })

  it('is still one of a single attribute when its decisions are linked, and no longer with a second attribute', () => {
    const single = levels(16, 1)
    // At most one of the first two decisions may choose anything.
    const link = { start: 0, floor: -1, weight: 0, value: { from: 0, values: [0] } }
    const deltas = new Map([0, 1].map((decision) => [decision, [0, -1, -1, -1]]))
    const linked = solve({ ...single, tracks: [...single.tracks, { ...link, deltas }] })
    expect(linked.labels).toBe(0)
    expect(linked.last.exact).toBe(true)
    const double = solve(levels(12, 2))
    expect(double.labels).toBeGreaterThan(0)
    expect(double.last.exact).toBe(true)
  })

  it('of one decision has an answer whatever the effort', () => {
    const one = levels(1, 2)
    expect(solve(one, { small: 0, limit: 0 }).last).toMatchObject({ exact: true, points: staircase(plansOf(one)) })
  })

  it('without a plan is exactly that', () => {
    const none = { ...levels(2, 1), tracks: levels(2, 1).tracks.map((track) => ({ ...track, floor: 99 })) }
    for (const small of [0, 10]) expect(solve(none, { small }).last).toEqual({ points: [], exact: true, bound: [] })
  })
})

describe('a part of 40 moves', () => {
  it.each([
    [1, 2_700],
    [2, 1_400],
    [3, 2_900],
    [9, 2_100],
  ])('needs few partial plans under its bounds (plan %i: %i)', (seed, most) => {
    const { last, labels } = solve(partOf('M', seed), { limit: most })
    expect(last.exact).toBe(true)
    expect(labels).toBeLessThan(most)
    expect(last.memory?.lines.length).toBeGreaterThan(2)
  })

  it('ends soon after its effort is spent, with plans and a bound', () => {
    for (const limit of [0, 100, 2_000]) {
      const { last, labels } = solve(partOf('M', 4), { limit })
      expect(last.exact).toBe(false)
      expect(labels).toBeLessThan(limit + 500)
      expect(last.points.length).toBeGreaterThan(20)
      expect(last.bound.length).toBeGreaterThan(20)
      expect(last.memory?.lines.length).toBeGreaterThan(2)
    }
  })

  it('needs less from an earlier start', () => {
    const part = partOf('M', 1)
    const { last, pauses } = solve(part)
    const warm = {
      plans: last.points.map(({ moves }) => moves),
      prices: last.memory === undefined ? [] : [last.memory],
      unit: 1,
    }
    const again = solve(part, { warm })
    expect(again.last.points).toEqual(last.points)
    expect(again.pauses).toBeLessThan(pauses)
  })
})
