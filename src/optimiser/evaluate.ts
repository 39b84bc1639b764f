import { valueAt, type Problem } from './problem'

/** What a set of moves comes to. */
export interface Evaluation {
  readonly cost: number
  readonly lead: number
  /** Every floor is reached. */
  readonly compliant: boolean
  /** Prerequisites, exclusive groups and musts are respected too. */
  readonly allowed: boolean
}

/**
 * Cost, lead and compliance of any set of moves.
 *
 * @param moves indices, each once
 */
export function evaluate(
  { attributes, moves, prerequisites, exclusives }: Problem,
  chosen: readonly number[],
): Evaluation {
  const states = attributes.map(({ start }) => start)
  let cost = 0
  for (const index of chosen) {
    const move = moves[index]
    if (move === undefined) continue
    cost += move.cost
    for (const [attribute, delta] of move.effects) states[attribute] = (states[attribute] ?? 0) + delta
  }
  const has = new Set(chosen)
  let lead = 0
  let compliant = true
  attributes.forEach(({ floor, weight, value }, i) => {
    const state = states[i] ?? 0
    if (weight > 0) lead += weight * valueAt(value, state)
    if (floor !== null && state < floor) compliant = false
  })
  const allowed =
    prerequisites.every(([move, needed]) => !has.has(move) || has.has(needed)) &&
    exclusives.every((group) => group.filter((move) => has.has(move)).length <= 1) &&
    moves.every(({ must }, i) => must !== true || has.has(i))
  return { cost, lead, compliant, allowed }
}
