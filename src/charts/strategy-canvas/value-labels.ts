import { textWidth } from '../text-fit'
import { tenth } from './layout'

export const valueFontSize = 13.5

export interface Point {
  readonly x: number
  readonly y: number
}

/** What surrounds one target point, in px. */
export interface LabelSurroundings {
  readonly point: Point
  readonly text: string
  readonly columnWidth: number
  /** Target points of the neighbours; null where the line has a gap. */
  readonly before: Point | null
  readonly after: Point | null
  /** Today's points of this column and its neighbours. */
  readonly current: Point | null
  readonly currentBefore: Point | null
  readonly currentAfter: Point | null
  /** Where what is paid for leads, in this column. */
  readonly planned: Point | null
  /** Heights of the average, par and clear lines. */
  readonly lines: readonly number[]
  readonly top: number
  readonly bottom: number
}

/** Offset of the text's centre (x) and baseline (y) from the point, px; the text is anchored in its middle. */
export interface LabelOffset {
  readonly dx: number
  readonly dy: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Share (0..1) of the box's diagonal that a segment covers inside it (Liang-Barsky clipping). */
export function coverage(from: Point, to: Point, box: Box): number {
  const dx = to.x - from.x
  const dy = to.y - from.y
  let enter = 0
  let leave = 1
  const edges: readonly (readonly [number, number])[] = [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ]
  for (const [p, q] of edges) {
    if (p === 0) {
      if (q < 0) return 0
    } else if (p < 0) enter = Math.max(enter, q / p)
    else leave = Math.min(leave, q / p)
  }
  if (enter >= leave) return 0
  return (Math.hypot(dx, dy) * (leave - enter)) / Math.hypot(box.right - box.left, box.bottom - box.top)
}

function inside(point: Point, radius: number, box: Box): boolean {
  return (
    point.x + radius > box.left &&
    point.x - radius < box.right &&
    point.y + radius > box.top &&
    point.y - radius < box.bottom
  )
}

const clearance = 17
const baselineBelow = 28

/** Cheapest first. */
function candidates(halfWidth: number): readonly (LabelOffset & { readonly cost: number })[] {
  const side = halfWidth + 15
  const lean = halfWidth * 0.55 + 5
  return [
    { dx: 0, dy: -clearance, cost: 0 },
    { dx: 0, dy: baselineBelow, cost: 0.5 },
    { dx: -lean, dy: -clearance, cost: 0.7 },
    { dx: lean, dy: -clearance, cost: 0.7 },
    { dx: -lean, dy: baselineBelow, cost: 1.1 },
    { dx: lean, dy: baselineBelow, cost: 1.1 },
    { dx: -side, dy: 5, cost: 1.2 },
    { dx: side, dy: 5, cost: 1.2 },
  ]
}

/**
 * Where the value of a point is written: above it, unless a line, another point or the edge is in the way and a
 * different side is freer.
 */
export function placeValueLabel(around: LabelSurroundings): LabelOffset {
  const { point } = around
  const width = textWidth(around.text, valueFontSize)
  const half = width / 2
  const segments: readonly (readonly [Point | null, Point | null, number])[] = [
    [point, around.before, 7],
    [point, around.after, 7],
    [around.current, around.currentBefore, 1.5],
    [around.current, around.currentAfter, 1.5],
  ]
  const rising = [around.before, around.after].filter((other) => other !== null && other.y < point.y - 24).length
  let best: LabelOffset = { dx: 0, dy: -clearance }
  let least = Number.POSITIVE_INFINITY
  for (const { dx, dy, cost } of candidates(half)) {
    // What is in the way only adds to it.
    if (cost >= least) break
    const box = {
      left: point.x + dx - half - 2,
      right: point.x + dx + half + 2,
      top: point.y + dy - valueFontSize * 0.85,
      bottom: point.y + dy + 4,
    }
    // In a valley the value reads better below, where the curve opens.
    let total = cost + (dy < 0 ? 0.4 * rising : 0)
    for (const [from, to, weight] of segments) {
      if (from !== null && to !== null) total += weight * coverage(from, to, box)
    }
    if (around.current !== null && inside(around.current, 9, box)) total += 4
    if (around.planned !== null && inside(around.planned, 7, box)) total += 4
    for (const y of around.lines) if (y > box.top && y < box.bottom) total += 0.9
    if (box.top < around.top || box.bottom > around.bottom) total += 20
    total += Math.max(0, (Math.abs(dx) + half - around.columnWidth / 2) / 12)
    if (total < least - 1e-9) {
      least = total
      best = { dx: tenth(dx), dy }
    }
  }
  return best
}
