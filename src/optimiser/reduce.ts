import { valueAt, type Problem, type ProblemAttribute, type ProblemMove, type ValueTable } from './problem'

/** One choice: nothing (option 0) or one of some moves that exclude each other (options 1, 2, ...). */
export interface Decision {
  readonly moves: readonly number[]
  /** Per option, nothing first, in units of `Reduced.unit`. */
  readonly costs: readonly number[]
  /** Per option: waste * (moves + 1) + 1, the second key of the tie-break. */
  readonly seconds: readonly number[]
}

/** A sum of choices that must reach a floor and may be worth something; real, or a link between moves. */
export interface Track {
  readonly start: number
  readonly floor: number | null
  readonly weight: number
  readonly value: ValueTable
  /** For each decision that touches it, ascending, what each option adds. */
  readonly deltas: ReadonlyMap<number, readonly number[]>
}

/** A part of the problem that shares nothing with the others. */
export interface Part {
  readonly decisions: readonly Decision[]
  readonly tracks: readonly Track[]
}

/** A problem without the moves that are decided already, cut into independent parts. */
export interface Reduced {
  /** Moves that every plan contains. */
  readonly fixed: readonly number[]
  /** Their cost in dong, and the lead of what no free move touches. */
  readonly cost: number
  readonly lead: number
  /** Costs of decisions are in this many dong: their greatest common divisor. */
  readonly unit: number
  readonly parts: readonly Part[]
}

/**
 * Takes musts and what they need as given, drops what they exclude, and splits the rest. Prerequisites and
 * groups that are no single decision become tracks with a floor, so that the solver knows only one kind of
 * constraint. Null: the musts contradict each other or an attribute that nothing touches misses its floor.
 */
export function reduce(problem: Problem): Reduced | null {
  const { attributes, moves } = problem
  const settled = settle(problem)
  if (settled === null) return null
  const { taken, banned } = settled
  const fixed: number[] = []
  const starts = attributes.map(({ start }) => start)
  let cost = 0
  for (let index = 0; index < moves.length; index++) {
    if (taken[index] !== 1) continue
    const move = moves[index] as ProblemMove
    fixed.push(index)
    cost += move.cost
    for (const [attribute, delta] of move.effects) starts[attribute] = (starts[attribute] as number) + delta
  }

  const groups = decide(problem, taken, banned)
  const unit = commonDivisor(moves, groups)
  const wasteful = attributes.map(({ weight, floor }) => weight === 0 && floor !== null)
  const sums = attributes.map((): Sum => ({ decisions: [], rows: [] }))
  const decisions: Decision[] = []
  const decisionOf = filled(moves.length, -1)
  const optionOf = filled(moves.length, 0)
  for (const members of groups) {
    const costs = [0]
    const seconds = [0]
    for (const index of members) {
      const move = moves[index] as ProblemMove
      decisionOf[index] = decisions.length
      optionOf[index] = costs.length
      let waste = 0
      for (const [attribute, delta] of move.effects) {
        if (wasteful[attribute]) waste += delta
        add(sums[attribute] as Sum, decisions.length, members.length + 1, costs.length, delta)
      }
      costs.push(move.cost / unit)
      seconds.push(waste * (moves.length + 1) + 1)
    }
    decisions.push({ moves: members, costs, seconds })
  }

  let lead = 0
  const constraints: Constraint[] = []
  for (let index = 0; index < attributes.length; index++) {
    const { floor, weight, value } = attributes[index] as ProblemAttribute
    const start = starts[index] as number
    const sum = withoutCancelled(sums[index] as Sum)
    if (sum.decisions.length === 0) {
      if (floor !== null && start < floor) return null
      lead += weight * valueAt(value, start)
    } else if (floor !== null || weight > 0) constraints.push({ start, floor, weight, value, sum })
  }
  const sumOf = (entries: readonly (readonly [move: number, delta: number])[]): Sum => {
    const sum: Sum = { decisions: [], rows: [] }
    const byDecision = [...entries].sort(([a], [b]) => (decisionOf[a] as number) - (decisionOf[b] as number))
    for (const [move, delta] of byDecision) {
      const decision = decisionOf[move] as number
      add(sum, decision, (groups[decision] as number[]).length + 1, optionOf[move] as number, delta)
    }
    return sum
  }
  for (const { floor, entries } of links(problem, decisionOf))
    constraints.push({ start: 0, floor, weight: 0, value: nothing, sum: sumOf(entries) })
  return { fixed, cost, lead, unit, parts: split(decisions, constraints) }
}

/** Plain numbers: for so few, memory of their own costs typed arrays more than it saves. */
const filled = (length: number, number: number): number[] => new Array<number>(length).fill(number)

const nothing: ValueTable = { from: 0, values: [0] }

/** The decisions that change a sum, ascending, and what each of their options adds. */
interface Sum {
  readonly decisions: number[]
  readonly rows: number[][]
}

/** A track before the problem is cut into parts. */
interface Constraint extends Omit<Track, 'deltas'> {
  readonly sum: Sum
}

/** What one of the `options` of a decision adds; decisions have to come in ascending order. */
function add({ decisions, rows }: Sum, decision: number, options: number, option: number, delta: number): void {
  if (delta === 0) return
  if (decisions[decisions.length - 1] !== decision) {
    const row = [0]
    while (row.length < options) row.push(0)
    decisions.push(decision)
    rows.push(row)
  }
  const row = rows[rows.length - 1] as number[]
  row[option] = (row[option] as number) + delta
}

/** The sum without decisions whose options change nothing: the effects of a move on one attribute may cancel. */
function withoutCancelled(sum: Sum): Sum {
  const { decisions, rows } = sum
  const changes = (row: readonly number[]): boolean => row.some((delta) => delta !== 0)
  if (rows.every(changes)) return sum
  return { decisions: decisions.filter((_, index) => changes(rows[index] as number[])), rows: rows.filter(changes) }
}

/** What musts, prerequisites and groups decide before any choice; null: they contradict. */
export function settle({
  moves,
  prerequisites,
  exclusives,
}: Problem): { taken: readonly number[]; banned: readonly number[] } | null {
  const taken = filled(moves.length, 0)
  const banned = filled(moves.length, 0)
  let isFree = true
  for (let move = 0; move < moves.length; move++)
    if ((moves[move] as ProblemMove).must === true) {
      taken[move] = 1
      isFree = false
    }
  if (isFree) return { taken, banned }
  for (let changed = true; changed;) {
    changed = false
    const mark = (marks: number[], move: number): void => {
      if (marks[move] === 1) return
      marks[move] = 1
      changed = true
    }
    for (const [move, needed] of prerequisites) {
      if (taken[move] === 1) mark(taken, needed)
      if (banned[needed] === 1) mark(banned, move)
    }
    for (const group of exclusives) {
      const members = [...new Set(group)]
      if (members.some((move) => taken[move] === 1))
        for (const move of members) if (taken[move] !== 1) mark(banned, move)
      if (members.filter((move) => taken[move] === 1).length > 1) return null
    }
    if (moves.some((_, move) => taken[move] === 1 && banned[move] === 1)) return null
  }
  return { taken, banned }
}

/** Groups the free moves: each exclusive group takes its members that no earlier group has, the others stand alone. */
function decide({ moves, exclusives }: Problem, taken: readonly number[], banned: readonly number[]): number[][] {
  const seen = taken.slice()
  for (let move = 0; move < seen.length; move++) if (banned[move] === 1) seen[move] = 1
  const groups: number[][] = []
  for (const group of [...exclusives].sort((a, b) => b.length - a.length)) {
    const members: number[] = []
    for (const move of group) {
      if (seen[move] === 1) continue
      seen[move] = 1
      members.push(move)
    }
    if (members.length > 0) groups.push(members.sort((a, b) => a - b))
  }
  for (let move = 0; move < moves.length; move++) if (seen[move] === 0) groups.push([move])
  return groups
}

/** A sum over moves that must reach a floor. */
interface Link {
  readonly floor: number
  readonly entries: readonly (readonly [move: number, delta: number])[]
}

/** Prerequisites and split groups, of moves that are part of a decision, as sums with a floor. */
function links({ prerequisites, exclusives }: Problem, decisionOf: readonly number[]): Link[] {
  const isFree = (move: number): boolean => (decisionOf[move] as number) >= 0
  const dependents = new Map<number, Set<number>>()
  for (const [move, needed] of prerequisites)
    if (isFree(move) && isFree(needed)) dependents.set(needed, (dependents.get(needed) ?? new Set()).add(move))
  const found: Link[] = []
  for (const [needed, moves] of dependents)
    found.push({ floor: 0, entries: [[needed, moves.size], ...[...moves].map((move) => [move, -1] as const)] })
  for (const group of exclusives) {
    const first = decisionOf[group.find(isFree) ?? -1]
    if (group.every((move) => decisionOf[move] === first || !isFree(move))) continue
    const members = [...new Set(group)].filter(isFree)
    found.push({ floor: -1, entries: members.map((move) => [move, -1] as const) })
  }
  return found
}

function commonDivisor(moves: readonly ProblemMove[], groups: readonly (readonly number[])[]): number {
  let divisor = 0
  for (const members of groups)
    for (const move of members) {
      let rest = Math.abs((moves[move] as ProblemMove).cost)
      while (rest !== 0) {
        const remainder = divisor % rest
        divisor = rest
        rest = remainder
      }
    }
  return divisor === 0 ? 1 : divisor
}

/** Parts that share neither a decision nor a track, each renumbered. */
function split(decisions: readonly Decision[], constraints: readonly Constraint[]): Part[] {
  const parent = [...decisions.keys()]
  const root = (node: number): number => {
    let top = node
    while (parent[top] !== top) top = parent[top] as number
    for (let at = node; at !== top;) {
      const above = parent[at] as number
      parent[at] = top
      at = above
    }
    return top
  }
  for (const { sum } of constraints) {
    const top = root(sum.decisions[0] as number)
    for (let index = 1; index < sum.decisions.length; index++) parent[root(sum.decisions[index] as number)] = top
  }
  const parts: { decisions: Decision[]; tracks: Track[] }[] = []
  const partOf = filled(decisions.length, -1)
  const placeOf = filled(decisions.length, 0)
  for (let decision = 0; decision < decisions.length; decision++) {
    const top = root(decision)
    if (partOf[top] === -1) partOf[top] = parts.push({ decisions: [], tracks: [] }) - 1
    const part = parts[partOf[top] as number] as (typeof parts)[number]
    placeOf[decision] = part.decisions.push(decisions[decision] as Decision) - 1
  }
  for (const { start, floor, weight, value, sum } of constraints) {
    const deltas = new Map<number, readonly number[]>()
    for (let index = 0; index < sum.decisions.length; index++)
      deltas.set(placeOf[sum.decisions[index] as number] as number, sum.rows[index] as number[])
    const part = parts[partOf[root(sum.decisions[0] as number)] as number]
    part?.tracks.push({ start, floor, weight, value, deltas })
  }
  return parts
}
