import { describe, expect, it } from 'vitest'
import { diagnose } from '@/optimiser/diagnose'
import type { Frontier } from '@/optimiser/frontier'
import type { Problem } from '@/optimiser/problem'
import { solveFrontier } from '@/optimiser/solve'
import { makeInstance } from '../tradeoff/families'
import { problemOf } from '../tradeoff/instance'
import { judge } from './enumerate'
import { boundAt, expectSound, history } from './unfinished'

/** What is called known exists, and the bound lies above it. */
function checkBounded(problem: Problem, { points, bound, gap }: Frontier): void {
  expect(gap).toBeGreaterThan(0)
  for (const [index, { cost, lead, moves }] of points.entries()) {
    expect(judge(problem, new Set(moves))).toMatchObject({ cost, lead })
    expect(cost).toBeGreaterThan(points[index - 1]?.cost ?? -Infinity)
    expect(lead).toBeGreaterThan(points[index - 1]?.lead ?? -Infinity)
    expect(bound.filter(([from]) => from <= cost).at(-1)?.[1]).toBeGreaterThanOrEqual(lead)
  }
}

describe('a large plan', () => {
  const problem = problemOf(makeInstance('general', 'XL', 3))

  it('of 300 moves gets better and better and can be cancelled', () => {
    let seen = 0
    const last = solveFrontier(problem, {
      onProgress: (frontier) => {
        expect(frontier.status).toBe('bounded')
        checkBounded(problem, frontier)
        return ++seen < 3
      },
    })
    expect(seen).toBe(3)
    expect(last.status).toBe('bounded')
    expect(last.points.length).toBeGreaterThan(10)
  })

  it('ends as bounded when the effort is spent', () => {
    const frontier = solveFrontier(problem, { effort: 20_000 })
    expect(frontier.status).toBe('bounded')
    checkBounded(problem, frontier)
  })

  it('is never bounded below what is true', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const medium = problemOf(makeInstance('general', 'M', seed))
      const exact = solveFrontier(medium)
      solveFrontier(medium, {
        onProgress: ({ points, bound }) => {
          for (const { cost, lead } of exact.points)
            expect(bound.filter(([from]) => from <= cost).at(-1)?.[1]).toBeGreaterThanOrEqual(lead)
          for (const { cost, lead } of points)
            expect(exact.points.filter((point) => point.cost <= cost).at(-1)?.lead).toBeGreaterThanOrEqual(lead)
          return true
        },
      })
    }
  })

  it('separable, with 300 moves, is exact', () => {
    const separable = problemOf(makeInstance('separable', 'XL', 1))
    const { status, points } = solveFrontier(separable)
    expect(status).toBe('exact')
    for (const { cost, lead, moves } of points) expect(judge(separable, new Set(moves))).toMatchObject({ cost, lead })
  })

  it('of 100 moves comes to its end, and was bounded by what is true all the way', () => {
    const hundred = problemOf(makeInstance('general', 'L', 2))
    const steps = history(hundred, 200_000)
    const exact = steps.pop()
    if (exact === undefined) throw new Error('nothing found')
    expect(exact).toMatchObject({ status: 'exact', gap: 0 })
    expectSound(hundred, exact)
    for (const frontier of steps)
      for (const { cost, lead } of exact.points) expect(boundAt(frontier, cost)).toBeGreaterThanOrEqual(lead)
    expect(steps.at(-1)?.gap).toBeLessThan(0.01)
  })

  it('may leave unknown what keeps it from being possible', () => {
    const { attributes, ...rest } = problemOf(makeInstance('general', 'XL', 4))
    const raised = attributes.map((each) => ({ ...each, floor: each.floor === null ? null : each.floor + 24 }))
    const found = diagnose({ ...rest, attributes: raised }, { effort: 1 })
    expect(found).toEqual({ feasible: false, musts: [], unreachable: [], together: [], complete: false })
  })
})
