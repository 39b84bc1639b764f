import { evaluate } from './evaluate'
import type { Problem } from './problem'

/** Steps of a linear congruential generator (Numerical Recipes): the cloud only has to look the same each time. */
function* draws(seed: number): Generator<number, never> {
  let state = seed >>> 0
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

/**
 * Plans that keep the rule and are beaten by the frontier: the cloud that shows what choosing by feel comes to. Made by
 * adding moves at random to plans of the frontier, and by taking some away again where the rule allows.
 *
 * @param frontierMoves the plans of the frontier, as sets of moves
 * @param cases the ways to keep the rule, which differ in floors alone; one of them is enough
 * @returns cost and lead, each once
 */
export function trialPlans(
  problem: Problem,
  frontierMoves: readonly (readonly number[])[],
  count: number,
  seed: number,
  cases: readonly Problem[] = [problem],
): [cost: number, lead: number][] {
  if (frontierMoves.length === 0 || problem.moves.length === 0) return []
  const random = draws(seed)
  const pick = (limit: number) => Math.floor(random.next().value * limit)
  const found = new Map<string, [number, number]>()
  for (let attempt = 0; attempt < count * 6 && found.size < count; attempt += 1) {
    const chosen = new Set(frontierMoves[pick(frontierMoves.length)])
    for (let changes = 1 + pick(4); changes > 0; changes -= 1) {
      const move = pick(problem.moves.length)
      if (chosen.has(move)) chosen.delete(move)
      else chosen.add(move)
    }
    const { cost, lead, allowed } = evaluate(problem, [...chosen])
    if (allowed && cases.some((one) => evaluate(one, [...chosen]).compliant)) found.set(`${cost}|${lead}`, [cost, lead])
  }
  const onFrontier = new Set(
    frontierMoves.map((moves) => {
      const { cost, lead } = evaluate(problem, moves)
      return `${cost}|${lead}`
    }),
  )
  return [...found].filter(([key]) => !onFrontier.has(key)).map(([, point]) => point)
}
