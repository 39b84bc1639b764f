import type { Part } from './reduce'

/**
 * An order of the decisions in which tracks close soon after they open, so that partial plans differ in few
 * of them: greedily from every track, the narrowest wins. Prerequisites are tracks and close early likewise.
 */
export function orderDecisions(part: Part): number[] {
  const touched = part.decisions.map((): number[] => [])
  for (const [index, track] of part.tracks.entries())
    for (const decision of track.deltas.keys()) touched[decision]?.push(index)
  const sizes = part.tracks.map(({ deltas }) => deltas.size)
  let best: number[] = [...part.decisions.keys()]
  if (best.length < 3) return best
  let width = Infinity
  for (let first = 0; first < Math.min(part.tracks.length, 24); first++) {
    const order = greedy(first, part, touched, sizes)
    const found = widthOf(order, touched, sizes, width)
    if (found < width) {
      width = found
      best = order
    }
  }
  return best
}

function greedy(first: number, part: Part, touched: readonly number[][], sizes: readonly number[]): number[] {
  const left = [...sizes]
  const placed = new Uint8Array(part.decisions.length)
  const order: number[] = []
  const members = part.tracks.map(({ deltas }) => [...deltas.keys()])
  const closed = new Uint8Array(sizes.length)
  for (let track = first; track >= 0;) {
    // Within one track, decisions that open the least first.
    const opens = (decision: number): number => {
      let count = 0
      for (const other of touched[decision] as number[]) if (left[other] === sizes[other]) count++
      return count
    }
    const rest = (members[track] as number[]).filter((decision) => placed[decision] === 0)
    while (rest.length > 0) {
      let pick = 0
      for (let at = 1; at < rest.length; at++) if (opens(rest[at] as number) < opens(rest[pick] as number)) pick = at
      const [decision = 0] = rest.splice(pick, 1)
      placed[decision] = 1
      order.push(decision)
      for (const other of touched[decision] as number[]) left[other] = (left[other] as number) - 1
    }
    closed[track] = 1
    track = -1
    let least = Infinity
    for (const [candidate, remaining] of left.entries()) {
      if (remaining === 0 || closed[candidate] === 1) continue
      // Decisions still to take, and what they would open; a track half closed comes first.
      let price = remaining === sizes[candidate] ? remaining + 1 : remaining
      for (const decision of members[candidate] as number[]) if (placed[decision] === 0) price += 0.5 * opens(decision)
      if (price < least) {
        least = price
        track = candidate
      }
    }
  }
  for (const decision of part.decisions.keys()) if (placed[decision] === 0) order.push(decision)
  return order
}

/** How many partial plans to expect, roughly: each open track counts by how far it is from both its ends. */
function widthOf(
  order: readonly number[],
  touched: readonly number[][],
  sizes: readonly number[],
  limit: number,
): number {
  const done = sizes.map(() => 0)
  let bits = 0
  let sum = 0
  const weight = (track: number): number => {
    const position = done[track] as number
    return Math.min(position, (sizes[track] as number) - position, 4)
  }
  for (const decision of order) {
    for (const track of touched[decision] as number[]) {
      bits -= weight(track)
      done[track] = (done[track] as number) + 1
      bits += weight(track)
    }
    sum += 2 ** (0.5 * bits)
    if (sum > limit) return Infinity
  }
  return sum
}
