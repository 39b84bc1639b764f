import { valueAt, type Problem, type ProblemAttribute, type ValueTable } from './problem'

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
  /** For each decision that touches it, what each option adds. */
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
  const free = moves.map((_, move) => taken[move] !== 1 && banned[move] !== 1)
  const fixed = [...moves.keys()].filter((move) => taken[move] === 1)
  const starts = attributes.map(({ start }) => start)
  for (const move of fixed)
    for (const [attribute, delta] of moves[move]?.effects ?? [])
      starts[attribute] = (starts[attribute] as number) + delta

  const groups = decide(problem, free)
  const decisionOf = new Int32Array(moves.length).fill(-1)
  const optionOf = new Int32Array(moves.length)
  for (const [decision, members] of groups.entries())
    for (const [position, move] of members.entries()) {
      decisionOf[move] = decision
      optionOf[move] = position + 1
    }
  const unit = commonDivisor(moves.filter((_, move) => free[move]).map(({ cost }) => cost))
  const wasteful = attributes.map(({ weight, floor }) => weight === 0 && floor !== null)
  const decisions = groups.map((members): Decision => ({
    moves: members,
    costs: [0, ...members.map((move) => (moves[move]?.cost ?? 0) / unit)],
    seconds: [
      0,
      ...members.map((move) => {
        let waste = 0
        for (const [attribute, delta] of moves[move]?.effects ?? []) if (wasteful[attribute]) waste += delta
        return waste * (moves.length + 1) + 1
      }),
    ],
  }))

  let lead = 0
  const tracks: Track[] = []
  const place = (sums: ReadonlyMap<number, number>): Map<number, number[]> => {
    const deltas = new Map<number, number[]>()
    for (const [move, delta] of sums) {
      if (delta === 0) continue
      const decision = decisionOf[move] as number
      const row = deltas.get(decision) ?? new Array<number>((groups[decision]?.length ?? 0) + 1).fill(0)
      row[optionOf[move] as number] = delta
      deltas.set(decision, row)
    }
    return deltas
  }
  const sums = attributes.map(() => new Map<number, number>())
  for (const [index, move] of moves.entries())
    if (free[index])
      for (const [attribute, delta] of move.effects) {
        const sum = sums[attribute] as Map<number, number>
        sum.set(index, (sum.get(index) ?? 0) + delta)
      }
  for (const [index, attribute] of attributes.entries()) {
    const start = starts[index] as number
    const deltas = place(sums[index] as Map<number, number>)
    if (deltas.size === 0) {
      if (attribute.floor !== null && start < attribute.floor) return null
      lead += attribute.weight * valueAt(attribute.value, start)
    } else if (attribute.floor !== null || attribute.weight > 0) {
      tracks.push({ ...plain(attribute), start, deltas })
    }
  }
  for (const link of links(problem, free, decisionOf)) tracks.push({ ...link, deltas: place(link.sums) })
  return {
    fixed,
    cost: fixed.reduce((sum, move) => sum + (moves[move]?.cost ?? 0), 0),
    lead,
    unit,
    parts: split(decisions, tracks),
  }
}

const plain = ({ floor, weight, value }: ProblemAttribute) => ({ floor, weight, value })
const nothing: ValueTable = { from: 0, values: [0] }

/** What musts, prerequisites and groups decide before any choice; null: they contradict. */
export function settle({
  moves,
  prerequisites,
  exclusives,
}: Problem): { taken: Uint8Array; banned: Uint8Array } | null {
  const taken = Uint8Array.from(moves, ({ must }) => (must === true ? 1 : 0))
  const banned = new Uint8Array(moves.length)
  for (let changed = true; changed;) {
    changed = false
    const mark = (marks: Uint8Array, move: number): void => {
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
function decide({ moves, exclusives }: Problem, free: readonly boolean[]): number[][] {
  const seen = new Set<number>()
  const claim = (candidates: readonly number[]): number[] => {
    const members = [...new Set(candidates)].filter((move) => free[move] && !seen.has(move))
    for (const move of members) seen.add(move)
    return members.sort((a, b) => a - b)
  }
  const largestFirst = [...exclusives].sort((a, b) => b.length - a.length)
  return [...largestFirst.map(claim), ...moves.map((_, move) => claim([move]))].filter((group) => group.length > 0)
}

interface Link extends Omit<Track, 'deltas'> {
  readonly sums: Map<number, number>
}

/** Prerequisites and split groups as sums with a floor. */
function links(problem: Problem, free: readonly boolean[], decisionOf: Int32Array): Link[] {
  const dependents = new Map<number, Set<number>>()
  for (const [move, needed] of problem.prerequisites)
    if (free[move] && free[needed]) dependents.set(needed, (dependents.get(needed) ?? new Set()).add(move))
  const needs = [...dependents].map(([needed, moves]): Link => {
    const sums = new Map<number, number>([[needed, moves.size]])
    for (const move of moves) sums.set(move, -1)
    return { start: 0, floor: 0, weight: 0, value: nothing, sums }
  })
  const overlapping = problem.exclusives
    .map((group) => [...new Set(group)].filter((move) => free[move]))
    .filter((group) => new Set(group.map((move) => decisionOf[move])).size > 1)
    .map((group): Link => ({
      start: 0,
      floor: -1,
      weight: 0,
      value: nothing,
      sums: new Map(group.map((m) => [m, -1])),
    }))
  return [...needs, ...overlapping]
}

function commonDivisor(values: readonly number[]): number {
  let divisor = 0
  for (const value of values) {
    let rest = Math.abs(value)
    while (rest !== 0) [divisor, rest] = [rest, divisor % rest]
  }
  return divisor === 0 ? 1 : divisor
}

/** Parts that share neither a decision nor a track, each renumbered. */
function split(decisions: readonly Decision[], tracks: readonly Track[]): Part[] {
  const parent = Int32Array.from(decisions.keys())
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
  for (const { deltas } of tracks) {
    const [first = 0] = deltas.keys()
    for (const decision of deltas.keys()) parent[root(decision)] = root(first)
  }
  const members = new Map<number, number[]>()
  for (const decision of decisions.keys()) {
    const top = root(decision)
    members.set(top, [...(members.get(top) ?? []), decision])
  }
  return [...members].map(([top, list]) => {
    const renumbered = new Map(list.map((decision, index) => [decision, index]))
    const own = tracks.filter(({ deltas }) => root([...deltas.keys()][0] as number) === top)
    return {
      decisions: list.map((decision) => decisions[decision] as Decision),
      tracks: own.map((track) => ({
        ...track,
        deltas: new Map([...track.deltas].map(([decision, row]) => [renumbered.get(decision) as number, row])),
      })),
    }
  })
}
