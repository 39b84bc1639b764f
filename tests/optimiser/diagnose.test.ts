import { describe, expect, it } from 'vitest'
import { diagnose, floorPrices } from '@/optimiser/diagnose'
import type { Problem } from '@/optimiser/problem'
import { enumerate } from './enumerate'
import { randomProblem } from './random-problem'
import { tries } from './tries'

const flat = { from: 0, values: [0] }
const withFloors = (problem: Problem, keep: (attribute: number) => boolean): Problem => ({
  ...problem,
  attributes: problem.attributes.map((each, index) => (keep(index) ? each : { ...each, floor: null })),
})
const cheapest = (problem: Problem): number | undefined => enumerate(problem)[0]?.cost

describe('what keeps a problem from having a plan', () => {
  it('is what looking at every set of moves says', () => {
    const kinds = { feasible: 0, musts: 0, unreachable: 0, together: 0 }
    for (let seed = 1; seed <= tries(250); seed++) {
      const problem = randomProblem(seed)
      const found = diagnose(problem)
      const possible = (each: Problem): boolean => cheapest(each) !== undefined
      const label = `seed ${String(seed)}`
      expect(found.complete, label).toBe(true)
      expect(found.feasible, label).toBe(possible(problem))
      if (found.feasible) {
        kinds.feasible++
        expect(found).toMatchObject({ musts: [], unreachable: [], together: [] })
      } else if (found.musts.length > 0) {
        kinds.musts++
        const letGo = (kept: readonly number[]): Problem =>
          withFloors(
            { ...problem, moves: problem.moves.map((move, index) => ({ ...move, must: kept.includes(index) })) },
            () => false,
          )
        expect(possible(letGo(found.musts)), label).toBe(false)
        for (const spared of found.musts)
          expect(possible(letGo(found.musts.filter((move) => move !== spared))), label).toBe(true)
      } else if (found.unreachable.length > 0) {
        kinds.unreachable++
        const alone = problem.attributes.map((_, only) => possible(withFloors(problem, (each) => each === only)))
        expect(
          found.unreachable.map(({ attribute }) => attribute),
          label,
        ).toEqual([...alone.keys()].filter((each) => !alone[each]))
        for (const { attribute, best } of found.unreachable) {
          const at = (floor: number): Problem => ({
            ...problem,
            attributes: problem.attributes.map((each, index) => ({
              ...each,
              floor: index === attribute ? floor : null,
            })),
          })
          expect(possible(at(best)), label).toBe(true)
          expect(possible(at(best + 1)), label).toBe(false)
        }
      } else {
        kinds.together++
        expect(possible(withFloors(problem, (each) => found.together.includes(each))), label).toBe(false)
        for (const spared of found.together)
          expect(possible(withFloors(problem, (each) => each !== spared && found.together.includes(each))), label).toBe(
            true,
          )
      }
    }
    for (const count of Object.values(kinds)) expect(count).toBeGreaterThanOrEqual(Math.floor(tries(250) / 100))
  })
})

describe('the price of a floor', () => {
  it('is what the cheapest plan saves without it', () => {
    for (let seed = 300; seed < 300 + tries(100); seed++) {
      const problem = randomProblem(seed)
      const all = cheapest(problem)
      const expected = [...problem.attributes.keys()]
        .filter((attribute) => problem.attributes[attribute]?.floor !== null)
        .map((attribute) => {
          const without = cheapest(withFloors(problem, (each) => each !== attribute)) ?? null
          return { attribute, without, saving: all === undefined || without === null ? null : all - without }
        })
      expect(floorPrices(problem), `seed ${String(seed)}`).toEqual(expected)
    }
  })
})

describe('a problem without moves', () => {
  it('has the empty plan or none', () => {
    const attribute = { start: 3, floor: 3, weight: 0, value: flat }
    const empty = { moves: [], prerequisites: [], exclusives: [] }
    expect(diagnose({ ...empty, attributes: [attribute] }).feasible).toBe(true)
    expect(diagnose({ ...empty, attributes: [{ ...attribute, floor: 4 }] }).unreachable).toEqual([
      { attribute: 0, floor: 4, best: 3 },
    ])
  })
})
