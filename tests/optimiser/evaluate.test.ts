import { describe, expect, it } from 'vitest'
import { evaluate } from '@/optimiser/evaluate'
import type { Problem } from '@/optimiser/problem'

const worth = (from: number, ...values: number[]) => ({ from, values })

/** A star that starts at 4 and is worth 10 a state, a line to keep at 2, and something that binds nothing. */
const problem: Problem = {
  attributes: [
    { start: 4, floor: null, weight: 3, value: worth(4, 0, 10, 20, 30) },
    { start: 2, floor: 2, weight: 0, value: worth(0, 7) },
    { start: 0, floor: null, weight: 0, value: worth(0, 9) },
  ],
  moves: [
    { cost: 5, effects: [[0, 1]] },
    { cost: -2, effects: [[1, -1]] },
    {
      cost: 4,
      effects: [
        [1, 1],
        [0, 2],
      ],
    },
  ],
  prerequisites: [[0, 2]],
  exclusives: [[1, 2]],
}

describe('evaluate', () => {
  it('sums cost, and the weighted worth of the states that moves lead to from the start', () => {
    expect(evaluate(problem, [])).toEqual({ cost: 0, lead: 0, compliant: true, allowed: true })
    expect(evaluate(problem, [0, 2])).toEqual({ cost: 9, lead: 90, compliant: true, allowed: true })
  })

  it('calls what falls below a line not compliant, and what just stands on it compliant', () => {
    expect(evaluate(problem, [1])).toEqual({ cost: -2, lead: 0, compliant: false, allowed: true })
    const onLine = { ...problem, attributes: problem.attributes.map((each) => ({ ...each, floor: each.start })) }
    expect(evaluate(onLine, []).compliant).toBe(true)
  })

  it('asks nothing of an attribute without a line, however far it falls', () => {
    const sunk = { ...problem, moves: [{ cost: 0, effects: [[2, -99] as const] }], prerequisites: [], exclusives: [] }
    expect(evaluate(sunk, [0]).compliant).toBe(true)
  })

  it('does not allow a move without what it needs, though it allows what is needed alone', () => {
    expect(evaluate(problem, [0]).allowed).toBe(false)
    expect(evaluate(problem, [2]).allowed).toBe(true)
    expect(evaluate(problem, [2, 0]).allowed).toBe(true)
  })

  it('does not allow two of a group, nor a plan without a must', () => {
    expect(evaluate(problem, [1, 2]).allowed).toBe(false)
    const must = { ...problem, moves: problem.moves.map((move, i) => ({ ...move, must: i === 1 })) }
    expect(evaluate(must, []).allowed).toBe(false)
    expect(evaluate(must, [1]).allowed).toBe(true)
  })

  it('passes over a move that does not exist', () => {
    expect(evaluate(problem, [2, 17]).cost).toBe(4)
  })
})
