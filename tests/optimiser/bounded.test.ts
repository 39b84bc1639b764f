import { describe, expect, it } from 'vitest'
import { bestWithin, type Frontier } from '@/optimiser/frontier'
import type { Problem } from '@/optimiser/problem'
import { solveFrontier } from '@/optimiser/solve'
import { makeInstance } from '../tradeoff/families'
import { problemOf } from '../tradeoff/instance'
import { judge } from './enumerate'

/** All frontiers of one solve, the last included. */
function history(problem: Problem, effort: number): Frontier[] {
  const seen: Frontier[] = []
  const onProgress = (frontier: Frontier): boolean => seen.push(frontier) > 0
  seen.push(solveFrontier(problem, { effort, onProgress }))
  return seen
}

const boundAt = ({ bound }: Frontier, budget: number): number =>
  bound.filter(([from]) => from <= budget).at(-1)?.[1] ?? -Infinity
const leadAt = (frontier: Frontier, budget: number): number => bestWithin(frontier, budget)?.lead ?? -Infinity

/** Plans that exist, ascending in cost and lead, none above the bound. */
function expectSound(problem: Problem, frontier: Frontier): void {
  for (const [index, { cost, lead, moves }] of frontier.points.entries()) {
    expect(judge(problem, new Set(moves))).toMatchObject({ cost, lead })
    expect(moves).toEqual([...moves].sort((a, b) => a - b))
    expect(cost).toBeGreaterThan(frontier.points[index - 1]?.cost ?? -Infinity)
    expect(lead).toBeGreaterThan(frontier.points[index - 1]?.lead ?? -Infinity)
    expect(boundAt(frontier, cost)).toBeGreaterThanOrEqual(lead)
  }
  for (const [index, [cost, lead]] of frontier.bound.entries()) {
    expect(cost).toBeGreaterThan(frontier.bound[index - 1]?.[0] ?? -Infinity)
    expect(lead).toBeGreaterThan(frontier.bound[index - 1]?.[1] ?? -Infinity)
  }
}

/** The gap is the widest relative distance at any budget that buys a plan. */
function expectTrueGap(frontier: Frontier): void {
  const cheapest = frontier.points[0]?.cost ?? Infinity
  const open = [...frontier.points.map(({ cost }) => cost), ...frontier.bound.map(([cost]) => cost)]
    .filter((budget) => budget >= cheapest)
    .map((budget) => {
      const most = boundAt(frontier, budget)
      return (most - leadAt(frontier, budget)) / Math.max(1, Math.abs(most))
    })
  expect(frontier.gap).toBeCloseTo(Math.max(...open), 12)
}

function expectBetter(frontier: Frontier, before: Frontier): void {
  for (const { cost, lead } of before.points) expect(leadAt(frontier, cost)).toBeGreaterThanOrEqual(lead)
  expect(frontier.gap).toBeLessThanOrEqual(before.gap)
}

describe('a frontier that is not finished', () => {
  it('of 100 moves is sound at every step, only ever gets better, and comes to its end', () => {
    const problem = problemOf(makeInstance('general', 'L', 2))
    const steps = history(problem, 200_000)
    const exact = steps.pop()
    expect(exact).toMatchObject({ status: 'exact', gap: 0 })
    if (exact === undefined) return
    expectSound(problem, exact)
    expect(exact.bound).toEqual(exact.points.map(({ cost, lead }) => [cost, lead]))
    expect(steps.length).toBeGreaterThan(5)
    for (const [index, frontier] of steps.entries()) {
      expect(frontier.status).toBe('bounded')
      expectSound(problem, frontier)
      expectTrueGap(frontier)
      const before = steps[index - 1]
      if (before !== undefined) expectBetter(frontier, before)
      for (const { cost, lead } of exact.points) expect(boundAt(frontier, cost)).toBeGreaterThanOrEqual(lead)
    }
    expect(steps[0]?.gap).toBeLessThan(0.5)
    expect(steps[3]?.gap).toBeLessThan(0.06)
    expect(steps.at(-1)?.gap).toBeLessThan(0.01)
  })

  it.each([2, 4])('is bounded by what more effort finds (plan %i)', (seed) => {
    const problem = problemOf(makeInstance('general', 'M', seed))
    const exact = solveFrontier(problem)
    expect(exact.status).toBe('exact')
    const steps = history(problem, 500)
    expect(steps.at(-1)?.warm?.plans).toEqual(steps.at(-1)?.points.map(({ moves }) => moves))
    for (const frontier of steps) {
      expect(frontier.status).toBe('bounded')
      expectSound(problem, frontier)
      expectTrueGap(frontier)
      for (const { cost, lead } of exact.points) expect(boundAt(frontier, cost)).toBeGreaterThanOrEqual(lead)
      for (const { cost, lead } of frontier.points) expect(leadAt(exact, cost)).toBeGreaterThanOrEqual(lead)
    }
  })

  it('ends when it is told to, with what is known', () => {
    const problem = problemOf(makeInstance('general', 'M', 4))
    const steps = history(problem, 500)
    let seen = 0
    const stopped = solveFrontier(problem, { effort: 500, onProgress: () => ++seen < 2 })
    expect(seen).toBe(2)
    expect(stopped).toEqual(steps[1])
  })
})
