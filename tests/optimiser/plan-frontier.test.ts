import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import { blankAttribute, blankInitiative, blankPlan } from '@/model/blank'
import type { Initiative } from '@/model/initiative'
import type { Plan } from '@/model/plan'
import { planFrontier } from '@/optimiser/plan-frontier'

const taste: Attribute = {
  ...blankAttribute('taste', 'Vị'),
  scale: { kind: 'bounded', min: 0, max: 10, unit: 'điểm' },
  role: 'differentiator',
  own: { value: 6, evidence: 'informed', n: null, sd: null },
  benchmark: { kind: 'guess', mean: 6, evidence: 'informed', source: '', month: null, se: null },
}

function planWith(initiatives: readonly Partial<Initiative>[], target: number | null = null): Plan {
  return {
    ...blankPlan('p', 'Quán', '2026-11-25T00:00:00.000Z'),
    attributes: { taste: { ...taste, target } },
    initiatives: Object.fromEntries(
      initiatives.map((initiative, i) => [`i${i}`, { ...blankInitiative(`i${i}`, 'Việc'), order: i, ...initiative }]),
    ),
  }
}
const lifts = (gain: number) => ({ taste: { low: gain, likely: gain, high: gain } })

describe('planFrontier', () => {
  it('finds the cheapest plan, the better ones behind it, and where the plan stands', () => {
    const plan = planWith([
      { oneOff: 30_000_000, effects: lifts(1) },
      { oneOff: 10_000_000, monthly: 500_000, effects: lifts(0.4) },
      { oneOff: 20_000_000, effects: lifts(0.6), chosen: true },
    ])
    const found = planFrontier(plan)
    expect(found.status).toBe('exact')
    expect(found.points[0]).toMatchObject({ cost: 20_000_000, moves: [2] })
    expect(found.points.at(-1)?.moves).toEqual([0, 1, 2])
    expect(found.costs).toEqual([30_000_000, 16_000_000, 20_000_000])
    expect(found.current).toMatchObject({ cost: 20_000_000, moves: [2], compliant: true, allowed: true })
    expect(found.trials.length).toBeGreaterThan(0)
  })

  it('prices one promise by itself: the cheapest way there, nothing that merely saves, null where nothing leads', () => {
    const ways = [
      { oneOff: 9_000_000, effects: lifts(2) },
      { oneOff: -5_000_000 },
      { oneOff: 4_000_000, effects: lifts(1) },
    ]
    expect(planFrontier(planWith(ways, 7)).prices['taste']).toMatchObject({ need: 4_000_000, target: 4_000_000 })
    expect(planFrontier(planWith(ways, 7.5)).prices['taste']?.target).toBe(9_000_000)
    expect(planFrontier(planWith(ways, 6)).prices['taste']?.target).toBe(0)
    expect(planFrontier(planWith(ways, 9.9)).prices['taste']?.target).toBeNull()
  })

  it('charges a promise for what its moves need', () => {
    const needy = [{ oneOff: 1_000_000, effects: lifts(2), requires: { i1: true as const } }, { oneOff: 7_000_000 }]
    expect(planFrontier(planWith(needy, 7)).prices['taste']?.target).toBe(8_000_000)
  })

  it('prices what is missing to a promise: what is paid for already costs nothing more, and its harm stays', () => {
    const half = { oneOff: 4_000_000, effects: lifts(1), chosen: true }
    const rest = { oneOff: 3_000_000, effects: lifts(0.6) }
    expect(planFrontier(planWith([half, rest], 7)).prices['taste']?.closing).toBe(0)
    expect(planFrontier(planWith([half, rest], 7.4)).prices['taste']).toMatchObject({
      target: 7_000_000,
      closing: 3_000_000,
    })
    const harm = { oneOff: 1_000_000, effects: lifts(-0.5), chosen: true }
    expect(planFrontier(planWith([half, rest, harm], 7)).prices['taste']).toMatchObject({
      target: 4_000_000,
      closing: 3_000_000,
    })
    expect(planFrontier(planWith([harm, rest], 6)).prices['taste']).toMatchObject({ target: 0, closing: 3_000_000 })
  })

  it('prices the sensible value that keeps the role', () => {
    const ways = [{ oneOff: 9_000_000, effects: lifts(2) }]
    const { goal, need } = planFrontier(planWith(ways)).prices['taste'] ?? {}
    expect(goal?.cost).toBe(need)
    expect(goal?.value).toBeGreaterThan(6)
  })

  it('has no sensible value for a role that the scale cannot give', () => {
    const plan = planWith([{ effects: lifts(2) }])
    const high = { ...taste, benchmark: { ...taste.benchmark, mean: 9.9 } as Attribute['benchmark'] }
    expect(planFrontier({ ...plan, attributes: { taste: high } }).prices['taste']?.goal).toBeNull()
  })

  it('tells what the indices stand for, and what is not judged or not told', () => {
    const plan = planWith([{ effects: lifts(1) }, { order: 9 }])
    const found = planFrontier({ ...plan, attributes: { ...plan.attributes, new: blankAttribute('new', '') } })
    expect(found.refs).toEqual([
      { kind: 'initiative', id: 'i0' },
      { kind: 'initiative', id: 'i1' },
    ])
    expect(found.unjudged).toEqual(['new'])
    expect(found.ordersUntold).toBe(true)
    expect(found.prices['taste']).not.toHaveProperty('target')
  })

  it('says that no plan exists when nothing can be done', () => {
    const found = planFrontier(planWith([]))
    expect(found).toMatchObject({ status: 'infeasible', points: [], trials: [] })
    expect(found.current).toMatchObject({ cost: 0, compliant: false })
  })
})
