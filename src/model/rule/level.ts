import { parameters } from '../parameters'
import type { Level, Status } from './result'

/**
 * Slack of every comparison around an average. Relative above 1: with prices in the
 * millions the last digits of a double are larger than 1e-9.
 */
export function slackAt(mu: number): number {
  return parameters.epsilon * Math.max(1, Math.abs(mu))
}

/**
 * Level of a gap (spec 3.5): 5 dominant, 4 clearly above, 3 at par, 2 below, 1 far below.
 *
 * @param gap direction-adjusted; with margin, tolerance and slack in the same unit
 */
export function levelOf(gap: number, margin: number, tolerance: number, slack: number): Level {
  if (gap >= parameters.dominantMargins * margin - slack) return 5
  if (gap >= margin - slack) return 4
  if (gap >= -tolerance - slack) return 3
  return gap >= -parameters.farBelowTolerances * tolerance - slack ? 2 : 1
}

/** Level of a canvas height, for things that have no native unit: bundles (spec 3.6). */
export function levelAtHeight(y: number): Level {
  const { average } = parameters.canvas
  return levelOf(y - average, 1, 1, parameters.epsilon)
}

const STATUSES: Readonly<Record<Level, Status>> = {
  5: 'dominant',
  4: 'above',
  3: 'at_par',
  2: 'below',
  1: 'far_below',
}

/** Status of a level; at par, one that is more than the tolerance above says so (spec 3.5). */
export function statusOf(level: Level, gap: number, tolerance: number, slack: number): Status {
  return level === 3 && gap > tolerance + slack ? 'at_par_slightly_above' : STATUSES[level]
}
