import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, type CurveDemand } from '@/analysis/allocation'
import { hillLift } from '@/analysis/hill'

function demand(id: string, more: Partial<CurveDemand> = {}): CurveDemand {
  return { id, role: 'differentiator', curve: { headroom: 3, half: 10, gamma: 1 }, required: 0, weight: 1, ...more }
}

const par = (id: string, required: number, half = 10): CurveDemand =>
  demand(id, { role: 'parity', required, curve: { headroom: 3, half, gamma: 1 } })

/** Weighted lift of the differentiators. */
function lead(demands: readonly CurveDemand[], spending: Readonly<Record<string, number>>): number {
  return demands.reduce(
    (sum, { id, role, curve, weight }) =>
      role === 'differentiator' ? sum + weight * hillLift(curve, spending[id] ?? 0) : sum,
    0,
  )
}

describe('a budget on cost curves', () => {
  it('pays for parity first, the cheapest first, then for the clear lines, as far as it goes', () => {
    const demands = [demand('star', { required: 1.5 }), par('dear', 1.5, 20), par('cheap', 1.5, 4)]
    expect(allocate(demands, 34)).toMatchObject({
      feasible: true,
      requiredTotal: 34,
      spending: { star: 10, dear: 20, cheap: 4 },
    })
    expect(allocate(demands, 30)).toMatchObject({ feasible: false, spending: { star: 6, dear: 20, cheap: 4 } })
    expect(allocate(demands, 10)).toMatchObject({ feasible: false, spending: { star: 0, dear: 6, cheap: 4 } })
    expect(allocate(demands, 0).spending).toEqual({ star: 0, dear: 0, cheap: 0 })
    expect(allocate(demands, -5).spending).toEqual({ star: 0, dear: 0, cheap: 0 })
  })

  it('gives what is left to the differentiators alone, and leaves it where there is none', () => {
    const { spending, lifts } = allocate([demand('star'), par('par', 1.5)], 50)
    expect(spending).toEqual({ star: expect.closeTo(40, 9), par: 10 })
    expect(lifts).toEqual({ star: expect.closeTo(2.4, 9), par: expect.closeTo(1.5, 9) })
    expect(allocate([par('par', 1.5)], 50)).toMatchObject({ feasible: true, spending: { par: 10 } })
  })

  it('says which line no money reaches', () => {
    const found = allocate([demand('star', { required: 3 }), par('par', 1.5)], 1000)
    expect(found).toMatchObject({
      feasible: false,
      requiredTotal: null,
      required: { star: null, par: 10 },
      spending: { star: 0, par: 10 },
    })
  })

  it('splits evenly between equals, and for a weight of two to the heavier one', () => {
    const even = allocate([demand('a'), demand('b')], 40).spending
    expect(even['a']).toBeCloseTo(20, 6)
    const uneven = allocate([demand('a', { weight: 2 }), demand('b')], 40).spending
    expect(uneven['a']).toBeGreaterThan(23)
  })

  it('buys a curve with a long start whole or not at all', () => {
    const steep = { headroom: 3, half: 10, gamma: 6 }
    const demands = [demand('a', { curve: steep }), demand('b', { curve: steep })]
    const { spending } = allocate(demands, 13)
    // Spread evenly both would stay at 6.5, which buys next to nothing.
    expect(Math.max(...Object.values(spending))).toBeGreaterThan(12.5)
    expect(lead(demands, spending)).toBeGreaterThan(10 * lead(demands, { a: 6.5, b: 6.5 }) * 0.5)
  })

  const anyDemands = fc
    .array(
      fc.record({
        role: fc.constantFrom('differentiator' as const, 'parity' as const),
        headroom: fc.integer({ min: 1, max: 5 }),
        half: fc.integer({ min: 1, max: 40 }),
        gamma: fc.constantFrom(0.7, 1, 1, 1.5, 3),
        share: fc.double({ min: 0, max: 0.8, noNaN: true }),
        weight: fc.constantFrom(0.5, 1, 2),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((list) =>
      list.map(({ role, headroom, half, gamma, share, weight }, i) =>
        demand(`a${String(i)}`, { role, weight, curve: { headroom, half, gamma }, required: share * headroom }),
      ),
    )

  it('never spends more than there is, keeps every need when it can, and spends all of it on stars', () => {
    fc.assert(
      fc.property(anyDemands, fc.integer({ min: 0, max: 300 }), (demands, budget) => {
        const { spending, feasible, required, requiredTotal } = allocate(demands, budget)
        const spent = Object.values(spending).reduce((sum, x) => sum + x, 0)
        expect(spent).toBeLessThanOrEqual(budget + 1e-6)
        // Within binary dust of the budget either answer is right.
        if (Math.abs(requiredTotal! - budget) > 1e-6) expect(feasible).toBe(requiredTotal! < budget)
        if (!feasible) return
        for (const { id, role } of demands) {
          if (role === 'parity') expect(spending[id]).toBeCloseTo(required[id]!, 6)
          else expect(spending[id]).toBeGreaterThan(required[id]! - 1e-6)
        }
        if (demands.some(({ role }) => role === 'differentiator')) expect(spent).toBeCloseTo(budget, 6)
      }),
    )
  })

  it('is never worse than all of the rest to one star, or the same to each', () => {
    fc.assert(
      fc.property(anyDemands, fc.integer({ min: 1, max: 300 }), (demands, budget) => {
        const { spending, feasible, required, requiredTotal } = allocate(demands, budget)
        const stars = demands.filter(({ role }) => role === 'differentiator')
        fc.pre(feasible && stars.length > 0)
        const rest = budget - requiredTotal!
        const reached = lead(demands, spending)
        const needed = required as Record<string, number>
        for (const { id } of stars) {
          expect(reached).toBeGreaterThan(lead(demands, { ...needed, [id]: needed[id]! + rest }) - 1e-6)
        }
      }),
    )
  })

  it('is never worse than any other split on its grid', () => {
    const two = anyDemands.map((demands) =>
      demands.slice(0, 2).map((one) => ({ ...one, role: 'differentiator' as const })),
    )
    fc.assert(
      fc.property(two, fc.integer({ min: 1, max: 300 }), (demands, budget) => {
        const { spending, feasible, required, requiredTotal } = allocate(demands, budget)
        fc.pre(feasible && demands.length === 2)
        const units = Math.ceil(((budget - requiredTotal!) / budget) * 200)
        const [a, b] = demands.map(({ id }) => id) as [string, string]
        const best = Math.max(
          ...Array.from({ length: units + 1 }, (_, k) => {
            const unit = (budget - requiredTotal!) / units
            return lead(demands, { [a]: required[a]! + k * unit, [b]: required[b]! + (units - k) * unit })
          }),
        )
        if (units > 0) expect(lead(demands, spending)).toBeGreaterThan(best - 1e-6)
      }),
    )
  })
})
