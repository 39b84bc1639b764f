import type { Line } from './prices'

/** A combination of cost and lead that some plan may still have to reach: "at most this cost, at least this lead". */
export interface Corner {
  readonly cost: number
  readonly lead: number
}

/**
 * For each line and each bound of a partial plan, which corners it can no longer reach: an interval of them,
 * read from a table. Rounded so that a corner is never cut wrongly.
 */
export interface Cuts {
  readonly corners: number
  /** Per line: bounds are put into buckets from `base` on, `scale` buckets per unit. */
  readonly base: Float64Array
  readonly scale: Float64Array
  readonly first: Int32Array
  readonly last: Int32Array
}

export const buckets = 1024

/**
 * What plans that matter must still reach, given plans already known: their own corners (for ties) and whatever
 * lies above them. `largest`: what a plan can cost at most; `least`: what it leads by at least.
 */
export function cornersOf(known: readonly Corner[], least: number, largest: number): Corner[] {
  const corners: Corner[] = []
  let lead = least
  for (const point of known) {
    // Cheaper than this one, better than the one before.
    corners.push({ cost: point.cost - 1, lead })
    corners.push(point)
    lead = point.lead + 1
  }
  corners.push({ cost: largest, lead })
  return corners
}

export function makeCuts(lines: readonly Line[], corners: readonly Corner[], scaleOf: (line: Line) => number): Cuts {
  const base = new Float64Array(lines.length)
  const scale = new Float64Array(lines.length)
  const first = new Int32Array(lines.length * (buckets + 1)).fill(corners.length)
  const last = new Int32Array(lines.length * (buckets + 1)).fill(-1)
  for (const [index, line] of lines.entries()) {
    const heights = corners.map(({ cost, lead }) => line.gain * lead - line.charge * cost)
    const tolerance = scaleOf(line)
    let peak = 0
    for (let corner = 1; corner < heights.length; corner++)
      if ((heights[corner] as number) > (heights[peak] as number)) peak = corner
    // The lowest height between a corner and the peak: the cut corners are then an interval around the peak.
    for (let corner = peak - 1; corner >= 0; corner--)
      heights[corner] = Math.min(heights[corner] as number, heights[corner + 1] as number)
    for (let corner = peak + 1; corner < heights.length; corner++)
      heights[corner] = Math.min(heights[corner] as number, heights[corner - 1] as number)
    const top = line.top + tolerance
    const lowest = Math.min(heights[0] as number, heights[heights.length - 1] as number)
    // The lowest bucket lies below every corner: what falls into it or under it is cut from all of them.
    const span = (Math.max(top - (lowest - 2 * tolerance), tolerance) * buckets) / (buckets - 1)
    const low = top - span
    base[index] = low
    scale[index] = buckets / span
    let left = peak
    let right = peak
    for (let bucket = buckets; bucket >= 0; bucket--) {
      // Every bound in the bucket is below its upper edge.
      const edge = low + ((bucket + 1) * span) / buckets + tolerance
      if ((heights[peak] as number) <= edge) continue
      while (left > 0 && (heights[left - 1] as number) > edge) left--
      while (right < heights.length - 1 && (heights[right + 1] as number) > edge) right++
      first[index * (buckets + 1) + bucket] = left
      last[index * (buckets + 1) + bucket] = right
    }
  }
  return { corners: corners.length, base, scale, first, last }
}
