import type { Problem } from './problem'

/** Why a problem cannot be read as one. */
export type ProblemFault =
  /** A circle of prerequisites, each move needing the next and the last the first. */
  | { readonly code: 'CIRCULAR_PREREQUISITE'; readonly moves: readonly number[] }
  /** A number that is no safe integer, or a negative weight; `where` is a path such as `moves.3.cost`. */
  | { readonly code: 'NOT_INTEGER'; readonly where: string }
  /** An index that names no attribute or move. */
  | { readonly code: 'UNKNOWN_INDEX'; readonly where: string }
  /** A value table that is empty or falls. */
  | { readonly code: 'BAD_TABLE'; readonly attribute: number }
  /** Sums of costs, states or leads beyond what integers hold exactly. */
  | { readonly code: 'TOO_LARGE'; readonly where: string }

/** The first fault of a problem; null: it can be solved. */
export function problemFault(problem: Problem): ProblemFault | null {
  return attributeFault(problem) ?? moveFault(problem) ?? linkFault(problem) ?? sumFault(problem) ?? circle(problem)
}

const integer = (value: number): boolean => Number.isSafeInteger(value)

function attributeFault({ attributes }: Problem): ProblemFault | null {
  for (const [index, { start, floor, weight, value }] of attributes.entries()) {
    const where = `attributes.${String(index)}`
    if (!integer(start)) return { code: 'NOT_INTEGER', where: `${where}.start` }
    if (floor !== null && !integer(floor)) return { code: 'NOT_INTEGER', where: `${where}.floor` }
    if (!integer(weight) || weight < 0) return { code: 'NOT_INTEGER', where: `${where}.weight` }
    if (!integer(value.from)) return { code: 'NOT_INTEGER', where: `${where}.value` }
    if (value.values.length === 0) return { code: 'BAD_TABLE', attribute: index }
    for (let state = 0; state < value.values.length; state++) {
      const worth = value.values[state] as number
      if (!integer(worth)) return { code: 'NOT_INTEGER', where: `${where}.value` }
      if (state > 0 && worth < (value.values[state - 1] as number)) return { code: 'BAD_TABLE', attribute: index }
    }
  }
  return null
}

function moveFault({ attributes, moves }: Problem): ProblemFault | null {
  for (const [index, { cost, effects }] of moves.entries()) {
    const where = `moves.${String(index)}`
    if (!integer(cost)) return { code: 'NOT_INTEGER', where: `${where}.cost` }
    for (const [attribute, delta] of effects) {
      if (attributes[attribute] === undefined) return { code: 'UNKNOWN_INDEX', where: `${where}.effects` }
      if (!integer(delta)) return { code: 'NOT_INTEGER', where: `${where}.effects` }
    }
  }
  return null
}

function linkFault({ moves, prerequisites, exclusives }: Problem): ProblemFault | null {
  const unknown = (links: readonly (readonly number[])[]): number =>
    links.findIndex((link) => link.some((move) => moves[move] === undefined))
  const pair = unknown(prerequisites)
  if (pair >= 0) return { code: 'UNKNOWN_INDEX', where: `prerequisites.${String(pair)}` }
  const group = unknown(exclusives)
  return group >= 0 ? { code: 'UNKNOWN_INDEX', where: `exclusives.${String(group)}` } : null
}

function sumFault({ attributes, moves }: Problem): ProblemFault | null {
  const costs = moves.reduce((sum, { cost }) => sum + Math.abs(cost), 0)
  if (!integer(costs)) return { code: 'TOO_LARGE', where: 'moves.cost' }
  const states = attributes.map(({ start, floor }) => Math.abs(start) + Math.abs(floor ?? 0))
  for (const { effects } of moves)
    for (const [attribute, delta] of effects) states[attribute] = (states[attribute] as number) + Math.abs(delta)
  // Waste and number of moves share one number in the tie-break.
  if (!integer(states.reduce((sum, state) => sum + state, 1) * (moves.length + 2)))
    return { code: 'TOO_LARGE', where: 'moves.effects' }
  const lead = attributes.reduce(
    (sum, { weight, value }) =>
      sum +
      weight * Math.max(Math.abs(value.values[0] as number), Math.abs(value.values[value.values.length - 1] as number)),
    0,
  )
  return integer(lead * 2) ? null : { code: 'TOO_LARGE', where: 'attributes.value' }
}

function circle({ moves, prerequisites }: Problem): ProblemFault | null {
  if (prerequisites.length === 0) return null
  const needs: (number[] | undefined)[] = new Array<undefined>(moves.length)
  for (const [move, needed] of prerequisites) (needs[move] ??= []).push(needed)
  const done = new Set<number>()
  for (let start = 0; start < moves.length; start++) {
    if (needs[start] === undefined) continue
    const found = walk(start, needs, done)
    if (found !== null) return { code: 'CIRCULAR_PREREQUISITE', moves: found }
  }
  return null
}

/** Depth first without recursion; the circle in the order in which its moves need each other. */
function walk(start: number, needs: readonly (readonly number[] | undefined)[], done: Set<number>): number[] | null {
  const path: number[] = []
  const onPath = new Set<number>()
  const stack: { move: number; next: number }[] = []
  const enter = (move: number): void => {
    path.push(move)
    onPath.add(move)
    stack.push({ move, next: 0 })
  }
  if (!done.has(start)) enter(start)
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const needed = needs[top.move]?.[top.next++]
    if (needed === undefined) {
      stack.pop()
      path.pop()
      onPath.delete(top.move)
      done.add(top.move)
    } else if (onPath.has(needed)) return path.slice(path.indexOf(needed))
    else if (!done.has(needed)) enter(needed)
  }
  return null
}
