import { describe, expect, it } from 'vitest'
import { starts } from '@/baselines/catalogue'
import { suggestionThemes, themeOfStart } from '@/baselines/suggestions'
import { fitSuggestion, initiativeFromSuggestion, suggestedMonth } from '@/baselines/suggestions/fit'
import { exactly, fair } from '@/baselines/suggestions/gain'
import { measure, save, suggest, type Suggestion } from '@/baselines/suggestions/suggestion'
import { blankAttribute, blankPlan } from '@/model/blank'
import { priceAttribute } from '@/model/price'
import { kindOf } from '@/model/scales'
import { readPlan } from '@/schema/plan-schema'
import { localizedTexts } from './every-text'
import { planOfStart, ratedInTheMiddle } from './plan-of-start'

const now = '2026-11-22T08:00:00.000Z'
const loaded = new Map<string, readonly Suggestion[]>()
for (const { id, load } of suggestionThemes) loaded.set(id, await load())

describe('suggestions', () => {
  it('speak both languages, tell on what basis, and move something exactly when that is their aim', () => {
    for (const [theme, suggestions] of loaded) {
      expect(new Set(suggestions.map(({ id }) => id)).size, theme).toBe(suggestions.length)
      expect(suggestions.length, theme).toBeGreaterThanOrEqual(6)
      for (const text of localizedTexts(suggestions)) expect(`${String(text.vi)}|${String(text.en)}`).toMatch(/\S\|\S/)
      for (const { id, aim, basis, moves } of suggestions) {
        expect(Object.keys(moves).length > 0, id).toBe(aim === 'improve')
        expect(basis === 'experience' || localizedTexts(basis).length === 1, id).toBe(true)
      }
    }
  })

  it('bear names of their own: what is in the plan already is known by its name', () => {
    const names = [...loaded.values()].flat().map(({ name }) => name)
    for (const language of ['vi', 'en'] as const)
      expect(new Set(names.map((name) => name[language])).size).toBe(names.length)
  })

  it('name every start once, and only starts that there are', () => {
    const named = suggestionThemes.flatMap((theme): readonly string[] => theme.starts)
    expect([...named].sort()).toEqual([...starts.map(({ id }) => id)].sort())
    expect(themeOfStart('hanoi-cafe')).toBe('cafe')
    expect(themeOfStart('')).toBe('general')
  })

  // Readings of a book, on an ordinal scale and mostly at its ends: nothing to plan a shop with.
  const shops = starts.filter(({ id }) => id !== 'southwest' && id !== 'five-four').map(({ id }) => id)
  it.each(shops)('%s: at least six fit, and the plan stays sound', async (id) => {
    const plan = ratedInTheMiddle(await planOfStart(id))
    const own = loaded.get(themeOfStart(id)) ?? []
    const fitted = own.flatMap((each) => fitSuggestion(plan, each) ?? [])
    const general = (loaded.get('general') ?? []).flatMap((each) => fitSuggestion(plan, each) ?? [])
    expect(fitted.length + general.length).toBeGreaterThanOrEqual(6)
    expect(fitted.length).toBeGreaterThanOrEqual(3)
    const initiatives = [...fitted, ...general].map((each, index) =>
      initiativeFromSuggestion(each, `s${String(index)}`),
    )
    expect(
      readPlan({ ...plan, initiatives: Object.fromEntries(initiatives.map((one) => [one.id, one])) }),
    ).toMatchObject({ ok: true })
    for (const { suggested, chosen } of initiatives)
      expect({ suggested, chosen }).toEqual({ suggested: suggestedMonth, chosen: false })
  })

  it('become gains that rise, never on the price, never beyond what is left', async () => {
    for (const { id: start } of starts) {
      const plan = ratedInTheMiddle(await planOfStart(start))
      const price = priceAttribute(plan)?.id
      for (const suggestion of [...loaded.values()].flat()) {
        for (const [id, { low, likely, high }] of Object.entries(fitSuggestion(plan, suggestion)?.effects ?? {})) {
          expect(id).not.toBe(price)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(likely).toBeGreaterThan(0)
          expect(low <= likely && likely <= high, `${suggestion.id} ${id}`).toBe(true)
          const attribute = plan.attributes[id]
          if (attribute === undefined) throw new Error(`no attribute ${id}`)
          const { min, max } = kindOf(attribute.scale).ends(attribute.scale)
          const reached = (attribute.own.value ?? 0) + attribute.direction * high
          expect(reached, id).toBeGreaterThanOrEqual(min)
          expect(reached, id).toBeLessThanOrEqual(max)
        }
      }
    }
  })

  it('leave an effect open that only figures of the owner can tell', async () => {
    const quick = suggest('quick', { vi: 'a', en: 'b' }, {}, { waiting: { duration: { percent: exactly(20) } } })
    expect(fitSuggestion(await planOfStart('hair-salon'), quick)).toMatchObject({ effects: {}, open: ['waiting'] })
  })

  it('are not offered where they move nothing, unless they measure or save', () => {
    const plan = { ...blankPlan('p', 'P', now), attributes: { x1: blankAttribute('x1', 'Vị trí') } }
    expect(fitSuggestion(plan, suggest('polite', { vi: 'a', en: 'b' }, {}, { courtesy: { score: fair } }))).toBeNull()
    const contract = save('contract', { vi: 'a', en: 'b' }, { perOrder: -500 })
    expect(fitSuggestion(plan, contract)).toMatchObject({ effects: {}, open: [], costs: { perOrder: -500 } })
    const survey = measure('survey', { vi: 'a', en: 'b' }, { monthly: 500_000 })
    expect(fitSuggestion(plan, survey)).toMatchObject({ effects: {}, open: [] })
  })
})
