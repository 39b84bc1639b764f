import { describe, expect, it } from 'vitest'
import { caseFrontier, cheapestPoint, evaluateCases } from '@/optimiser/case-frontier'
import type { Problem } from '@/optimiser/problem'

/** Five moves that lift one attribute each by one; the lead is what the third is worth. */
const problem = (floors: readonly (number | null)[], costs: readonly number[] = [1, 2, 4, 8, 1]): Problem => ({
  attributes: floors.map((floor, at) => ({
    start: 0,
    floor,
    weight: at === 2 ? 1 : 0,
    value: at === 2 ? { from: 0, values: [0, 10] } : { from: 0, values: [0] },
  })),
  moves: costs.map((cost, at) => ({ cost, effects: at < floors.length ? [[at, 1] as const] : [] })),
  prerequisites: [],
  exclusives: [],
})
const loose = problem([null, null, null])

describe('a frontier of several cases', () => {
  it('holds the best of all of them', () => {
    const read = { cases: [problem([1, null, null]), problem([null, 1, 1])], isComplete: true, problem: loose }
    const { status, points, gap } = caseFrontier(read)
    expect(status).toBe('exact')
    expect(gap).toBe(0)
    expect(points.map(({ cost, lead, moves }) => [cost, lead, moves])).toEqual([
      [1, 0, [0]],
      [5, 10, [0, 2]],
    ])
    expect(cheapestPoint(read)).toMatchObject({ cost: 1, moves: [0] })
    expect(evaluateCases(read, [1, 2])).toMatchObject({ cost: 6, lead: 10, compliant: true })
    expect(evaluateCases(read, [1])).toMatchObject({ compliant: false })
  })

  it('prefers of equals the fewest moves, then those that come first', () => {
    const free = [0, 0, 4, 8, 1]
    const first = {
      cases: [problem([1, 1, null], free), problem([null, 1, null], free)],
      isComplete: true,
      problem: loose,
    }
    expect(caseFrontier(first).points[0]?.moves).toEqual([1])
    const either = { ...first, cases: [problem([null, 1, null], free), problem([1, null, null], free)] }
    expect(caseFrontier(either).points[0]?.moves).toEqual([0])
  })

  it('is infeasible where every case is, or there is none', () => {
    const never = problem([9, null, null])
    expect(caseFrontier({ cases: [never, never], isComplete: true, problem: loose }).status).toBe('infeasible')
    expect(caseFrontier({ cases: [], isComplete: true, problem: loose }).status).toBe('infeasible')
    expect(cheapestPoint({ cases: [], isComplete: true, problem: loose })).toBeNull()
  })

  it('is never called exact where a case was left out: what all have in common bounds it', () => {
    const dear = problem([1, 1, null])
    const { status, points, bound, gap } = caseFrontier({ cases: [dear], isComplete: false, problem: loose })
    expect(status).toBe('bounded')
    expect(points[0]?.cost).toBe(3)
    expect(bound).toEqual([
      [0, 0],
      [4, 10],
    ])
    expect(gap).toBeGreaterThan(0)
    const hopeless = { cases: [dear], isComplete: false, problem: problem([9, null, null]) }
    expect(caseFrontier(hopeless).status).toBe('infeasible')
  })
})
