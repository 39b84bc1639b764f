import { describe, expect, it } from 'vitest'
import { outlayOf } from '@/analysis/plan-outlay'
import { movesKey } from '@/optimiser/moves/move-kind'
import { planDoing, type NamedPlan } from '@/optimiser/named-plans'
import { planFrontier } from '@/optimiser/plan-frontier'
import { gain, planWith } from './lunch-shops'
import { randomPlan } from './truth/random-plan'
import { keepsPromises, keepsRule } from './truth/brute-force'
import { tries } from './tries'
import { namedPlans } from './at-once'

const million = 1_000_000
const at = (value: number) => ({ own: { value, evidence: 'informed', n: null, sd: null } }) as const
const atPar = { price: at(35_000), arrival: at(725), dishes: at(3), taste: at(7.1), wait: at(12) }

/** The arrival is the star; it promises 715, and what is bought pays for 719 or 713. */
const plan = planWith(
  [
    { oneOff: 5 * million, effects: { arrival: gain(6) } },
    { oneOff: 9 * million, effects: { arrival: gain(6) } },
    { oneOff: 20 * million, monthly: -3 * million, effects: { arrival: gain(5) } },
    { oneOff: 30 * million, effects: { arrival: gain(9) } },
  ],
  { ...atPar, arrival: { ...atPar.arrival, target: 715 } },
)
const does = (named: NamedPlan | null) => named?.moves.map((move) => (move.kind === 'initiative' ? move.id : move.kind))

describe('the named plans', () => {
  it('are enough, as promised, what pays best and the most lead, each with its outlay, net and lead', () => {
    const { enough, promised, paysBest, most } = namedPlans({ ...plan, money: { ...plan.money, budget: 40 * million } })
    expect(does(enough)).toEqual(['i0'])
    expect(enough).toMatchObject({ outlay: 5 * million, net: 5 * million, isLeast: false, isExact: true })
    expect(does(promised)).toEqual(['i0', 'i1'])
    // It costs 20 million and brings 36 back.
    expect(does(paysBest)).toEqual(['i2'])
    expect(paysBest).toMatchObject({ outlay: 20 * million, net: -16 * million })
    expect(does(most)).toEqual(['i0', 'i1', 'i2'])
    expect(most?.lead).toBeGreaterThan(promised?.lead ?? 9)
  })

  it('hold the promised price for a promise, which no dearer one keeps', () => {
    const cheaper = {
      ...plan,
      attributes: { ...plan.attributes, price: { ...plan.attributes['price']!, target: 34_000 } },
    }
    const { enough, promised } = namedPlans(cheaper)
    expect(does(enough)).toEqual(['i0'])
    expect(promised?.moves.at(-1)).toEqual({ kind: 'price', attribute: 'price', value: 34_000 })
    expect(promised?.outlay).toBe(14 * million + 1_000 * 3_000 * 12)
    const dearer = {
      ...cheaper,
      attributes: { ...cheaper.attributes, price: { ...plan.attributes['price']!, target: 36_000 } },
    }
    expect(does(namedPlans(dearer).promised)).toEqual(['i0', 'i1', 'price'])
    // A dearer price brings margin back, and costs nothing.
    const { paysBest } = namedPlans(dearer)
    expect(paysBest?.moves.at(-1)).toEqual({ kind: 'price', attribute: 'price', value: 36_000 })
    expect(paysBest).toMatchObject({ outlay: 20 * million, net: -16 * million - 1_000 * 3_000 * 12 })
  })

  it('choose of equal nets the least outlay', () => {
    const even = planWith(
      [
        { oneOff: 5 * million, effects: { arrival: gain(6) } },
        { oneOff: 17 * million, monthly: -million, effects: { arrival: gain(9) } },
      ],
      atPar,
    )
    expect(does(namedPlans({ ...even, money: { ...even.money, orders: null } }).paysBest)).toEqual(['i0'])
  })

  it('are the most lead at all without a budget, and none for a budget that buys no plan', () => {
    expect(does(namedPlans(plan).most)).toEqual(['i0', 'i1', 'i2', 'i3'])
    const poor = namedPlans({ ...plan, money: { ...plan.money, budget: million } })
    expect(poor.most).toBeNull()
    expect(poor.enough?.outlay).toBe(5 * million)
  })

  it('are none where something stands in the way that no spending mends', () => {
    const none = {
      ...plan,
      attributes: { ...plan.attributes, arrival: { ...plan.attributes['arrival']!, role: 'parity' as const } },
    }
    expect(namedPlans(none)).toEqual({ enough: null, promised: null, paysBest: null, most: null })
  })

  it('are what the applied plan says of itself, and keep what they are named for', () => {
    let seen = 0
    for (let seed = 1; seed <= tries(300); seed += 1) {
      const random = randomPlan(seed)
      const found = namedPlans(random)
      const { points } = planFrontier(random)
      expect(found.enough?.outlay).toBe(points[0]?.cost)
      for (const [kind, named] of Object.entries(found)) {
        if (named === null) continue
        seen += 1
        const applied = planDoing(random, named.moves)
        const { outlay, net, isLeast } = outlayOf(applied)
        expect([named.outlay, named.net, named.isLeast]).toEqual([outlay.total, net, isLeast])
        expect(keepsRule(applied), `${seed} ${kind}`).toBe(true)
        if (kind === 'promised') expect(keepsPromises(random, applied)).toBe(true)
      }
    }
    expect(seen).toBeGreaterThan(tries(300) / 2)
  })

  it('can be told apart by what they do', () => {
    const { enough, promised, paysBest } = namedPlans(plan)
    const key = (one: NamedPlan | null) => movesKey(one?.moves ?? [])
    expect(key(enough)).toBe(movesKey([{ kind: 'initiative', id: 'i0' }]))
    expect(key(promised)).not.toBe(key(enough))
    expect(key(paysBest)).not.toBe(key(enough))
  })
})
