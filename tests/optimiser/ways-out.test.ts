import { describe, expect, it } from 'vitest'
import { applyEdit } from '@/model/edits/edit'
import { setMoney } from '@/model/edits/money'
import type { Plan } from '@/model/plan'
import { planFrontier } from '@/optimiser/plan-frontier'
import { wayOutEdit, type WayOut } from '@/optimiser/ways-out'
import { lunchBudget } from '../fixtures/lunch-budget'
import { waysOut } from './at-once'

/** Nothing that delivers sooner. */
function slow(): Plan {
  const plan = lunchBudget()
  const { kitchen: _k, shifts: _s, riders: _r, early: _e, ...initiatives } = plan.initiatives
  return { ...plan, initiatives }
}
/** The same with just these differentiators. */
function starring(plan: Plan, stars: readonly string[]): Plan {
  const attributes = Object.entries(plan.attributes).map(([id, attribute]) => [
    id,
    { ...attribute, role: stars.includes(id) ? ('differentiator' as const) : ('parity' as const) },
  ])
  return { ...plan, attributes: Object.fromEntries(attributes) as Plan['attributes'] }
}
const cheapest = (plan: Plan) => planFrontier(plan).points[0]?.cost ?? null

describe('waysOut', () => {
  it('names the least that keeps the rule, as the whole frontier does', () => {
    expect(waysOut(lunchBudget()).minimum).toBe(cheapest(lunchBudget()))
    expect(waysOut(slow()).minimum).toBeNull()
  })

  it('offers what makes an impossible plan possible, each at the cost that then is the least', () => {
    const plan = slow()
    const { ways } = waysOut(plan)
    expect(ways).toContainEqual(expect.objectContaining({ kind: 'unstar', attribute: 'arrival' }))
    for (const way of ways) {
      expect(cheapest(applyEdit(plan, wayOutEdit(way, plan.money.budget)).plan)).toBe(way.cost)
    }
  })

  it('names two differentiators to drop together only where no single change is enough, and never the last', () => {
    // Nothing listed lifts dishes or hygiene clearly above the average.
    const plan = starring(lunchBudget(), ['arrival', 'dishes', 'hygiene'])
    const { minimum, ways } = waysOut(plan)
    expect(minimum).toBeNull()
    const cost = cheapest(starring(plan, ['arrival']))
    expect(ways).toEqual([{ kind: 'unstar_both', attributes: ['dishes', 'hygiene'], cost }])
    const next = applyEdit(plan, wayOutEdit(ways[0]!, plan.money.budget)).plan
    expect(cheapest(next)).toBe(cost)
    const isPair = ({ kind }: WayOut) => kind === 'unstar_both'
    expect(waysOut(starring(plan, ['price', 'arrival', 'dishes'])).ways.some(isPair)).toBe(false)
    expect(waysOut(starring(plan, ['dishes', 'hygiene'])).ways).toEqual([])
  })

  it('offers what makes a dear plan cheaper, the cheapest first, and to raise the budget', () => {
    const plan = lunchBudget({ budget: 60_000_000 })
    const { minimum, ways } = waysOut(plan)
    expect(ways.map(({ cost }) => cost)).toEqual(ways.map(({ cost }) => cost).sort((a, b) => a - b))
    expect(ways.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['unstar', 'leave_rival', 'raise_budget']))
    for (const way of ways) {
      const next = applyEdit(plan, wayOutEdit(way, plan.money.budget)).plan
      expect(cheapest(next)).toBe(way.cost)
      // The money is there afterwards, in the same edit.
      expect(next.money.budget).toBe(Math.max(60_000_000, way.cost))
      if (way.kind !== 'raise_budget') expect(way.cost).toBeLessThan(minimum ?? 0)
    }
  })

  it('never takes the last differentiator nor the comparison away', () => {
    const plan = lunchBudget({ budget: 1 })
    const alone: Plan = {
      ...starring(plan, ['arrival']),
      rivals: Object.fromEntries(Object.entries(plan.rivals).slice(0, 2)),
    }
    expect(waysOut(alone).ways.filter(({ kind }) => kind !== 'raise_budget')).toEqual([])
  })

  it('offers a higher budget only where the budget does not pay for the least', () => {
    const minimum = cheapest(lunchBudget()) ?? 0
    const raises = (budget: number) =>
      waysOut(lunchBudget({ budget })).ways.filter(({ kind }) => kind === 'raise_budget')
    expect(raises(minimum + 1)).toEqual([])
    expect(raises(minimum)).toEqual([])
    expect(raises(minimum - 1)).toEqual([{ kind: 'raise_budget', cost: minimum }])
  })

  it('has nothing to offer where the rule asks nothing', () => {
    const { attributes, ...rest } = starring(lunchBudget(), ['price', 'arrival', 'dishes'])
    const unjudged = Object.entries(attributes).map(([id, attribute]) => [id, { ...attribute, benchmark: null }])
    expect(waysOut({ ...rest, attributes: Object.fromEntries(unjudged) as Plan['attributes'] })).toEqual({
      minimum: 0,
      ways: [],
    })
  })

  it('does not offer to drop what is left out of the rule', () => {
    const plan = slow()
    const arrival = plan.attributes['arrival']
    if (arrival === undefined) throw new Error('no arrival')
    const stars = starring(plan, ['arrival', 'price', 'dishes'])
    const excluded = { ...arrival, role: 'differentiator' as const, excluded: { reason: 'thử' } }
    const { ways } = waysOut({ ...stars, attributes: { ...stars.attributes, arrival: excluded } })
    expect(ways.flatMap((way) => (way.kind === 'unstar' ? [way.attribute] : []))).not.toContain('arrival')
    // Beside one that is left out, the only other one is the last.
    const dishes = plan.attributes['dishes']
    if (dishes === undefined) throw new Error('no dishes')
    const alone = starring(plan, ['arrival'])
    const aside = { ...dishes, role: 'differentiator' as const, excluded: { reason: 'thử' } }
    const last = waysOut({ ...alone, attributes: { ...alone.attributes, dishes: aside } })
    expect(last.ways.some(({ kind }) => kind === 'unstar')).toBe(false)
  })

  it('raises no budget that nobody told', () => {
    const plan = applyEdit(lunchBudget(), setMoney({ budget: null })).plan
    expect(waysOut(plan).ways.some(({ kind }) => kind === 'raise_budget')).toBe(false)
  })
})
