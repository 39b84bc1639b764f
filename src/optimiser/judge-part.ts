import type { PlanPoint } from './plan-points'
import { valueAt } from './problem'
import type { Part } from './reduce'

/** What a set of moves is in one part, those of other parts aside; null: not allowed there. */
export function judgePart(part: Part, moves: readonly number[]): PlanPoint | null {
  const wanted = new Set(moves)
  const states = part.tracks.map(({ start }) => start)
  const chosen: number[] = []
  let cost = 0
  let second = 0
  for (const [decision, { moves: offered, costs, seconds }] of part.decisions.entries()) {
    const options = offered.flatMap((move, index) => (wanted.has(move) ? [index + 1] : []))
    if (options.length > 1) return null
    const [option = 0] = options
    if (option === 0) continue
    chosen.push(offered[option - 1] as number)
    cost += costs[option] as number
    second += seconds[option] as number
    for (const [index, { deltas }] of part.tracks.entries())
      states[index] = (states[index] as number) + (deltas.get(decision)?.[option] ?? 0)
  }
  let lead = 0
  for (const [index, { floor, weight, value }] of part.tracks.entries()) {
    const state = states[index] as number
    if (floor !== null && state < floor) return null
    lead += weight * valueAt(value, state)
  }
  return { cost, lead, second, moves: chosen.sort((a, b) => a - b) }
}
