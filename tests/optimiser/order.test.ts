import { describe, expect, it } from 'vitest'
import { orderDecisions } from '@/optimiser/order'
import type { Part, Track } from '@/optimiser/reduce'
import { randomParts } from './parts'
import { seeded } from './seeded'

/** A part of decisions that share these tracks. */
function sharing(decisions: number, tracks: readonly (readonly number[])[]): Part {
  return {
    decisions: Array.from({ length: decisions }, (_, move) => ({ moves: [move], costs: [0, 1], seconds: [0, 1] })),
    tracks: tracks.map((members): Track => ({
      start: 0,
      floor: 0,
      weight: 0,
      value: { from: 0, values: [0] },
      deltas: new Map(members.map((decision) => [decision, [0, 1]])),
    })),
  }
}

/** The most tracks that are open at once. */
function widthOf({ tracks }: Part, order: readonly number[]): number {
  const spans = tracks.map(({ deltas }) => [...deltas.keys()].map((decision) => order.indexOf(decision)))
  const open = order.map(
    (_, at) => spans.filter((places) => Math.min(...places) <= at && at < Math.max(...places)).length,
  )
  return Math.max(0, ...open)
}

describe('the order of decisions', () => {
  it('names each once', () => {
    for (const part of randomParts(60))
      expect([...orderDecisions(part)].sort((a, b) => a - b)).toEqual([...part.decisions.keys()])
    expect(orderDecisions(sharing(4, []))).toHaveLength(4)
    expect(orderDecisions(sharing(2, [[0, 1]]))).toEqual([0, 1])
  })

  it('keeps one track open at a time along a chain, however it is mixed', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const names = seeded(seed).shuffle([...Array(14).keys()])
      const chain = sharing(
        14,
        names.slice(1).map((name, i) => [names[i] as number, name]),
      )
      expect(widthOf(chain, orderDecisions(chain))).toBe(1)
    }
  })

  it('finishes one cluster before the next', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const names = seeded(seed).shuffle([...Array(15).keys()])
      const of = (...places: number[]) => places.map((place) => names[place] as number)
      // Three clusters of five decisions and three tracks each, linked by one track between neighbours.
      const tracks = [0, 5, 10].flatMap((from) => [
        of(from, from + 1, from + 2),
        of(from + 2, from + 3, from + 4),
        of(from, from + 3),
      ])
      const part = sharing(15, [...tracks, of(4, 5), of(9, 10)])
      expect(widthOf(part, orderDecisions(part))).toBeLessThanOrEqual(3)
    }
  })

  it('is the same each time', () => {
    for (const part of randomParts(20)) expect(orderDecisions(part)).toEqual(orderDecisions(part))
  })
})
