import { solve, type Model } from 'yalps'
import type { Problem } from '@/optimiser/problem'
import { makeOracle, type Highs } from '../../optimiser/highs-oracle'

/** One solve from scratch: most lead within a budget. */
export function highsOnce(solver: Highs, problem: Problem, budget: number): number | null {
  const oracle = makeOracle(solver, problem)
  try {
    return oracle.mostLead(budget)
  } finally {
    oracle.dispose()
  }
}

/**
 * The exact frontier by the epsilon-constraint method, two solves a point, from the cheapest plan on: the first
 * `most` points of it.
 */
export function highsFrontier(solver: Highs, problem: Problem, most: number): number {
  const oracle = makeOracle(solver, problem)
  let found = 0
  try {
    let lead = -1e7
    while (found < most) {
      const cost = oracle.leastCost(lead)
      if (cost === null) break
      lead = (oracle.mostLead(cost) ?? lead) + 1
      found++
    }
  } finally {
    oracle.dispose()
  }
  return found
}

/** The same question to YALPS; NaN when it finds no optimum. */
export function yalpsOnce(problem: Problem, budget: number): number {
  const constraints = new Map<string, { min?: number; max?: number }>([['budget', { max: budget }]])
  const variables = new Map<string, Record<string, number>>()
  for (const [move, { cost, effects }] of problem.moves.entries()) {
    const column: Record<string, number> = { budget: cost, [`b${String(move)}`]: 1 }
    for (const [attribute, delta] of effects) {
      column[`f${String(attribute)}`] = (column[`f${String(attribute)}`] ?? 0) + delta
      column[`v${String(attribute)}`] = (column[`v${String(attribute)}`] ?? 0) - delta
    }
    variables.set(`x${String(move)}`, column)
  }
  let constant = 0
  for (const [index, { start, floor, weight, value }] of problem.attributes.entries()) {
    const name = String(index)
    const top = value.from + value.values.length - 1
    if (floor !== null) constraints.set(`f${name}`, { min: floor - start })
    if (weight === 0) continue
    // Scores from the lowest one on, because variables are not negative here.
    constraints.set(`v${name}`, { max: start - value.from })
    constraints.set(`c${name}`, { max: top - value.from })
    variables.set(`s${name}`, { [`v${name}`]: 1, [`c${name}`]: 1, lead: weight })
    constant += weight * (value.values[0] ?? 0)
  }
  for (const [index, [move, needs]] of problem.prerequisites.entries()) {
    constraints.set(`p${String(index)}`, { max: 0 })
    Object.assign(variables.get(`x${String(move)}`) ?? {}, { [`p${String(index)}`]: 1 })
    Object.assign(variables.get(`x${String(needs)}`) ?? {}, { [`p${String(index)}`]: -1 })
  }
  for (const [index, group] of problem.exclusives.entries()) {
    constraints.set(`e${String(index)}`, { max: 1 })
    for (const move of group) Object.assign(variables.get(`x${String(move)}`) ?? {}, { [`e${String(index)}`]: 1 })
  }
  const model: Model = {
    direction: 'maximize',
    objective: 'lead',
    constraints,
    variables,
    binaries: problem.moves.map((_, move) => `x${String(move)}`),
  }
  const { status, result } = solve(model, { timeout: 3000, maxIterations: 1e6 })
  return status === 'optimal' ? Math.round(result) + constant : NaN
}
