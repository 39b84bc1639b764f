import { valueAt, type Problem } from '@/optimiser/problem'
import type { FrontierPoint } from '@/optimiser/frontier'

/** What the definition says of one set of moves; null: not allowed. */
export function judge(
  problem: Problem,
  chosen: ReadonlySet<number>,
): { cost: number; lead: number; waste: number } | null {
  const { attributes, moves, prerequisites, exclusives } = problem
  if (moves.some(({ must }, move) => must === true && !chosen.has(move))) return null
  if (prerequisites.some(([move, needs]) => chosen.has(move) && !chosen.has(needs))) return null
  if (exclusives.some((group) => new Set(group.filter((move) => chosen.has(move))).size > 1)) return null
  const states = attributes.map(({ start }) => start)
  let cost = 0
  for (const index of chosen) {
    const move = moves[index]
    if (move === undefined) throw new RangeError('no such move')
    cost += move.cost
    for (const [attribute, delta] of move.effects) states[attribute] = (states[attribute] ?? 0) + delta
  }
  let lead = 0
  let waste = 0
  for (const [index, { floor, weight, value }] of attributes.entries()) {
    const state = states[index] ?? 0
    if (floor !== null && state < floor) return null
    lead += weight * valueAt(value, state)
    if (floor !== null && weight === 0) waste += state - floor
  }
  return { cost, lead, waste }
}

/** The whole frontier with its tie-break, by looking at every set of moves (in the order of a Gray code). */
export function enumerate(problem: Problem): FrontierPoint[] {
  const plans: { cost: number; lead: number; waste: number; moves: number[] }[] = []
  const chosen = new Set<number>()
  const look = (): void => {
    const found = judge(problem, chosen)
    if (found !== null) plans.push({ ...found, moves: [...chosen].sort((a, b) => a - b) })
  }
  look()
  for (let step = 1; step < 2 ** problem.moves.length; step++) {
    const flip = 31 - Math.clz32(step & -step)
    if (!chosen.delete(flip)) chosen.add(flip)
    look()
  }
  plans.sort(
    (a, b) =>
      a.cost - b.cost ||
      b.lead - a.lead ||
      a.waste - b.waste ||
      a.moves.length - b.moves.length ||
      lexicographic(a.moves, b.moves),
  )
  const points: FrontierPoint[] = []
  for (const { cost, lead, moves } of plans)
    if (points.length === 0 || lead > (points.at(-1)?.lead ?? 0)) points.push({ cost, lead, moves })
  return points
}

function lexicographic(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((move, index) => move !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
