import { describe, expect, it } from 'vitest'
import { judgePart } from '@/optimiser/judge-part'
import type { Problem } from '@/optimiser/problem'
import { reduce } from '@/optimiser/reduce'
import { touchesOf } from '@/optimiser/touches'
import { judge } from './enumerate'
import { randomProblem } from './random-problem'
import { seeded } from './seeded'
import { tries } from './tries'

/** A set of moves with every must, and others at random. */
function someMoves({ moves }: Problem, seed: number): number[] {
  const random = seeded(seed)
  return [...moves.keys()].filter((move) => moves[move]?.must === true || random.chance(0.4))
}

describe('the parts of a problem, judged one by one', () => {
  it('come to what the whole problem says of a set of moves', () => {
    let allowed = 0
    for (let seed = 1; seed <= tries(200); seed++) {
      const problem = randomProblem(seed)
      const reduced = reduce(problem)
      if (reduced === null) continue
      for (let draw = 0; draw < 12; draw++) {
        // What the musts need is in every plan.
        const moves = [...new Set([...someMoves(problem, seed * 100 + draw), ...reduced.fixed])]
        const decided = new Set([
          ...reduced.fixed,
          ...reduced.parts.flatMap((part) => part.decisions.flatMap((one) => one.moves)),
        ])
        const whole = judge(problem, new Set(moves))
        const parts = reduced.parts.map((part) => judgePart(part, touchesOf(part), moves))
        const known = parts.flatMap((part) => part ?? [])
        if (!moves.every((move) => decided.has(move))) {
          expect(whole).toBeNull()
          continue
        }
        if (whole === null) {
          expect(known.length).toBeLessThan(parts.length)
          continue
        }
        allowed++
        expect(known).toHaveLength(parts.length)
        const sum = (of: (part: (typeof known)[number]) => number): number =>
          known.reduce((total, part) => total + of(part), 0)
        expect(reduced.cost + reduced.unit * sum(({ cost }) => cost)).toBe(whole.cost)
        expect(reduced.lead + sum(({ lead }) => lead)).toBe(whole.lead)
        for (const part of known) expect(part.moves).toEqual([...part.moves].sort((a, b) => a - b))
        const chosen = [...reduced.fixed, ...known.flatMap((part) => part.moves)]
        expect(chosen.sort((a, b) => a - b)).toEqual(moves.sort((a, b) => a - b))
      }
    }
    expect(allowed).toBeGreaterThan(tries(200))
  })

  it('tell equal plans apart by waste first, then by the number of moves', () => {
    const flat = { from: 0, values: [0] }
    const problem: Problem = {
      attributes: [
        { start: 0, floor: 2, weight: 0, value: flat },
        { start: 0, floor: null, weight: 1, value: { from: 0, values: [0, 1, 2, 3] } },
      ],
      moves: [
        {
          cost: 2,
          effects: [
            [0, 2],
            [1, 1],
          ],
        },
        {
          cost: 2,
          effects: [
            [0, 3],
            [1, 1],
          ],
        },
        {
          cost: 1,
          effects: [
            [0, 1],
            [1, 1],
          ],
        },
        {
          cost: 1,
          effects: [
            [0, 1],
            [1, 1],
          ],
        },
      ],
      prerequisites: [],
      exclusives: [],
    }
    const [part] = reduce(problem)?.parts ?? []
    if (part === undefined) throw new Error('no part')
    const secondOf = (...moves: number[]): number => judgePart(part, touchesOf(part), moves)?.second ?? NaN
    expect(secondOf(0)).toBeLessThan(secondOf(2, 3))
    expect(secondOf(2, 3)).toBeLessThan(secondOf(1))
    expect(judgePart(part, touchesOf(part), [2])).toBeNull()
    expect(judgePart(part, touchesOf(part), [3, 2, 0])?.moves).toEqual([0, 2, 3])
  })
})
