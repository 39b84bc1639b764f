import { compareMoves, type PlanPoint } from './plan-points'
import { valueAt } from './problem'
import type { Decision, Part, Track } from './reduce'

/** Whether a part allows at most this many combinations of options. */
export function hasCombinations({ decisions }: Part, atMost: number): boolean {
  let count = 1
  for (const { costs } of decisions) {
    count *= costs.length
    if (count > atMost) return false
  }
  return true
}

/**
 * The frontier of a small part by trying every combination: for a few thousand of them that is quicker than preparing
 * anything cleverer. Left out is only what can no longer reach a floor and, where nothing earns a lead, what costs more
 * than a plan that is known.
 */
export function tryCombinations(part: Part): PlanPoint[] {
  return new Trial(part).points()
}

/** A track that a decision changes. */
interface Touch {
  readonly track: number
  readonly row: readonly number[]
  /** Below this state no later decision brings the track to its floor. */
  readonly least: number
}

class Trial {
  private readonly states: number[]
  private readonly touches: readonly Touch[][]
  /** Tracks that earn a lead. */
  private readonly earning: readonly number[]
  /** The least that the decisions from each one on can cost. */
  private readonly rest: number[]
  /** The points so far, ascending in cost and lead; a code names the option of every decision. */
  private readonly costs: number[] = []
  private readonly leads: number[] = []
  private readonly seconds: number[] = []
  private readonly codes: number[] = []

  constructor(private readonly part: Part) {
    const { decisions, tracks } = part
    this.states = tracks.map(({ start }) => start)
    this.touches = decisions.map(() => [])
    this.earning = [...tracks.keys()].filter((track) => (tracks[track] as Track).weight > 0)
    this.rest = new Array<number>(decisions.length + 1).fill(0)
    for (let at = decisions.length - 1; at >= 0; at--)
      this.rest[at] = (this.rest[at + 1] as number) + Math.min(...(decisions[at] as Decision).costs)
  }

  points(): PlanPoint[] {
    if (this.prepare()) this.visit(0, 0, 0, 0)
    return this.costs.map((cost, index) => ({
      cost,
      lead: this.leads[index] as number,
      second: this.seconds[index] as number,
      moves: this.movesOf(this.codes[index] as number),
    }))
  }

  /** Finds what each decision changes; false when a track cannot reach its floor. */
  private prepare(): boolean {
    for (const [track, { start, floor, deltas }] of this.part.tracks.entries()) {
      let least = floor ?? -Infinity
      for (const [decision, row] of [...deltas].reverse()) {
        this.touches[decision]?.push({ track, row, least })
        least -= Math.max(...row)
      }
      if (start < least) return false
    }
    return true
  }

  /** Tries all ways to decide from one decision on; `code` names what was decided before. */
  private visit(at: number, cost: number, second: number, code: number): void {
    const decision = this.part.decisions[at]
    if (decision === undefined) {
      this.keep(cost, second, code)
      return
    }
    const { states } = this
    const touches = this.touches[at] as readonly Touch[]
    const { costs, seconds } = decision
    // Without a lead to earn there is one point only, the cheapest.
    const most = this.earning.length > 0 ? Infinity : (this.costs[0] ?? Infinity) - (this.rest[at + 1] as number)
    for (let option = 0; option < costs.length; option++) {
      const spent = cost + (costs[option] as number)
      if (spent > most) continue
      let possible = true
      for (let index = 0; index < touches.length; index++) {
        const { track, row, least } = touches[index] as Touch
        const state = (states[track] as number) + (row[option] as number)
        states[track] = state
        if (state < least) possible = false
      }
      if (possible) this.visit(at + 1, spent, second + (seconds[option] as number), code * costs.length + option)
      for (let index = 0; index < touches.length; index++) {
        const { track, row } = touches[index] as Touch
        states[track] = (states[track] as number) - (row[option] as number)
      }
    }
  }

  /** Keeps a whole plan if no point beats it, in place of those that it beats. */
  private keep(cost: number, second: number, code: number): void {
    const { costs, leads, seconds, codes } = this
    let lead = 0
    for (let index = 0; index < this.earning.length; index++) {
      const track = this.earning[index] as number
      const { weight, value } = this.part.tracks[track] as Track
      lead += weight * valueAt(value, this.states[track] as number)
    }
    let from = costs.length
    while (from > 0 && (costs[from - 1] as number) > cost) from--
    if (from > 0) {
      const before = from - 1
      const isSameCost = costs[before] === cost
      if ((leads[before] as number) > lead) return
      if (leads[before] === lead) {
        if (!isSameCost || !this.goesFirst(second, code, before)) return
      }
      if (isSameCost) from = before
    }
    let until = from
    while (until < costs.length && (leads[until] as number) <= lead) until++
    costs.splice(from, until - from, cost)
    leads.splice(from, until - from, lead)
    seconds.splice(from, until - from, second)
    codes.splice(from, until - from, code)
  }

  /** Against a point of the same cost and lead. */
  private goesFirst(second: number, code: number, point: number): boolean {
    const difference = second - (this.seconds[point] as number)
    if (difference !== 0) return difference < 0
    return compareMoves(this.movesOf(code), this.movesOf(this.codes[point] as number)) < 0
  }

  private movesOf(code: number): number[] {
    const { decisions } = this.part
    const moves: number[] = []
    let left = code
    for (let at = decisions.length - 1; at >= 0; at--) {
      const decision = decisions[at] as Decision
      const option = left % decision.costs.length
      left = (left - option) / decision.costs.length
      if (option > 0) moves.push(decision.moves[option - 1] as number)
    }
    return moves.sort((a, b) => a - b)
  }
}
