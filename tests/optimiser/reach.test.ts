import { describe, expect, it } from 'vitest'
import { isKnown } from '@/lib/numbers'
import { applyEdit } from '@/model/edits/edit'
import { applySelection } from '@/model/edits/initiatives'
import { plannedValue } from '@/model/planned'
import { PlanReading } from '@/optimiser/plan-reading'
import { parting, Reach } from '@/optimiser/reach'
import { selectionOf } from '@/optimiser/selection'
import { gain, planWith } from './lunch-shops'
import { randomPlan } from './truth/random-plan'
import { tries } from './tries'

describe('what an attribute can come to', () => {
  it('is what the plan pays for, combination by combination', () => {
    let seen = 0
    for (let seed = 1; seed <= tries(200); seed += 1) {
      const plan = randomPlan(seed)
      const { moves } = new PlanReading(plan)
      for (const attribute of Object.values(plan.attributes)) {
        if (attribute.excluded !== null || !isKnown(attribute.own.value) || attribute.priceLike) continue
        const reach = new Reach({ attribute, ruler: null, isPrice: false }, moves)
        // Each move by a power of two: what a combination adds up to names it.
        const sums = reach.sums((move) => 2 ** move)
        reach.values?.forEach((value, at) => {
          const refs = moves.flatMap(({ ref }, move) => (((sums[at] ?? 0) >> move) & 1 ? [ref] : []))
          const chosen = applyEdit(plan, applySelection(selectionOf(plan, refs))).plan
          expect(value).toBe(plannedValue(chosen, chosen.attributes[attribute.id]!))
          seen += 1
        })
      }
    }
    expect(seen).toBeGreaterThan(tries(200))
  })

  it('is not told where too many moves touch it', () => {
    const plan = planWith(Array.from({ length: 13 }, () => ({ effects: { taste: gain(0.1) } })))
    const { moves } = new PlanReading(plan)
    const held = { attribute: plan.attributes['taste']!, ruler: null, isPrice: false }
    expect(new Reach(held, moves).values).toBeNull()
    expect(new Reach(held, moves.slice(1)).values).toHaveLength(4_096)
  })
})

describe('the line between what passes and what fails', () => {
  const passes = (value: number) => value >= 5

  it('is the least sum of what passes', () => {
    expect(parting(Float64Array.of(3, 5, 9), Float64Array.of(0, 7, 8), passes)).toEqual({ kind: 'parted', least: 7 })
    expect(parting(Float64Array.of(6, 5), Float64Array.of(-4, 2), passes)).toEqual({ kind: 'parted', least: -4 })
  })

  it('is none where nothing passes, or sums do not tell', () => {
    expect(parting(Float64Array.of(3, 4), Float64Array.of(0, 7), passes)).toEqual({ kind: 'never' })
    expect(parting(Float64Array.of(4, 5), Float64Array.of(7, 7), passes)).toEqual({ kind: 'mixed', safe: 8 })
  })
})
