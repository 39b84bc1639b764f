import type { ThumbnailPoint } from '@/charts/thumbnail/layout'
import type { Plan } from '@/model/plan'
import { decodeStatus, isStatusOpen } from '@/judgement/status-code'
import type { StatusPart } from '@/judgement/status'
import { assess } from '@/model/rule/assess'
import { fetchDraws } from '@/storage/fetched-draws'
import { summaryOf, thumbnailOf, thumbnailPoints, type PlanSummary } from '@/storage/summary'

/** A plan as a card shows it. */
export interface PlanGlance {
  /** Empty: not judged yet. */
  readonly status: readonly StatusPart[]
  readonly points: readonly ThumbnailPoint[]
}

function pointsOf(summary: Pick<PlanSummary, 'thumbnail'>): ThumbnailPoint[] {
  return thumbnailPoints(summary).map(({ canvas, isDifferentiator, state }) => ({
    y: canvas,
    role: isDifferentiator ? 'differentiator' : 'parity',
    state,
  }))
}

/** The card of a plan whose header is at hand. */
export function glanceOf(summary: PlanSummary): PlanGlance {
  return { status: decodeStatus(summary.status), points: pointsOf(summary) }
}

/** The canvas of a plan as a card shows it. */
export function planPoints(plan: Plan): readonly ThumbnailPoint[] {
  return pointsOf({ thumbnail: thumbnailOf(plan, assess(plan, 'target')) })
}

/**
 * The card of a plan that is not in the library: judged here and now, its money drawn where the verdict hangs on it.
 *
 * @param now ISO instant
 */
export async function planGlance(plan: Plan, now: string = new Date().toISOString()): Promise<PlanGlance> {
  const summary = summaryOf(plan, now)
  if (!isStatusOpen(summary.status)) return glanceOf(summary)
  await fetchDraws()
  return glanceOf(summaryOf(plan, now))
}
