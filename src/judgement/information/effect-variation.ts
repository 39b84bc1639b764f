import type { DoubtfulPosition } from '@/analysis/position-chances'
import type { CountedEffect } from '@/analysis/position-doubt'
import { isOrdered, triangularInverse } from '@/analysis/triangular'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { rulerOf } from '@/model/rule/position'
import { paidGains, paidValueWith } from './paid-value'
import { standingUnder, type BundleLevel } from './standing'
import type { Variation } from './variation'

/** What a chosen initiative does to an attribute, where that is a range in order. */
export function effectVariations(
  plan: Plan,
  paid: Attribute,
  { attribute, position }: DoubtfulPosition,
  bundle: BundleLevel | null,
  { initiative, effect }: CountedEffect,
): Variation[] {
  if (!isOrdered(effect) || effect.low === effect.high) return []
  const { initiatives, gains } = paidGains(plan, attribute)
  const others = [...gains]
  const at = initiatives.indexOf(initiative)
  const standing = standingUnder(attribute, rulerOf(attribute, position), bundle)
  const paidAt = (gain: number): number | null => {
    others[at] = gain
    return paidValueWith(attribute, others)
  }
  return [
    {
      input: { kind: 'effect', initiative, attribute: attribute.id },
      figureIn: ({ uniform }, k) => triangularInverse(effect, uniform[k] as number),
      ends: [effect.low, effect.high],
      standingAt: (gain) => {
        const value = paidAt(gain)
        return value === null ? 0 : standing(value)
      },
      attributeAt: (gain) => ({ ...paid, target: paidAt(gain) }),
    },
  ]
}
