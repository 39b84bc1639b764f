import { describe, expect, it } from 'vitest'
import { solveFrontier } from '@/optimiser/solve'
import { makeInstance } from '../tradeoff/families'
import { problemOf } from '../tradeoff/instance'
import { boundAt, expectBetter, expectSound, expectTrueGap, history, leadAt } from './unfinished'

describe('a frontier that is not finished', () => {
  it('of 100 moves is sound at every step, only ever gets better, and soon good', () => {
    const problem = problemOf(makeInstance('general', 'L', 2))
    const steps = history(problem, 50_000)
    expect(steps.length).toBeGreaterThan(5)
    for (const [index, frontier] of steps.entries()) {
      expect(frontier.status).toBe('bounded')
      expectSound(problem, frontier)
      expectTrueGap(frontier)
      const before = steps[index - 1]
      if (before !== undefined) expectBetter(frontier, before)
    }
    expect(steps[0]?.gap).toBeLessThan(0.5)
    expect(steps[3]?.gap).toBeLessThan(0.06)
    expect(steps.at(-1)?.gap).toBeLessThan(0.04)
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
