import fc from 'fast-check'
import { applyPatches as immerPatches, enablePatches } from 'immer'
import { describe, expect, it, vi } from 'vitest'
import { applyPatch, valueAt } from '@/log/apply-patch'
import { isSame } from '@/model/edits/record'
import type { PlanPatch } from '@/log/entry'
import { removeAttribute, setTarget } from '@/model/edits/attributes'
import { applyEdit, preview } from '@/model/edits/edit'
import type { Plan } from '@/model/plan'
import { anyEdit } from '../fixtures/any-edit'
import { arbitraryPlan } from '../fixtures/arbitrary-plan'
import { seededPick } from '../fixtures/seeded-pick'
import { samplePlan } from '../storage/support/tab'

enablePatches()

// Generated plans are big, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const after = (plan: Plan, patches: readonly PlanPatch[]) =>
  patches.reduce((sum, patch) => applyPatch(sum, patch) ?? sum, plan)
const patchesOf = (plan: Plan, seed: number): PlanPatch[] =>
  applyEdit(plan, anyEdit(plan, seededPick(seed))).patches.map(({ op, path, value }) => ({
    op,
    path: [...path],
    value: value as unknown,
  }))

describe('a patch', () => {
  it('does what immer does wherever immer can', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(fc.nat(), { maxLength: 6 }), (plan, seeds) => {
        let mine = plan
        for (const seed of seeds) {
          const patches = patchesOf(mine, seed)
          const theirs = immerPatches(mine, patches)
          mine = after(mine, patches)
          expect(mine).toEqual(theirs)
        }
      }),
      { seed: 5, numRuns: 100 },
    )
  })

  it('leaves what it does not touch as the same objects, and the plan before as it was', () => {
    const plan = samplePlan()
    const before = structuredClone(plan)
    const next = applyPatch(plan, { op: 'replace', path: ['attributes', 'taste', 'target'], value: 5 })
    expect(next?.attributes['taste']?.target).toBe(5)
    expect(next?.attributes['speed']).toBe(plan.attributes['speed'])
    expect(plan).toEqual(before)
  })

  it('says so when what it speaks of is gone', () => {
    const without = preview(samplePlan(), removeAttribute('taste'))
    const { patches } = applyEdit(samplePlan(), setTarget('taste', 5))
    expect(
      patches.map(({ op, path, value }) => applyPatch(without, { op, path: [...path], value: value as unknown })),
    ).toEqual([null])
  })

  it('that changes nothing gives the same plan', () => {
    const plan = samplePlan()
    expect(applyPatch(plan, { op: 'replace', path: ['name'], value: plan.name })).toBe(plan)
    expect(applyPatch(plan, { op: 'remove', path: ['tags', 'nowhere'] })).toBe(plan)
  })

  it.each([
    ['__proto__', { op: 'add' as const, path: ['__proto__', 'polluted'], value: 1 }],
    ['__proto__ as the last key', { op: 'add' as const, path: ['tags', '__proto__'], value: {} }],
    ['an inherited constructor', { op: 'add' as const, path: ['constructor', 'prototype', 'polluted'], value: 1 }],
    ['a place inside a number', { op: 'replace' as const, path: ['kappa', 'x'], value: 1 }],
  ])('of %s has no effect', (_name, patch) => {
    expect(applyPatch(samplePlan(), patch)).toBeNull()
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

it('a value is found by its path, and what objects inherit is not there', () => {
  const plan = samplePlan()
  expect(valueAt(plan, ['attributes', 'taste', 'own', 'value'])).toBeNull()
  expect(valueAt(plan, ['attributes', 'toString'])).toBeUndefined()
  expect(valueAt(plan, ['name', 'length'])).toBeUndefined()
})

it('two values are the same when they say the same', () => {
  expect(isSame({ a: 1, b: { c: null } }, { b: { c: null }, a: 1 })).toBe(true)
  expect(isSame({ a: 1 }, { a: 1, b: undefined })).toBe(false)
  expect(isSame({}, null)).toBe(false)
  expect(isSame(undefined, undefined)).toBe(true)
})
