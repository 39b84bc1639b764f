import { describe, expect, it } from 'vitest'
import type { Corner } from '@/optimiser/cuts'
import { buildDiagrams, type Diagrams } from '@/optimiser/diagram'
import { staircase, type PlanPoint } from '@/optimiser/plan-points'
import { reduce, type Part } from '@/optimiser/reduce'
import { Search } from '@/optimiser/search'
import { makeInstance } from '../tradeoff/families'
import { problemOf } from '../tradeoff/instance'
import { plansOf, randomParts } from './parts'
import { tries } from './tries'

interface Case {
  readonly part: Part
  readonly diagrams: Diagrams
  readonly plans: readonly PlanPoint[]
}
/** Random parts that have a plan. */
const cases = (count: number): Case[] =>
  randomParts(tries(count)).flatMap((part) => {
    const diagrams = buildDiagrams(part)
    const plans = plansOf(part)
    return diagrams === null || plans.length === 0 ? [] : [{ part, diagrams, plans }]
  })
/** The one part of a plan of 40 moves. */
function forty(seed: number): Diagrams {
  const part = reduce(problemOf(makeInstance('general', 'M', seed)))?.parts[0]
  const diagrams = part === undefined ? null : buildDiagrams(part)
  if (diagrams === null) throw new Error('no plan')
  return diagrams
}
function run<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
function drawn(diagrams: Diagrams, meter = { labels: 0 }): Search {
  const search = new Search(diagrams, meter)
  run(search.draw(9))
  return search
}
const at = (corners: readonly Corner[], cost: number): number =>
  corners.filter((one) => one.cost <= cost).at(-1)?.lead ?? -Infinity
const same = (point: PlanPoint) => JSON.stringify([point.cost, point.lead, point.second, point.moves])

/** Plans that exist, none beaten by another, and no plan at all above the bound. */
function expectSound(search: Search, plans: readonly PlanPoint[]): void {
  const known = new Set(plans.map(same))
  for (const point of search.points) expect(known).toContain(same(point))
  expect(staircase(search.points)).toEqual(search.points)
  const bound = search.bound()
  for (const { cost, lead } of plans) expect(at(bound, cost)).toBeGreaterThanOrEqual(lead)
  for (const [i, corner] of bound.entries()) {
    expect(corner.cost).toBeGreaterThan(bound[i - 1]?.cost ?? -Infinity)
    expect(corner.lead).toBeGreaterThan(bound[i - 1]?.lead ?? -Infinity)
  }
}

/** The widest relative distance between bound and plans, from the cheapest plan on. */
function gapOf(search: Search): number {
  const bound = search.bound()
  const [cheapest] = search.points
  const costs = [...search.points, ...bound]
    .map(({ cost }) => cost)
    .filter((cost) => cost >= (cheapest?.cost ?? Infinity))
  return Math.max(
    ...costs.map((cost) => (at(bound, cost) - at(search.points, cost)) / Math.max(1, Math.abs(at(bound, cost)))),
  )
}

describe('a search on small parts', () => {
  it('knows plans, and a bound above all of them, at every step', () => {
    for (const { diagrams, plans } of cases(80)) {
      const search = drawn(diagrams)
      expectSound(search, plans)
      run(search.beam(2))
      expectSound(search, plans)
      const before = search.points
      run(search.vary())
      expectSound(search, plans)
      for (const { cost, lead } of before) expect(at(search.points, cost)).toBeGreaterThanOrEqual(lead)
    }
  })

  it('finds the frontier, plan for plan, when it follows all that matter', () => {
    for (const { diagrams, plans } of cases(80)) {
      const search = drawn(diagrams)
      expect(run(search.exact(Infinity))).toBe(true)
      expect(search.points).toEqual(staircase(plans))
    }
  })

  it('keeps what it knows where there are too many', () => {
    for (const { diagrams } of cases(40)) {
      const search = drawn(diagrams)
      const before = search.points
      if (!run(search.exact(0))) expect(search.points).toBe(before)
      if (!run(search.focus(-Infinity, 0))) expect(search.points).toBe(before)
    }
  })

  it('leaves no budget open by more than it was told to, and then has nothing to do', () => {
    let narrowed = 0
    for (const { diagrams, plans } of cases(80)) {
      const meter = { labels: 0 }
      const search = drawn(diagrams, meter)
      for (const gap of [0.5, 0.1, 0]) {
        const before = gapOf(search)
        expect(run(search.focus(gap, Infinity))).toBe(true)
        expectSound(search, plans)
        expect(gapOf(search)).toBeLessThanOrEqual(Math.max(gap, 0))
        if (gapOf(search) < before) narrowed++
        const { labels } = meter
        expect(run(search.focus(gap, Infinity))).toBe(true)
        expect(meter.labels).toBe(labels)
      }
      expect(search.points.map(({ cost, lead }) => [cost, lead])).toEqual(
        staircase(plans).map(({ cost, lead }) => [cost, lead]),
      )
      expect(search.bound()).toEqual(search.points.map(({ cost, lead }) => ({ cost, lead })))
    }
    expect(narrowed).toBeGreaterThan(0)
  })
})

describe('a search on plans of 40 moves', () => {
  it.each([
    [1, 0.13],
    [2, 0.2],
    [3, 0.14],
  ])('bounds plan %i well once its lines are drawn', (seed, most) => {
    const search = drawn(forty(seed))
    run(search.vary())
    expect(gapOf(search)).toBeLessThan(most)
  })

  it.each([
    [1, 0.02],
    [2, 0.036],
    [3, 0.026],
    [5, 0.03],
    [6, 0.025],
  ])('bounds plan %i well over all budgets, however few plans it knows', (seed, most) => {
    const diagrams = forty(seed)
    const exact = drawn(diagrams)
    run(exact.vary())
    run(exact.exact(Infinity))
    const search = drawn(diagrams)
    const bound = search.bound()
    const open = exact.points.map(({ cost, lead }) => (at(bound, cost) - lead) / Math.max(1, Math.abs(lead)))
    expect(open.reduce((sum, one) => sum + one, 0) / open.length).toBeLessThan(most)
  })

  it('spends its effort where a gap is open', () => {
    const meter = { labels: 0 }
    const search = drawn(forty(3), meter)
    run(search.vary())
    expect(run(search.focus(0.05, Infinity))).toBe(true)
    expect(gapOf(search)).toBeLessThanOrEqual(0.05)
    const spent = meter.labels
    const all = { labels: 0 }
    const whole = drawn(forty(3), all)
    run(whole.vary())
    run(whole.exact(Infinity))
    expect(spent).toBeLessThan(all.labels / 2)
  })
})

describe('a search that starts from an earlier one', () => {
  const warmth = (search: Search, unit: number) => ({
    plans: search.points.map(({ moves }) => moves),
    prices: [search.memory(unit)],
    unit,
  })

  it('knows the plans and the bound of before at once', () => {
    for (const { diagrams, plans } of cases(40)) {
      const before = drawn(diagrams)
      run(before.vary())
      const search = new Search(diagrams, { labels: 0 })
      expect(search.resume(warmth(before, 5))).toBe(true)
      expectSound(search, plans)
      expect(search.points).toEqual(before.points)
      expect(gapOf(search)).toBeLessThan(1.1 * gapOf(before) + 0.01)
    }
  })

  it('leaves out plans that are none any more', () => {
    const [one] = cases(100)
    if (one === undefined) throw new Error('no part')
    const before = drawn(one.diagrams)
    const search = new Search(one.diagrams, { labels: 0 })
    const all = one.part.decisions.flatMap(({ moves }) => moves)
    const { prices, unit } = warmth(before, 1)
    expect(search.resume({ plans: [all, ...before.points.map(({ moves }) => moves)], prices, unit })).toBe(true)
    expectSound(search, one.plans)
  })

  it('starts afresh without one, or from one of another shape', () => {
    const [one, other] = [forty(1), forty(2)]
    const search = new Search(one, { labels: 0 })
    expect(search.resume(undefined)).toBe(false)
    expect(search.resume({ plans: [], prices: [], unit: 1 })).toBe(false)
    expect(search.resume(warmth(drawn(other), 1))).toBe(false)
    const problem = problemOf(makeInstance('general', 'M', 1))
    // As many choices, but some of them touch fewer attributes.
    const moves = problem.moves.map((move, i) => (i < 9 ? { ...move, effects: move.effects.slice(0, 2) } : move))
    const part = reduce({ ...problem, moves })?.parts[0]
    const nearly = part === undefined ? null : buildDiagrams(part)
    if (nearly === null) throw new Error('no plan')
    expect(nearly.order.length).toBe(one.order.length)
    expect(search.resume(warmth(drawn(nearly), 1))).toBe(false)
    expect(search.resume({ ...warmth(drawn(other), 1), prices: [drawn(other).memory(1), drawn(one).memory(1)] })).toBe(
      true,
    )
  })

  it('reads its lines in the unit of cost of today', () => {
    const problem = problemOf(makeInstance('general', 'M', 3))
    const before = drawn(forty(3))
    run(before.vary())
    // One dong more for one move: costs are now counted in single dong, not in hundreds.
    const moves = problem.moves.map((move, i) => (i === 20 ? { ...move, cost: move.cost + 1 } : move))
    const reduced = reduce({ ...problem, moves })
    const part = reduced?.parts[0]
    const diagrams = part === undefined ? null : buildDiagrams(part)
    if (reduced === null || diagrams === null) throw new Error('no plan')
    expect(reduced.unit).toBe(1)
    const search = new Search(diagrams, { labels: 0 })
    expect(search.resume({ ...warmth(before, 100), unit: 1 })).toBe(true)
    expect(gapOf(search)).toBeLessThan(2 * gapOf(before))
  })
})
