import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlayOf } from '@/analysis/plan-outlay'
import { applyEdit } from '@/model/edits/edit'
import { applySelection } from '@/model/edits/initiatives'
import type { Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import { assess } from '@/model/rule/assess'
import { canvasOf } from '@/model/rule/canvas'
import { positionOf, rulerOf } from '@/model/rule/position'
import { leadUnit } from '@/optimiser/frontier'
import { planProblem, type FloorKind } from '@/optimiser/plan-problem'
import { selectionOf } from '@/optimiser/selection'
import { solveFrontier } from '@/optimiser/solve'
import { arbitraryPlan, gain, planWith } from './lunch-shops'
import { tries } from './tries'

function chosenBy(plan: Plan, floors: FloorKind) {
  const read = planProblem(plan, floors)
  const frontier = solveFrontier(read.problem)
  return frontier.points.map((point) => {
    const refs = point.moves.map((move) => read.moves[move]!.ref)
    return { point, plan: applyEdit(plan, applySelection(selectionOf(plan, refs))).plan }
  })
}

describe('planProblem', () => {
  it('yields only plans that keep the exact rule on what they pay for, at exactly the cost that the money page shows', () => {
    let seen = 0
    fc.assert(
      fc.property(arbitraryPlan, fc.constantFrom<FloorKind>('rule', 'promises'), (plan, floors) => {
        for (const { point, plan: chosen } of chosenBy(plan, floors)) {
          seen += 1
          const planned = plannedPlan(chosen)
          expect(assess(planned).violations).toEqual([])
          expect(outlayOf(chosen).outlay.total).toBe(point.cost)
          const target = plan.attributes['taste']?.target
          if (floors === 'promises' && target != null) {
            expect(planned.attributes['taste']?.target).toBeGreaterThanOrEqual(target - 1e-9)
          }
        }
      }),
      { numRuns: tries(150) },
    )
    expect(seen).toBeGreaterThan(tries(150) / 2)
  })

  it('never credits a lead that is not there, and loses less than a fifth of a canvas unit by rounding', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        for (const { point, plan: chosen } of chosenBy(plan, 'rule')) {
          const planned = plannedPlan(chosen)
          const stars = Object.values(planned.attributes).filter(({ role }) => role === 'differentiator')
          const heights = stars.map((attribute) => {
            const ruler = rulerOf(attribute, positionOf(plan, plan.attributes[attribute.id]!, 'current'))
            return Math.min(10, canvasOf(ruler!, attribute.target!)) - 5
          })
          // Both are told nothing or one of them is told a weight, which the other then shares: equal parts.
          const lead = heights.reduce((sum, height) => sum + height, 0) / heights.length
          expect(point.lead / leadUnit).toBeLessThanOrEqual(lead + 1e-6)
          expect(point.lead / leadUnit).toBeGreaterThan(lead - 0.2)
        }
      }),
      { numRuns: tries(100) },
    )
  })

  it('finds a plan whenever some choice keeps the rule with room for the rounding', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const read = planProblem(plan, 'rule')
        fc.pre(read.moves.every(({ ref }) => ref.kind !== 'curve'))
        const least = solveFrontier(read.problem).points[0]?.cost ?? Infinity
        const price = read.moves.flatMap(({ ref }, i) => (ref.kind === 'price' ? [i] : []))
        const others = read.moves.flatMap(({ ref }, i) => (ref.kind === 'initiative' ? [i] : []))
        for (let mask = 0; mask < 2 ** others.length; mask += 1) {
          const set = others.filter((_, bit) => (mask >> bit) & 1)
          if (read.problem.moves.some(({ must }, i) => must === true && !set.includes(i))) continue
          if (read.problem.exclusives.some((group) => group.filter((move) => set.includes(move)).length > 1)) continue
          for (const priced of [[], ...price.map((move) => [move])]) {
            const refs = [...set, ...priced].map((move) => read.moves[move]!.ref)
            const chosen = applyEdit(plan, applySelection(selectionOf(plan, refs))).plan
            const cost = outlayOf(chosen).outlay.total
            if (cost >= least) continue
            // A cheaper choice may only be passed over when it keeps the rule by less than the rounding can take.
            const stricter = plannedPlan(chosen)
            const shrunk = Object.fromEntries(
              Object.entries(stricter.attributes).map(([id, attribute]) => {
                const from = plan.attributes[id]!
                const gained = attribute.direction * (attribute.target! - from.own.value!)
                const less = gained > 0 && id !== 'price' ? gained * 0.98 - 0.02 : gained
                return [id, { ...attribute, target: from.own.value! + attribute.direction * less }]
              }),
            )
            expect(assess({ ...stricter, attributes: shrunk }).violations).not.toEqual([])
          }
        }
      }),
      { numRuns: tries(25) },
    )
  })

  it('counts gains that just reach a line, alone or in equal parts', () => {
    // Half a dish and 1.4 minutes of the wait are missing to par.
    const parts = planWith(
      [{ effects: { dishes: gain(0.25), wait: gain(2) } }, { effects: { dishes: gain(0.25), wait: gain(2) } }],
      {
        arrival: { role: 'parity' },
        wait: { role: 'parity' },
      },
    )
    expect(solveFrontier(planProblem(parts).problem).points[0]?.moves).toEqual([0, 1])
    const alone = planWith([{ effects: { wait: gain(1.4), dishes: gain(0.5) } }], { arrival: { role: 'parity' } })
    expect(solveFrontier(planProblem(alone).problem).points[0]?.moves).toEqual([0])
  })

  it('leaves an attribute that cannot be judged yet out, and names it', () => {
    const read = planProblem(
      planWith([], {
        taste: { own: { value: null, evidence: 'guess', n: null, sd: null } },
        wait: { benchmark: null },
      }),
    )
    expect(read.unjudged).toEqual(['taste', 'wait'])
    expect(read.judged.map(({ attribute }) => attribute.id)).toEqual(['price', 'arrival', 'dishes'])
  })

  it('offers no price and nothing that costs on each order until the orders are told', () => {
    const plan = planWith([{ perOrder: 500 }, { oneOff: 1 }])
    const untold = planProblem({ ...plan, money: { ...plan.money, orders: null } })
    expect(untold.moves.map(({ ref }) => ref)).toEqual([{ kind: 'initiative', id: 'i1' }])
    expect(untold.ordersUntold).toBe(true)
    expect(planProblem(plan).moves.some(({ ref }) => ref.kind === 'price')).toBe(true)
    expect(planProblem(plan).ordersUntold).toBe(false)
  })

  it('holds each attribute to the line of its role, or its hard floor where that asks more', () => {
    const needs = (changed: Parameters<typeof planWith>[1], floors: FloorKind = 'rule') =>
      planProblem(planWith([], changed), floors).judged.map(({ need }) => need)
    // 36,000 for 34,250 to 36,750; 722 minutes for 720; 2 dishes for 2.5; 6.9 for a little less; 14 minutes for 12.6.
    const [price, arrival, dishes, taste, wait] = needs({})
    expect(price).toBeLessThan(0)
    expect(arrival).toBeCloseTo(2, 9)
    expect(dishes).toBeCloseTo(0.5, 9)
    expect(taste).toBeLessThan(0)
    expect(wait).toBeCloseTo(1.4, 9)
    expect(needs({ wait: { floor: 11 }, dishes: { floor: 1 } }).slice(2)).toEqual([dishes, taste, 3])
    expect(needs({ wait: { target: 10 }, taste: { target: 6 } }).slice(3)).toEqual([taste, wait])
    expect(needs({ wait: { target: 10 }, taste: { target: 6 } }, 'promises').slice(3)).toEqual([taste, 4])
    // A promised price is a promise, too.
    expect(needs({ price: { target: 30_000 } })[0]).toBe(price)
    expect(needs({ price: { target: 30_000 } }, 'promises')[0]).toBe(6_000)
  })

  it('weighs differentiators alone, and tables what their states are worth', () => {
    const { problem } = planProblem(
      planWith([], { wait: { role: 'differentiator', weight: 3 }, arrival: { weight: 1 } }),
    )
    expect(problem.attributes.map(({ weight }) => weight)).toEqual([0, 25, 0, 0, 75])
    expect(problem.attributes.map(({ value }) => value.values.length > 1)).toEqual([false, true, false, false, true])
    expect(problem.attributes.every(({ start }) => start === 0)).toBe(true)
  })

  it('names of a move only what it changes among what is judged', () => {
    const { problem, moves, chosen } = planProblem(
      planWith([{ effects: { dishes: gain(0), wait: gain(2), arrival: gain(1) } }, { chosen: true }], {
        arrival: { benchmark: null },
      }),
    )
    const [first, second] = problem.moves
    expect(first?.effects.map(([attribute]) => attribute)).toEqual([3])
    expect(second?.effects).toEqual([])
    expect(chosen).toEqual([1])
    expect(moves[1]?.ref).toEqual({ kind: 'initiative', id: 'i1' })
  })

  it('reads no line as reachable that lies beyond the scale', () => {
    const { problem } = planProblem(planWith([{ effects: { taste: gain(99) } }], { taste: { floor: 11 } }))
    expect(solveFrontier(problem).status).toBe('infeasible')
  })

  it('never uses what is put off, nor what needs it, and makes one group of what all exclude each other', () => {
    const plan = planWith([
      { stance: 'later' },
      { requires: { i0: true } },
      {},
      { excludes: { i2: true } },
      { excludes: { i2: true, i3: true } },
    ])
    const read = planProblem(plan)
    const ids = read.moves.flatMap(({ ref }) => (ref.kind === 'initiative' ? [ref.id] : []))
    expect(ids).toEqual(['i2', 'i3', 'i4'])
    expect(read.problem.exclusives).toContainEqual([0, 1, 2])
  })

  it('asks nothing of a conceded attribute but its hard floor', () => {
    const conceded = {
      kind: 'reduce',
      reason: 'rẻ hơn',
      funds: { arrival: true },
      approver: 'Lan',
      reviewDate: '2027-01-01',
      monthlySaving: 0,
      wtpEvidence: false,
    } as const
    const light = { weight: 1 }
    const plan: Plan = {
      ...planWith([], {
        price: { weight: 5 },
        arrival: { weight: 5 },
        dishes: { ...light, concession: conceded },
        taste: { weight: 5 },
        wait: { weight: 5 },
      }),
      policy: 'concessions',
    }
    const floorsOf = (read: ReturnType<typeof planProblem>) => read.problem.attributes.map(({ floor }) => floor)
    expect(floorsOf(planProblem(plan))[2]).toBeNull()
    expect(floorsOf(planProblem({ ...plan, policy: 'strict' }))[2]).toBeGreaterThan(0)
  })
})
