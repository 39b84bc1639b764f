import { isKnown } from '@/lib/numbers'
import type { Attribute } from '@/model/attribute'
import { combineGains, headroomOf } from '@/model/effects'
import type { InitiativeId } from '@/model/initiative'
import type { Plan } from '@/model/plan'
import { kindOf } from '@/model/scales'

/** What the chosen initiatives gain on an attribute at the likely effects, in the order in which `plannedValue` takes them. */
export interface PaidGains {
  readonly initiatives: readonly InitiativeId[]
  /** Native units, positive is better. */
  readonly gains: readonly number[]
}

/** The gains of an attribute that is no price. */
export function paidGains(plan: Plan, { id }: Attribute): PaidGains {
  const paying = Object.values(plan.initiatives).filter(({ chosen, effects }) => chosen && Object.hasOwn(effects, id))
  return {
    initiatives: paying.map((initiative) => initiative.id),
    gains: paying.map(({ effects }) => effects[id]?.likely ?? 0),
  }
}

/**
 * `plannedValue` of an attribute that is no price, with other gains or another value today than the plan has: the same
 * arithmetic without looking for them in the plan again (spec 5.5).
 *
 * @returns native units, within the scale; null while today's value is unknown
 */
export function paidValueWith(attribute: Attribute, gains: readonly number[]): number | null {
  const { own, curve, scale, direction } = attribute
  if (!isKnown(own.value)) return null
  const headroom = headroomOf(attribute)
  const share = curve?.share ?? 0
  const all = share > 0 && headroom !== null ? [...gains, share * headroom] : gains
  if (all.length === 0) return own.value
  return kindOf(scale).clamp(scale, own.value + direction * combineGains(all, headroom))
}
