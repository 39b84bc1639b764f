import { isKnown } from '@/lib/numbers'
import type { Attribute, AttributeId } from './attribute'
import { combineGains, headroomOf } from './effects'
import type { Effect } from './initiative'
import type { Plan } from './plan'
import { priceAttribute } from './price'
import { kindOf } from './scales'

/** Which of the three effects counts. */
export type Scenario = keyof Effect

/** As far as effects that are multiplied may lead: what is kept of a guess must be a figure that a file may hold. */
const farthest = 1e18

/** Gains on one attribute of everything that is chosen, native units, positive is better. */
function chosenGains(plan: Plan, attribute: Attribute, scenario: Scenario): number[] {
  const gains: number[] = []
  for (const { chosen, effects } of Object.values(plan.initiatives)) {
    const effect = chosen && Object.hasOwn(effects, attribute.id) ? effects[attribute.id] : undefined
    if (effect !== undefined) gains.push(effect[scenario])
  }
  const headroom = headroomOf(attribute)
  if (attribute.curve !== null && attribute.curve.share > 0 && headroom !== null) {
    gains.push(attribute.curve.share * headroom)
  }
  return gains
}

/**
 * Where an attribute will stand with all that the plan pays for (spec 3.1, 5.5): today's value and the chosen
 * initiatives' effects, full at evaluation. The price is what is promised: a price is set, not earned.
 *
 * @returns native units, within the scale; null while today's value is unknown, and for a price neither known nor promised
 */
export function plannedValue(plan: Plan, attribute: Attribute, scenario: Scenario = 'likely'): number | null {
  const own = attribute.own.value
  if (priceAttribute(plan)?.id === attribute.id && isKnown(attribute.target)) return attribute.target
  if (!isKnown(own) || priceAttribute(plan)?.id === attribute.id) return isKnown(own) ? own : null
  const gains = chosenGains(plan, attribute, scenario)
  if (gains.length === 0) return own
  const gain = combineGains(gains, headroomOf(attribute))
  const planned = Math.min(Math.max(own + attribute.direction * gain, -farthest), farthest)
  return kindOf(attribute.scale).clamp(attribute.scale, planned)
}

const remembered = new WeakMap<Attribute, Map<number | null, Attribute>>()

/** The same attribute with another promise; the same object each time, so that its position is judged once. */
function promising(attribute: Attribute, target: number | null): Attribute {
  if (attribute.target === target) return attribute
  const known = remembered.get(attribute) ?? new Map<number | null, Attribute>()
  remembered.set(attribute, known)
  const made = known.get(target) ?? { ...attribute, target }
  known.set(target, made)
  return made
}

/** The plan as if it promised exactly what it pays for: the rule on it is the verdict on the planned positions. */
export function plannedPlan(plan: Plan, scenario: Scenario = 'likely'): Plan {
  const attributes: Record<AttributeId, Attribute> = {}
  for (const [id, attribute] of Object.entries(plan.attributes)) {
    attributes[id] = promising(attribute, plannedValue(plan, attribute, scenario))
  }
  return { ...plan, attributes }
}
