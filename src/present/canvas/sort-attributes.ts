import type { Attribute } from '@/model/attribute'
import type { Assessment } from '@/model/rule/result'

/** The order of the columns: as arranged by hand, most important first, or largest gap first. */
export type SortMode = 'hand' | 'importance' | 'gap'

/**
 * Attributes in the order of a mode. Ties, and what is not known, keep the hand-made order;
 * the unknown stand last.
 *
 * @param attributes in the hand-made order
 */
export function sortAttributes(
  attributes: readonly Attribute[],
  mode: SortMode,
  target: Assessment,
): readonly Attribute[] {
  if (mode === 'hand') return attributes
  const rank = (attribute: Attribute): number =>
    (mode === 'importance' ? attribute.weight : target.positions[attribute.id]?.unclamped) ?? Number.NEGATIVE_INFINITY
  return attributes
    .map((attribute, index) => ({ attribute, index, rank: rank(attribute) }))
    .sort((a, b) => (a.rank === b.rank ? a.index - b.index : b.rank - a.rank))
    .map((entry) => entry.attribute)
}
