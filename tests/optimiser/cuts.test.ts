import { describe, expect, it } from 'vitest'
import { buckets, cornersOf, makeCuts, type Corner, type Cuts } from '@/optimiser/cuts'
import type { Line } from '@/optimiser/prices'
import { bareLine } from './bare-line'
import { seeded } from './seeded'

describe('the corners that are still to be reached', () => {
  it('are, around each known plan, itself and what is cheaper and better than the one before, and what is best of all', () => {
    const known = [
      { cost: 10, lead: 5 },
      { cost: 20, lead: 9 },
    ]
    expect(cornersOf(known, 2, 70)).toEqual([
      { cost: 9, lead: 2 },
      { cost: 10, lead: 5 },
      { cost: 19, lead: 6 },
      { cost: 20, lead: 9 },
      { cost: 70, lead: 10 },
    ])
  })

  it('are everything where no plan is known', () => {
    expect(cornersOf([], -4, 70)).toEqual([{ cost: 70, lead: -4 }])
  })
})

/** Corners that a plan with this bound under a line can no longer reach, read as the pass over partial plans reads them. */
function cut(cuts: Cuts, at: number, bound: number): number[] {
  const height = (bound - (cuts.base[at] ?? NaN)) * (cuts.scale[at] ?? NaN)
  const bucket = Math.min(Math.max(Math.floor(height), 0), buckets) + at * (buckets + 1)
  const first = cuts.first[bucket] ?? NaN
  const last = cuts.last[bucket] ?? NaN
  return Array.from({ length: cuts.corners }, (_, corner) => corner).filter(
    (corner) => corner >= first && corner <= last,
  )
}

/** A staircase of corners, and lines above it. */
function drawn(seed: number): { corners: Corner[]; lines: Line[] } {
  const random = seeded(seed)
  const known: Corner[] = []
  let [cost, lead] = [random.whole(-20, 20), random.whole(-20, 20)]
  for (let i = random.whole(0, 8); i > 0; i--)
    known.push({ cost: (cost += random.whole(1, 30)), lead: (lead += random.whole(1, 30)) })
  const corners = cornersOf(known, (known[0]?.lead ?? 0) - 5, cost + 40)
  const lines = [
    [1, 0],
    [0, 1],
    [1, 0.5],
    [2, 3],
  ].map(([gain = 0, charge = 0]) => {
    const top = Math.max(...corners.map((corner) => gain * corner.lead - charge * corner.cost))
    return bareLine(gain, charge, top + random.whole(0, 9))
  })
  return { corners, lines }
}
const heightsOf = ({ gain, charge }: Line, corners: readonly Corner[]) =>
  corners.map(({ cost, lead }) => gain * lead - charge * cost)

describe('cuts', () => {
  it('never cut a corner that a bound still reaches', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { corners, lines } = drawn(seed)
      const cuts = makeCuts(lines, corners, () => 1e-6)
      expect(cuts.corners).toBe(corners.length)
      for (const [at, each] of lines.entries()) {
        const heights = heightsOf(each, corners)
        const bounds = [
          ...heights,
          each.top,
          each.top + 50,
          Math.min(...heights) - 30,
          ...heights.map((height) => height - 0.37),
        ]
        for (const bound of bounds)
          for (const corner of cut(cuts, at, bound)) expect(heights[corner]).toBeGreaterThan(bound)
      }
    }
  })

  it('cut around the corner that is hardest to reach all those that lie clearly above a bound', () => {
    let cutting = 0
    for (let seed = 1; seed <= 60; seed++) {
      const { corners, lines } = drawn(seed)
      const cuts = makeCuts(lines, corners, () => 1e-6)
      for (const [at, each] of lines.entries()) {
        const heights = heightsOf(each, corners)
        const peak = heights.indexOf(Math.max(...heights))
        const lowest = Math.min(heights[0] ?? 0, heights.at(-1) ?? 0)
        // Bounds are put into buckets: what lies less than two of them above a bound may stay.
        const clearly = (2 * (each.top - lowest)) / buckets + 1e-4
        for (const bound of heights.map((height) => height - 2 * clearly).filter((height) => height >= lowest)) {
          const isClear = (corner: number): boolean => (heights[corner] ?? -Infinity) > bound + clearly
          if (!isClear(peak)) continue
          let [left, right] = [peak, peak]
          while (isClear(left - 1)) left--
          while (isClear(right + 1)) right++
          const expected = Array.from({ length: right - left + 1 }, (_, i) => left + i)
          expect(cut(cuts, at, bound)).toEqual(expect.arrayContaining(expected))
          cutting += expected.length
        }
      }
    }
    expect(cutting).toBeGreaterThan(1000)
  })

  it('cut every corner from a bound below all of them, even where there is one corner only', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { corners, lines } = drawn(seed)
      for (const few of [corners, corners.slice(0, 1), corners.slice(-2)]) {
        const cuts = makeCuts(lines, few, () => 1e-6)
        for (const [at, each] of lines.entries()) {
          const lowest = Math.min(...heightsOf(each, few))
          for (const below of [0.1, 100]) expect(cut(cuts, at, lowest - below)).toHaveLength(few.length)
        }
      }
    }
  })

  it('cut nothing at the top of a line', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { corners, lines } = drawn(seed)
      const cuts = makeCuts(lines, corners, () => 1e-6)
      for (const [at, { top }] of lines.entries()) expect(cut(cuts, at, top + 1)).toEqual([])
    }
  })

  it('leave what is within the tolerance alone', () => {
    const corners = [
      { cost: 10, lead: 20 },
      { cost: 30, lead: 40 },
    ]
    const loose = makeCuts([bareLine(1, 0, 45)], corners, () => 3)
    expect(cut(loose, 0, 38)).toEqual([])
    expect(cut(loose, 0, 36)).toEqual([1])
  })
})
