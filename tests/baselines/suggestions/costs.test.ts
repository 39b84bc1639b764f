import { describe, expect, it } from 'vitest'
import { starts } from '@/baselines/catalogue'
import { suggestionThemes } from '@/baselines/suggestions'
import { costIn, ofDay, ofPrice } from '@/baselines/suggestions/costs'
import { fitSuggestion } from '@/baselines/suggestions/fit'
import { setOwn } from '@/model/edits/attributes'
import { applyEdit } from '@/model/edits/edit'
import type { Money } from '@/model/money'
import type { Plan } from '@/model/plan'
import { planOfStart } from '../plan-of-start'

const all = (await Promise.all(suggestionThemes.map(({ load }) => load()))).flat()
const lunch = await planOfStart('office-lunch')
const withMoney = (money: Partial<Money>): Plan => ({ ...lunch, money: { ...lunch.money, ...money } })

describe('costs', () => {
  it('that depend on the number of customers follow the orders of a day, else those of a small firm', () => {
    const chairs = ofDay(250_000, 100)
    expect(costIn(lunch, chairs)).toBe(25_000_000)
    expect(costIn(withMoney({ orders: 1_300, days: 26 }), chairs)).toBe(13_000_000)
    expect(costIn(withMoney({ orders: 0 }), chairs)).toBe(25_000_000)
    const opening = { business: 'startup', volume: { low: 1, likely: 2_600, high: 9_000 }, days: 26 } as const
    expect(costIn(withMoney(opening), chairs)).toBe(25_000_000)
  })

  it('that depend on the price follow the firm’s own, else that of the market, else a usual one', () => {
    const warranty = ofPrice(1.5, 500_000)
    expect(costIn(lunch, warranty)).toBe(7_500)
    const priced = applyEdit(lunch, setOwn('price', { value: 2_000_000 })).plan
    expect(costIn(priced, warranty)).toBe(30_000)
    const price = lunch.attributes['price']
    if (price === undefined) throw new Error('no price')
    const benchmark = { kind: 'guess', mean: 100_000, evidence: 'guess', source: '', month: null, se: null } as const
    expect(costIn({ ...lunch, attributes: { price: { ...price, benchmark } } }, warranty)).toBe(1_500)
  })

  it('are rounded to two figures, savings too', () => {
    expect(costIn(withMoney({ orders: 1_234, days: 30 }), ofDay(250_000, 100))).toBe(10_000_000)
    const priced = applyEdit(lunch, setOwn('price', { value: 34_567 })).plan
    expect(costIn(priced, ofPrice(-3, 100_000))).toBe(-1_000)
    expect(costIn(priced, ofPrice(0, 100_000))).toBe(0)
  })

  it('of every suggestion are whole dong that a small firm can pay, and no cost is left out', async () => {
    for (const { id } of starts) {
      const plan = await planOfStart(id)
      for (const suggestion of all) {
        const costs = fitSuggestion(plan, suggestion)?.costs
        if (costs === undefined) continue
        const { oneOff, monthly, perOrder } = costs
        expect([oneOff, monthly, perOrder].every(Number.isInteger), suggestion.id).toBe(true)
        expect(oneOff, suggestion.id).toBeLessThanOrEqual(100_000_000)
        expect(monthly, suggestion.id).toBeLessThanOrEqual(15_000_000)
        expect(Math.abs(oneOff) + Math.abs(monthly) + Math.abs(perOrder), suggestion.id).toBeGreaterThan(0)
      }
    }
  })
})
