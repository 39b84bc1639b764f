import { describe, expect, it } from 'vitest'
import type { Initiative } from '@/model/initiative'
import { planProblem } from '@/optimiser/plan-problem'
import { targetPrice } from '@/optimiser/target-price'
import { gain, planWith } from './lunch-shops'

const million = 1_000_000
const excludes = (id: string) => ({ excludes: { [id]: true as const } })
const requires = (id: string) => ({ requires: { [id]: true as const } })
const waits = (minutes: number, cost: number, more: Partial<Initiative> = {}): Partial<Initiative> => ({
  oneOff: cost * million,
  effects: { wait: gain(minutes) },
  ...more,
})

/** What it costs, in millions, to cut the wait by so many minutes; `paid` names places of initiatives. */
function price(minutes: number, ways: readonly Partial<Initiative>[], paid?: readonly number[]): number | null {
  const found = targetPrice(planProblem(planWith(ways)), 'wait', minutes, paid === undefined ? paid : new Set(paid))
  return found === null ? null : found / million
}

describe('targetPrice', () => {
  it('is the cheapest way to a value, several moves together if need be, and null where none leads there', () => {
    const ways = [waits(3, 9), waits(1, 1), waits(1.5, 2), { oneOff: 1, effects: { taste: gain(3) } }]
    expect(price(1, ways)).toBe(1)
    expect(price(2, ways)).toBe(3)
    expect(price(2.9, ways)).toBe(9)
    expect(price(13, ways)).toBeNull()
  })

  it('is nothing where nothing is needed, even if a way there saves money', () => {
    expect(price(0, [waits(2, -5)])).toBe(0)
    expect(price(-1, [waits(2, -5)])).toBe(0)
    // What comes back is no cost, and lowers none.
    expect(price(1, [waits(2, -5)])).toBe(0)
  })

  it('is null for an attribute that cannot be judged', () => {
    const read = planProblem(planWith([waits(2, 1)], { wait: { benchmark: null } }))
    expect(targetPrice(read, 'wait', 1)).toBeNull()
  })

  it('charges what a move needs, however far back, and not what something else needs', () => {
    expect(
      price(1, [waits(2, 1, requires('i1')), { oneOff: 2 * million, ...requires('i2') }, { oneOff: 4 * million }]),
    ).toBe(7)
    expect(
      price(1, [{ oneOff: 4 * million }, { oneOff: 2 * million, ...requires('i0') }, waits(2, 1, requires('i1'))]),
    ).toBe(7)
    const saver = { oneOff: -5 * million }
    expect(price(1, [waits(2, 1), requires('i2'), saver])).toBe(1)
    expect(price(1, [waits(2, 1), requires('i0')])).toBe(1)
  })

  it('never counts on two that exclude each other', () => {
    expect(price(3, [waits(2, 1), waits(2, 1, excludes('i0'))])).toBeNull()
    expect(price(3, [waits(2, 1), waits(2, 1, excludes('i0')), waits(2, 8)])).toBe(9)
    expect(price(1, [waits(2, 1), { ...excludes('i0') }])).toBe(1)
  })

  it('charges nothing for what is paid, which may give way to what it excludes', () => {
    expect(price(3, [waits(2, 1), waits(2, 6)], [0])).toBe(6)
    expect(price(3, [waits(1, 1), waits(4, 6, excludes('i0'))], [0])).toBe(6)
    const neutral = { oneOff: million, effects: { taste: gain(1) } }
    expect(price(3, [neutral, waits(4, 6, excludes('i0'))], [0])).toBe(6)
  })

  it('makes up for the harm of what is paid, and keeps it and what it needs', () => {
    const harm = waits(-2, 1)
    expect(price(0, [harm, waits(3, 4)], [0])).toBe(4)
    expect(price(0, [harm, waits(3, 4, excludes('i0'))], [0])).toBeNull()
    expect(price(0, [harm, waits(3, 4)], [])).toBe(0)
  })

  it('charges what harm that is kept needs, however far back, when that is not paid', () => {
    const plan = [
      { oneOff: 7 * million },
      { oneOff: 2 * million, ...requires('i0') },
      waits(-2, 1, requires('i1')),
      waits(3, 4),
    ]
    expect(price(0, plan, [2])).toBe(13)
    expect(price(0, plan, [0, 1, 2])).toBe(4)
    const aside = [waits(-2, 1), waits(3, 4), { oneOff: 9 * million }, requires('i2')]
    expect(price(0, aside, [0])).toBe(4)
  })
})
