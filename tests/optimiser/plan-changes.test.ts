import { describe, expect, it } from 'vitest'
import type { MoveRef } from '@/optimiser/moves/move-kind'
import { planChanges } from '@/optimiser/plan-changes'

const refs: readonly MoveRef[] = [
  { kind: 'initiative', id: 'soup' },
  { kind: 'initiative', id: 'shifts' },
  { kind: 'price', attribute: 'price', value: 33_000 },
  { kind: 'price', attribute: 'price', value: 34_000 },
  { kind: 'curve', attribute: 'taste', share: 0.25 },
  { kind: 'curve', attribute: 'taste', share: 0.5 },
  { kind: 'curve', attribute: 'hygiene', share: 0.5 },
]

describe('planChanges', () => {
  it('tells what comes, what goes, and what only changes its degree', () => {
    expect(planChanges(refs, [0, 3, 4], [1, 2, 5, 6])).toEqual({
      added: [refs[1], refs[6]],
      dropped: [refs[0]],
      changed: [
        { from: refs[3], to: refs[2] },
        { from: refs[4], to: refs[5] },
      ],
    })
  })

  it('takes a price for a price and a curve for its own curve, whatever else changes', () => {
    expect(planChanges(refs, [2, 4], [3, 6])).toEqual({
      added: [refs[6]],
      dropped: [refs[4]],
      changed: [{ from: refs[2], to: refs[3] }],
    })
    expect(planChanges(refs, [4], [3]).changed).toEqual([])
    expect(planChanges(refs, [2], [5]).changed).toEqual([])
    expect(planChanges(refs, [0], [2]).changed).toEqual([])
  })

  it('passes over an index that stands for nothing', () => {
    expect(planChanges(refs, [99], [0])).toEqual({ added: [refs[0]], dropped: [], changed: [] })
  })

  it('is nothing between equal plans, and a whole plan against none', () => {
    expect(planChanges(refs, [0, 2], [0, 2])).toEqual({ added: [], dropped: [], changed: [] })
    expect(planChanges(refs, [], [0, 2]).added).toEqual([refs[0], refs[2]])
  })
})
