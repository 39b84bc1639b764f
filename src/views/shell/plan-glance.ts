import type { ThumbnailPoint } from '@/charts/thumbnail/layout'
import type { Plan } from '@/model/plan'
import { decodeStatus } from '@/judgement/status-code'
import type { StatusPart } from '@/judgement/status'
import { summaryOf, thumbnailPoints, type PlanSummary } from '@/storage/summary'

/** A plan as a card shows it. */
export interface PlanGlance {
  /** Empty: not judged yet. */
  readonly status: readonly StatusPart[]
  readonly points: readonly ThumbnailPoint[]
}

/** The card of a plan whose header is at hand. */
export function glanceOf(summary: PlanSummary): PlanGlance {
  const points = thumbnailPoints(summary).map(({ canvas, isDifferentiator, state }): ThumbnailPoint => ({
    y: canvas,
    role: isDifferentiator ? 'differentiator' : 'parity',
    state,
  }))
  return { status: decodeStatus(summary.status), points }
}

/**
 * The card of a plan that is not in the library: judged here and now.
 *
 * @param now ISO instant
 */
export function planGlance(plan: Plan, now: string = new Date().toISOString()): PlanGlance {
  return glanceOf(summaryOf(plan, now))
}
