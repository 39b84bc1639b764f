import { describe, expect, it } from 'vitest'
import { preview } from '@/model/edits/edit'
import { planDiagnosisSteps } from '@/optimiser/plan-diagnosis'
import { wayOutEdit, type WayOut } from '@/optimiser/ways-out'
import { gain, planWith } from './lunch-shops'
import { leastOf } from './truth/brute-force'
import { randomPlan } from './truth/random-plan'
import { tries } from './tries'
import { waysOut } from './at-once'

const million = 1_000_000
const star = { role: 'differentiator' } as const

describe('after a way out', () => {
  it('some plan keeps the rule under its own policy and K, for as little as was said', () => {
    const seen = new Map<WayOut['kind'], number>()
    for (let seed = 1; seed <= tries(400); seed += 1) {
      const plan = randomPlan(seed)
      const steps = planDiagnosisSteps(plan, 'rule')
      let step = steps.next()
      while (step.done !== true) step = steps.next()
      const { ways, minimum } = step.value
      expect(minimum ?? Infinity).toBe(leastOf(plan).enough)
      for (const way of ways) {
        seen.set(way.kind, (seen.get(way.kind) ?? 0) + 1)
        expect(leastOf(preview(plan, wayOutEdit(way, plan.money.budget))).enough, `${seed} ${way.kind}`).toBe(way.cost)
      }
    }
    expect([...seen.keys()].sort()).toEqual(expect.arrayContaining(['raise_budget', 'unstar']))
  })

  it('as many differentiators are dropped as it takes, the cheapest ways first', () => {
    const at = (value: number) => ({ own: { value, evidence: 'informed', n: null, sd: null } }) as const
    const plan = planWith(
      [
        { oneOff: million, effects: { arrival: gain(6) } },
        { oneOff: 2 * million, effects: { dishes: gain(2) } },
        { oneOff: 4 * million, effects: { taste: gain(1) } },
        { oneOff: 8 * million, effects: { wait: gain(4) } },
        { oneOff: 16 * million, effects: { price: gain(1) } },
      ],
      {
        price: { ...at(35_000), ...star, priceLike: false, benchmark: null },
        arrival: { ...at(725), ...star },
        dishes: { ...at(3), ...star },
        taste: { ...at(7.1), ...star },
        wait: { ...at(12), ...star },
      },
    )
    // Five stars, two allowed: three have to go.
    const { minimum, ways } = waysOut(plan)
    expect(minimum).toBeNull()
    expect(ways.map((way) => ('attributes' in way ? [way.attributes.length, way.cost] : way))).toEqual([
      [3, million],
      [3, 2 * million],
      [3, 3 * million],
    ])
  })
})
