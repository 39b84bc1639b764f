import { describe, expect, it } from 'vitest'
import { blankAttribute, blankInitiative, blankPlan } from '@/model/blank'
import { choicesOf } from '@/model/choices'
import { addAlternative, chooseAlternative, removeAlternative } from '@/model/edits/alternatives'
import { removeAttribute, setAttribute, setRole, setScale, setTarget } from '@/model/edits/attributes'
import { applyEdit, inSequence, type Edit } from '@/model/edits/edit'
import * as edits from '@/model/edits/initiatives'
import { setMoney, setPrice } from '@/model/edits/money'
import { inOrder, type Plan } from '@/model/plan'
import { circleWith, mayRequire, prerequisiteCircle } from '@/model/prerequisites'
import { readPlan } from '@/schema/plan-schema'

const effect = { low: 1, likely: 2, high: 3 }
const start: Plan = {
  ...blankPlan('p', 'Quán', '2026-11-25T00:00:00.000Z'),
  attributes: { taste: { ...blankAttribute('taste', 'Vị'), own: { value: 3, evidence: 'guess', n: null, sd: null } } },
  initiatives: Object.fromEntries(
    ['a', 'b', 'c'].map((id, i) => [
      id,
      { ...blankInitiative(id, id), order: i, effects: { taste: effect }, suggested: '2026-11' },
    ]),
  ),
}
const after = (plan: Plan, ...steps: Edit[]) => applyEdit(plan, inSequence(steps)).plan

describe('initiatives', () => {
  it('never require one another in a circle, however it would be closed', () => {
    const plan = after(start, edits.setRequires('a', 'b', true), edits.setRequires('b', 'c', true))
    expect(mayRequire(plan.initiatives, 'c', 'a')).toBe(false)
    expect(after(plan, edits.setRequires('c', 'a', true))).toBe(plan)
    expect(after(plan, edits.setRequires('a', 'a', true))).toBe(plan)
    expect(prerequisiteCircle(plan.initiatives)).toBeNull()
  })

  it('in a file that require one another in a circle are refused with the circle named', () => {
    const circular = structuredClone(start) as { initiatives: Record<string, { requires: Record<string, true> }> }
    circular.initiatives['a']!.requires = { b: true }
    circular.initiatives['b']!.requires = { c: true }
    circular.initiatives['c']!.requires = { a: true }
    const reading = readPlan(circular)
    expect(reading.ok ? [] : reading.problems).toEqual([
      { code: 'CIRCULAR', path: 'initiatives.a.requires', values: { found: 'a → b → c → a' } },
    ])
  })

  it('with a low above the high are refused by name and place', () => {
    const reversed = after(start, edits.setEffect('a', 'taste', { low: 4, likely: 2, high: 3 }))
    const reading = readPlan(reversed)
    expect(reading.ok ? [] : reading.problems).toEqual([
      { code: 'OUT_OF_RANGE', path: 'initiatives.a.effects.taste.low', values: { max: 2, found: 4 } },
    ])
  })

  it('say which circle another need would close', () => {
    const plan = after(start, edits.setRequires('a', 'b', true), edits.setRequires('b', 'c', true))
    expect(circleWith(plan.initiatives, 'c', 'a')).toEqual(['a', 'b', 'c'])
    expect(circleWith(plan.initiatives, 'a', 'a')).toEqual(['a'])
    expect(circleWith(plan.initiatives, 'a', 'c')).toBeNull()
    expect(circleWith(plan.initiatives, 'nobody', 'a')).toBeNull()
  })

  it('taken by hand against what was meant are open again', () => {
    const must = after(start, edits.setStance('a', 'must'), edits.takeInitiative('a', false))
    expect(must.initiatives['a']).toMatchObject({ chosen: false, stance: 'open' })
    const later = after(start, edits.setStance('a', 'later'), edits.takeInitiative('a', true))
    expect(later.initiatives['a']).toMatchObject({ chosen: true, stance: 'open' })
    const agreed = after(start, edits.setStance('a', 'must'), edits.takeInitiative('a', true))
    expect(agreed.initiatives['a']).toMatchObject({ chosen: true, stance: 'must' })
  })

  it('are copied behind themselves with their links, and the copy is not in the plan', () => {
    const linked = after(start, edits.setRequires('a', 'c', true), edits.setStance('a', 'must'))
    const plan = after(linked, edits.duplicateInitiative('a', 'd', 'bản sao'))
    expect(inOrder(plan.initiatives).map(({ id }) => id)).toEqual(['a', 'd', 'b', 'c'])
    expect(plan.initiatives['d']).toMatchObject({
      name: 'bản sao',
      chosen: false,
      stance: 'open',
      requires: { c: true },
      effects: { taste: effect },
    })
    expect(inOrder(after(start, edits.duplicateInitiative('c', 'd', 'x')).initiatives).at(-1)?.id).toBe('d')
    expect(after(start, edits.duplicateInitiative('nobody', 'd', 'x'))).toBe(start)
  })

  it('stay suggestions when only named, and are none once their figures are accepted', () => {
    const named = after(start, edits.setInitiative('a', { name: 'X', owner: 'Lan', note: 'n' }))
    expect(named.initiatives['a']).toMatchObject({ name: 'X', owner: 'Lan', suggested: '2026-11' })
    expect(after(named, edits.acceptSuggestion('a')).initiatives['a']?.suggested).toBeNull()
  })

  it('stop being a suggestion once the owner changes a figure, not when it is merely chosen', () => {
    expect(after(start, edits.takeInitiative('a', true)).initiatives['a']?.suggested).toBe('2026-11')
    expect(after(start, edits.setInitiative('a', { monthly: 1 })).initiatives['a']?.suggested).toBeNull()
    expect(after(start, edits.setEffect('a', 'taste', null)).initiatives['a']).toMatchObject({
      effects: {},
      suggested: null,
    })
  })

  it('that must be done are in the plan, those for later are not', () => {
    expect(after(start, edits.setStance('a', 'must')).initiatives['a']?.chosen).toBe(true)
    const later = after(start, edits.takeInitiative('a', true), edits.setStance('a', 'later'))
    expect(later.initiatives['a']?.chosen).toBe(false)
  })

  it('exclude each other once, whichever of the two says so', () => {
    const both = after(start, edits.setExcludes('a', 'b', true), edits.setExcludes('b', 'a', true))
    expect(both.initiatives['a']?.excludes).toEqual({})
    expect(both.initiatives['b']?.excludes).toEqual({ a: true })
    expect(after(both, edits.setExcludes('a', 'b', false)).initiatives['b']?.excludes).toEqual({})
  })

  it('go with every reference to them, and effects go with their attribute or its scale', () => {
    const plan = after(
      start,
      edits.setRequires('a', 'b', true),
      edits.setExcludes('c', 'b', true),
      edits.takeInitiative('b', true),
      addAlternative('x', 'Một'),
      edits.removeInitiative('b'),
    )
    expect(JSON.stringify(plan)).not.toContain('"b"')
    expect(readPlan(after(plan, removeAttribute('taste'))).ok).toBe(true)
    const rescaled = after(plan, setScale('taste', { kind: 'binary' }, 1))
    expect(Object.values(rescaled.initiatives).map(({ effects }) => effects)).toEqual([{}, {}])
  })
})

describe('the best value imaginable', () => {
  const best = (plan: Plan) => plan.attributes['taste']?.best
  const told = after(start, setAttribute('taste', { best: 8 }))

  it('goes when the other direction is the better one, so that effects do not come to nothing', () => {
    expect(best(after(told, setAttribute('taste', { direction: -1 })))).toBeNull()
    expect(best(after(told, setAttribute('taste', { direction: -1, best: 1 })))).toBe(1)
    expect(best(after(told, setAttribute('taste', { direction: 1, note: 'x' })))).toBe(8)
  })
})

describe('alternatives', () => {
  const chosenStar = after(
    start,
    setRole('taste', 'differentiator'),
    setTarget('taste', 5),
    edits.takeInitiative('a', true),
    setMoney({ budget: 9 }),
  )
  const two = after(
    chosenStar,
    addAlternative('one', 'Một'),
    addAlternative('two', 'Hai'),
    setRole('taste', 'parity'),
    setTarget('taste', null),
    edits.takeInitiative('a', false),
    edits.takeInitiative('b', true),
    setMoney({ budget: null }),
  )

  it('come back as they were left, in both directions', () => {
    const one = after(two, chooseAlternative('one'))
    expect(one.alternative).toBe('one')
    expect(choicesOf(one)).toEqual(choicesOf(chosenStar))
    const back = after(one, chooseAlternative('two'))
    expect(choicesOf(back)).toEqual(choicesOf(two))
  })

  it('share the facts: what is learned under one holds under the other', () => {
    const priced = after(two, edits.setInitiative('a', { monthly: 7 }), chooseAlternative('one'))
    expect(priced.initiatives['a']).toMatchObject({ monthly: 7, chosen: true })
  })

  it('never do what has since been put off, nor leave out what has since become a must', () => {
    const decided = after(two, edits.setStance('a', 'later'), edits.setStance('c', 'must'), chooseAlternative('one'))
    expect(decided.initiatives).toMatchObject({
      a: { stance: 'later', chosen: false },
      b: { stance: 'open', chosen: false },
      c: { stance: 'must', chosen: true },
    })
  })

  it('may go, and what the plan does stays', () => {
    const gone = after(two, removeAlternative('two'))
    expect(gone.alternative).toBe('')
    expect(choicesOf(gone)).toEqual(choicesOf(two))
    expect(after(gone, chooseAlternative('two'))).toBe(gone)
  })
})

describe('the price', () => {
  it('is one field: of the price attribute where there is one', () => {
    const priced: Plan = {
      ...start,
      attributes: {
        price: {
          ...blankAttribute('price', 'Giá'),
          scale: { kind: 'ratio', unit: 'đ', format: 'money', mnd: null, bmin: null },
          direction: -1,
          priceLike: true,
        },
      },
    }
    expect(after(priced, setPrice(35_000)).attributes['price']?.own.value).toBe(35_000)
    expect(after(priced, setPrice(35_000)).money.price).toBeNull()
    expect(after(start, setPrice(35_000)).money.price).toBe(35_000)
  })

  it('and the guess of orders: another kind of business makes it mean nothing', () => {
    const guessed = after(start, setMoney({ volume: { low: 0, likely: 1, high: 2 } }))
    expect(after(guessed, setMoney({ business: 'existing' })).money.volume).not.toBeNull()
    expect(after(guessed, setMoney({ business: 'startup' })).money.volume).toBeNull()
  })
})
