import type { PlanPoint } from './plan-points'
import { valueAt } from './problem'
import type { Part, Track } from './reduce'
import type { Touch, Touches } from './touches'

/** Plans of a part that differ from known ones in one decision: a quick way from a few good plans to many. */
export class Neighbours {
  /** No point beats another; ascending in cost and lead. */
  points: PlanPoint[] = []
  /** Points still to be looked around. */
  private queue: PlanPoint[] = []
  /** Those that were: what lies around them is known, or beaten by what is. */
  private readonly looked = new WeakSet<PlanPoint>()
  /** The plan at hand: its option of every decision, and the state of every track. */
  private readonly options: Int32Array
  private readonly states: Float64Array

  constructor(
    private readonly part: Part,
    private readonly touches: Touches,
  ) {
    const { decisions, tracks } = part
    this.options = new Int32Array(decisions.length)
    this.states = new Float64Array(tracks.length)
  }

  /** Looks around all of these points, and those found on the way, once each; yields after each. */
  *steps(points: readonly PlanPoint[]): Generator<undefined, void> {
    this.points = [...points]
    this.queue = points.filter((point) => !this.looked.has(point))
    for (const point of this.queue) {
      // Another one may have taken its place meanwhile.
      if (this.points[this.after(point.cost) - 1] !== point) continue
      this.looked.add(point)
      this.look(point)
      yield undefined
    }
  }

  private take({ moves }: PlanPoint): void {
    const { tracks } = this.part
    this.options.fill(0)
    for (const [track, { start }] of tracks.entries()) this.states[track] = start
    for (const move of moves) {
      const [decision, option] = this.touches.placeOf.get(move) as readonly [number, number]
      this.options[decision] = option
      for (const { track, row } of this.touches.of[decision] as readonly Touch[])
        this.states[track] = (this.states[track] as number) + (row[option] as number)
    }
  }

  /** Tries every other option of every decision of a plan. */
  private look(plan: PlanPoint): void {
    this.take(plan)
    for (const [decision, { costs, seconds }] of this.part.decisions.entries()) {
      const old = this.options[decision] as number
      for (let option = 0; option < costs.length; option++) {
        const gained = option === old ? null : this.gain(decision, option)
        if (gained === null) continue
        const spent = plan.cost + (costs[option] as number) - (costs[old] as number)
        const at = this.after(spent)
        if (((this.points[at - 1] as PlanPoint | undefined)?.lead ?? -Infinity) >= plan.lead + gained) continue
        this.options[decision] = option
        this.insert(at, {
          cost: spent,
          lead: plan.lead + gained,
          second: plan.second + (seconds[option] as number) - (seconds[old] as number),
          moves: this.moves(),
        })
        this.options[decision] = old
      }
    }
  }

  /** What another option adds to the lead of the plan at hand; null: a floor is missed. */
  private gain(decision: number, option: number): number | null {
    const touches = this.touches.of[decision] as readonly Touch[]
    const old = this.options[decision] as number
    let gained = 0
    for (let index = 0; index < touches.length; index++) {
      const { track, row } = touches[index] as Touch
      const { floor, weight, value } = this.part.tracks[track] as Track
      const before = this.states[track] as number
      const after = before + (row[option] as number) - (row[old] as number)
      if (floor !== null && after < floor) return null
      if (weight > 0) gained += weight * (valueAt(value, after) - valueAt(value, before))
    }
    return gained
  }

  /** How many points cost at most this. */
  private after(cost: number): number {
    const { points } = this
    let low = 0
    let high = points.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((points[middle] as PlanPoint).cost <= cost) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Puts a point that none beats before another, in place of those that it beats. */
  private insert(at: number, point: PlanPoint): void {
    const from = at > 0 && this.points[at - 1]?.cost === point.cost ? at - 1 : at
    let until = at
    while (((this.points[until] as PlanPoint | undefined)?.lead ?? Infinity) <= point.lead) until++
    this.points.splice(from, until - from, point)
    this.queue.push(point)
  }

  private moves(): number[] {
    const moves: number[] = []
    for (const [decision, option] of this.options.entries())
      if (option > 0) moves.push(this.part.decisions[decision]?.moves[option - 1] as number)
    return moves.sort((a, b) => a - b)
  }
}
