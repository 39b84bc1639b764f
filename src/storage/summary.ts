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
  /** Clearly above without being chosen (OVER_DELIVERY). */
  readonly isOver: boolean
}

const unknownCanvas = 127
const differentiator = 128
const violated = 256
const over = 512

// Two characters a point: ten thousand strings are read from disk in half the time of as many lists.
const charactersPerPoint = 2
const radix = 36

/**
 * What the rule says of a plan's promises, as small as the library shows it.
 *
 * @param now ISO instant at which it is judged
 */
export function summaryOf(plan: Plan, now: string): PlanSummary {
  const { verdict, violations, warnings, faults, positions } = assess(plan, 'target', now)
  const broken = new Set(violations.map((violation) => violation.attribute))
  const above = new Set(warnings.filter(({ code }) => code === 'OVER_DELIVERY').map(({ attribute }) => attribute))
  const points = inOrder(plan.attributes)
    .filter((attribute) => attribute.excluded === null)
    .map((attribute) => {
      const canvas = positions[attribute.id]?.canvas ?? null
      const code =
        (canvas === null ? unknownCanvas : Math.round(canvas * 10)) +
        (attribute.role === 'differentiator' ? differentiator : 0) +
        (broken.has(attribute.id) ? violated : 0) +
        (above.has(attribute.id) ? over : 0)
      return code.toString(radix).padStart(charactersPerPoint, '0')
    })
  return { verdict, violations: faults, thumbnail: points.join('') }
}

/** The points of a plan's thumbnail, in the order of the attributes; excluded ones are left out. */
export function thumbnailPoints({ thumbnail }: Pick<PlanSummary, 'thumbnail'>): ThumbnailPoint[] {
  return Array.from({ length: thumbnail.length / charactersPerPoint }, (_, index) => {
    const at = index * charactersPerPoint
    const code = Number.parseInt(thumbnail.slice(at, at + charactersPerPoint), radix)
    const canvas = code & 127
    return {
      canvas: canvas === unknownCanvas ? null : canvas / 10,
      isDifferentiator: (code & differentiator) !== 0,
      isViolated: (code & violated) !== 0,
      isOver: (code & over) !== 0,
    }
  })
}
