import type { PlanProblem } from './plan-problem'
import type { Problem } from './problem'

type Known = Pick<PlanProblem, 'cases' | 'isComplete' | 'problem' | 'moves'>

/** The largest whole number that divides all of them; 1 of nothing. */
function commonDivisor(amounts: readonly number[]): number {
  let divisor = 0
  for (const amount of amounts) {
    let rest = Math.abs(amount)
    while (rest !== 0) [divisor, rest] = [rest, divisor % rest]
  }
  return divisor === 0 ? 1 : divisor
}

/** Sums of costs up to here stay exact in the engine's bounds, too. */
const largest = 1e14

/**
 * The same question with the net as its cost (spec 11.5): of the least net the least outlay, which of equal nets is the
 * least that comes back. Both are told in one whole number, the net first. Where that number would be too large for
 * whole dong, the net alone counts.
 */
export function netFirst({ cases, isComplete, problem, moves }: Known): Known {
  const back = moves.map(({ cost, net }) => cost - net)
  const unit = commonDivisor([...moves.map(({ net }) => net), ...back])
  const shift = back.reduce((sum, each) => sum + Math.abs(each / unit), 1)
  const size = moves.reduce((sum, { net }) => sum + Math.abs(net / unit), 1)
  const isBoth = size * shift <= largest
  const costs = moves.map(({ net }, at) => (isBoth ? (net / unit) * shift + (back[at] ?? 0) / unit : net))
  const priced = (one: Problem): Problem => ({
    ...one,
    moves: one.moves.map((move, at) => ({ ...move, cost: costs[at] ?? move.cost })),
  })
  return { cases: cases.map(priced), isComplete, problem: priced(problem), moves }
}
