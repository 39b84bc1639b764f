import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { planFrontier } from '@/optimiser/plan-frontier'
import { differentiatorSets, differentiatorSetSteps } from '@/optimiser/sets/differentiator-sets'
import { planWithSet } from '@/optimiser/sets/judge-set'
import { compareSets } from '@/optimiser/sets/rank-sets'
import type { SetEvaluation, SetProgress } from '@/optimiser/sets/set-result'
import { gain, planWith } from '../lunch-shops'

const million = 1_000_000
const at = (value: number) => ({ own: { value, evidence: 'informed', n: null, sd: null } }) as const
/** Everything at par but what the test is about. */
const atPar = { price: at(35_000), arrival: at(725), dishes: at(3), taste: at(7.1), wait: at(12) }
const untold = (plan: Plan, budget: number | null = null): Plan => ({
  ...plan,
  money: { ...plan.money, orders: null, budget },
})
const find = (sets: readonly SetEvaluation[], ...stars: string[]) =>
  sets.find((set) => set.stars.join() === stars.join())
const whyNot = (plan: Plan, ...stars: string[]) =>
  find(differentiatorSets(plan).sets, ...stars)?.whyNot.filter(({ code }) => code !== 'FRAGILE')

describe('what stands in the way of a set', () => {
  it('is a clear line beyond the end of the scale', () => {
    const scale = { kind: 'bounded', min: 0, max: 7.2, unit: '' } as const
    const plan = untold(planWith([], { ...atPar, taste: { ...atPar.taste, scale } }))
    expect(whyNot(plan, 'taste')).toEqual([{ code: 'UNATTAINABLE', attribute: 'taste' }])
  })

  it('is a line that nothing listed reaches, where it stands', () => {
    const plan = untold(planWith([{ effects: { arrival: gain(2) } }], atPar))
    expect(whyNot(plan, 'arrival')).toEqual([{ code: 'OUT_OF_REACH', attribute: 'arrival', need: 720 }])
    const all = whyNot(plan, 'arrival', 'wait')
    expect(all?.map((why) => ('attribute' in why ? why.attribute : null))).toEqual(['arrival', 'wait'])
  })

  it('is another attribute that cannot be brought to par with it, alone and in every larger set', () => {
    // What lifts the taste makes the wait too long; the arrival by itself is no problem.
    const plan = untold(
      planWith(
        [
          { oneOff: million, effects: { taste: gain(2), wait: gain(-6) } },
          { oneOff: million, effects: { arrival: gain(9) } },
        ],
        atPar,
      ),
    )
    expect(whyNot(plan, 'taste')).toEqual([{ code: 'NOT_TOGETHER' }])
    expect(whyNot(plan, 'arrival', 'taste')).toEqual([{ code: 'NOT_TOGETHER' }])
    expect(whyNot(plan, 'arrival')).toEqual([])
    expect(whyNot(plan, 'dishes', 'taste')?.[0]).toMatchObject({ code: 'OUT_OF_REACH', attribute: 'dishes' })
  })

  it('is another attribute that nothing brings to par, whatever is starred', () => {
    const plan = untold(planWith([{ oneOff: million, effects: { taste: gain(2) } }], { ...atPar, wait: at(30) }))
    const [why, ...more] = whyNot(plan, 'taste') ?? []
    expect(why).toMatchObject({ code: 'OUT_OF_REACH', attribute: 'wait' })
    expect(more).toEqual([])
  })

  it('is that two lines cannot be reached in one plan, though each can', () => {
    const plan = untold(
      planWith(
        [
          { oneOff: million, effects: { taste: gain(2) } },
          { oneOff: million, effects: { arrival: gain(9) }, excludes: { i0: true } },
        ],
        atPar,
      ),
    )
    expect(whyNot(plan, 'arrival')).toEqual([])
    expect(whyNot(plan, 'taste')).toEqual([])
    expect(whyNot(plan, 'arrival', 'taste')).toEqual([{ code: 'NOT_TOGETHER' }])
  })
})

describe('the sets that are looked at', () => {
  const initiatives = [{ oneOff: 5 * million, effects: { arrival: gain(9), taste: gain(2) } }]

  it('leave out what is left out of the rule, or matters to nobody', () => {
    const plan = planWith(initiatives, { ...atPar, taste: { ...atPar.taste, excluded: { reason: 'thử' } } })
    expect(differentiatorSets(untold(plan)).sets.some(({ stars }) => stars.includes('taste'))).toBe(false)
    const light = planWith(initiatives, { ...atPar, taste: { ...atPar.taste, weight: 0 } })
    expect(differentiatorSets(untold(light)).sets.some(({ stars }) => stars.includes('taste'))).toBe(false)
  })

  it('mark the one in force, in whatever order its stars are', () => {
    const stars = { role: 'differentiator' } as const
    const plan = planWith(initiatives, {
      ...atPar,
      wait: { ...atPar.wait, ...stars, order: -1 },
      price: { ...atPar.price, ...stars, order: -2 },
      arrival: { ...atPar.arrival, ...stars },
    })
    // More than are allowed: no plan keeps the rule with them, and they are in force all the same.
    const { sets } = differentiatorSets(untold(plan))
    expect(sets.filter(({ isCurrent }) => isCurrent)).toMatchObject([
      { stars: ['price', 'wait', 'arrival'], minCost: null, verdict: 'FAIL', cost: 0 },
    ])
    const two = planWith(initiatives, {
      ...atPar,
      price: { ...atPar.price, ...stars },
      arrival: { ...atPar.arrival, ...stars },
    })
    const both = differentiatorSets(untold(two)).sets.filter(({ isCurrent }) => isCurrent)
    expect(both.map((set) => set.stars)).toEqual([['price', 'arrival']])
    const none = planWith(initiatives, { ...atPar, arrival: { ...atPar.arrival, role: 'parity' } })
    expect(differentiatorSets(untold(none)).sets.filter(({ isCurrent }) => isCurrent)).toEqual([])
  })

  it('come the wisest first', () => {
    const { sets } = differentiatorSets(
      untold(planWith([...initiatives, { oneOff: 1, effects: { wait: gain(8) } }], atPar), million),
    )
    // The set in force is ranked by a plan that is not shown.
    const others = sets.filter(({ isCurrent }) => !isCurrent)
    expect(others).toEqual([...others].sort(compareSets))
    expect(new Set(sets.map(({ minCost }) => minCost)).size).toBeGreaterThan(3)
  })
})

describe('the plan that is shown of a set', () => {
  /** The taste can be lifted far enough for 4 million, and further for more. */
  const plan = planWith(
    [
      { oneOff: 4 * million, effects: { taste: gain(1) } },
      { oneOff: 6 * million, effects: { taste: gain(1) }, chosen: true },
      { oneOff: 50 * million, effects: { arrival: gain(9) } },
    ],
    atPar,
  )
  const set = (budget: number | null, ...stars: string[]) =>
    find(differentiatorSets(untold(plan, budget)).sets, ...stars)

  it('is the cheapest, whatever the budget', () => {
    for (const budget of [null, 30 * million]) {
      expect(set(budget, 'taste')).toMatchObject({ minCost: 4 * million, cost: 4 * million, isWithinBudget: true })
    }
    expect(set(3 * million, 'taste')).toMatchObject({ cost: 4 * million, isWithinBudget: false })
  })

  it('is the chosen one for the set in force, which is ranked by the cheapest all the same', () => {
    expect(set(null, 'arrival')).toMatchObject({
      isCurrent: true,
      minCost: 50 * million,
      cost: 6 * million,
      verdict: 'FAIL',
      moves: [{ kind: 'initiative', id: 'i1' }],
    })
    const { sets } = differentiatorSets(untold(plan, 30 * million))
    // Its own 6 million would be within the budget.
    expect(sets.findIndex(({ stars }) => stars.join() === 'taste')).toBe(0)
  })

  it('leads by what its own weights make of it', () => {
    const two = { ...atPar, taste: { ...atPar.taste, weight: 3 }, arrival: { ...atPar.arrival, weight: 1 } }
    const weighted = untold({ ...plan, attributes: planWith([], two).attributes })
    const shown = find(differentiatorSets(weighted).sets, 'arrival', 'taste')
    const { points } = planFrontier(planWithSet(weighted, ['arrival', 'taste'], []))
    expect(shown?.lead).toBe((points[0]?.lead ?? 0) / 1000)
    expect(shown?.cost).toBe(points[0]?.cost)
  })

  it('keeps the rule under the policy of the plan', () => {
    const dominant = planWith(
      [
        { oneOff: 4 * million, effects: { taste: gain(0.6) } },
        { oneOff: 9 * million, effects: { taste: gain(2) } },
        { oneOff: 5 * million, effects: { arrival: gain(6) } },
      ],
      atPar,
    )
    const taste = (policy: Plan['policy']) => find(differentiatorSets(untold({ ...dominant, policy })).sets, 'taste')
    expect(taste('strict')?.minCost).toBe(4 * million)
    expect(taste('five-four')).toMatchObject({ minCost: 14 * million, verdict: 'PASS' })
  })
})

describe('a plan of very many attributes', () => {
  it('is looked at in pairs and triples of the twenty that are cheapest to lift', () => {
    const names = Array.from({ length: 23 }, (_, i) => `a${String(i).padStart(2, '0')}`)
    const taste = planWith([], atPar).attributes['taste'] as Attribute
    const attributes = Object.fromEntries(names.map((id, order) => [id, { ...taste, id, order }]))
    // The last six can be lifted; of the others those count that come first.
    const liftable = names.slice(17)
    const { initiatives } = planWith(
      liftable.map((id, i) => ({ oneOff: (9 - i) * million, effects: { [id]: gain(2) } })),
    )
    const steps = differentiatorSetSteps(untold({ ...planWith([]), attributes, initiatives }))
    const progress: SetProgress[] = []
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) progress.push(step.value)
    const { sets, isLimited } = step.value
    expect(isLimited).toBe(true)
    const sizes = [1, 2, 3].map((size) => sets.filter(({ stars }) => stars.length === size))
    expect(sizes.map(({ length }) => length)).toEqual([23, 190, 1140])
    expect(progress.at(-1)).toEqual({ done: 1353, total: 1353 })
    const inPairs = new Set(sizes[1]?.flatMap(({ stars }) => stars))
    expect([...inPairs].sort()).toEqual([...names.slice(0, 14), ...liftable])
    for (const { stars, minCost } of sets) {
      expect(stars).toEqual([...stars].sort())
      const costs = stars.map((id) => (liftable.includes(id) ? (9 - liftable.indexOf(id)) * million : null))
      expect(minCost).toBe(costs.reduce((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0))
    }
  })

  it('is looked at whole while there are few enough', () => {
    expect(differentiatorSets(untold(planWith([], atPar))).isLimited).toBe(false)
  })
})
