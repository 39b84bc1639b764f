import fc from 'fast-check'
import { applyPatches, enablePatches } from 'immer'
import { describe, expect, it, vi } from 'vitest'
import { applyEdit, inSequence, preview } from '@/model/edits/edit'
import { editNames, everyEdit } from '../../fixtures/any-edit'
import { arbitraryPlan } from '../../fixtures/arbitrary-plan'
import { seededPick } from '../../fixtures/seeded-pick'

enablePatches()

// Generated plans are big, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

describe('every edit', () => {
  it('is among those tried here', () => {
    expect(Object.keys(everyEdit).sort()).toEqual([...editNames].sort())
  })

  describe.each(Object.entries(everyEdit))('%s', (_name, make) => {
    it('is done again exactly from its patches alone', () => {
      fc.assert(
        fc.property(arbitraryPlan, fc.nat(), (plan, seed) => {
          const before = structuredClone(plan)
          const done = applyEdit(plan, make(plan, seededPick(seed)))
          const patches = JSON.parse(JSON.stringify(done.patches)) as typeof done.patches
          expect(plan).toEqual(before)
          expect(applyPatches(plan, [...patches])).toEqual(done.plan)
          expect(preview(plan, make(plan, seededPick(seed)))).toEqual(done.plan)
        }),
        { seed: 20261122, numRuns: 40 },
      )
    })
  })

  it('in a row is done again as one', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(fc.nat(), { maxLength: 12 }), (plan, seeds) => {
        const makers = Object.values(everyEdit)
        const edits = seeds.map((seed) => makers[seed % makers.length]!(plan, seededPick(seed)))
        const done = applyEdit(plan, inSequence(edits))
        expect(applyPatches(plan, [...done.patches])).toEqual(done.plan)
      }),
      { seed: 20261122, numRuns: 150 },
    )
  })
})
