import type { Cuts } from './cuts'
import type { Diagrams } from './diagram'
import { Expansion } from './expansion'
import type { PlanPoint } from './plan-points'
import type { Line } from './prices'

export interface LabelOptions {
  /** Partial plans kept per line and decision; Infinity: all, which makes the result exact. */
  readonly width: number
  /** Partial plans that may be made before giving up. */
  readonly limit: number
  /** Counts partial plans across passes. */
  readonly meter: { labels: number }
}

export interface LabelResult {
  readonly points: PlanPoint[]
  /** Nothing was left out but what the cuts exclude. */
  readonly complete: boolean
}

/** How many partial plans between two chances to stop. */
const slice = 2048

/**
 * Decides one decision after the other for all partial plans at once, keeping of those that no continuation can
 * tell apart the ones that no other beats, and none that the cuts exclude. Yields now and then so that the caller
 * may stop.
 */
export function* labelPass(
  diagrams: Diagrams,
  lines: readonly Line[],
  cuts: Cuts | null,
  { width, limit, meter }: LabelOptions,
): Generator<undefined, LabelResult> {
  const pass = new Expansion(diagrams, lines, cuts)
  let complete = true
  for (let position = 0; position < diagrams.order.length; position++) {
    pass.begin(position)
    const parents = pass.now.count
    for (let from = 0; from < parents; from += slice) {
      pass.expand(from, Math.min(parents, from + slice))
      if (from + slice < parents) yield undefined
      if (meter.labels + pass.next.count > limit) {
        // Counted although given up: a caller that tries until its effort is spent would never end.
        meter.labels += pass.next.count
        return { points: [], complete: false }
      }
    }
    meter.labels += pass.next.count
    if (pass.finish(width)) complete = false
    yield undefined
  }
  return { points: pass.points(), complete }
}
