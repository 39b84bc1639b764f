import type { Corner } from './cuts'
import type { PlanPoint } from './plan-points'

/** Combinations of the parts so far, ascending in cost and lead: one of `before` with one of the newest part's points. */
interface Sums {
  readonly costs: readonly number[]
  readonly leads: readonly number[]
  readonly seconds: readonly number[]
  /** Which combination of the parts before, and which point of the newest part. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly points: readonly PlanPoint[]
  readonly before: Sums | null
}

type MutableSums = { [Key in keyof Sums]: Sums[Key] extends readonly number[] ? number[] : Sums[Key] }

const nothing: PlanPoint = { cost: 0, lead: 0, second: 0, moves: [] }

/**
 * The frontier of independent parts from their frontiers: of each sum of leads the cheapest, with the tie-break,
 * fewest points first. Parts without points have no frontier, and neither has the whole.
 */
export function mergeParts(parts: readonly (readonly PlanPoint[])[]): PlanPoint[] {
  // What has one point only is in every plan.
  const single = parts.flatMap((points) => (points.length === 1 ? points : []))
  const base: PlanPoint = {
    cost: single.reduce((sum, { cost }) => sum + cost, 0),
    lead: single.reduce((sum, { lead }) => sum + lead, 0),
    second: single.reduce((sum, { second }) => sum + second, 0),
    moves: single.flatMap(({ moves }) => moves),
  }
  let sums: Sums = {
    costs: [base.cost],
    leads: [base.lead],
    seconds: [base.second],
    left: [0],
    right: [0],
    points: [base],
    before: null,
  }
  const others = parts.filter((points) => points.length !== 1).sort((a, b) => a.length - b.length)
  if (others.some(({ length }) => length === 0)) return []
  for (const points of others) sums = combine(sums, points)
  return pointsOf(sums)
}

/** One cell per lead. */
interface Room {
  readonly costs: Float64Array
  readonly seconds: Float64Array
  readonly left: Int32Array
  readonly right: Int32Array
}

const makeRoom = (cells: number): Room => ({
  costs: new Float64Array(cells),
  seconds: new Float64Array(cells),
  left: new Int32Array(cells),
  right: new Int32Array(cells),
})

/** Room that is used again and again: fresh memory takes longer than most merges. Nothing in it outlives a merge. */
const usual = makeRoom(16_384)

function combine(before: Sums, points: readonly PlanPoint[]): Sums {
  const { length } = before.leads
  const least = (points[0] as PlanPoint).lead
  const range = (before.leads[length - 1] as number) - (before.leads[0] as number) + lastOf(points).lead - least + 1
  return range <= 16 * length * points.length + 65_536 ? dense(before, points, range) : sparse(before, points)
}

const lastOf = (points: readonly PlanPoint[]): PlanPoint => points[points.length - 1] as PlanPoint

/** Sorted by leads that lie close together. */
function dense(before: Sums, points: readonly PlanPoint[], range: number): Sums {
  const { costs, seconds, left, right } = range <= usual.costs.length ? usual : makeRoom(range)
  costs.fill(Infinity, 0, range)
  const lowest = (before.leads[0] as number) + (points[0] as PlanPoint).lead
  for (let j = 0; j < points.length; j++) {
    const point = points[j] as PlanPoint
    const shift = point.lead - lowest
    for (let i = 0; i < before.costs.length; i++) {
      const at = (before.leads[i] as number) + shift
      const cost = (before.costs[i] as number) + point.cost
      const other = costs[at] as number
      if (cost > other) continue
      const second = (before.seconds[i] as number) + point.second
      if (cost === other) {
        if (second > (seconds[at] as number)) continue
        if (second === seconds[at] && !goesFirst(before, points, i, j, left[at] as number, right[at] as number))
          continue
      }
      costs[at] = cost
      seconds[at] = second
      left[at] = i
      right[at] = j
    }
  }
  // From the best lead down, whatever is cheaper than all before it.
  const sums: MutableSums = { costs: [], leads: [], seconds: [], left: [], right: [], points, before }
  let cheapest = Infinity
  for (let at = range - 1; at >= 0; at--)
    if ((costs[at] as number) < cheapest) {
      cheapest = costs[at] as number
      sums.costs.push(cheapest)
      sums.leads.push(at + lowest)
      sums.seconds.push(seconds[at] as number)
      sums.left.push(left[at] as number)
      sums.right.push(right[at] as number)
    }
  for (const column of [sums.costs, sums.leads, sums.seconds, sums.left, sums.right]) column.reverse()
  return sums
}

/** For leads that lie far apart. */
function sparse(before: Sums, points: readonly PlanPoint[]): Sums {
  const width = points.length
  const cost = (pair: number): number =>
    (before.costs[Math.floor(pair / width)] as number) + (points[pair % width] as PlanPoint).cost
  const lead = (pair: number): number =>
    (before.leads[Math.floor(pair / width)] as number) + (points[pair % width] as PlanPoint).lead
  const second = (pair: number): number =>
    (before.seconds[Math.floor(pair / width)] as number) + (points[pair % width] as PlanPoint).second
  const pairs = Array.from({ length: before.costs.length * width }, (_, pair) => pair).sort(
    (a, b) =>
      cost(a) - cost(b) ||
      lead(b) - lead(a) ||
      second(a) - second(b) ||
      (goesFirst(before, points, Math.floor(a / width), a % width, Math.floor(b / width), b % width) ? -1 : 1),
  )
  let best = -Infinity
  const kept = pairs.filter((pair) => {
    if (lead(pair) <= best) return false
    best = lead(pair)
    return true
  })
  return {
    costs: kept.map(cost),
    leads: kept.map(lead),
    seconds: kept.map(second),
    left: kept.map((pair) => Math.floor(pair / width)),
    right: kept.map((pair) => pair % width),
    points,
    before,
  }
}

/** Of two plans of as many moves: the one with the smallest move that only one of them has is the smaller. */
function goesFirst(
  before: Sums,
  points: readonly PlanPoint[],
  leftA: number,
  rightA: number,
  leftB: number,
  rightB: number,
): boolean {
  let smallest = Infinity
  let first = false
  const look = (own: readonly number[], other: readonly number[]): void => {
    let at = 0
    while (at < own.length && own[at] === other[at]) at++
    const mine = own[at] ?? Infinity
    const its = other[at] ?? Infinity
    if (Math.min(mine, its) < smallest) {
      smallest = Math.min(mine, its)
      first = mine < its
    }
  }
  look((points[rightA] as PlanPoint).moves, (points[rightB] as PlanPoint).moves)
  let a = leftA
  let b = leftB
  for (let sums: Sums | null = before; sums !== null && a !== b; sums = sums.before) {
    const pointA = sums.right[a] as number
    const pointB = sums.right[b] as number
    if (pointA !== pointB) look((sums.points[pointA] as PlanPoint).moves, (sums.points[pointB] as PlanPoint).moves)
    a = sums.left[a] as number
    b = sums.left[b] as number
  }
  return first
}

/** The combinations as plans, their moves ascending. */
function pointsOf(sums: Sums): PlanPoint[] {
  let largest = -1
  for (let at: Sums | null = sums; at !== null; at = at.before)
    for (const { moves } of at.points) for (const move of moves) if (move > largest) largest = move
  // A bit per move sorts them all.
  const bits = new Int32Array((largest >> 5) + 1)
  return sums.costs.map((cost, index): PlanPoint => {
    let own = index
    for (let at: Sums | null = sums; at !== null; at = at.before) {
      for (const move of (at.points[at.right[own] as number] as PlanPoint).moves)
        bits[move >> 5] = (bits[move >> 5] as number) | (1 << (move & 31))
      own = at.left[own] as number
    }
    return { cost, lead: sums.leads[index] as number, second: sums.seconds[index] as number, moves: emptied(bits) }
  })
}

/** The positions of the bits that are set, ascending; clears them. */
function emptied(bits: Int32Array): number[] {
  const positions: number[] = []
  for (let word = 0; word < bits.length; word++) {
    let left = bits[word] as number
    if (left === 0) continue
    bits[word] = 0
    for (; left !== 0; left &= left - 1) positions.push(32 * word + 31 - Math.clz32(left & -left))
  }
  return positions
}

/** The same for bounds, which have no plans. */
export function mergeBounds(parts: readonly (readonly Corner[])[]): Corner[] {
  return mergeParts(parts.map((corners) => corners.map(({ cost, lead }) => ({ ...nothing, cost, lead }))))
}
