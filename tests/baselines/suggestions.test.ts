import { describe, expect, it } from 'vitest'
import { starts } from '@/baselines/catalogue'
import type { StartEntry } from '@/baselines/entry'
import { planFromExample } from '@/baselines/plan-from-example'
import { planFromIndustry } from '@/baselines/plan-from-industry'
import { planFromTemplate } from '@/baselines/plan-from-template'
import { suggestionThemes, themeOfStart } from '@/baselines/suggestions'
import { fitSuggestion, initiativeFromSuggestion, suggestedMonth } from '@/baselines/suggestions/fit'
import { suggest, type Suggestion } from '@/baselines/suggestions/suggestion'
import { blankAttribute, blankPlan } from '@/model/blank'
import { setOwn } from '@/model/edits/attributes'
import { applyEdit } from '@/model/edits/edit'
import type { Plan } from '@/model/plan'
import { priceAttribute } from '@/model/price'
import { kindOf } from '@/model/scales'
import { readPlan } from '@/schema/plan-schema'
import { localizedTexts } from './every-text'

const options = { id: 'p1', now: '2026-11-22T08:00:00.000Z' }
async function planFrom(entry: StartEntry): Promise<Plan> {
  if (entry.kind === 'industry') return planFromIndustry(await entry.load(), options)
  if (entry.kind === 'template') return planFromTemplate(await entry.load(), options)
  return planFromExample(await entry.load(), options)
}
/** In the middle of its scale, so that there is something to gain. */
function rated(plan: Plan): Plan {
  return Object.values(plan.attributes).reduce((rest, { id, scale, own }) => {
    const { min, max } = kindOf(scale).ends(scale)
    const value = own.value ?? (scale.kind === 'binary' ? 0 : Number.isFinite(max) ? Math.round((min + max) / 2) : 20)
    return applyEdit(rest, setOwn(id, { value })).plan
  }, plan)
}
const loaded = new Map<string, readonly Suggestion[]>()
for (const { id, load } of suggestionThemes) loaded.set(id, await load())

describe('suggestions', () => {
  it('speak both languages, cost whole dong, and rise from low to high', () => {
    for (const [theme, suggestions] of loaded) {
      expect(new Set(suggestions.map(({ id }) => id)).size, theme).toBe(suggestions.length)
      expect(suggestions.length, theme).toBeGreaterThanOrEqual(6)
      for (const text of localizedTexts(suggestions)) expect(`${String(text.vi)}|${String(text.en)}`).toMatch(/\S\|\S/)
      for (const { id, oneOff, monthly, perOrder, gains } of suggestions) {
        expect([oneOff, monthly, perOrder].every(Number.isInteger), id).toBe(true)
        for (const [low, likely, high] of Object.values(gains)) expect(low <= likely && likely <= high, id).toBe(true)
      }
    }
  })

  it('name every start once, and only starts that there are', () => {
    const named = suggestionThemes.flatMap((theme): readonly string[] => theme.starts)
    expect([...named].sort()).toEqual([...starts.map(({ id }) => id)].sort())
    expect(themeOfStart('hanoi-cafe')).toBe('cafe')
    expect(themeOfStart('')).toBe('general')
  })

  // Readings of a book, on an ordinal scale and mostly at its ends: nothing to plan a shop with.
  const shops = starts.filter(({ id }) => id !== 'southwest' && id !== 'five-four')
  it.each(shops.map((entry) => [entry.id, entry] as const))(
    '%s: at least six fit, and the plan stays sound',
    async (id, entry) => {
      const plan = rated(await planFrom(entry))
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
    },
  )

  it('become gains on whole steps of the scale, never on the price, never beyond what is left', async () => {
    for (const entry of starts) {
      const plan = rated(await planFrom(entry))
      const price = priceAttribute(plan)?.id
      for (const suggestion of [...loaded.values()].flat()) {
        for (const [id, { low, likely, high }] of Object.entries(fitSuggestion(plan, suggestion)?.effects ?? {})) {
          expect(id).not.toBe(price)
          expect(likely).toBeGreaterThan(0)
          expect(low <= likely && likely <= high).toBe(true)
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

  it('find attributes that the owner has made by words in their names', () => {
    const own = {
      ...blankAttribute('x1', 'Thái độ của nhân viên'),
      own: { value: 2, evidence: 'guess', n: null, sd: null } as const,
    }
    const plan = { ...blankPlan('p', 'P', options.now), attributes: { x1: own } }
    const polite = suggest('polite', { vi: 'a', en: 'b' }, {}, { courtesy: [0.5, 1, 1.5] })
    expect(fitSuggestion(plan, polite)?.effects).toEqual({ x1: { low: 1, likely: 1, high: 2 } })
    expect(fitSuggestion({ ...plan, attributes: {} }, polite)).toBeNull()
  })

  it('leave an effect open that only figures of the owner can tell', async () => {
    const entry = starts.find(({ id }) => id === 'hair-salon')
    if (entry === undefined) throw new Error('no hair salon')
    const quick = suggest('quick', { vi: 'a', en: 'b' }, {}, { speed: [0.5, 1, 1.5] })
    expect(fitSuggestion(await planFrom(entry), quick)).toMatchObject({ effects: {}, open: ['waiting'] })
  })

  it('without effects, such as a better contract, fit everybody', () => {
    const contract = suggest('contract', { vi: 'a', en: 'b' }, { perOrder: -500 }, {})
    expect(fitSuggestion(blankPlan('p', 'P', options.now), contract)).toMatchObject({ effects: {}, open: [] })
  })
})
