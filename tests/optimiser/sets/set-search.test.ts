import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { bestWithin } from '@/optimiser/frontier'
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

describe('a larger budget', () => {
  it('makes the money of no set worse, though more lead could be bought', () => {
    const plan = planWith(
      [
        { oneOff: 16 * million, effects: { taste: gain(2) } },
        { oneOff: 500 * million, effects: { taste: gain(2.5) } },
      ],
      atPar,
    )
    const told = { ...plan.money, orders: 3000, variableCost: 22_000, volume: { low: 0.4, likely: 0.9, high: 1.2 } }
    const taste = (budget: number | null) =>
      find(differentiatorSets({ ...plan, money: { ...told, cash: 1000 * million, budget } }).sets, 'taste')
    const [none, some, plenty] = [taste(null), taste(20 * million), taste(700 * million)]
    expect(none?.money?.verdict).toBe('CLEAR')
    expect(some?.money?.verdict).toBe('CLEAR')
    expect(plenty?.money?.verdict).toBe('CLEAR')
    expect(plenty?.cost).toBe(none?.minCost)
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
    // More than are allowed: no set is in force.
    const current = differentiatorSets(untold(plan)).sets.filter(({ isCurrent }) => isCurrent)
    expect(current.map((set) => set.stars)).toEqual([])
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
    expect(sets).toEqual([...sets].sort(compareSets))
    expect(new Set(sets.map(({ minCost }) => minCost)).size).toBeGreaterThan(3)
  })
})

describe('the plan that is shown of a set', () => {
  /** The taste can be lifted far enough for 4 million, and further for more. */
  const plan = planWith(
    [
      { oneOff: 4 * million, effects: { taste: gain(1) } },
      { oneOff: 6 * million, effects: { taste: gain(1) } },
      { oneOff: 7 * million, effects: { taste: gain(0.5) } },
      { oneOff: 50 * million, effects: { arrival: gain(9) } },
    ],
    atPar,
  )
  const taste = (budget: number | null) => find(differentiatorSets(untold(plan, budget)).sets, 'taste')

  it('is the cheapest without a budget, or with one that does not even pay for it', () => {
    expect(taste(null)).toMatchObject({ minCost: 4 * million, cost: 4 * million, isWithinBudget: true })
    expect(taste(3 * million)).toMatchObject({ minCost: 4 * million, cost: 4 * million, isWithinBudget: false })
  })

  it('is the best that the budget buys, as the frontier of the plan with these stars says', () => {
    for (const budget of [4, 9, 10, 12, 30]) {
      const { points, refs } = planFrontier(planWithSet(untold(plan, budget), ['taste'], []))
      const best = bestWithin({ points }, budget * million)
      expect(taste(budget * million)).toMatchObject({
        minCost: 4 * million,
        cost: best?.cost,
        lead: (best?.lead ?? 0) / 1000,
        moves: best?.moves.map((move) => refs[move]),
      })
    }
    expect(taste(30 * million)?.cost).toBe(17 * million)
  })

  it('is worked out for the wisest, wherever they stand, and ranked by it', () => {
    const ways = ['arrival', 'dishes', 'taste', 'wait'].flatMap((id, i) => [
      { oneOff: (9 - i) * million, effects: { [id]: gain(id === 'arrival' ? 6 : id === 'wait' ? 2 : 1.2) } },
      { oneOff: (9 - i) * million, effects: { [id]: gain(id === 'arrival' ? 5 : id === 'wait' ? 2 : 1.2) } },
    ])
    const { sets } = differentiatorSets(untold(planWith(ways, atPar), 30 * million))
    expect(sets).toEqual([...sets].sort(compareSets))
    const improved = (...stars: string[]) => {
      const set = find(sets, ...stars)
      return (set?.cost ?? 0) > (set?.minCost ?? Infinity)
    }
    expect(improved('taste', 'wait')).toBe(true)
    expect(improved('wait')).toBe(true)
    expect(improved('arrival')).toBe(true)
  })

  it('leads by what its own weights make of it', () => {
    const two = { ...atPar, taste: { ...atPar.taste, weight: 3 }, arrival: { ...atPar.arrival, weight: 1 } }
    const weighted = untold({ ...plan, attributes: planWith([], two).attributes }, 100 * million)
    const shown = find(differentiatorSets(weighted).sets, 'arrival', 'taste')
    const { points } = planFrontier(planWithSet(weighted, ['arrival', 'taste'], []))
    expect(shown?.lead).toBe((points.at(-1)?.lead ?? 0) / 1000)
    expect(shown?.cost).toBe(points.at(-1)?.cost)
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
