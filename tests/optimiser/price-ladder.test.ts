import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import { canvasOf, type Ruler } from '@/model/rule/canvas'
import { priceLadder } from '@/optimiser/ladder'
import { planWith } from './lunch-shops'

const price = planWith([]).attributes['price'] as Attribute
const ruler: Ruler = { direction: -1, mu: 35_000, margin: 1_750, tolerance: 1_750 }
const prices = [38_000, 36_000, 34_000, 33_000]
const ladder = priceLadder.bind(null, price, ruler, prices)

describe('the ladder of the price', () => {
  it('has a state for each price that could be set, today being 0', () => {
    const { stateOf, gainOf } = ladder()
    expect(prices.map((one) => stateOf(36_000 - one))).toEqual([-1, 0, 1, 2])
    expect([-1, 0, 1, 2].map(gainOf)).toEqual([-2_000, 0, 2_000, 3_000])
    expect([gainOf(-5), gainOf(9)]).toEqual([-2_000, 3_000])
  })

  it('asks for the dearest price that is low enough, and for none where no price is', () => {
    const { stateFor } = ladder()
    expect([-9_000, -2_000, 0, 1, 2_000, 2_001, 3_000].map(stateFor)).toEqual([-1, -1, 0, 1, 1, 2, 2])
    expect(stateFor(3_001)).toBeNull()
  })

  it('takes no notice of binary dust', () => {
    const { stateOf, stateFor } = ladder()
    expect(stateOf(2_000 + 1e-6)).toBe(1)
    expect(stateFor(3_000 + 1e-6)).toBe(2)
    const cents = priceLadder({ ...price, own: { ...price.own, value: 0.9 } }, ruler, [0.9, 0.6, 0.3])
    expect(cents.stateOf(0.9 - 0.3)).toBe(2)
    expect(cents.stateOf(0.3 + 1e-10)).toBe(1)
  })

  it('values each price by where it stands on the canvas', () => {
    const { from, values } = ladder().value()
    expect(from).toBe(-1)
    expect([...Array.from(values)]).toEqual(prices.map((one) => Math.floor(10 * (canvasOf(ruler, one) - 5))))
  })

  it('is one state where there is one price, or none', () => {
    const only = priceLadder(price, ruler, [36_000])
    expect(only.value().values).toHaveLength(1)
    expect(only.stateFor(0)).toBe(0)
    const none = priceLadder(price, ruler, [])
    expect(none.gainOf(3)).toBe(0)
    expect(none.value().values).toHaveLength(1)
  })
})
