import { describe, expect, it } from 'vitest'
import { diagnose } from '@/optimiser/diagnose'
import { problemFault } from '@/optimiser/fault'
import type { Problem } from '@/optimiser/problem'

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

  it('is none where every move needs both of the level below, however many ways lead down', () => {
    const levels = 40
    const prerequisites = Array.from({ length: levels - 1 }, (_, level) => 2 * level).flatMap((at) => [
      [at, at + 2],
      [at, at + 3],
      [at + 1, at + 2],
      [at + 1, at + 3],
    ])
    const moves = Array.from({ length: 2 * levels }, () => move)
    expect(problemFault({ ...sound, moves, prerequisites: prerequisites as [number, number][] })).toBeNull()
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
    [
      [
        [0, 1],
        [0, 2],
        [2, 3],
        [3, 0],
      ],
      [0, 2, 3],
    ],
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
      { ...sound, exclusives: [[4]] },
      { code: 'UNKNOWN_INDEX', where: 'exclusives.0' },
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
      { ...sound, attributes: [{ ...attribute, start: 1e15, floor: 1e15 }] },
      { code: 'TOO_LARGE', where: 'moves.effects' },
    ],
    [
      { ...sound, attributes: [{ ...attribute, start: 1e15 }], moves: [{ cost: 0, effects: [[0, 1e15]] }, move, move] },
      { code: 'TOO_LARGE', where: 'moves.effects' },
    ],
    [
      { ...sound, attributes: [{ ...attribute, weight: 2 ** 40, value: { from: 0, values: [0, 2 ** 20] } }] },
      { code: 'TOO_LARGE', where: 'attributes.value' },
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
