import type { PlanPoint } from '@/optimiser/plan-points'
import { valueAt } from '@/optimiser/problem'
import { reduce, type Part } from '@/optimiser/reduce'
import { randomProblem } from './random-problem'

/** Few enough to try all of them for every test. */
const mostChoices = 300

/** Independent parts of random problems, of two decisions or more: as many as asked for, the same each time. */
export function randomParts(count: number): Part[] {
  const parts: Part[] = []
  for (let seed = 1000; parts.length < count; seed++)
    parts.push(...(reduce(randomProblem(seed))?.parts ?? []).filter(isSmall))
  return parts.slice(0, count)
}

function isSmall({ decisions }: Part): boolean {
  return decisions.length > 1 && decisions.reduce((product, { costs }) => product * costs.length, 1) <= mostChoices
}

/** Every way to decide: the option of each decision. */
export function* choices({ decisions }: Part, from = 0): Generator<number[]> {
  const decision = decisions[from]
  if (decision === undefined) yield []
  else
    for (const rest of choices({ decisions, tracks: [] }, from + 1))
      for (const option of decision.costs.keys()) yield [option, ...rest]
}

/** What the definition says of a choice; null: a floor is missed. */
export function outcome({ decisions, tracks }: Part, options: readonly number[]): PlanPoint | null {
  let lead = 0
  for (const { start, floor, weight, value, deltas } of tracks) {
    let state = start
    for (const [decision, row] of deltas) state += row[options[decision] ?? 0] ?? 0
    if (floor !== null && state < floor) return null
    lead += weight * valueAt(value, state)
  }
  const sum = (of: (decision: Part['decisions'][number], option: number) => number): number =>
    decisions.reduce((total, decision, index) => total + of(decision, options[index] ?? 0), 0)
  return {
    cost: sum(({ costs }, option) => costs[option] ?? NaN),
    second: sum(({ seconds }, option) => seconds[option] ?? NaN),
    lead,
    moves: decisions.flatMap(({ moves }, index) => moves[(options[index] ?? 0) - 1] ?? []).sort((a, b) => a - b),
  }
}

/** Every plan of a part. */
export const plansOf = (part: Part): PlanPoint[] =>
  [...choices(part)].flatMap((options) => outcome(part, options) ?? [])
