import { describe, expect, it } from 'vitest'
import { solveFrontier } from '@/optimiser/solve'
import { enumerate } from './enumerate'
import { randomProblem } from './random-problem'

describe('the frontier of small problems', () => {
  it('is what looking at every set of moves finds, plan for plan', () => {
    let infeasible = 0
    for (let seed = 1; seed <= 600; seed++) {
      const problem = randomProblem(seed)
      const expected = enumerate(problem)
      const { status, points, bound, gap } = solveFrontier(problem)
      expect(points, `seed ${String(seed)}`).toEqual(expected)
      expect(status).toBe(expected.length === 0 ? 'infeasible' : 'exact')
      expect(gap).toBe(0)
      expect(bound).toEqual(points.map(({ cost, lead }) => [cost, lead]))
      if (expected.length === 0) infeasible++
    }
    // The generator must not drown in problems without an answer, nor know none.
    expect(infeasible).toBeGreaterThan(60)
    expect(infeasible).toBeLessThan(300)
  })
})
