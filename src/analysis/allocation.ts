import type { AttributeId, Role } from '@/model/attribute'
import { parameters } from '@/model/parameters'
import { hillLift, hillSpending, type Hill } from './hill'

/** An attribute whose lift is bought along a curve. */
export interface CurveDemand {
  readonly id: AttributeId
  readonly role: Role
  readonly curve: Hill
  /** Lift that its role needs: to the par limit, or to the clear line; 0 and below: none. */
  readonly required: number
  /** What a unit of lift is worth beside the others; 1 where native units are alike. >= 0. */
  readonly weight: number
}

/** Where the money goes (spec 5.6). */
export interface Allocation {
  /** Spending that each role needs; null: no money buys it. */
  readonly required: Readonly<Record<AttributeId, number | null>>
  /** null while one cannot be bought. */
  readonly requiredTotal: number | null
  readonly spending: Readonly<Record<AttributeId, number>>
  readonly lifts: Readonly<Record<AttributeId, number>>
  /** Every role is kept. */
  readonly feasible: boolean
}

/** Spending of each differentiator beyond what it needs. */
type Extra = number[]

function gainOf({ curve, weight }: CurveDemand, from: number, to: number): number {
  return weight * (hillLift(curve, to) - hillLift(curve, from))
}

/** Step by step to whoever gains most: the best there is while every curve flattens (spec 5.6). */
function byMarginalReturn(stars: readonly CurveDemand[], from: readonly number[], unit: number, units: number): Extra {
  const extra = stars.map(() => 0)
  for (let given = 0; given < units; given += 1) {
    let best = -1
    let most = 0
    stars.forEach((star, i) => {
      const at = (from[i] ?? 0) + (extra[i] ?? 0)
      const gain = gainOf(star, at, at + unit)
      if (gain > most) {
        most = gain
        best = i
      }
    })
    if (best < 0) break
    extra[best] = (extra[best] ?? 0) + unit
  }
  return extra
}

/** The best split on the grid, whatever the curves look like: an S-shaped one pays only after a long start. */
function byDynamicProgramming(
  stars: readonly CurveDemand[],
  from: readonly number[],
  unit: number,
  units: number,
): Extra {
  let best = new Array<number>(units + 1).fill(0)
  const choices: number[][] = []
  stars.forEach((star, i) => {
    const start = from[i] ?? 0
    const gains = Array.from({ length: units + 1 }, (_, k) => gainOf(star, start, start + k * unit))
    const next = new Array<number>(units + 1).fill(-Infinity)
    const chosen = new Array<number>(units + 1).fill(0)
    for (let have = 0; have <= units; have += 1) {
      for (let give = 0; give <= have; give += 1) {
        const value = (best[have - give] ?? 0) + (gains[give] ?? 0)
        if (value > (next[have] ?? 0)) {
          next[have] = value
          chosen[have] = give
        }
      }
    }
    best = next
    choices.push(chosen)
  })
  let left = units
  const extra = stars.map(() => 0)
  for (let i = stars.length - 1; i >= 0; i -= 1) {
    const give = choices[i]?.[left] ?? 0
    extra[i] = give * unit
    left -= give
  }
  return extra
}

/** Parity first, the cheapest first, then what the differentiators need, as far as the money goes. */
function fundNeeds(demands: readonly CurveDemand[], needs: readonly (number | null)[], budget: number): number[] {
  const spending = demands.map(() => 0)
  let left = budget
  const order = demands
    .map(({ role }, i) => ({ i, late: role === 'differentiator' ? 1 : 0, need: needs[i] ?? null }))
    .filter((entry): entry is { i: number; late: number; need: number } => entry.need !== null)
    .sort((a, b) => a.late - b.late || a.need - b.need || a.i - b.i)
  for (const { i, need } of order) {
    const paid = Math.min(need, left)
    spending[i] = paid
    left -= paid
  }
  return spending
}

/**
 * Spends a budget on cost curves in the order of the rule (spec 5.6): parity at least cost, the differentiators to
 * their clear lines, then the rest to the differentiators in steps of a two-hundredth by what a step brings, exactly on
 * that grid when a curve is S-shaped.
 *
 * @param budget >= 0, in the unit of the curves' spending
 */
export function allocate(demands: readonly CurveDemand[], budget: number): Allocation {
  const needs = demands.map(({ curve, required }) => hillSpending(curve, required))
  const total = needs.reduce((sum: number | null, need) => (sum === null || need === null ? null : sum + need), 0)
  const slack = parameters.epsilon * Math.max(1, budget)
  const feasible = total !== null && total <= budget + slack
  const spending = fundNeeds(demands, needs, Math.max(0, budget))
  const rest = feasible ? budget - total : 0
  if (rest > slack) {
    const indices = demands.flatMap(({ role }, i) => (role === 'differentiator' ? [i] : []))
    const stars = indices.flatMap((i) => demands[i] ?? [])
    const from = indices.map((i) => spending[i] ?? 0)
    const units = Math.ceil((rest / budget) * parameters.economics.allocationSteps)
    const concave = stars.every(({ curve }) => curve.gamma <= 1)
    const extra = (concave ? byMarginalReturn : byDynamicProgramming)(stars, from, rest / units, units)
    indices.forEach((i, star) => {
      spending[i] = (spending[i] ?? 0) + (extra[star] ?? 0)
    })
  }
  const byId = <T>(values: readonly T[]) => Object.fromEntries(demands.map(({ id }, i) => [id, values[i] as T]))
  return {
    required: byId(needs),
    requiredTotal: total,
    spending: byId(spending),
    lifts: byId(demands.map(({ curve }, i) => hillLift(curve, spending[i] ?? 0))),
    feasible,
  }
}
