import { describe, expect, it } from 'vitest'
import type { Attribute, Concession } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import type { Obstacle } from '@/optimiser/obstacles'
import { planDiagnosisSteps, type PlanDiagnosis } from '@/optimiser/plan-diagnosis'
import { planFrontier } from '@/optimiser/plan-frontier'
import { gain, planWith } from './lunch-shops'

type Changes = Readonly<Record<string, Partial<Attribute>>>
const million = 1_000_000
const star = { role: 'differentiator' } as const
const untold = { value: null, evidence: 'guess', n: null, sd: null } as const
const at = (value: number) => ({ own: { value, evidence: 'informed', n: null, sd: null } }) as const
const atPar = { price: at(35_000), arrival: at(725), dishes: at(3), taste: at(7.1), wait: at(12) }
const gone: Concession = {
  kind: 'eliminate',
  reason: 'rẻ hơn',
  funds: { arrival: true },
  approver: 'Lan',
  reviewDate: '2027-01-01',
  monthlySaving: 0,
  wtpEvidence: false,
}

/** A shop whose arrival can be made clearly better for 5 million, and dominant for 9. */
const shop = (changed: Changes = {}, more: Partial<Plan> = {}): Plan => {
  const plan = planWith(
    [
      { oneOff: 5 * million, effects: { arrival: gain(6) } },
      { oneOff: 9 * million, effects: { arrival: gain(12) } },
      { oneOff: 7 * million, effects: { taste: gain(0.6) } },
    ],
    { ...atPar, ...changed },
  )
  return { ...plan, ...more, money: { ...plan.money, orders: null } }
}

function diagnosisOf(plan: Plan): PlanDiagnosis {
  const steps = planDiagnosisSteps(plan, 'rule')
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const bundled = (members: readonly string[]) => ({
  bundles: {
    b: { id: 'b', order: 0, name: 'Gói', members: Object.fromEntries(members.map((id) => [id, true as const])) },
  },
})

describe('what no spending mends', () => {
  it.each<readonly [string, Plan, Obstacle]>([
    ['nothing is starred', shop({ arrival: { ...atPar.arrival, role: 'parity' } }), { code: 'NO_DIFF' }],
    [
      'more are starred than K allows',
      shop({ taste: { ...atPar.taste, ...star }, wait: { ...atPar.wait, ...star } }),
      { code: 'TOO_MANY_DIFFS', count: 3, limit: 2, total: 5 },
    ],
    [
      'a star can never be clearly above, though nothing is known of its own value',
      shop({ taste: { ...star, own: untold, scale: { kind: 'bounded', min: 0, max: 7.2, unit: '' } } }),
      { code: 'DIFF_UNATTAINABLE', attribute: 'taste' },
    ],
    [
      'an attribute is given up, which the policy does not accept, and nothing is known of its value',
      shop({ dishes: { own: untold, concession: gone, weight: 1 } }),
      { code: 'ELIMINATED', attribute: 'dishes' },
    ],
    [
      'more are starred than the two that 5-4-3-3-3 has room for',
      {
        ...shop({ taste: { ...atPar.taste, ...star }, wait: { ...atPar.wait, ...star } }),
        attributes: Object.fromEntries(
          [...Object.values(shop({ taste: { ...atPar.taste, ...star }, wait: { ...atPar.wait, ...star } }).attributes)]
            .flatMap((one) => [one, { ...one, id: `${one.id}2`, role: 'parity' as const, priceLike: false }])
            .map((one, order) => [one.id, { ...one, order }]),
        ),
        policy: 'five-four',
      },
      { code: 'FIVE_FOUR_TOO_MANY', count: 3, limit: 2 },
    ],
  ])('is that %s', (_, plan, obstacle) => {
    const frontier = planFrontier(plan)
    expect(frontier).toMatchObject({ status: 'infeasible', points: [], trials: [], obstacles: [obstacle] })
    expect(frontier.current.compliant).toBe(false)
    expect(diagnosisOf(plan).obstacles).toEqual([obstacle])
  })

  it('is that a must needs what is put off, however far back; the must can be released', () => {
    const plan = shop()
    const { initiatives } = planWith([
      { ...plan.initiatives['i0'], stance: 'must', requires: { i1: true } },
      { requires: { i2: true }, oneOff: million },
      { stance: 'later' },
    ])
    const blocked = { ...plan, initiatives: { ...initiatives, i3: { ...plan.initiatives['i1']!, id: 'i3' } } }
    const { obstacles, ways, minimum } = diagnosisOf(blocked)
    expect(obstacles).toEqual([{ code: 'MUST_NEEDS_LATER', initiative: 'i0', needed: 'i2' }])
    expect(minimum).toBeNull()
    expect(ways).toEqual([{ kind: 'release_must', initiative: 'i0', cost: 9 * million }])
  })

  it('is that 5-4-3-3-3 finds no two that can be dominant and clearly above', () => {
    const plan = shop({}, { policy: 'five-four' })
    expect(planFrontier(plan).points[0]?.cost).toBe(16 * million)
    const lone = { ...plan, initiatives: { i0: plan.initiatives['i0']! } }
    expect(planFrontier(lone).status).toBe('infeasible')
    expect(diagnosisOf(lone).obstacles).toEqual([{ code: 'FIVE_FOUR_NO_PAIR' }])
  })

  it('is that a bundle never comes to clearly above, though each member is at par', () => {
    const plan = shop({ arrival: { ...atPar.arrival, role: 'parity' }, taste: { ...atPar.taste, ...star } })
    expect(planFrontier({ ...plan, ...bundled(['taste', 'dishes']) }).status).toBe('infeasible')
    expect(diagnosisOf({ ...plan, ...bundled(['taste', 'dishes']) }).obstacles).toEqual([
      { code: 'BUNDLE_OUT_OF_REACH', bundle: 'b' },
    ])
  })

  it('is nothing where the policy accepts what is given up', () => {
    const told = { price: { weight: 5 }, arrival: { weight: 5 }, taste: { weight: 5 }, wait: { weight: 5 } }
    const changed = Object.fromEntries(
      Object.entries(told).map(([id, weight]) => [id, { ...atPar[id as keyof typeof atPar], ...weight }]),
    )
    const given = { ...changed, dishes: { own: untold, concession: gone, weight: 1 } }
    expect(planFrontier(shop(given, { policy: 'concessions' }))).toMatchObject({ status: 'exact', obstacles: [] })
    expect(planFrontier(shop(given))).toMatchObject({ status: 'infeasible' })
  })
})
