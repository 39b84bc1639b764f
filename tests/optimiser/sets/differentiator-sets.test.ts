import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import { assess } from '@/model/rule/assess'
import { evaluate } from '@/optimiser/evaluate'
import { planProblem } from '@/optimiser/plan-problem'
import { countOfSets, setsOf } from '@/optimiser/sets/candidate-sets'
import { differentiatorSets, differentiatorSetSteps } from '@/optimiser/sets/differentiator-sets'
import { planWithSet } from '@/optimiser/sets/judge-set'
import { arbitraryPlan, gain, planWith } from '../lunch-shops'
import { tries } from '../tries'

/** Cheapest plan with these stars, by looking at every set of moves. */
function cheapestByHand(plan: Plan, stars: readonly string[]): number | null {
  const starred = planWithSet(plan, stars, [])
  const { problem } = planProblem(starred)
  let least: number | null = null
  for (let mask = 0; mask < 2 ** problem.moves.length; mask += 1) {
    const moves = problem.moves.flatMap((_, i) => ((mask >> i) & 1 ? [i] : []))
    const { cost, compliant, allowed } = evaluate(problem, moves)
    if (compliant && allowed && (least === null || cost < least)) least = cost
  }
  return least
}

/** Without price steps and cost curves, which would make enumeration long. */
function withoutLevels(plan: Plan): Plan {
  const { price, taste } = plan.attributes
  return {
    ...plan,
    attributes: { ...plan.attributes, price: { ...price!, priceLike: false }, taste: { ...taste!, curve: null } },
  }
}

describe('candidate sets', () => {
  it('are all sets of a size, each once', () => {
    expect(setsOf(['a', 'b', 'c'], 2)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ])
    expect(countOfSets(12, 3)).toBe(298)
    expect(countOfSets(2, 3)).toBe(3)
  })
})

describe('differentiatorSets', () => {
  it('finds for every set what looking at every plan finds', () => {
    fc.assert(
      fc.property(arbitraryPlan, (drawn) => {
        const plan = withoutLevels(drawn)
        const { sets } = differentiatorSets(plan)
        expect(sets.map(({ stars }) => stars.join()).sort()).toEqual(
          [...setsOf(Object.keys(plan.attributes), 1), ...setsOf(Object.keys(plan.attributes), 2)]
            .map((stars) => stars.join())
            .sort(),
        )
        for (const { stars, minCost } of sets) expect(minCost, stars.join()).toBe(cheapestByHand(plan, stars))
      }),
      { numRuns: tries(60) },
    )
  })

  it('calls a set good only when the rule holds on what its plan pays for', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        for (const { stars, moves, minCost, verdict, isCurrent } of differentiatorSets(plan).sets) {
          if (isCurrent) continue
          if (minCost === null) expect(verdict).toBeNull()
          else expect(assess(plannedPlan(planWithSet(plan, stars, moves))).strict).toBe('PASS')
        }
      }),
      { numRuns: tries(30) },
    )
  })

  it('says what stands in the way: not judged, beyond the scale, out of reach, not together, too dear', () => {
    const plan = planWith(
      [
        { oneOff: 50_000_000, effects: { arrival: gain(9), dishes: gain(1), wait: gain(3) } },
        { oneOff: 80_000_000, effects: { wait: gain(5) }, excludes: { i0: true } },
      ],
      {
        taste: { own: { value: null, evidence: 'guess', n: null, sd: null } },
        dishes: { scale: { kind: 'bounded', min: 0, max: 3.5, unit: '' } },
      },
    )
    const { sets } = differentiatorSets({ ...plan, money: { ...plan.money, orders: null, budget: 10_000_000 } })
    const codesOf = (...stars: string[]) =>
      sets.find((set) => set.stars.join() === stars.join())?.whyNot.map(({ code }) => code)
    expect(codesOf('taste')).toContain('NOT_JUDGED')
    expect(codesOf('price')).toContain('OUT_OF_REACH')
    expect(codesOf('wait')).toContain('OVER_BUDGET')
    expect(codesOf('arrival', 'taste')).toContain('NOT_JUDGED')
    expect(sets.find(({ isCurrent }) => isCurrent)?.stars).toEqual(['arrival'])
  })

  it('ranks what keeps the rule within the budget before what is dearer, and both before what cannot be had', () => {
    const plan = planWith([
      { oneOff: 20_000_000, effects: { arrival: gain(9), dishes: gain(1), wait: gain(3) } },
      { oneOff: 70_000_000, effects: { taste: gain(2) } },
    ])
    const { sets } = differentiatorSets({ ...plan, money: { ...plan.money, orders: null, budget: 30_000_000 } })
    const kinds = sets.map(({ minCost }) => (minCost === null ? 'none' : minCost <= 30_000_000 ? 'in' : 'over'))
    expect(kinds).toEqual(
      [...kinds].sort((a, b) => ['in', 'over', 'none'].indexOf(a) - ['in', 'over', 'none'].indexOf(b)),
    )
    expect(new Set(kinds).size).toBe(3)
  })

  it('ranks what pleases nobody behind what does, however cheap it is', () => {
    const plan = planWith(
      [
        { oneOff: 1_000, effects: { dishes: gain(1), wait: gain(3), taste: gain(2) } },
        { oneOff: 20_000_000, effects: { arrival: gain(9) } },
      ],
      { taste: { kano: 'indifferent' } },
    )
    const { sets } = differentiatorSets({ ...plan, money: { ...plan.money, orders: null } })
    const placeOf = (id: string) => sets.findIndex(({ stars }) => stars.join() === id)
    expect(sets[placeOf('taste')]?.minCost).toBe(1_000)
    expect(placeOf('arrival')).toBeLessThan(placeOf('taste'))
  })

  it('tells how far it has come, and gives the same ranking each time', () => {
    const plan = planWith([{ oneOff: 1, effects: { arrival: gain(9), dishes: gain(1), wait: gain(3) } }])
    const seen = [...differentiatorSetSteps(plan)]
    expect(seen.at(0)).toEqual({ done: 1, total: 15 })
    expect(seen.at(-1)).toEqual({ done: 15, total: 15 })
    expect(differentiatorSets(plan)).toEqual(differentiatorSets(structuredClone(plan)))
  })
})
