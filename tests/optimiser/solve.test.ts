import { describe, expect, it } from 'vitest'
import type { Problem, ProblemMove } from '@/optimiser/problem'
import { solveFrontier } from '@/optimiser/solve'
import { enumerate } from './enumerate'
import { randomProblem } from './random-problem'
import { tries } from './tries'

describe('the frontier of small problems', () => {
  it.each([
    ['without bounds', 10],
    ['with bounds, beams and cuts', 0],
  ])('is what looking at every set of moves finds, plan for plan: %s', (_, small) => {
    let infeasible = 0
    for (let seed = 1; seed <= tries(600); seed++) {
      const problem = randomProblem(seed)
      const expected = enumerate(problem)
      const { status, points, bound, gap } = solveFrontier(problem, { small })
      expect(points, `seed ${String(seed)}`).toEqual(expected)
      expect(status).toBe(expected.length === 0 ? 'infeasible' : 'exact')
      expect(gap).toBe(0)
      expect(bound).toEqual(points.map(({ cost, lead }) => [cost, lead]))
      if (expected.length === 0) infeasible++
    }
    // The generator must not drown in problems without an answer, nor know none.
    expect(infeasible).toBeGreaterThan(tries(600) / 10)
    expect(infeasible).toBeLessThan(tries(600) / 2)
  })
})

const scores = { from: 0, values: Array.from({ length: 101 }, (_, score) => score) }
const plain: Problem = {
  attributes: [{ start: 40, floor: 45, weight: 3, value: scores }],
  moves: [
    { cost: 10, effects: [[0, 5]] },
    { cost: 10, effects: [[0, 5]] },
    { cost: 30, effects: [[0, 70]] },
  ],
  prerequisites: [],
  exclusives: [],
}

describe('the effort', () => {
  it('is never what makes a plan impossible', () => {
    const moves = Array.from({ length: 15 }, (_, move): ProblemMove => ({
      cost: 7 + move,
      effects: [[0, 1 + (move % 4)]],
    }))
    const problem = { ...plain, moves }
    const whole = solveFrontier(problem)
    expect(whole.status).toBe('exact')
    expect(solveFrontier(problem, { effort: 1 }).points).toEqual(whole.points)
  })
})

describe('the tie-break', () => {
  const parity = { start: 0, floor: 0, weight: 0, value: { from: 0, values: [0] } }
  const star = { start: 0, floor: null, weight: 1, value: scores }
  const solve = (...moves: ProblemMove[]) =>
    solveFrontier({ attributes: [star, parity], moves, prerequisites: [], exclusives: [] }).points.at(-1)?.moves

  it('takes the smaller indices of equal plans', () => {
    expect(solveFrontier(plain).points[0]).toEqual({ cost: 10, lead: 135, moves: [0] })
  })
  it('takes less waste before fewer moves', () => {
    const exclusive = {
      attributes: [star, parity],
      prerequisites: [] as const,
      exclusives: [
        [0, 1],
        [0, 2],
      ],
    }
    const moves: ProblemMove[] = [
      {
        cost: 4,
        effects: [
          [0, 2],
          [1, 1],
        ],
      },
      { cost: 2, effects: [[0, 1]] },
      { cost: 2, effects: [[0, 1]] },
    ]
    expect(solveFrontier({ ...exclusive, moves }).points.at(-1)?.moves).toEqual([1, 2])
  })
  it('takes fewer moves, and leaves what does nothing', () => {
    expect(solve({ cost: 0, effects: [] }, { cost: 1, effects: [[0, 1]] })).toEqual([1])
  })
  it('takes a saving, also one that does nothing else', () => {
    expect(solve({ cost: -5, effects: [] }, { cost: 1, effects: [[0, 1]] })).toEqual([0, 1])
  })
})

describe('problems at the edge', () => {
  it('without moves', () => {
    expect(solveFrontier({ ...plain, moves: [] }).status).toBe('infeasible')
    const fine = solveFrontier({ ...plain, attributes: [{ ...scoresAt(45) }], moves: [] })
    expect(fine).toMatchObject({ status: 'exact', points: [{ cost: 0, lead: 135, moves: [] }] })
  })
  it('an effect beyond the cap is worth the cap', () => {
    expect(solveFrontier(plain).points.at(-1)).toEqual({ cost: 30, lead: 300, moves: [2] })
  })
  it('costs of 10^12 and of 0', () => {
    const huge = {
      ...plain,
      moves: plain.moves.map((move, index) => ({ ...move, cost: index === 0 ? 0 : 1e12 + index })),
    }
    expect(solveFrontier(huge).points).toEqual(enumerate(huge))
  })
  it('a group of one changes nothing', () => {
    expect(solveFrontier({ ...plain, exclusives: [[2], [2, 2]] }).points).toEqual(solveFrontier(plain).points)
  })
  it('refuses a circle of prerequisites', () => {
    expect(() =>
      solveFrontier({
        ...plain,
        prerequisites: [
          [0, 1],
          [1, 0],
        ],
      }),
    ).toThrow('CIRCULAR_PREREQUISITE')
  })
  it('musts that exclude each other leave no plan', () => {
    const moves = plain.moves.map((move) => ({ ...move, must: true }))
    expect(solveFrontier({ ...plain, moves, exclusives: [[0, 1]] }).status).toBe('infeasible')
  })
})

function scoresAt(start: number) {
  return { start, floor: 45, weight: 3, value: scores }
}
