import { describe, expect, it } from 'vitest'
import { mergeBounds, mergeParts } from '@/optimiser/merge'
import { staircase, type PlanPoint } from '@/optimiser/plan-points'
import { seeded } from './seeded'

/** The frontier of a part that chooses among these moves, with small steps, which tie, or with leads far apart. */
function randomFrontier(random: ReturnType<typeof seeded>, moves: readonly number[], jump: number): PlanPoint[] {
  const points: PlanPoint[] = []
  let [cost, lead] = [random.whole(-3, 3), random.whole(-3, 3) * jump]
  for (let i = random.whole(1, 5); i > 0; i--) {
    points.push({ cost, lead, second: random.whole(0, 2), moves: moves.filter(() => random.chance(0.5)) })
    cost += random.whole(1, 3)
    lead += random.whole(1, 3) * jump
  }
  return points
}

/** All ways to take one point of each part; of equal moves the smaller set goes first. */
function everySum(parts: readonly (readonly PlanPoint[])[]): PlanPoint[] {
  return parts.reduce<PlanPoint[]>(
    (sums, points) =>
      sums.flatMap((sum) =>
        points.map((point) => ({
          cost: sum.cost + point.cost,
          lead: sum.lead + point.lead,
          second: sum.second + point.second,
          moves: [...sum.moves, ...point.moves].sort((a, b) => a - b),
        })),
      ),
    [{ cost: 0, lead: 0, second: 0, moves: [] }],
  )
}

describe('the frontier of independent parts', () => {
  it.each([
    ['close together', 1],
    ['far apart', 100_003],
  ])('is that of all their sums, with leads %s', (_, jump) => {
    for (let seed = 1; seed <= 150; seed++) {
      const random = seeded(seed)
      // Interleaved, so that neither part has all the small indices; the number of moves goes into the second key.
      const count = random.whole(1, 4)
      const parts = Array.from({ length: count }, (__, part) =>
        randomFrontier(
          random,
          [0, 1, 2].map((i) => part + i * count + (random.chance(0.2) ? 64 : 0)),
          jump,
        ).map((point) => ({ ...point, second: 10 * point.second + point.moves.length })),
      )
      expect(mergeParts(parts), `seed ${String(seed)}`).toEqual(staircase(everySum(parts)))
    }
  })

  it.each([
    ['close together', 1],
    ['far apart', 1_000_003],
  ])('takes of sums that tie the smallest moves, with leads %s', (_, jump) => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = seeded(seed)
      const names = random.shuffle([...Array(12).keys()])
      // Every move costs one and leads by one, so that all sets of as many moves tie.
      const parts = Array.from({ length: random.whole(2, 4) }, (__, part) =>
        [0, 1, 2, 3].slice(0, random.whole(2, 4)).map((count): PlanPoint => ({
          cost: count,
          lead: count * jump,
          second: count,
          moves: names.slice(3 * part, 3 * part + count).sort((a, b) => a - b),
        })),
      )
      expect(mergeParts(parts), `seed ${String(seed)}`).toEqual(staircase(everySum(parts)))
    }
  })

  it('is none where one part has none, and the empty plan where there are no parts', () => {
    const point = { cost: 1, lead: 2, second: 3, moves: [4] }
    expect(mergeParts([[point], []])).toEqual([])
    expect(mergeParts([[], [point, { ...point, cost: 5, lead: 9 }]])).toEqual([])
    expect(mergeParts([])).toEqual([{ cost: 0, lead: 0, second: 0, moves: [] }])
  })

  it('keeps moves in order beyond the size of a word', () => {
    const moves = [95, 31, 32, 63, 64, 0]
    const parts = moves.map((move) => [
      { cost: 0, lead: 0, second: 0, moves: [] },
      { cost: 1, lead: 1, second: 1, moves: [move] },
    ])
    expect(mergeParts(parts).at(-1)).toEqual({ cost: 6, lead: 6, second: 6, moves: [0, 31, 32, 63, 64, 95] })
    const single = moves.map((move) => [{ cost: 1, lead: 1, second: 1, moves: [move] }])
    expect(mergeParts(single)).toEqual([{ cost: 6, lead: 6, second: 6, moves: [0, 31, 32, 63, 64, 95] }])
  })
})

describe('the bound of independent parts', () => {
  it('is that of all sums of their corners', () => {
    const a = [
      { cost: 0, lead: 1 },
      { cost: 4, lead: 3 },
    ]
    const b = [
      { cost: 2, lead: 0 },
      { cost: 3, lead: 5 },
      { cost: 9, lead: 6 },
    ]
    expect(mergeBounds([a, b]).map(({ cost, lead }) => [cost, lead])).toEqual([
      [2, 1],
      [3, 6],
      [7, 8],
      [13, 9],
    ])
  })
})
