import { describe, expect, it } from 'vitest'
import { Neighbours } from '@/optimiser/neighbours'
import { staircase, type PlanPoint } from '@/optimiser/plan-points'
import type { Part } from '@/optimiser/reduce'
import { touchesOf } from '@/optimiser/touches'
import { choices, outcome, plansOf, randomParts } from './parts'
import { tries } from './tries'

/** The option of each decision in a plan. */
const optionsOf = ({ decisions }: Part, { moves }: PlanPoint): number[] =>
  decisions.map((decision) => 1 + decision.moves.findIndex((move) => moves.includes(move)))

/** Plans that decide one thing otherwise. */
function around(part: Part, point: PlanPoint): PlanPoint[] {
  const options = optionsOf(part, point)
  return part.decisions.flatMap(({ costs }, decision) =>
    costs.flatMap(
      (_, option) =>
        outcome(
          part,
          options.map((old, at) => (at === decision ? option : old)),
        ) ?? [],
    ),
  )
}

function look(part: Part, points: readonly PlanPoint[]): { points: PlanPoint[]; steps: number } {
  const neighbours = new Neighbours(part, touchesOf(part))
  let steps = 0
  for (const _ of neighbours.steps(points)) steps++
  return { points: neighbours.points, steps }
}

describe('the neighbours of known plans', () => {
  it('are looked for once: a second look at the same plans has nothing to do', () => {
    for (const part of randomParts(tries(40))) {
      const [start] = staircase(plansOf(part))
      if (start === undefined) continue
      const neighbours = new Neighbours(part, touchesOf(part))
      const steps = (points: readonly PlanPoint[]): number => [...neighbours.steps(points)].length
      expect(steps([start])).toBeGreaterThan(0)
      const found = neighbours.points
      expect(steps(found)).toBe(0)
      expect(neighbours.points).toEqual(found)
    }
  })

  it('are plans that exist, until none of one change more would be a better point', () => {
    let found = 0
    for (const part of randomParts(tries(100))) {
      const [start] = staircase(plansOf(part))
      if (start === undefined) continue
      const { points, steps } = look(part, [start])
      expect(steps).toBeGreaterThan(0)
      for (const point of points) expect(outcome(part, optionsOf(part, point))).toEqual(point)
      for (const [i, { cost, lead }] of points.entries()) {
        expect(cost).toBeGreaterThan(points[i - 1]?.cost ?? -Infinity)
        expect(lead).toBeGreaterThan(points[i - 1]?.lead ?? -Infinity)
      }
      for (const point of points)
        for (const near of around(part, point)) {
          const best = points.filter(({ cost }) => cost <= near.cost).at(-1)
          expect(best?.lead ?? -Infinity).toBeGreaterThanOrEqual(near.lead)
        }
      found += points.length
    }
    expect(found).toBeGreaterThan(tries(100))
  })

  it('do better than a plan that could be cheaper, and leave the frontier as it is', () => {
    for (const part of randomParts(tries(100))) {
      const plans = plansOf(part)
      const frontier = staircase(plans)
      const [cheapest] = frontier
      const worst = plans.reduce((a, b) => (b.cost - b.lead > a.cost - a.lead ? b : a), plans[0] as PlanPoint)
      if (cheapest === undefined) continue
      expect(look(part, frontier).points).toEqual(frontier)
      const { points } = look(part, [worst])
      const best = points.filter(({ cost }) => cost <= worst.cost).at(-1)
      expect(best?.lead).toBeGreaterThanOrEqual(worst.lead)
    }
  })

  it('reach every plan where nothing but the cost counts against a lead', () => {
    // Each decision alone: from any plan, one change after the other leads to all that matter.
    const row = (...deltas: number[]) => new Map([[0, deltas]])
    const worth = { from: 0, values: [0, 3, 4, 8, 9, 20] }
    const part: Part = {
      decisions: [{ moves: [4, 2, 7], costs: [0, 5, 6, 30], seconds: [0, 1, 1, 1] }],
      tracks: [{ start: 0, floor: null, weight: 2, value: worth, deltas: row(0, 1, 3, 5) }],
    }
    expect([...choices(part)]).toHaveLength(4)
    expect(look(part, [{ cost: 0, lead: 0, second: 0, moves: [] }]).points).toEqual(staircase(plansOf(part)))
  })
})
