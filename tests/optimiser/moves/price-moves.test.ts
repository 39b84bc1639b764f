import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { offeredPrices, priceMoves } from '@/optimiser/moves/price-moves'
import { planWith } from '../lunch-shops'
import { sourceOf } from './source-of'

/** A shop that asks 36,000 where 35,000 is usual and sells 3,000 a month. */
const shop = (price: Partial<Attribute> = {}): Plan => planWith([], { price })
const priceOf = (plan: Plan) => plan.attributes['price'] as Attribute

describe('the prices that are offered', () => {
  it('are today and whole steps below it, the dearest first, each once', () => {
    const plan = shop()
    const prices = offeredPrices(plan, priceOf(plan))
    expect(prices[0]).toBe(36_000)
    expect(prices.length).toBeGreaterThan(3)
    for (const [i, price] of prices.entries()) {
      expect(price % 500).toBe(0)
      if (i > 0) expect(price).toBeLessThan(prices[i - 1] ?? 0)
    }
  })

  it('hold the promised price, even above the price of today, but no other that is higher', () => {
    const dearer = shop({ target: 38_000 })
    expect(offeredPrices(dearer, priceOf(dearer)).slice(0, 2)).toEqual([38_000, 36_000])
    const between = shop({ target: 33_333 })
    expect(offeredPrices(between, priceOf(between))).toContain(33_333)
    const cheap = shop({ own: { value: 31_000, evidence: 'informed', n: null, sd: null } })
    expect(Math.max(...offeredPrices(cheap, priceOf(cheap)))).toBe(31_000)
  })
})

describe('moves of the price', () => {
  it('cost the margin lost on every expected order, gain what customers save, and exclude each other', () => {
    const plan = shop({ target: 33_000 })
    const moves = priceMoves.movesOf(sourceOf(plan))
    expect(moves.length).toBeGreaterThan(2)
    for (const { ref, cost, gains, must, needs, groups, chosen } of moves) {
      if (ref.kind !== 'price') throw new Error('not a price')
      expect(ref.attribute).toBe('price')
      expect(ref.value).toBeLessThan(36_000)
      expect(cost).toBe((36_000 - ref.value) * 3_000 * 12)
      expect([...gains]).toEqual([['price', 36_000 - ref.value]])
      expect({ must, needs, groups }).toEqual({ must: false, needs: [], groups: ['price'] })
      expect(chosen).toBe(ref.value === 33_000)
    }
    expect(moves.filter(({ chosen }) => chosen)).toHaveLength(1)
  })

  it('earn where the promised price is higher', () => {
    const [first] = priceMoves.movesOf(sourceOf(shop({ target: 37_000 })))
    expect(first).toMatchObject({ cost: 0, net: -1_000 * 3_000 * 12, chosen: true })
  })

  it('are none of a start-up, which has taken no price yet: it has the planned one', () => {
    const plan = shop({ target: 33_000 })
    const startup = {
      ...plan,
      money: { ...plan.money, business: 'startup' as const, volume: { low: 1, likely: 2, high: 3 } },
    }
    expect(priceMoves.movesOf(sourceOf(startup))).toEqual([])
    expect(offeredPrices(startup, priceOf(startup))).toEqual([33_000])
  })

  it('count what concessions save, where the price decides whether they are valid', () => {
    const plan = shop({
      target: 40_000,
      weight: 1,
      concession: {
        kind: 'reduce',
        reason: 'ngon hơn',
        funds: { arrival: true },
        approver: 'Lan',
        reviewDate: '2027-01-01',
        monthlySaving: 2_000_000,
        wtpEvidence: false,
      },
    })
    const others = Object.values(plan.attributes).map((one) => [
      one.id,
      one.id === 'price' ? one : { ...one, weight: 5 },
    ])
    const conceding = {
      ...plan,
      policy: 'concessions' as const,
      attributes: Object.fromEntries(others) as Plan['attributes'],
    }
    const [first] = priceMoves.movesOf(sourceOf(conceding))
    expect(first).toMatchObject({ cost: 0, net: -4_000 * 3_000 * 12 - 2_000_000 * 12 })
  })

  it('are none without a price, its value today, the orders, or its average', () => {
    expect(priceMoves.movesOf(sourceOf(shop({ priceLike: false })))).toEqual([])
    const untold = { value: null, evidence: 'guess', n: null, sd: null } as const
    expect(priceMoves.movesOf(sourceOf(shop({ own: untold, target: 33_000 })))).toEqual([])
    const plan = shop({ target: 33_000 })
    expect(priceMoves.movesOf(sourceOf({ ...plan, money: { ...plan.money, orders: null } }))).toEqual([])
    expect(priceMoves.movesOf(sourceOf(plan, ['arrival']))).toEqual([])
  })
})
