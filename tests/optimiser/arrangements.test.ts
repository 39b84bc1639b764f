import { describe, expect, it } from 'vitest'
import type { Attribute, AttributeId, Concession } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { positionOf } from '@/model/rule/position'
import { arrangementsOf } from '@/optimiser/arrangements'
import { planFrontier } from '@/optimiser/plan-frontier'
import { gain, planWith } from './lunch-shops'

const million = 1_000_000
const at = (value: number) => ({ own: { value, evidence: 'informed', n: null, sd: null } }) as const
const conceded: Concession = {
  kind: 'reduce',
  reason: 'rẻ hơn',
  funds: { arrival: true },
  approver: 'Lan',
  reviewDate: '2027-01-01',
  monthlySaving: 0,
  wtpEvidence: false,
}

/** Dishes and wait are below par and declared as conceded; each can be mended. */
function shop(weights: Readonly<Record<AttributeId, number>>, more: Partial<Plan> = {}): Plan {
  const given: Record<AttributeId, Partial<Attribute>> = {
    price: at(35_000),
    arrival: at(725),
    taste: at(7.1),
    dishes: { ...at(2), concession: conceded },
    wait: { ...at(14), concession: conceded },
  }
  const changed = Object.fromEntries(
    Object.entries(given).map(([id, one]) => [id, { ...one, weight: weights[id] ?? null }]),
  )
  const plan = planWith(
    [
      { oneOff: million, effects: { arrival: gain(6) } },
      { oneOff: 7 * million, effects: { dishes: gain(1) } },
      { oneOff: 9 * million, effects: { wait: gain(3) } },
    ],
    changed,
  )
  return { ...plan, policy: 'concessions', money: { ...plan.money, orders: null }, ...more }
}
const light = { price: 25, arrival: 25, taste: 25, dishes: 12, wait: 13 }
const heavy = { price: 20, arrival: 22, taste: 22, dishes: 18, wait: 18 }
const enough = (plan: Plan) => planFrontier(plan).points[0]?.cost

function freeIn(plan: Plan): string[][] {
  const now = Object.fromEntries(
    Object.values(plan.attributes).map((one) => [one.id, positionOf(plan, one, 'current')]),
  )
  return arrangementsOf(plan, now, new Set(Object.keys(plan.attributes))).all.map(({ free }) => [...free])
}

describe('the ways in which the rule can be kept', () => {
  it('are one without concessions, which accepts nothing', () => {
    expect(freeIn({ ...shop(light), policy: 'strict' })).toEqual([[]])
    expect(enough({ ...shop(light), policy: 'strict' })).toBe(17 * million)
  })

  it('accept all that is declared while it weighs little together', () => {
    expect(freeIn(shop(light))).toEqual([['dishes', 'wait']])
    expect(enough(shop(light))).toBe(million)
  })

  it('accept each by itself where both together weigh too much: the dearer repair is spared', () => {
    expect(freeIn(shop(heavy))).toEqual([['dishes'], ['wait']])
    expect(enough(shop(heavy))).toBe(8 * million)
  })

  it('accept nothing that funds no star, or that too much depends on', () => {
    const plan = shop(light)
    const unfunded = { ...conceded, funds: {} }
    const { dishes, wait } = plan.attributes
    const attributes = {
      ...plan.attributes,
      dishes: { ...dishes!, concession: unfunded },
      wait: { ...wait!, kano: 'must_be' as const },
    }
    expect(freeIn({ ...plan, attributes })).toEqual([[]])
    expect(enough({ ...plan, attributes })).toBe(17 * million)
  })

  it('let a bundle fall apart where a member of it is conceded', () => {
    const members = { taste: true as const, wait: true as const }
    const plan = shop(light, { bundles: { b: { id: 'b', order: 0, name: 'Gói', members } } })
    // The bundle stands: both at par. Or the wait is below it, and then the taste is judged by itself.
    expect(freeIn(plan)).toEqual([['dishes'], ['wait', 'dishes']])
    expect(enough(plan)).toBe(million)
  })
})
