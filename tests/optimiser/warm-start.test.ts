import { describe, expect, it } from 'vitest'
import { buildDiagrams } from '@/optimiser/diagram'
import type { Decision, Part, Track } from '@/optimiser/reduce'
import { memoryOf, type PriceMemory } from '@/optimiser/warm-start'

const decision = (...moves: number[]): Decision => ({
  moves,
  costs: [0, ...moves.map(() => 5)],
  seconds: [0, ...moves.map(() => 1)],
})
/** Each of the decisions, with so many options, adds 1 to it. */
const track = (deltas: readonly (readonly [decision: number, options: number])[]): Track => ({
  start: 0,
  floor: 1,
  weight: 1,
  value: { from: 0, values: [0, 1, 2, 3] },
  deltas: new Map(deltas.map(([at, options]) => [at, [0, ...Array.from({ length: options }, () => 1)]])),
})
const first = decision(3)
const second = decision(5, 8)
const part: Part = {
  decisions: [first, second],
  tracks: [
    track([[0, 1]]),
    track([
      [0, 1],
      [1, 2],
    ]),
  ],
}

function remembered(of: Part): PriceMemory {
  const diagrams = buildDiagrams(of)
  if (diagrams === null) throw new Error('no plan')
  return { diagrams, lines: [], unit: 1 }
}
const memory = remembered(part)

describe('what is left of a part', () => {
  it('serves one with the same choices, whatever they cost and do', () => {
    const dearer = { ...part, decisions: [{ ...first, costs: [0, 9] }, second] }
    const other = { ...part, tracks: part.tracks.map((each) => ({ ...each, floor: 0, weight: 4, start: 2 })) }
    for (const like of [part, dearer, other]) expect(memoryOf(like, [memory])).toBe(memory)
  })

  it.each<[string, Part]>([
    ['another move', { ...part, decisions: [decision(4), second] }],
    [
      'one option less',
      {
        decisions: [first, decision(5)],
        tracks: [
          track([[0, 1]]),
          track([
            [0, 1],
            [1, 1],
          ]),
        ],
      },
    ],
    ['one option more', { ...part, decisions: [first, decision(5, 8, 9)] }],
    ['the options in another order', { ...part, decisions: [first, decision(8, 5)] }],
    ['one decision more', { ...part, decisions: [first, second, decision(9)] }],
    ['one decision less', { decisions: [first], tracks: [track([[0, 1]]), track([[0, 1]])] }],
    ['one attribute more', { ...part, tracks: [...part.tracks, track([[1, 2]])] }],
    ['one attribute less', { ...part, tracks: part.tracks.slice(0, 1) }],
    [
      'a decision that changes another attribute',
      {
        ...part,
        tracks: [
          track([[1, 2]]),
          track([
            [0, 1],
            [1, 2],
          ]),
        ],
      },
    ],
    [
      'a decision that changes one attribute more',
      {
        ...part,
        tracks: [
          track([
            [0, 1],
            [1, 2],
          ]),
          track([
            [0, 1],
            [1, 2],
          ]),
        ],
      },
    ],
    ['a decision that changes one attribute less', { ...part, tracks: [track([[0, 1]]), track([[1, 2]])] }],
  ])('does not serve one with %s', (_, other) => {
    expect(memoryOf(other, [memory])).toBeUndefined()
    expect(memoryOf(part, [remembered(other)])).toBeUndefined()
  })

  it('is found among others, and is nothing where nothing is left', () => {
    const other = remembered({ ...part, decisions: [decision(4), second] })
    expect(memoryOf(part, [other, memory])).toBe(memory)
    expect(memoryOf(part, [])).toBeUndefined()
    expect(memoryOf(part, undefined)).toBeUndefined()
  })
})
