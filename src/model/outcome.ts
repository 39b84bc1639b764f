import type { Attribute } from './attribute'
import { blankInitiative } from './blank'
import { headroomOf } from './effects'
import type { Effect, Initiative } from './initiative'
import { inOrder, type Plan } from './plan'
import { plannedValue } from './planned'
import { priceAttribute } from './price'
import { positionOf } from './rule/position'

/** Where one initiative alone leads one attribute, native units (spec 5.5). */
export interface Outcome {
  readonly attribute: Attribute
  readonly effect: Effect
  /** Today's value; null: not known, and then nothing is known of where it leads. */
  readonly from: number | null
  readonly low: number | null
  readonly likely: number | null
  readonly high: number | null
  /** The likely gain is all that is left, or more: it counts as reaching the best value. */
  readonly atBest: boolean
  /** It would lift an attribute that is no differentiator clearly above the average (spec 3.6, OVER_DELIVERY). */
  readonly excess: boolean
}

/** From here on an attribute is clearly above the average (spec 3.5). */
const CLEARLY_ABOVE = 4

/** What an effect alone does to an attribute, as if nothing else were chosen. */
export function outcomeOfEffect(plan: Plan, attribute: Attribute, effect: Effect): Outcome {
  const only = { ...blankInitiative('only', ''), effects: { [attribute.id]: effect }, chosen: true }
  const alone: Plan = { ...plan, initiatives: { only } }
  const bare = { ...attribute, curve: null }
  const likely = plannedValue(alone, bare)
  const headroom = headroomOf(attribute)
  const level = likely === null ? null : positionOf(plan, { ...bare, target: likely }, 'target').level
  return {
    attribute,
    effect,
    from: attribute.own.value,
    low: plannedValue(alone, bare, 'low'),
    likely,
    high: plannedValue(alone, bare, 'high'),
    atBest: headroom !== null && effect.likely > 0 && effect.likely >= headroom,
    excess:
      attribute.role === 'parity' &&
      attribute.excluded === null &&
      effect.likely > 0 &&
      level !== null &&
      level >= CLEARLY_ABOVE,
  }
}

/**
 * What an initiative alone does, attribute by attribute in the order of the plan. The price is left out: it is set,
 * not earned (spec 3.1).
 */
export function outcomesOf(plan: Plan, { effects }: Pick<Initiative, 'effects'>): Outcome[] {
  const priced = priceAttribute(plan)?.id
  return inOrder(plan.attributes).flatMap((attribute) => {
    const effect = Object.hasOwn(effects, attribute.id) ? effects[attribute.id] : undefined
    return effect === undefined || attribute.id === priced ? [] : [outcomeOfEffect(plan, attribute, effect)]
  })
}
