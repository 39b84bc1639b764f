import type { AttributeId } from '@/model/attribute'
import { inOrder, type Plan } from '@/model/plan'
import type { Assessment } from '@/model/rule/result'

/** One point of a thumbnail of the canvas. */
export interface ThumbnailPoint {
  /** Canvas value 0..10 in tenths: 4 parity limit, 5 average, 6 clearly above; null: unknown. */
  readonly canvas: number | null
  readonly isDifferentiator: boolean
  readonly state: ThumbnailState
}

/** over: clearly above without being chosen (OVER_DELIVERY). conceded: below par, and declared so as the rule allows. */
export type ThumbnailState = 'ok' | 'broken' | 'over' | 'conceded'

const unknownCanvas = 127
const differentiator = 128
/** What one step of `states` adds. */
const stateUnit = 256
// Their places are stored. The fourth is what was broken and over at once before there was a place for what is conceded.
const states: readonly ThumbnailState[] = ['ok', 'broken', 'over', 'broken', 'conceded']

// Two characters a point: ten thousand strings are read from disk in half the time of as many lists.
const charactersPerPoint = 2
const radix = 36

/** The thumbnail of a plan's canvas, two characters a point. */
export function thumbnailOf(plan: Plan, { violations, warnings, positions, conceded }: Assessment): string {
  const broken = new Set(violations.map((violation) => violation.attribute))
  const above = new Set(warnings.filter(({ code }) => code === 'OVER_DELIVERY').map(({ attribute }) => attribute))
  function stateOf(id: AttributeId): ThumbnailState {
    if (conceded.includes(id)) return 'conceded'
    if (broken.has(id)) return 'broken'
    return above.has(id) ? 'over' : 'ok'
  }
  return inOrder(plan.attributes)
    .filter((attribute) => attribute.excluded === null)
    .map((attribute) => {
      const canvas = positions[attribute.id]?.canvas ?? null
      const code =
        (canvas === null ? unknownCanvas : Math.round(canvas * 10)) +
        (attribute.role === 'differentiator' ? differentiator : 0) +
        states.indexOf(stateOf(attribute.id)) * stateUnit
      return code.toString(radix).padStart(charactersPerPoint, '0')
    })
    .join('')
}

/** The points of a plan's thumbnail, in the order of the attributes; excluded ones are left out. */
export function thumbnailPoints(thumbnail: string): ThumbnailPoint[] {
  return Array.from({ length: thumbnail.length / charactersPerPoint }, (_, index) => {
    const at = index * charactersPerPoint
    const code = Number.parseInt(thumbnail.slice(at, at + charactersPerPoint), radix)
    const canvas = code & 127
    return {
      canvas: canvas === unknownCanvas ? null : canvas / 10,
      isDifferentiator: (code & differentiator) !== 0,
      state: states[Math.floor(code / stateUnit)] ?? 'ok',
    }
  })
}
