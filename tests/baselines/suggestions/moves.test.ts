import { describe, expect, it } from 'vitest'
import { starts } from '@/baselines/catalogue'
import { suggestionThemes, themeOfStart } from '@/baselines/suggestions'
import { attributeFor, meaningsOfStarts } from '@/baselines/suggestions/attribute-for'
import { fitSuggestion } from '@/baselines/suggestions/fit'
import { fair } from '@/baselines/suggestions/gain'
import type { Meaning } from '@/baselines/suggestions/meaning'
import { suggest, type Suggestion } from '@/baselines/suggestions/suggestion'
import type { Attribute } from '@/model/attribute'
import { blankAttribute, blankPlan } from '@/model/blank'
import type { Plan } from '@/model/plan'
import { textIn } from '@/model/text'
import { planOfStart } from '../plan-of-start'
import { allowed } from './allowed-moves'

const suggestions = new Map<string, readonly Suggestion[]>()
for (const { id, load } of suggestionThemes) suggestions.set(id, await load())
const all = [...suggestions].flatMap(([theme, list]) => list.map((suggestion) => ({ theme, suggestion })))
const plans = new Map<string, Plan>()
for (const { id } of starts) plans.set(id, await planOfStart(id))

function named(id: string): Suggestion {
  const found = all.find(({ suggestion }) => suggestion.id === id)
  if (found === undefined) throw new Error(`no suggestion ${id}`)
  return found.suggestion
}
function plan(id: string): Plan {
  const found = plans.get(id)
  if (found === undefined) throw new Error(`no start ${id}`)
  return found
}
function touched(on: Plan, { moves }: Suggestion): readonly string[] {
  return Object.keys(moves).flatMap((meaning) => {
    const attribute = attributeFor(on, meaning as Meaning)
    return attribute === undefined ? [] : [textIn(attribute.name, 'en')]
  })
}

describe('the table of what attributes are about', () => {
  it('tells it of every start, and only of attributes that are there', () => {
    expect(Object.keys(meaningsOfStarts).sort()).toEqual(starts.map(({ id }) => id).sort())
    for (const [start, about] of Object.entries(meaningsOfStarts))
      for (const id of Object.keys(about)) expect(plan(start).attributes[id]?.id, `${start}/${id}`).toBe(id)
  })

  it('knows nothing that no suggestion moves, and no suggestion moves what nobody compares', () => {
    const moved = new Set(all.flatMap(({ suggestion }) => Object.keys(suggestion.moves)))
    const compared = new Set(Object.values(meaningsOfStarts).flatMap((about) => Object.values(about).flat()))
    expect([...compared].filter((meaning) => !moved.has(meaning))).toEqual([])
    // Things that an industry offers to add, and that only their names tell.
    const added = ['breakfast', 'order-waiting']
    expect([...moved].filter((meaning) => !(compared as Set<string>).has(meaning)).sort()).toEqual(added)
  })
})

describe('a suggestion moves only what it plausibly moves', () => {
  it.each(all)('$theme: $suggestion.id', ({ theme, suggestion }) => {
    const seen = new Set<string>()
    for (const { id } of starts)
      if (theme === 'general' || theme === themeOfStart(id))
        for (const name of touched(plan(id), suggestion)) seen.add(name)
    const may = allowed[theme]?.[suggestion.id]
    expect(may === undefined ? null : [...seen].sort()).toEqual(may === undefined ? null : [...may].sort())
    expect(may !== undefined || suggestion.aim !== 'improve').toBe(true)
  })

  it('so a call after three days lengthens no warranty and a QR code makes no dentist more skilled', () => {
    expect(fitSuggestion(plan('dental-clinic'), named('follow-up'))).toBeNull()
    expect(fitSuggestion(plan('dental-clinic'), named('feedback'))).toMatchObject({ effects: {}, open: [] })
    expect(touched(plan('kindergarten'), named('late-evening'))).toEqual([])
    expect(touched(plan('us-hospitals'), named('loyalty'))).toEqual([])
  })

  it('says how far in every way in which its attributes are measured', () => {
    for (const { theme, suggestion } of all)
      for (const { id } of starts) {
        if (theme !== 'general' && theme !== themeOfStart(id)) continue
        const fitted = fitSuggestion(plan(id), suggestion)
        const known = [...Object.keys(fitted?.effects ?? {}), ...(fitted?.open ?? [])]
        const free = Object.keys(suggestion.moves).flatMap(
          (meaning) => attributeFor(plan(id), meaning as Meaning)?.id ?? [],
        )
        // In the examples some attributes stand at their best already.
        if (id !== 'southwest') expect(known.sort(), `${id} ${suggestion.id}`).toEqual([...new Set(free)].sort())
      }
  })
})

describe('attributes that the owner has made', () => {
  const polite = suggest('polite', { vi: 'a', en: 'b' }, {}, { courtesy: { score: fair } })
  const six = named('warranty')
  const withOne = (attribute: Attribute): Plan => ({
    ...blankPlan('p', 'P', '2026-11-22T08:00:00.000Z'),
    attributes: { [attribute.id]: attribute },
  })

  it('are found by words in their names', () => {
    const own = blankAttribute('x1', 'Thái độ của nhân viên')
    expect(fitSuggestion(withOne(own), polite)?.effects).toEqual({ x1: { low: 0.5, likely: 0.5, high: 1 } })
    expect(fitSuggestion(withOne(blankAttribute('x1', 'Staff courtesy')), polite)).not.toBeNull()
  })

  it('are not found by a part of a word, by a word without its marks, or by an id that means something elsewhere', () => {
    const waiting = suggest('quick', { vi: 'a', en: 'b' }, {}, { waiting: { score: fair } })
    expect(fitSuggestion(withOne(blankAttribute('x1', 'Thời gian cho vay')), waiting)).toBeNull()
    expect(fitSuggestion(withOne(blankAttribute('courtesy', 'Chỗ để xe')), polite)).toBeNull()
  })

  it('count as what they are measured in: six more months are no six more years', () => {
    const warranty = (unit: string): Attribute => ({
      ...blankAttribute('x1', 'Bảo hành'),
      scale: { kind: 'count', unit },
    })
    expect(fitSuggestion(withOne(warranty('tháng')), six)?.effects['x1']?.likely).toBe(6)
    expect(fitSuggestion(withOne(warranty('năm')), six)).toBeNull()
  })

  it('are asked by their new name once they have been renamed', () => {
    const started = plan('hanoi-cafe')
    const ambience = started.attributes['ambience']
    if (ambience === undefined) throw new Error('no ambience')
    const renamed = { ...started, attributes: { ambience: { ...ambience, name: 'Chỗ để xe' } } }
    expect(fitSuggestion(renamed, named('quiet-floor'))).toBeNull()
  })
})
