import { describe, expect, it } from 'vitest'
import type { Money } from '@/model/money'
import type { Plan } from '@/model/plan'
import { hasMoves } from '@/optimiser/moves/has-moves'
import { planWith } from '../lunch-shops'

const withMoney = (plan: Plan, money: Partial<Money>): Plan => ({ ...plan, money: { ...plan.money, ...money } })
const curve = { now: 0, half: 2_000_000, full: 9_000_000, share: 0 }
const volume = { low: 1_000, likely: 2_000, high: 3_000 }

describe('hasMoves', () => {
  it.each<readonly [string, Plan, boolean]>([
    ['nothing listed, orders untold', withMoney(planWith([]), { orders: null }), false],
    ['an initiative', withMoney(planWith([{}]), { orders: null }), true],
    ['one cost curve among five attributes', withMoney(planWith([], { taste: { curve } }), { orders: null }), true],
    ['a price, and the orders of a shop', planWith([]), true],
    ['orders, but no price', planWith([], { price: { priceLike: false } }), false],
    [
      'a start-up that guesses its orders: its price is the planned one',
      withMoney(planWith([]), { business: 'startup', orders: null, volume }),
      false,
    ],
    ['a start-up that does not', withMoney(planWith([]), { business: 'startup', orders: 3_000, volume: null }), false],
    ['a shop that guesses a change but tells no orders', withMoney(planWith([]), { orders: null, volume }), false],
  ])('%s: %s', (_, plan, expected) => {
    expect(hasMoves(plan)).toBe(expected)
  })
})
