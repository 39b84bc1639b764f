import { isKnown } from '@/lib/numbers'
import type { Attribute } from '../attribute'

/** The importance of an attribute as told; null when it was not, or is no usable number. */
export function toldWeight({ weight }: Attribute): number | null {
  return isKnown(weight) && weight >= 0 ? weight : null
}

/** Attributes told to matter nothing are still judged, but do not make room for a differentiator (spec 3.6). */
export function counts(attribute: Attribute): boolean {
  return toldWeight(attribute) !== 0
}

/** Sum of the importances told, for normalising them to 1 (spec 3.7). */
export function totalWeight(attributes: readonly Attribute[]): number {
  let total = 0
  for (const attribute of attributes) total += toldWeight(attribute) ?? 0
  return total
}

/** Normalised importance, 0..1; null when not told. */
export function shareOf(attribute: Attribute, total: number): number | null {
  const weight = toldWeight(attribute)
  if (weight === null) return null
  return total > 0 ? weight / total : 0
}
