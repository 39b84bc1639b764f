import { describe, expect, it } from 'vitest'
import type { Plan } from '@/model/plan'
import { planProblem, weightsOf } from '@/optimiser/plan-problem'
import { planWithSet } from '@/optimiser/sets/judge-set'
import { SetProblems } from '@/optimiser/sets/set-problem'
import { solveFrontier } from '@/optimiser/solve'
import { gain, planWith } from '../lunch-shops'

const million = 1_000_000
const plan = planWith(
  [
    { oneOff: 30 * million, effects: { arrival: gain(9), dishes: gain(1), wait: gain(5) } },
    { oneOff: 20 * million, effects: { taste: gain(1.4), wait: gain(1) }, stance: 'must' },
    { oneOff: 15 * million, effects: { taste: gain(-0.1), wait: gain(4) }, excludes: { i3: true } },
    { oneOff: 9 * million, effects: { dishes: gain(3) }, requires: { i1: true } },
  ],
  { arrival: { weight: 3 }, wait: { weight: 1 } },
)
const starring = (ids: readonly string[]): Plan => planWithSet(plan, ids, [])
const problems = () => new SetProblems(planProblem(starring([])), planProblem(starring(Object.keys(plan.attributes))))

const sets = [[], ['arrival'], ['wait'], ['arrival', 'wait'], ['dishes', 'taste'], ['price', 'arrival', 'taste']]

describe('SetProblems', () => {
  it.each(sets.map((set) => [set]))('has the problem of the plan that stars %j', (set) => {
    const { problem } = planProblem(starring(set))
    const weights = weightsOf(set.flatMap((id) => plan.attributes[id] ?? []))
    const weighted = problems().weighted(new Set(set), weights)
    expect(weighted).toEqual(problem)
    const cheapest = problems().cheapest(new Set(set))
    expect(cheapest.attributes.map(({ floor }) => floor)).toEqual(problem.attributes.map(({ floor }) => floor))
    expect(cheapest.attributes.every(({ weight }) => weight === 0)).toBe(true)
    expect(solveFrontier(cheapest).points[0]?.cost).toBe(solveFrontier(problem).points[0]?.cost)
  })

  it('gives the same whichever sets it was asked for before', () => {
    const one = problems()
    for (const set of sets.slice(1, 4)) one.weighted(new Set(set), new Map(set.map((id) => [id, 7])))
    for (const set of [sets[2] ?? [], sets[4] ?? []]) {
      const weights = new Map(set.map((id) => [id, 7]))
      expect(one.weighted(new Set(set), weights)).toEqual(problems().weighted(new Set(set), weights))
      expect(one.cheapest(new Set(set))).toEqual(problems().cheapest(new Set(set)))
    }
  })

  it('counts a star without a weight for nothing, and a weight without a star likewise', () => {
    const { attributes } = problems().weighted(new Set(['arrival']), new Map([['wait', 5]]))
    expect(attributes.map(({ weight }) => weight)).toEqual([0, 0, 0, 0, 0])
  })
})
