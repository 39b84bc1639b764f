import type { LocalizedText } from '@/model/text'
import type { Aspect } from './aspects'

/** Low, likely and high gain in clear margins of the attribute: 1 is a difference that customers notice (spec 3.4). */
export type MarginGain = readonly [low: number, likely: number, high: number]

/**
 * Something that firms of a trade often do. All figures are starting points to be replaced, not measurements: costs are
 * those of a small Vietnamese firm, whole dong, and effects say only how they compare with what customers notice.
 */
export interface Suggestion {
  readonly id: string
  readonly name: LocalizedText
  readonly oneOff: number
  readonly monthly: number
  /** Negative: saved on each order. */
  readonly perOrder: number
  readonly gains: Readonly<Partial<Record<Aspect, MarginGain>>>
}

/** Costs of a suggestion; what is absent costs nothing. */
export type SuggestedCosts = Partial<Pick<Suggestion, 'oneOff' | 'monthly' | 'perOrder'>>

/** One suggestion, as the files of the themes write it. */
export function suggest(
  id: string,
  name: LocalizedText,
  { oneOff = 0, monthly = 0, perOrder = 0 }: SuggestedCosts,
  gains: Suggestion['gains'],
): Suggestion {
  return { id, name, oneOff, monthly, perOrder, gains }
}
