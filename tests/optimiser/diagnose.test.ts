import { describe, expect, it } from 'vitest'
import { diagnose, floorPrices, problemFault } from '@/optimiser/diagnose'
import type { Problem } from '@/optimiser/problem'
import { enumerate } from './enumerate'
import { randomProblem } from './random-problem'
import { tries } from './tries'

const flat = { from: 0, values: [0] }
const withFloors = (problem: Problem, keep: (attribute: number) => boolean): Problem => ({
  ...problem,
  attributes: problem.attributes.map((each, index) => (keep(index) ? each : { ...each, floor: null })),
})
const cheapest = (problem: Problem): number | undefined => enumerate(problem)[0]?.cost

describe('what keeps a problem from having a plan', () => {
  it('is what looking at every set of moves says', () => {
    const kinds = { feasible: 0, musts: 0, unreachable: 0, together: 0 }
    for (let seed = 1; seed <= tries(250); seed++) {
      const problem = randomProblem(seed)
      const found = diagnose(problem)
      const possible = (each: Problem): boolean => cheapest(each) !== undefined
      const label = `seed ${String(seed)}`
      expect(found.complete, label).toBe(true)
      expect(found.feasible, label).toBe(possible(problem))
      if (found.feasible) {
        kinds.feasible++
        expect(found).toMatchObject({ musts: [], unreachable: [], together: [] })
      } else if (found.musts.length > 0) {
        kinds.musts++
        const letGo = (kept: readonly number[]): Problem =>
          withFloors(
            { ...problem, moves: problem.moves.map((move, index) => ({ ...move, must: kept.includes(index) })) },
            () => false,
          )
        expect(possible(letGo(found.musts)), label).toBe(false)
        for (const spared of found.musts)
          expect(possible(letGo(found.musts.filter((move) => move !== spared))), label).toBe(true)
      } else if (found.unreachable.length > 0) {
        kinds.unreachable++
        const alone = problem.attributes.map((_, only) => possible(withFloors(problem, (each) => each === only)))
        expect(
          found.unreachable.map(({ attribute }) => attribute),
          label,
        ).toEqual([...alone.keys()].filter((each) => !alone[each]))
        for (const { attribute, best } of found.unreachable) {
          const at = (floor: number): Problem => ({
            ...problem,
            attributes: problem.attributes.map((each, index) => ({
              ...each,
              floor: index === attribute ? floor : null,
            })),
          })
          expect(possible(at(best)), label).toBe(true)
          expect(possible(at(best + 1)), label).toBe(false)
        }
      } else {
        kinds.together++
        expect(possible(withFloors(problem, (each) => found.together.includes(each))), label).toBe(false)
        for (const spared of found.together)
          expect(possible(withFloors(problem, (each) => each !== spared && found.together.includes(each))), label).toBe(
            true,
          )
      }
    }
    for (const count of Object.values(kinds)) expect(count).toBeGreaterThanOrEqual(Math.floor(tries(250) / 100))
  })
})

describe('the price of a floor', () => {
  it('is what the cheapest plan saves without it', () => {
    for (let seed = 300; seed < 300 + tries(100); seed++) {
      const problem = randomProblem(seed)
      const all = cheapest(problem)
      const expected = [...problem.attributes.keys()]
        .filter((attribute) => problem.attributes[attribute]?.floor !== null)
        .map((attribute) => {
          const without = cheapest(withFloors(problem, (each) => each !== attribute)) ?? null
          return { attribute, without, saving: all === undefined || without === null ? null : all - without }
        })
      expect(floorPrices(problem), `seed ${String(seed)}`).toEqual(expected)
    }
  })
})

describe('the fault of a problem', () => {
  const move = { cost: 1, effects: [] }
  const sound: Problem = {
    attributes: [{ start: 0, floor: 0, weight: 1, value: { from: 0, values: [0, 1] } }],
    moves: [move, move, move, move],
    prerequisites: [],
    exclusives: [],
  }
  const attribute = sound.attributes[0]
  if (attribute === undefined) throw new Error('no attribute')

  it('is none for a sound one', () => {
    expect(problemFault(sound)).toBeNull()
    expect(
      problemFault({
        ...sound,
        prerequisites: [
          [0, 1],
          [0, 2],
          [1, 3],
          [2, 3],
        ],
        exclusives: [[0, 1]],
      }),
    ).toBeNull()
  })

  it.each([
    [
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
      [0, 1, 2],
    ],
    [
      [
        [3, 0],
        [0, 2],
        [2, 1],
        [1, 2],
      ],
      [2, 1],
    ],
    [[[1, 1]], [1]],
  ] as const)('names the circle of %j', (prerequisites, moves) => {
    expect(problemFault({ ...sound, prerequisites })).toEqual({ code: 'CIRCULAR_PREREQUISITE', moves })
  })

  it.each([
    [
      { ...sound, moves: [{ ...move, cost: 0.5 }] },
      { code: 'NOT_INTEGER', where: 'moves.0.cost' },
    ],
    [
      { ...sound, moves: [{ ...move, effects: [[0, NaN]] }] },
      { code: 'NOT_INTEGER', where: 'moves.0.effects' },
    ],
    [
      { ...sound, moves: [{ ...move, effects: [[1, 1]] }] },
      { code: 'UNKNOWN_INDEX', where: 'moves.0.effects' },
    ],
    [
      { ...sound, attributes: [{ ...attribute, start: 0.1 }] },
      { code: 'NOT_INTEGER', where: 'attributes.0.start' },
    ],
    [
      { ...sound, attributes: [{ ...attribute, floor: Infinity }] },
      { code: 'NOT_INTEGER', where: 'attributes.0.floor' },
    ],
    [
      { ...sound, attributes: [{ ...attribute, weight: -1 }] },
      { code: 'NOT_INTEGER', where: 'attributes.0.weight' },
    ],
    [
      { ...sound, attributes: [{ ...attribute, value: { from: 0.5, values: [0] } }] },
      { code: 'NOT_INTEGER', where: 'attributes.0.value' },
    ],
    [
      { ...sound, attributes: [{ ...attribute, value: { from: 0, values: [0.5] } }] },
      { code: 'NOT_INTEGER', where: 'attributes.0.value' },
    ],
    [
      { ...sound, attributes: [{ ...attribute, value: { from: 0, values: [] } }] },
      { code: 'BAD_TABLE', attribute: 0 },
    ],
    [
      { ...sound, attributes: [{ ...attribute, value: { from: 0, values: [1, 0] } }] },
      { code: 'BAD_TABLE', attribute: 0 },
    ],
    [
      { ...sound, prerequisites: [[0, 4]] },
      { code: 'UNKNOWN_INDEX', where: 'prerequisites.0' },
    ],
    [
      { ...sound, exclusives: [[0], [-1]] },
      { code: 'UNKNOWN_INDEX', where: 'exclusives.1' },
    ],
    [
      {
        ...sound,
        moves: [
          { ...move, cost: 2 ** 52 },
          { ...move, cost: -(2 ** 52) },
        ],
      },
      { code: 'TOO_LARGE', where: 'moves.cost' },
    ],
    [
      { ...sound, attributes: [{ ...attribute, start: 2 ** 52 }] },
      { code: 'TOO_LARGE', where: 'moves.effects' },
    ],
    [
      { ...sound, attributes: [{ ...attribute, weight: 2 ** 40, value: { from: 0, values: [-(2 ** 20)] } }] },
      { code: 'TOO_LARGE', where: 'attributes.value' },
    ],
  ] as [Problem, unknown][])('case %#', (problem, fault) => {
    expect(problemFault(problem)).toEqual(fault)
    expect(() => diagnose(problem)).toThrow(RangeError)
  })
})

describe('a problem without moves', () => {
  it('has the empty plan or none', () => {
    const attribute = { start: 3, floor: 3, weight: 0, value: flat }
    const empty = { moves: [], prerequisites: [], exclusives: [] }
    expect(diagnose({ ...empty, attributes: [attribute] }).feasible).toBe(true)
    expect(diagnose({ ...empty, attributes: [{ ...attribute, floor: 4 }] }).unreachable).toEqual([
      { attribute: 0, floor: 4, best: 3 },
    ])
  })
})
