import { describe, expect, it } from 'vitest'
import type { Problem } from '@/optimiser/problem'
import { solveFrontier } from '@/optimiser/solve'
import { makeInstance } from '../tradeoff/families'
import { problemOf } from '../tradeoff/instance'
import { randomProblem } from './random-problem'
import { seeded } from './seeded'
import { tries } from './tries'

/** One cost, effect, floor, start or weight changed. */
function changed(problem: Problem, seed: number): Problem {
  const random = seeded(seed)
  const move = random.whole(0, Math.max(0, problem.moves.length - 1))
  const attribute = random.whole(0, problem.attributes.length - 1)
  const kind = random.whole(0, 4)
  return {
    ...problem,
    moves: problem.moves.map((each, index) => {
      if (index !== move) return each
      if (kind === 0) return { ...each, cost: each.cost + random.whole(-7, 9) }
      const [first, ...rest] = each.effects
      return kind === 1 && first !== undefined ? { ...each, effects: [[first[0], first[1] + 1], ...rest] } : each
    }),
    attributes: problem.attributes.map((each, index) => {
      if (index !== attribute) return each
      if (kind === 2) return { ...each, start: each.start + random.whole(-2, 2) }
      if (kind === 3) return { ...each, floor: each.floor === null ? each.start : each.floor - 1 }
      return kind === 4 ? { ...each, weight: each.weight + random.whole(0, 2) } : each
    }),
  }
}

describe('a warm start', () => {
  it('gives the same frontier as a cold one, plan for plan', () => {
    for (let seed = 1; seed <= tries(200); seed++) {
      let problem = randomProblem(seed)
      let { warm } = solveFrontier(problem, { small: 0 })
      for (let step = 0; step < 3; step++) {
        problem = changed(problem, seed * 10 + step)
        const again = solveFrontier(problem, { small: 0, warm })
        const cold = solveFrontier(problem)
        expect({ ...again, warm: undefined }, `seed ${String(seed)}`).toEqual({ ...cold, warm: undefined })
        warm = again.warm
      }
    }
  })

  it('and on plans as they occur', () => {
    for (let seed = 1; seed <= tries(6); seed++) {
      let problem = problemOf(makeInstance('general', 'M', seed))
      let { warm } = solveFrontier(problem)
      expect(warm?.prices.length).toBeGreaterThan(0)
      for (let step = 0; step < 4; step++) {
        problem = changed(problem, seed * 10 + step)
        const again = solveFrontier(problem, { warm })
        expect(again.points).toEqual(solveFrontier(problem).points)
        warm = again.warm
      }
    }
  })
})
