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

describe('one obstacle of each kind', () => {
  const attribute = { start: 0, floor: 5, weight: 0, value: flat }
  const move = (...effects: [number, number][]): Problem['moves'][number] => ({ cost: 1, effects })
  const links = { prerequisites: [], exclusives: [] }

  it('names the musts that contradict each other, not those that could stay', () => {
    const moves = [0, 1, 2, 3, 4].map(() => ({ ...move(), must: true }))
    const clash = { attributes: [], moves, prerequisites: [], exclusives: [[1, 3]] }
    expect(diagnose(clash)).toMatchObject({ feasible: false, musts: [1, 3] })
    const free = moves.map((each, index) => ({ ...each, must: index === 0 || index === 4 }))
    const byNeeds: Problem = {
      attributes: [],
      moves: free,
      prerequisites: [
        [0, 1],
        [4, 3],
      ],
      exclusives: [[1, 3]],
    }
    expect(diagnose(byNeeds).musts).toEqual([0, 4])
  })

  it('names how far each attribute gets that fails alone, and no other', () => {
    const attributes = [attribute, { ...attribute, start: -9, floor: null }, { ...attribute, floor: 3 }, attribute]
    const moves = [move([0, 2], [1, -4]), move([0, 1], [2, 4]), move([3, 9], [0, -1])]
    expect(diagnose({ ...links, attributes, moves }).unreachable).toEqual([{ attribute: 0, floor: 5, best: 3 }])
  })

  it('names the attributes that fail together, none that could be left out', () => {
    const attributes = [{ ...attribute, floor: null }, attribute, { ...attribute, floor: 0 }, attribute]
    const moves = [move([1, 5]), move([3, 5])]
    expect(diagnose({ attributes, moves, prerequisites: [], exclusives: [[0, 1]] })).toEqual({
      feasible: false,
      musts: [],
      unreachable: [],
      together: [1, 3],
      complete: true,
    })
  })

  it('prices floors against each other', () => {
    const attributes = [attribute, { ...attribute, floor: null }, attribute]
    const moves = [
      { ...move([0, 5]), cost: 7 },
      { ...move([2, 5]), cost: 4 },
      { ...move([0, 5], [2, 5]), cost: 9 },
    ]
    expect(floorPrices({ ...links, attributes, moves })).toEqual([
      { attribute: 0, without: 4, saving: 5 },
      { attribute: 2, without: 7, saving: 2 },
    ])
    expect(floorPrices({ ...links, attributes, moves: moves.slice(0, 1) })).toEqual([
      { attribute: 0, without: null, saving: null },
      { attribute: 2, without: 7, saving: null },
    ])
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
