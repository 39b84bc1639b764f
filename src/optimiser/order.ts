import type { Part } from './reduce'

/**
 * An order of the decisions in which tracks close soon after they open, so that partial plans differ in few
 * of them: greedily from every track, the narrowest wins. Prerequisites are tracks and close early likewise.
 */
export function orderDecisions(part: Part): number[] {
  let best: number[] = [...part.decisions.keys()]
  if (best.length < 3) return best
  const members = part.tracks.map(({ deltas }) => Int32Array.from(deltas.keys()))
  const touched = part.decisions.map((): number[] => [])
  for (const [track, decisions] of members.entries()) for (const decision of decisions) touched[decision]?.push(track)
  let width = Infinity
  for (let first = 0; first < Math.min(members.length, 24); first++) {
    const greedy = new Greedy(members, touched)
    if (greedy.run(first, width) && greedy.width < width) {
      width = greedy.width
      best = greedy.order
    }
  }
  return best
}

/** One order in the making. */
class Greedy {
  readonly order: number[] = []
  /** How many partial plans to expect, roughly: each open track counts by how far it is from both its ends. */
  width = 0
  private bits = 0
  /** Per track, the decisions not yet placed. */
  private readonly left: Int32Array
  private readonly closed: Uint8Array
  private readonly placed: Uint8Array
  /** Per decision, its tracks that nothing has touched yet. */
  private readonly opens: Int32Array

  constructor(
    private readonly members: readonly Int32Array[],
    private readonly touched: readonly (readonly number[])[],
  ) {
    this.left = Int32Array.from(members, ({ length }) => length)
    this.closed = new Uint8Array(members.length)
    this.placed = new Uint8Array(touched.length)
    this.opens = Int32Array.from(touched, ({ length }) => length)
  }

  /** Starts with a track; false as soon as the order gets wider than another one is. */
  run(first: number, limit: number): boolean {
    for (let track = first; track >= 0; track = this.next()) {
      for (let decision = this.narrowest(track); decision >= 0; decision = this.narrowest(track)) {
        this.place(decision)
        if (this.width > limit) return false
      }
      this.closed[track] = 1
    }
    for (let decision = 0; decision < this.placed.length; decision++)
      if (this.placed[decision] === 0) this.place(decision)
    return true
  }

  /** Within one track, decisions that open the least first; -1: all are placed. */
  private narrowest(track: number): number {
    const { placed, opens } = this
    let pick = -1
    let least = Infinity
    for (const decision of this.members[track] as Int32Array)
      if (placed[decision] === 0 && (opens[decision] as number) < least) {
        least = opens[decision] as number
        pick = decision
      }
    return pick
  }

  private place(decision: number): void {
    const { left, members, touched, opens } = this
    this.placed[decision] = 1
    this.order.push(decision)
    for (const track of touched[decision] as readonly number[]) {
      const size = (members[track] as Int32Array).length
      const before = left[track] as number
      this.bits += weigh(before - 1, size) - weigh(before, size)
      left[track] = before - 1
      if (before === size) for (const other of members[track] as Int32Array) opens[other] = (opens[other] as number) - 1
    }
    this.width += 2 ** (0.5 * this.bits)
  }

  /** The track to close next; -1: there is none. */
  private next(): number {
    const { left, members, closed, placed, opens } = this
    let track = -1
    let least = Infinity
    for (let candidate = 0; candidate < left.length; candidate++) {
      const remaining = left[candidate] as number
      if (remaining === 0 || closed[candidate] === 1) continue
      const decisions = members[candidate] as Int32Array
      // Decisions still to take, and what they would open; a track half closed comes first.
      let price = remaining === decisions.length ? remaining + 1 : remaining
      for (const decision of decisions) if (placed[decision] === 0) price += 0.5 * (opens[decision] as number)
      if (price < least) {
        least = price
        track = candidate
      }
    }
    return track
  }
}

/** What a track of `size` decisions adds to the bits in which partial plans differ, `left` of them to come. */
const weigh = (left: number, size: number): number => Math.min(left, size - left, 4)
