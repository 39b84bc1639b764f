import { describe, expect, it } from 'vitest'
import type { Problem, ProblemMove } from '@/optimiser/problem'
import { solveFrontier } from '@/optimiser/solve'
import { trialPlans } from '@/optimiser/trial-plans'
import { judge } from './enumerate'
import { randomProblem } from './random-problem'
import { tries } from './tries'

const key = (point: readonly number[]) => point.join('|')

/** Moves that lead nowhere, each of which costs its own power of two: the cost names them. */
function powers(count: number): Problem {
  return {
    attributes: [{ start: 0, floor: null, weight: 1, value: { from: 0, values: [0] } }],
    moves: Array.from({ length: count }, (_, i): ProblemMove => ({ cost: 2 ** i, effects: [] })),
    prerequisites: [],
    exclusives: [],
  }
}
const movesIn = (cost: number) => cost.toString(2).replaceAll('0', '').length

describe('trialPlans', () => {
  it('shows plans that are allowed and keep every line, beaten ones only, each once', () => {
    let seen = 0
    for (let seed = 1; seed <= tries(100); seed++) {
      const problem = randomProblem(seed)
      const { points } = solveFrontier(problem)
      const trials = trialPlans(
        problem,
        points.map(({ moves }) => moves),
        60,
        seed,
      )
      const possible = new Set<string>()
      for (let mask = 0; mask < 2 ** problem.moves.length; mask++) {
        const found = judge(problem, new Set([...problem.moves.keys()].filter((move) => (mask >> move) & 1)))
        if (found !== null) possible.add(key([found.cost, found.lead]))
      }
      const best = new Set(points.map(({ cost, lead }) => key([cost, lead])))
      for (const trial of trials) {
        seen++
        expect(possible).toContain(key(trial))
        expect(best).not.toContain(key(trial))
      }
      expect(new Set(trials.map(key)).size).toBe(trials.length)
    }
    expect(seen).toBeGreaterThan(tries(100))
  })

  it('changes one to four moves of a plan of the frontier', () => {
    const sizes = trialPlans(powers(20), [[]], 200, 7).map(([cost]) => movesIn(cost))
    expect(Math.min(...sizes)).toBe(1)
    expect(Math.max(...sizes)).toBe(4)
  })

  it('takes moves away too', () => {
    const trials = trialPlans(powers(4), [[0, 1, 2, 3]], 50, 7)
    expect(trials.length).toBeGreaterThan(4)
    for (const [cost] of trials) expect(movesIn(cost)).toBeLessThan(4)
  })

  it('shows as many as were asked for, where there are so many', () => {
    const { length } = trialPlans(powers(20), [[]], 30, 7)
    expect(length).toBeLessThanOrEqual(30)
    expect(length).toBeGreaterThanOrEqual(29)
    expect(trialPlans(powers(2), [[]], 100, 7)).toHaveLength(3)
  })

  it('looks the same each time, and different with another seed', () => {
    const problem = powers(20)
    expect(trialPlans(problem, [[]], 30, 7)).toEqual(trialPlans(problem, [[]], 30, 7))
    expect(trialPlans(problem, [[]], 30, 8)).not.toEqual(trialPlans(problem, [[]], 30, 7))
  })

  it('is empty without a frontier or without moves', () => {
    expect(trialPlans(powers(5), [], 50, 7)).toEqual([])
    expect(trialPlans(powers(0), [[]], 50, 7)).toEqual([])
  })
})
