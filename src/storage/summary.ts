import { inOrder, type Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import type { PlanHeader } from './rows'

export type PlanSummary = Pick<PlanHeader, 'verdict' | 'violations' | 'thumbnail'>

/** One point of a thumbnail of the canvas. */
export interface ThumbnailPoint {
  /** Canvas value 0..10 in tenths: 4 parity limit, 5 average, 6 clearly above; null: unknown. */
  readonly canvas: number | null
  readonly isDifferentiator: boolean
  readonly isViolated: boolean
}

const unknownCanvas = 127
const differentiator = 128
const violated = 256

/**
 * What the rule says of a plan's promises, as small as the library shows it.
 *
 * @param now ISO instant at which it is judged
 */
export function summaryOf(plan: Plan, now: string): PlanSummary {
  const { verdict, violations, positions } = assess(plan, 'target', now)
  const broken = new Set(violations.map((violation) => violation.attribute))
  const thumbnail = inOrder(plan.attributes)
    .filter((attribute) => attribute.excluded === null)
    .map((attribute) => {
      const canvas = positions[attribute.id]?.canvas ?? null
      return (
        (canvas === null ? unknownCanvas : Math.round(canvas * 10)) +
        (attribute.role === 'differentiator' ? differentiator : 0) +
        (broken.has(attribute.id) ? violated : 0)
      )
    })
  return { verdict, violations: violations.length, thumbnail }
}

/** The points of a header's thumbnail, in the order of the attributes; excluded ones are left out. */
export function thumbnailPoints(header: Pick<PlanHeader, 'thumbnail'>): ThumbnailPoint[] {
  return header.thumbnail.map((code) => {
    const canvas = code & 127
    return {
      canvas: canvas === unknownCanvas ? null : canvas / 10,
      isDifferentiator: (code & differentiator) !== 0,
      isViolated: (code & violated) !== 0,
    }
  })
}
