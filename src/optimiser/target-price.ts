import type { AttributeId } from '@/model/attribute'
import { problemAttribute, problemMove, type PlanProblem } from './plan-problem'
import type { Problem } from './problem'
import { solveFrontier } from './solve'

/** Moves that lift an attribute, and all that they need, however far back. */
function helpful({ moves, problem }: PlanProblem, id: AttributeId): number[] {
  const wanted = new Set(moves.flatMap(({ gains }, i) => ((gains.get(id) ?? 0) > 0 ? [i] : [])))
  for (let before = -1; before !== wanted.size; ) {
    before = wanted.size
    for (const [move, needed] of problem.prerequisites) if (wanted.has(move)) wanted.add(needed)
  }
  return [...wanted].sort((a, b) => a - b)
}

/**
 * The cheapest way to bring one attribute to a value, whatever becomes of the others: what one promise costs by itself.
 * What lifts other attributes too is charged whole, so prices of several promises may count a move twice.
 *
 * @param gain native units above today, positive is better
 * @returns whole dong over the horizon, 0 when nothing is needed; null when nothing that is listed reaches it
 */
export function targetPrice(read: PlanProblem, id: AttributeId, gain: number): number | null {
  if (gain <= 0) return 0
  const judged = read.judged.find(({ attribute }) => attribute.id === id)
  if (judged === undefined) return null
  const ladder = judged.ladder(gain)
  const ladders = new Map([[id, [0, ladder] as const]])
  const kept = helpful(read, id)
  const index = new Map(kept.map((move, i) => [move, i]))
  const inside = (links: readonly number[]) => links.flatMap((move) => index.get(move) ?? [])
  const problem: Problem = {
    attributes: [problemAttribute(ladder, gain, 0)],
    moves: kept.flatMap((at) => {
      const move = read.moves[at]
      return move === undefined ? [] : [problemMove({ ...move, must: false }, ladders)]
    }),
    prerequisites: read.problem.prerequisites.flatMap(([move, needed]) => {
      const pair = inside([move, needed])
      return pair.length === 2 ? [pair as [number, number]] : []
    }),
    exclusives: read.problem.exclusives.map(inside).filter((group) => group.length > 1),
  }
  return solveFrontier(problem).points[0]?.cost ?? null
}
