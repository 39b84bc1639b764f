import { describe, expect, it } from 'vitest'
import { compareMoves, staircase, type PlanPoint } from '@/optimiser/plan-points'

const point = (cost: number, lead: number, second = 0, ...moves: number[]): PlanPoint => ({ cost, lead, second, moves })

describe('compareMoves', () => {
  it('orders by the first move that differs, a beginning before what goes on', () => {
    const sets = [[], [0], [0, 1], [0, 1, 5], [0, 2], [1], [1, 2], [3]]
    for (const [i, a] of sets.entries())
      for (const [j, b] of sets.entries())
        expect(Math.sign(compareMoves(a, b)), `${a.join()} to ${b.join()}`).toBe(Math.sign(i - j))
  })
})

describe('staircase', () => {
  it('keeps what no other beats, ascending in cost and lead', () => {
    const kept = [point(1, 4), point(3, 6), point(7, 9)]
    const beaten = [point(1, 3), point(2, 4), point(5, 6), point(6, -2), point(9, 9)]
    expect(staircase([...beaten, ...kept].reverse())).toEqual(kept)
    expect(staircase([...kept, ...beaten])).toEqual(kept)
    expect(staircase([])).toEqual([])
  })

  it('keeps of the same cost and lead the one that goes first in the tie-break', () => {
    const ties = [point(5, 5, 8, 0), point(5, 5, 3, 2), point(5, 5, 3, 1, 4), point(5, 5, 3, 1, 3), point(5, 4, 0, 0)]
    expect(staircase(ties)).toEqual([ties[3]])
    expect(staircase([...ties].reverse())).toEqual([ties[3]])
  })

  it('leaves the points that it is given as they are', () => {
    const points = [point(3, 6), point(1, 4)]
    staircase(points)
    expect(points).toEqual([point(3, 6), point(1, 4)])
  })
})
