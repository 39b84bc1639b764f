import fc from 'fast-check'
import { produceWithPatches } from 'immer'
import { describe, expect, it, vi } from 'vitest'
import { blankAttribute, blankInitiative, blankPlan } from '@/model/blank'
import { choicesOf } from '@/model/choices'
import { adoptSet } from '@/model/edits/adopt-set'
import { addAlternative, chooseAlternative } from '@/model/edits/alternatives'
import { setAttribute, setOwn, setRole, setScale, setTarget } from '@/model/edits/attributes'
import { applyEdit, deciding, inSequence, preview, type Edit } from '@/model/edits/edit'
import {
  applySelection,
  setCurve,
  setEffect,
  setExcludes,
  setInitiative,
  setStance,
  takeInitiative,
  type Selection,
} from '@/model/edits/initiatives'
import { confirmGuess, setMoney } from '@/model/edits/money'
import { setPlan, setTag, setTaglineName } from '@/model/edits/plan'
import { recordAt } from '@/model/edits/record'
import { applyRepair } from '@/model/edits/repairs'
import type { Plan } from '@/model/plan'
import { everyEdit } from '../../fixtures/any-edit'
import { arbitraryPlan } from '../../fixtures/arbitrary-plan'
import { replayed } from '../../fixtures/replayed'
import { seededPick } from '../../fixtures/seeded-pick'

// Generated plans are big, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const blank = blankPlan('p', 'Quán', '2026-11-22T00:00:00.000Z')
const start: Plan = {
  ...blank,
  attributes: Object.fromEntries(['price', 'taste'].map((id, order) => [id, { ...blankAttribute(id, id), order }])),
  initiatives: Object.fromEntries(['a', 'b'].map((id, order) => [id, { ...blankInitiative(id, id), order }])),
}
const after = (plan: Plan, ...edits: readonly Edit[]) => edits.reduce(preview, plan)
const patchesOf = (plan: Plan, edit: Edit) => applyEdit(plan, edit).patches
/** What both come to who edit the same plan, not knowing of each other. */
function atOnce(plan: Plan, first: Edit, second: Edit): Plan {
  const [one, two] = [first, second].map((edit) => patchesOf(plan, edit))
  return replayed(replayed(plan, one!), two!)
}

describe('an edit says what it decides', () => {
  describe.each(Object.entries(everyEdit))('%s', (_name, make) => {
    it('without doing anything beyond what it does', () => {
      fc.assert(
        fc.property(arbitraryPlan, fc.nat(), (plan, seed) => {
          const edit = make(plan, seededPick(seed))
          const done = applyEdit(plan, edit)
          const [, changes] = produceWithPatches(plan, (draft) => edit(draft))
          expect(done.patches.slice(0, changes.length)).toEqual(changes)
          if (changes.length === 0) expect(done).toEqual({ plan, patches: [] })
          const said = done.patches.slice(changes.length)
          expect(replayed(done.plan, said)).toEqual(done.plan)
          expect(JSON.parse(JSON.stringify(said))).toEqual(said)
        }),
        { seed: 20261130, numRuns: 40 },
      )
    })

    it('so that it holds whole where it meets another', () => {
      const others = Object.values(everyEdit)
      fc.assert(
        fc.property(arbitraryPlan, fc.nat(), fc.nat(), (plan, seed, other) => {
          const edit = make(plan, seededPick(seed))
          const done = applyEdit(plan, edit)
          if (done.patches.length === 0) return
          const theirs = others[other % others.length]!(plan, seededPick(other))
          const met = replayed(preview(plan, theirs), done.patches)
          for (const place of edit.decides?.(plan) ?? []) {
            const [key, parent] = [place.at(-1)!, place.slice(0, -1)]
            const [mine, here] = [recordAt(done.plan, parent), recordAt(met, parent)]
            if (mine !== null && here !== null) expect([place, here[key]]).toEqual([place, mine[key]])
          }
        }),
        { seed: 20261130, numRuns: 40 },
      )
    })
  })

  it('and one that changes nothing says nothing', () => {
    expect(patchesOf(start, setRole('taste', 'parity'))).toEqual([])
    expect(patchesOf(start, inSequence([setTarget('taste', null), takeInitiative('a', false)]))).toEqual([])
    expect(patchesOf(start, setAttribute('taste', { factors: {}, excluded: null }))).toEqual([])
    const guessed = preview(start, setMoney({ volume: { low: 0, likely: 1, high: 2 } }))
    expect(patchesOf(guessed, confirmGuess())).toEqual([])
  })

  it('once, as it is afterwards, and only of things that are there', () => {
    const edit = deciding(setTarget('taste', 4), () => [
      ['attributes', 'taste', 'target'],
      ['attributes', 'taste', 'own', 'value'],
      ['attributes', 'taste', 'own', 'value'],
      ['attributes', 'taste', 'curve', 'share'],
      ['attributes', 'gone', 'role'],
      ['tagline', 'names', 'taste'],
      ['tagline', 'names', 'toString'],
    ])
    expect(patchesOf(start, edit)).toEqual([
      { op: 'replace', path: ['attributes', 'taste', 'target'], value: 4 },
      { op: 'replace', path: ['attributes', 'taste', 'own', 'value'], value: null },
      { op: 'remove', path: ['tagline', 'names', 'taste'] },
      { op: 'remove', path: ['tagline', 'names', 'toString'] },
    ])
  })

  it('not of what is inside a thing that it puts in', () => {
    const edit = inSequence([
      (plan) => void (plan.attributes['new'] = blankAttribute('new', 'Mới')),
      setRole('new', 'parity'),
    ])
    expect(patchesOf(start, edit).map(({ path }) => path)).toEqual([
      ['attributes', 'new'],
      ['tagline', 'names', 'new'],
    ])
  })

  it('in a row each of what the ones before it leave', () => {
    const turned = inSequence([setAttribute('taste', { direction: -1 }), setAttribute('taste', { direction: 1 })])
    expect(turned.decides?.(start)).toContainEqual(['attributes', 'taste', 'best'])
    expect(setAttribute('taste', { direction: 1 }).decides?.(start)).toEqual([['attributes', 'taste', 'direction']])
  })
})

describe('two who decide the same at once', () => {
  it('choosing alternatives: the plan is all of the one it names', () => {
    let met = 0
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const [one, two] = Object.keys(plan.alternatives).filter((id) => id !== plan.alternative)
        if (one === undefined || two === undefined) return
        met += 1
        const both = atOnce(plan, chooseAlternative(one), chooseAlternative(two))
        expect(both.alternative).toBe(two)
        expect(choicesOf(both)).toEqual(choicesOf(preview(plan, chooseAlternative(two))))
      }),
      { seed: 20261130, numRuns: 150 },
    )
    expect(met).toBeGreaterThan(20)
  })

  it('applying optima: the last is in force whole, its price too', () => {
    const curved = after(start, setCurve('taste', { now: 0, half: 1, full: 2, share: 0 }), setTarget('price', 5))
    const [one, two]: [Selection, Selection] = [
      { chosen: new Set(['a']), shares: { taste: 0.5 }, price: { attribute: 'price', value: 4 } },
      { chosen: new Set(['b']), shares: {}, price: { attribute: 'price', value: 5 } },
    ]
    const both = atOnce(curved, applySelection(one), applySelection(two))
    expect(choicesOf(both)).toEqual(choicesOf(preview(curved, applySelection(two))))
  })

  it('adopting sets: the stars, the work and the promises are those of one', () => {
    const selection: Selection = { chosen: new Set(['b']), shares: {}, price: null }
    const rated = after(start, setOwn('price', { value: 4 }), setOwn('taste', { value: 3 }))
    const both = atOnce(
      rated,
      inSequence([setRole('price', 'differentiator'), takeInitiative('a', true), setTarget('price', 2)]),
      adoptSet(['taste'], selection, null),
    )
    expect(choicesOf(both)).toEqual(choicesOf(preview(rated, adoptSet(['taste'], selection, null))))
  })

  it('naming what is chosen and choosing something else: what was named last is in force', () => {
    const named = after(start, addAlternative('one', 'Một'), addAlternative('two', 'Hai'))
    expect(atOnce(named, chooseAlternative('one'), addAlternative('three', 'Ba')).alternative).toBe('three')
  })

  it('a scale and numbers in the old unit: no such number stays', () => {
    const effect = { low: 0, likely: 1, high: 2 }
    const theirs = inSequence([
      setTarget('taste', 5),
      setOwn('taste', { value: 4 }),
      setAttribute('taste', { best: 5, floor: 1 }),
      setCurve('taste', { now: 0, half: 1, full: 2, share: 0.5 }),
      setEffect('a', 'taste', effect),
    ])
    const scaled = setScale('taste', { kind: 'count', unit: 'món' }, 1)
    const both = atOnce(start, theirs, scaled)
    expect(both.attributes['taste']).toEqual(preview(start, scaled).attributes['taste'])
    expect(both.initiatives['a']?.effects).toEqual({})
  })

  it('the other direction and the best value in the old one: it means nothing any more', () => {
    const both = atOnce(start, setAttribute('taste', { best: 5 }), setAttribute('taste', { direction: -1 }))
    expect(both.attributes['taste']).toMatchObject({ direction: -1, best: null })
    const noted = atOnce(start, setAttribute('taste', { best: 5 }), setAttribute('taste', { direction: 1, note: 'x' }))
    expect(noted.attributes['taste']).toMatchObject({ best: 5, note: 'x' })
  })

  it('doing something now and putting it off: the plan does not contradict itself', () => {
    const taken = atOnce(start, setStance('a', 'later'), takeInitiative('a', true))
    expect(taken.initiatives['a']).toMatchObject({ chosen: true, stance: 'open' })
    const chosen = after(start, takeInitiative('a', true))
    const must = atOnce(chosen, takeInitiative('a', false), setStance('a', 'must'))
    expect(must.initiatives['a']).toMatchObject({ chosen: true, stance: 'must' })
  })

  it('opening a stance leaves what the other has chosen', () => {
    const must = after(start, setStance('a', 'must'))
    const open = atOnce(must, takeInitiative('a', false), setStance('a', 'open'))
    expect(open.initiatives['a']).toMatchObject({ chosen: false, stance: 'open' })
  })

  it('two that never go together, said from both sides: kept once', () => {
    const both = atOnce(start, setExcludes('a', 'b', true), setExcludes('b', 'a', true))
    expect(both.initiatives).toMatchObject({ a: { excludes: {} }, b: { excludes: { a: true } } })
  })

  it('unstarring and naming in the tagline: a name goes with its star', () => {
    const starred = after(start, setRole('taste', 'differentiator'))
    expect(atOnce(starred, setTaglineName('taste', true), setRole('taste', 'parity')).tagline.names).toEqual({})
  })

  it('a repair and the same fields by hand: all of the repair', () => {
    const starred = after(start, setRole('taste', 'differentiator'), setTarget('taste', 3))
    const repair = applyRepair({ kind: 'make_parity', attribute: 'taste', value: 3 })
    const both = atOnce(starred, inSequence([setTarget('taste', 5), setTaglineName('taste', true)]), repair)
    expect(both.attributes['taste']).toMatchObject({ role: 'parity', target: 3 })
    expect(both.tagline.names).toEqual({})
    const conceding = after(start, setPlan({ policy: 'concessions' }))
    const conceded = atOnce(
      conceding,
      setPlan({ policy: 'strict' }),
      applyRepair({ kind: 'concede', attribute: 'taste', value: null }),
    )
    expect(conceded.policy).toBe('concessions')
  })

  it('a guess and another kind of business: the guess goes', () => {
    const guess = setMoney({ volume: { low: 0, likely: 0.1, high: 0.2 } })
    const both = atOnce(start, guess, setMoney({ business: 'startup' }))
    expect(both.money).toMatchObject({ business: 'startup', volume: null, volumeOf: null })
  })

  it('different fields of one thing: both stay', () => {
    const both = atOnce(start, setOwn('taste', { value: 4 }), setOwn('taste', { evidence: 'measured', n: 30 }))
    expect(both.attributes['taste']?.own).toMatchObject({ value: 4, evidence: 'measured', n: 30 })
    const one = atOnce(start, setInitiative('a', { monthly: 3 }), setInitiative('a', { name: 'Việc' }))
    expect(one.initiatives['a']).toMatchObject({ monthly: 3, name: 'Việc' })
    expect(atOnce(start, setTag('x', true), setTag('y', true)).tags).toEqual({ x: true, y: true })
  })
})
