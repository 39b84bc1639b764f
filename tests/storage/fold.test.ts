import fc from 'fast-check'
import { applyPatches as immerPatches, enablePatches } from 'immer'
import { describe, expect, it, vi } from 'vitest'
import { removeAttribute, setTarget } from '@/model/edits/attributes'
import { applyEdit, preview } from '@/model/edits/edit'
import { removeRival } from '@/model/edits/rivals'
import { applyPatches, mergePatches } from '@/storage/fold'
import { anyEdit } from '../fixtures/any-edit'
import { arbitraryPlan } from '../fixtures/arbitrary-plan'
import { seededPick } from '../fixtures/seeded-pick'
import { samplePlan } from './support/tab'

enablePatches()

// Generated plans are big, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

describe('applying patches', () => {
  it('does what immer does wherever immer can', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(fc.nat(), { maxLength: 6 }), (plan, seeds) => {
        let mine = plan
        for (const seed of seeds) {
          const { patches } = applyEdit(mine, anyEdit(mine, seededPick(seed)))
          const theirs = immerPatches(mine, [...patches])
          mine = applyPatches(mine, [...patches]).plan
          expect(mine).toEqual(theirs)
        }
      }),
      { seed: 5, numRuns: 100 },
    )
  })

  it('passes over what another tab has removed', () => {
    const plan = samplePlan()
    const { patches } = applyEdit(plan, setTarget('taste', 5))
    const without = preview(plan, removeAttribute('taste'))
    const applied = applyPatches(without, [...patches])
    expect(applied.plan).toBe(without)
    expect(applied.patches).toEqual([])
  })

  it('never changes the patches, so that they can be applied again', () => {
    const plan = samplePlan()
    const whole = { ...plan.attributes['taste'], id: 'new' }
    const patches = [
      { op: 'add' as const, path: ['attributes', 'new'], value: whole },
      { op: 'replace' as const, path: ['attributes', 'new', 'own', 'value'], value: 4 },
    ]
    const first = applyPatches(plan, patches).plan
    expect(applyPatches(plan, patches).plan).toEqual(first)
    expect(whole.own?.value).toBeNull()
  })

  it.each([
    ['__proto__', [{ op: 'add' as const, path: ['__proto__', 'polluted'], value: 1 }]],
    ['an inherited constructor', [{ op: 'add' as const, path: ['constructor', 'prototype', 'polluted'], value: 1 }]],
    ['the plan itself', [{ op: 'replace' as const, path: [], value: 'gone' }]],
    ['a place inside a number', [{ op: 'replace' as const, path: ['kappa', 'x'], value: 1 }]],
  ])('does nothing for a patch of %s', (_name, patches) => {
    const plan = samplePlan()
    expect(applyPatches(plan, patches).plan).toBe(plan)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('merging patches', () => {
  it('leaves no reference to what is gone', () => {
    const plan = preview(samplePlan(), (draft) => {
      draft.rivals['r'] = { id: 'r', order: 1, name: 'Bên cạnh', considered: null }
    })
    const rated = applyEdit(plan, (draft) => {
      draft.attributes['taste']!.rivals['r'] = 4
    })
    const merged = mergePatches(preview(plan, removeRival('r')), [...rated.patches])
    expect(merged.plan.attributes['taste']?.rivals).toEqual({})
  })
})
