import { parameters } from './parameters'

/** How much better the owner thinks of the offer than customers do (spec 004-12). */
export interface PerceptionGap {
  /** Own score minus customers' score, points of 10. */
  readonly gap: number
  /** More than one point: PERCEPTION_GAP. The rule uses the customers' score either way. */
  readonly flagged: boolean
}

/**
 * Compares the owner's score of an attribute with the customers' score.
 *
 * @param self points of 10 by the owner
 * @param customers points of 10 by customers
 */
export function perceptionGap(self: number, customers: number): PerceptionGap {
  const gap = self - customers
  return { gap, flagged: gap > parameters.perceptionGap + parameters.epsilon }
}
