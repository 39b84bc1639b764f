import type { PlanPoint } from './plan-points'
import { valueAt } from './problem'
import type { Decision, Part, Track } from './reduce'
import type { Touch, Touches } from './touches'

/** What a set of different moves is in one part, those of other parts aside; null: not allowed there. */
export function judgePart(
  { decisions, tracks }: Part,
  { of, placeOf }: Touches,
  moves: readonly number[],
): PlanPoint | null {
  const states = Float64Array.from(tracks, ({ start }) => start)
  const decided = new Uint8Array(decisions.length)
  const chosen: number[] = []
  let cost = 0
  let second = 0
  for (const move of moves) {
    const place = placeOf.get(move)
    if (place === undefined) continue
    const [decision, option] = place
    if (decided[decision] === 1) return null
    decided[decision] = 1
    chosen.push(move)
    const { costs, seconds } = decisions[decision] as Decision
    cost += costs[option] as number
    second += seconds[option] as number
    for (const { track, row } of of[decision] as readonly Touch[])
      states[track] = (states[track] as number) + (row[option] as number)
  }
  let lead = 0
  for (let track = 0; track < tracks.length; track++) {
    const { floor, weight, value } = tracks[track] as Track
    const state = states[track] as number
    if (floor !== null && state < floor) return null
    lead += weight * valueAt(value, state)
  }
  return { cost, lead, second, moves: chosen.sort((a, b) => a - b) }
}
