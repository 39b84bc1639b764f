import { describe, expect, it } from 'vitest'
import { solveFrontier } from '@/optimiser/solve'
import { makeInstance, type Family, type Size } from '../tradeoff/families'
import { problemOf } from '../tradeoff/instance'
import { highs, makeOracle } from './highs-oracle'
import { seeded } from './seeded'

const plan: readonly [Family, Size, number, number][] = [
  ['general', 'S', 60, 6],
  ['separable', 'S', 20, 4],
  ['levels', 'S', 6, 4],
  ['general', 'M', 8, 4],
  ['separable', 'M', 6, 4],
  ['general', 'L', 1, 2],
]

describe('the frontier of plans as they occur', () => {
  it.each(plan)('%s %s: HiGHS finds no better plan (%i plans)', async (family, size, plans, samples) => {
    const solver = await highs
    for (let seed = 1; seed <= plans; seed++) {
      const problem = problemOf(makeInstance(family, size, seed))
      const { status, points } = solveFrontier(problem)
      expect(status).toBe('exact')
      const oracle = makeOracle(solver, problem)
      try {
        const random = seeded(seed)
        expect(oracle.leastCost(-1e7)).toBe(points[0]?.cost)
        const looked =
          points.length <= samples
            ? [...points.keys()]
            : Array.from({ length: samples }, () => random.whole(0, points.length - 1))
        for (const index of [...looked, points.length - 1]) {
          const point = points[index]
          if (point === undefined) throw new Error('there is no such point')
          const next = points[index + 1]
          expect(oracle.mostLead(next === undefined ? 1e9 : next.cost - 1)).toBe(point.lead)
          expect(oracle.leastCost(point.lead)).toBe(point.cost)
        }
      } finally {
        oracle.dispose()
      }
    }
  })
})
