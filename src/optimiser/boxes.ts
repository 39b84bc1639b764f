/** Ends of what each member of a bundle may stand at, canvas heights, both included. */
export interface Box {
  readonly from: readonly number[]
  readonly upTo: readonly number[]
}

/** More partial choices than these are not looked at. */
const mostChoices = 20_000
const mostCorners = 4_096

/** Heights of all members but the last, one of what each can reach, with what they come to together. */
function* choices(heights: readonly (readonly number[])[], shares: readonly number[]): Generator<[number[], number]> {
  const last = heights.length - 1
  const chosen: number[] = []
  function* visit(at: number, sum: number): Generator<[number[], number]> {
    if (at === last) yield [[...chosen], sum]
    else
      for (const height of heights[at] ?? []) {
        chosen.push(height)
        yield* visit(at + 1, sum + (shares[at] ?? 0) * height)
        chosen.pop()
      }
  }
  yield* visit(0, 0)
}

/** Corners that no other is below. */
function lowest(corners: readonly (readonly number[])[]): (readonly number[])[] {
  const isBelow = (a: readonly number[], b: readonly number[]) => a.every((each, at) => each <= (b[at] ?? 0))
  return corners.filter(
    (one, at) =>
      !corners.some((other, place) => place !== at && isBelow(other, one) && (!isBelow(one, other) || place < at)),
  )
}

/** Corners that no other is above. */
function highest(corners: readonly (readonly number[])[]): (readonly number[])[] {
  const mirrored = (corner: readonly number[]) => corner.map((each) => -each)
  return lowest(corners.map(mirrored)).map(mirrored)
}

/**
 * Where members of a bundle can stand so that their mean lies within bounds, as boxes: what each member can reach is
 * finite, so that their region is a finite union of them (spec 3.6). Between two heights that a member can reach it
 * stands nowhere.
 *
 * @param heights that each member can reach, ascending
 * @param shares of the members in the mean
 * @param least the mean that has to be reached, slack taken off already
 * @param below the mean that must not be reached, likewise; Infinity: none
 * @returns null: more than `most`, or too many to find out
 */
export function boxesOf(
  heights: readonly (readonly number[])[],
  shares: readonly number[],
  least: number,
  below: number,
  most: number,
): Box[] | null {
  const product = heights.slice(0, -1).reduce((count, { length }) => count * length, 1)
  if (product > mostChoices) return null
  const last = heights[heights.length - 1] ?? []
  const share = shares[heights.length - 1] ?? 0
  const lower: number[][] = []
  const upper: number[][] = []
  for (const [chosen, sum] of choices(heights, shares)) {
    const first = last.find((height) => sum + share * height >= least)
    if (first !== undefined) lower.push([...chosen, first])
    const highestBelow = last.findLast((height) => sum + share * height < below)
    if (highestBelow !== undefined) upper.push([...chosen, highestBelow])
    if (lower.length > mostCorners) return null
  }
  const floors = lowest(lower)
  const ceilings = below === Infinity ? [last.length === 0 ? [] : heights.map(() => Infinity)] : highest(upper)
  const boxes: Box[] = []
  for (const from of floors) {
    for (const upTo of ceilings) {
      if (from.every((height, at) => height <= (upTo[at] ?? Infinity))) boxes.push({ from, upTo })
      if (boxes.length > most) return null
    }
  }
  return boxes
}
