import { expect } from 'vitest'
import { bestWithin, type Frontier } from '@/optimiser/frontier'
import type { Problem } from '@/optimiser/problem'
import { solveFrontier } from '@/optimiser/solve'
import { judge } from './enumerate'

/** All frontiers of one solve, the last included. */
export function history(problem: Problem, effort: number): Frontier[] {
  const seen: Frontier[] = []
  const onProgress = (frontier: Frontier): boolean => seen.push(frontier) > 0
  seen.push(solveFrontier(problem, { effort, onProgress }))
  return seen
}

export const boundAt = ({ bound }: Frontier, budget: number): number =>
  bound.filter(([from]) => from <= budget).at(-1)?.[1] ?? -Infinity
export const leadAt = (frontier: Frontier, budget: number): number => bestWithin(frontier, budget)?.lead ?? -Infinity

/** Plans that exist, ascending in cost and lead, none above the bound. */
export function expectSound(problem: Problem, frontier: Frontier): void {
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
export function expectTrueGap(frontier: Frontier): void {
  const cheapest = frontier.points[0]?.cost ?? Infinity
  const open = [...frontier.points.map(({ cost }) => cost), ...frontier.bound.map(([cost]) => cost)]
    .filter((budget) => budget >= cheapest)
    .map((budget) => {
      const most = boundAt(frontier, budget)
      return (most - leadAt(frontier, budget)) / Math.max(1, Math.abs(most))
    })
  expect(frontier.gap).toBeCloseTo(Math.max(...open), 12)
}

export function expectBetter(frontier: Frontier, before: Frontier): void {
  for (const { cost, lead } of before.points) expect(leadAt(frontier, cost)).toBeGreaterThanOrEqual(lead)
  expect(frontier.gap).toBeLessThanOrEqual(before.gap)
}
