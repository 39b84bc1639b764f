import type { ThumbnailPoint } from '@/charts/thumbnail/layout'
import { thumbnailOf, thumbnailPoints } from '@/judgement/thumbnail'
import type { Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'

/**
 * The canvas of a plan as its card draws it.
 *
 * @param thumbnail as `thumbnailOf` writes it
 */
export function pointsOf(thumbnail: string): ThumbnailPoint[] {
  return thumbnailPoints(thumbnail).map(({ canvas, isDifferentiator, state }) => ({
    y: canvas,
    role: isDifferentiator ? 'differentiator' : 'parity',
    state,
  }))
}

/** The canvas of a plan that is at hand whole. */
export function planPoints(plan: Plan): readonly ThumbnailPoint[] {
  return pointsOf(thumbnailOf(plan, assess(plan, 'target')))
}
