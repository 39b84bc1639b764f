import { describe, expect, it } from 'vitest'
import type { Problem, ProblemMove } from '@/optimiser/problem'
import { reduce, settle } from '@/optimiser/reduce'

const worth = { from: 0, values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }
const star = { start: 0, floor: null, weight: 2, value: worth }
const par = { start: 0, floor: 3, weight: 0, value: { from: 0, values: [0] } }
const move = (cost: number, ...effects: [number, number][]): ProblemMove => ({ cost, effects })
const problem = (more: Partial<Problem>): Problem => ({
  attributes: [],
  moves: [],
  prerequisites: [],
  exclusives: [],
  ...more,
})
const movesOf = (found: ReturnType<typeof reduce>) =>
  found?.parts.map((part) => part.decisions.map((decision) => decision.moves))

describe('what musts, needs and groups settle', () => {
  it('takes what musts need, however far, and bans what those exclude and what needs the banned', () => {
    const moves = [0, 1, 2, 3, 4, 5, 6].map((i) => ({ ...move(1), must: i === 2 }))
    const settled = settle(
      problem({
        moves,
        prerequisites: [
          [0, 1],
          [2, 0],
          [5, 4],
          [4, 3],
        ],
        exclusives: [
          [1, 3],
          [6, 6],
        ],
      }),
    )
    expect(Array.from(settled?.taken ?? [])).toEqual([1, 1, 1, 0, 0, 0, 0])
    expect(Array.from(settled?.banned ?? [])).toEqual([0, 0, 0, 1, 1, 1, 0])
  })

  it('is a contradiction where two of a group are taken, or one that is banned', () => {
    const must = { ...move(1), must: true }
    expect(settle(problem({ moves: [must, must], exclusives: [[0, 1]] }))).toBeNull()
    expect(settle(problem({ moves: [must, must, move(1)], prerequisites: [[0, 2]], exclusives: [[1, 2]] }))).toBeNull()
    expect(
      settle(
        problem({
          moves: [must, move(1)],
          exclusives: [
            [0, 0],
            [0, 1],
          ],
        }),
      ),
    ).not.toBeNull()
  })
})

describe('a reduced problem', () => {
  it('takes the musts as given: their cost, and the lead of what nothing else touches', () => {
    const found = reduce(
      problem({
        attributes: [
          { ...star, start: 1 },
          { ...star, weight: 3 },
          { ...star, start: 4 },
        ],
        moves: [{ ...move(70, [0, 2], [1, 1]), must: true }, move(30, [1, 4])],
      }),
    )
    expect(found).toMatchObject({ fixed: [0], cost: 70, lead: 2 * 3 + 2 * 4, unit: 30 })
    expect(movesOf(found)).toEqual([[[1]]])
    expect(found?.parts[0]?.tracks).toMatchObject([{ start: 1, weight: 3, floor: null }])
    expect(found?.parts[0]?.decisions[0]?.costs).toEqual([0, 1])
  })

  it('is none where the musts contradict each other, or nothing lifts what is below its line', () => {
    const must = { ...move(1), must: true }
    expect(reduce(problem({ moves: [must, must], exclusives: [[0, 1]] }))).toBeNull()
    expect(reduce(problem({ attributes: [par] }))).toBeNull()
    expect(reduce(problem({ attributes: [{ ...par, start: 3 }] }))).not.toBeNull()
    expect(reduce(problem({ attributes: [par], moves: [{ ...move(1, [0, 3]), must: true }] }))).not.toBeNull()
    expect(reduce(problem({ attributes: [par], moves: [move(1, [0, 2], [0, -2])] }))).toBeNull()
  })

  it('falls apart into what shares neither an attribute nor a link', () => {
    const found = reduce(
      problem({
        attributes: [star, star, star, { ...par, floor: null }],
        moves: [
          move(1, [0, 1]),
          move(1, [0, 1], [3, 1]),
          move(1, [1, 1], [3, 1]),
          move(1, [1, 1]),
          move(1, [2, 1]),
          move(1),
        ],
        prerequisites: [[4, 3]],
      }),
    )
    const parts = movesOf(found)?.map((part) => part.flat().sort((a, b) => a - b))
    expect(parts?.sort(([a = 0], [b = 0]) => a - b)).toEqual([[0, 1], [2, 3, 4], [5]])
  })

  it('counts costs in their greatest common measure', () => {
    const unitOf = (...costs: number[]) =>
      reduce(problem({ attributes: [star], moves: costs.map((cost) => move(cost, [0, 1])) }))
    expect(unitOf(12, -18, 30)).toMatchObject({ unit: 6 })
    expect(unitOf(12, -18, 30)?.parts[0]?.decisions.map(({ costs }) => costs)).toEqual([
      [0, 2],
      [0, -3],
      [0, 5],
    ])
    expect(unitOf(0, 0)).toMatchObject({ unit: 1 })
    expect(unitOf(7, 3)).toMatchObject({ unit: 1 })
    expect(unitOf(-500)).toMatchObject({ unit: 500 })
  })

  it('makes one decision of a group, the largest first, and a link of what is left of one', () => {
    const moves = [1, 2, 3, 4].map((cost) => move(cost, [0, 1]))
    const found = reduce(
      problem({
        attributes: [star],
        moves,
        exclusives: [
          [0, 3],
          [2, 1, 0],
        ],
      }),
    )
    expect(movesOf(found)).toEqual([[[0, 1, 2], [3]]])
    expect(found?.parts[0]?.decisions[0]?.costs).toEqual([0, 1, 2, 3])
    const [real, link] = found?.parts[0]?.tracks ?? []
    expect([...(real?.deltas ?? [])]).toEqual([
      [0, [0, 1, 1, 1]],
      [1, [0, 1]],
    ])
    expect(link).toMatchObject({ start: 0, floor: -1, weight: 0 })
    expect([...(link?.deltas ?? [])]).toEqual([
      [0, [0, -1, 0, 0]],
      [1, [0, -1]],
    ])
  })

  it('holds the second key of the tie-break: waste on lines first, then the number of moves', () => {
    const found = reduce(
      problem({
        attributes: [{ ...par, floor: 0 }, star, { ...star, floor: 0 }],
        moves: [move(1, [0, 3], [1, 9]), move(1, [0, -1], [2, 5])],
      }),
    )
    expect(found?.parts[0]?.decisions.map(({ seconds }) => seconds)).toEqual([
      [0, 3 * 3 + 1],
      [0, -3 + 1],
    ])
  })
})
