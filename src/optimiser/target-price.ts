import type { AttributeId } from '@/model/attribute'
import type { PlanProblem } from './plan-problem'
import type { Problem } from './problem'
import { solveFrontier } from './solve'

const nothing: ReadonlySet<number> = new Set()

/** These moves and all that they need, however far back, ascending. */
function withNeeds({ problem }: PlanProblem, moves: Iterable<number>): number[] {
  const wanted = new Set(moves)
  for (let before = -1; before !== wanted.size;) {
    before = wanted.size
    for (const [move, needed] of problem.prerequisites) if (wanted.has(move)) wanted.add(needed)
  }
  return [...wanted].sort((a, b) => a - b)
}

/** Moves that are paid for and make the attribute worse, and what they need: they stay. */
function harmful(read: PlanProblem, id: AttributeId, paid: ReadonlySet<number>): Set<number> {
  return new Set(
    withNeeds(
      read,
      [...paid].filter((at) => (read.moves[at]?.gains.get(id) ?? 0) < 0),
    ),
  )
}

/**
 * The cheapest way to bring one attribute to a value, whatever becomes of the others: what one promise costs by itself.
 * What lifts other attributes too is charged whole, so prices of several promises may count a move twice.
 *
 * @param gain native units above today, positive is better
 * @param paid moves that cost nothing more, because the plan pays for them already
 * @returns whole dong over the horizon, 0 when nothing is needed; null when nothing that is listed reaches it
 */
export function targetPrice(
  read: PlanProblem,
  id: AttributeId,
  gain: number,
  paid: ReadonlySet<number> = nothing,
): number | null {
  const harm = harmful(read, id, paid)
  if (gain <= 0 && harm.size === 0) return 0
  const judged = read.judged.find(({ attribute }) => attribute.id === id)
  if (judged === undefined) return null
  const line = judged.lineTo(gain)
  const helpful = read.moves.flatMap(({ gains }, at) => ((gains.get(id) ?? 0) > 0 ? [at] : []))
  const kept = withNeeds(read, [...helpful, ...harm])
  const index = new Map(kept.map((move, i) => [move, i]))
  const inside = (links: readonly number[]) => links.flatMap((move) => index.get(move) ?? [])
  const problem: Problem = {
    attributes: [{ start: 0, floor: line.floor, weight: 0, value: { from: 0, values: [0] } }],
    moves: kept.flatMap((at) => {
      const move = read.moves[at]
      if (move === undefined) return []
      const delta = line.deltas.get(at) ?? 0
      const effects = delta === 0 ? [] : [[0, delta] as const]
      return [{ cost: paid.has(at) ? 0 : move.cost, must: harm.has(at), effects }]
    }),
    prerequisites: read.problem.prerequisites.flatMap(([move, needed]) => {
      const pair = inside([move, needed])
      return pair.length === 2 ? [pair as [number, number]] : []
    }),
    exclusives: read.problem.exclusives.map(inside).filter((group) => group.length > 1),
  }
  return solveFrontier(problem).points[0]?.cost ?? null
}
