import type { ThumbnailPoint } from '@/charts/thumbnail/layout'
import type { Plan } from '@/model/plan'
import { decodeStatus, isStatusOpen } from '@/judgement/status-code'
import type { StatusPart } from '@/judgement/status'
import { pointsOf } from '@/present/plan-points'
import { fetchDraws } from '@/storage/fetched-draws'
import { summaryOf, type PlanSummary } from '@/storage/summary'

/** A plan as a card shows it. */
export interface PlanGlance {
  /** Empty: not judged yet. */
  readonly status: readonly StatusPart[]
  readonly points: readonly ThumbnailPoint[]
}

/** The card of a plan whose header is at hand. */
export function glanceOf(summary: PlanSummary): PlanGlance {
  return { status: decodeStatus(summary.status), points: pointsOf(summary.thumbnail) }
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
