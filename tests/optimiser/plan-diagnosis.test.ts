import { describe, expect, it } from 'vitest'
import { conflictsOf } from '@/model/conflicts'
import { applyEdit } from '@/model/edits/edit'
import type { Plan } from '@/model/plan'
import { planDiagnosisSteps, planFloorPriceSteps } from '@/optimiser/plan-diagnosis'
import { planFrontier } from '@/optimiser/plan-frontier'
import { wayOutEdit } from '@/optimiser/ways-out'
import { lunchBudget } from '../fixtures/lunch-budget'
import { gain, planWith } from './lunch-shops'

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

  it('names musts that exclude each other, and offers to release each at what the rule then costs', () => {
    const better = { arrival: gain(9), dishes: gain(1), wait: gain(5), taste: gain(1) }
    const plan = planWith([
      { oneOff: 20_000_000, stance: 'must', chosen: true, effects: better },
      { oneOff: 30_000_000, stance: 'must', chosen: true, excludes: { i0: true }, effects: better },
    ])
    const found = result(planDiagnosisSteps(plan, 'rule'))
    expect(found.musts).toEqual([
      { kind: 'initiative', id: 'i0' },
      { kind: 'initiative', id: 'i1' },
    ])
    // What stays a must is paid for.
    expect(found.ways).toEqual([
      { kind: 'release_must', initiative: 'i1', cost: 20_000_000 },
      { kind: 'release_must', initiative: 'i0', cost: 30_000_000 },
    ])
    for (const way of found.ways) {
      const next = applyEdit(plan, wayOutEdit(way, null)).plan
      expect(planFrontier(next).points[0]?.cost).toBe(way.cost)
      expect(conflictsOf(next.initiatives, 'i0').excluded).toEqual([])
    }
  })

  it('tells how far each one gets, where less is better and where more is, and what its line is', () => {
    const plan = planWith(
      [{ effects: { arrival: gain(1), taste: gain(0.5) } }, { effects: { wait: gain(9), dishes: gain(2) } }],
      {
        taste: { role: 'differentiator' },
        price: { own: { value: 34_000, evidence: 'informed', n: null, sd: null } },
      },
    )
    const { unreachable } = result(planDiagnosisSteps(plan, 'rule'))
    expect(unreachable.map(({ attribute }) => attribute)).toEqual(['arrival', 'taste'])
    const [arrival, taste] = unreachable
    // 722 minutes after midnight today, one sooner at best; the average is 725, clearly ahead of it 720.
    expect(arrival?.best).toBeCloseTo(721, 1)
    expect(arrival?.need).toBeCloseTo(720, 9)
    expect(taste?.best).toBeCloseTo(7.4, 1)
    expect(taste?.need).toBeGreaterThan(7.4)
    for (const { attribute, need } of unreachable) {
      const there = { value: need, evidence: 'informed', n: null, sd: null } as const
      const own = plan.attributes[attribute]
      if (own === undefined) throw new Error('no such attribute')
      const kept = { ...plan, attributes: { ...plan.attributes, [attribute]: { ...own, own: there } } }
      expect(result(planDiagnosisSteps(kept, 'rule')).unreachable.map((one) => one.attribute)).not.toContain(attribute)
    }
  })

  it('names the attributes that can be reached each, but not together', () => {
    const par = (value: number) => ({ own: { value, evidence: 'informed', n: null, sd: null } as const })
    const plan = planWith([{ effects: { dishes: gain(2) } }, { effects: { wait: gain(9) }, excludes: { i0: true } }], {
      arrival: { role: 'parity' },
      price: par(35_000),
      taste: par(7.1),
    })
    const found = result(planDiagnosisSteps(plan, 'rule'))
    expect(found).toMatchObject({ minimum: null, musts: [], unreachable: [], together: ['dishes', 'wait'] })
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

  it('names no line that costs nothing, and none where there is no plan at all', () => {
    const free = planWith([], {
      arrival: { role: 'parity' },
      dishes: { excluded: { reason: 'thử' } },
      wait: { benchmark: null },
    })
    expect(result(planFloorPriceSteps(free, 'rule')).map(({ attribute }) => attribute)).not.toContain('taste')
    expect(result(planFloorPriceSteps(planWith([]), 'rule'))).toEqual([])
  })
})
