import { describe, expect, it } from 'vitest'
import type { Plan } from '@/model/plan'
import { planDiagnosisSteps, planFloorPriceSteps } from '@/optimiser/plan-diagnosis'
import { planFrontier } from '@/optimiser/plan-frontier'
import { lunchBudget } from '../fixtures/lunch-budget'

function result<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
const without = (plan: Plan, ids: readonly string[]): Plan => ({
  ...plan,
  initiatives: Object.fromEntries(Object.entries(plan.initiatives).filter(([id]) => !ids.includes(id))),
})

describe('planDiagnosisSteps', () => {
  it('names the attribute that nothing lifts far enough, in its own unit', () => {
    const slower = without(lunchBudget(), ['kitchen', 'shifts', 'riders', 'early'])
    const { minimum, ways } = result(planDiagnosisSteps(slower, 'rule'))
    expect(minimum).toBeNull()
    const [blocked] = result(planDiagnosisSteps(slower, 'rule')).unreachable
    expect(blocked?.attribute).toBe('arrival')
    expect(blocked?.best).toBeCloseTo(717, 6)
    expect(blocked?.need).toBeLessThan(717)
    expect(ways.map(({ kind }) => kind)).toContain('unstar')
  })

  it('finds nothing in the way of a plan that can be kept', () => {
    const found = result(planDiagnosisSteps(lunchBudget(), 'rule'))
    expect(found).toMatchObject({ unreachable: [], together: [], musts: [] })
    expect(found.minimum).toBe(planFrontier(lunchBudget()).points[0]?.cost)
  })

  it('names musts that cannot go together', () => {
    const plan = lunchBudget()
    const clash = (id: string, excludes: Record<string, true>) => ({
      ...(plan.initiatives[id] as NonNullable<(typeof plan.initiatives)[string]>),
      stance: 'must' as const,
      chosen: true,
      excludes,
    })
    const initiatives = { ...plan.initiatives, soup: clash('soup', { chef: true }), chef: clash('chef', {}) }
    const { musts } = result(planDiagnosisSteps({ ...plan, initiatives }, 'rule'))
    expect(musts.map((ref) => (ref.kind === 'initiative' ? ref.id : ref.kind)).sort()).toEqual(['chef', 'soup'])
  })
})

describe('planFloorPriceSteps', () => {
  it('prices each line by what the cheapest plan saves without it, the dearest first', () => {
    const plan = lunchBudget()
    const prices = result(planFloorPriceSteps(plan, 'rule'))
    expect(prices.map(({ attribute }) => attribute)).toEqual(['price', 'dishes', 'arrival', 'ordering'])
    const dishes = plan.attributes['dishes']
    if (dishes === undefined) throw new Error('no dishes')
    const freed = { ...plan, attributes: { ...plan.attributes, dishes: { ...dishes, excluded: { reason: 'thử' } } } }
    const saving = (planFrontier(plan).points[0]?.cost ?? 0) - (planFrontier(freed).points[0]?.cost ?? 0)
    expect(prices.find(({ attribute }) => attribute === 'dishes')?.saving).toBe(saving)
  })
})
