import type { DoubtfulPosition } from '@/analysis/position-chances'
import { isKnown } from '@/lib/numbers'
import type { Attribute } from '@/model/attribute'
import { gradeOf } from '@/model/evidence'
import type { Plan } from '@/model/plan'
import { rulerOf } from '@/model/rule/position'
import { kindOf } from '@/model/scales'
import { paidGains, paidValueWith } from './paid-value'
import { standingUnder, type BundleLevel } from './standing'
import { around, type Variation } from './variation'

/** Today's own score of an attribute, where it is a guess; what is paid for lifts it from there. */
export function ownVariations(
  plan: Plan,
  paid: Attribute,
  place: DoubtfulPosition,
  bundle: BundleLevel | null,
): Variation[] {
  const { attribute, position, doubt } = place
  const { own } = attribute
  if (!isKnown(own.value) || gradeOf(own.evidence, own.n) !== 0 || doubt.own <= 0) return []
  const { gains } = paidGains(plan, attribute)
  const { min, max } = kindOf(attribute.scale).ends(attribute.scale)
  const standing = standingUnder(attribute, rulerOf(attribute, position), bundle)
  const paidAt = (value: number): number => paidValueWith({ ...attribute, own: { ...own, value } }, gains) ?? value
  return [
    {
      input: { kind: 'own', attribute: attribute.id },
      figureIn: around(own.value, doubt.own, min, max),
      ends: null,
      standingAt: (value) => standing(paidAt(value)),
      attributeAt: (value) => ({ ...paid, own: { ...own, value }, target: paidAt(value) }),
    },
  ]
}
