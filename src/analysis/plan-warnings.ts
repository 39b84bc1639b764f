import type { Attribute, AttributeId } from '@/model/attribute'
import { inOrder, type Plan } from '@/model/plan'
import { plannedPlan, type Scenario } from '@/model/planned'
import { priceAttribute, pricesOf } from '@/model/price'
import { positionOf } from '@/model/rule/position'

/** What a plan that looks well on its likely figures should still be warned of. */
export type PlanWarning =
  /** The differentiator is clear on the likely effects and not on the low ones (spec 5.5). */
  | { readonly code: 'FRAGILE'; readonly attribute: AttributeId }
  /** The price is a differentiator and falls, while this other one adds to the cost of an order: dong (spec 3.8). */
  | { readonly code: 'TRADEOFF_CONFLICT'; readonly attribute: AttributeId; readonly perOrder: number }

function isClear(plan: Plan, id: AttributeId): boolean {
  const attribute = plan.attributes[id]
  return attribute !== undefined && (positionOf(plan, attribute).level ?? 0) >= 4
}

function stars(plan: Plan): Attribute[] {
  return inOrder(plan.attributes).filter(({ role, excluded }) => role === 'differentiator' && excluded === null)
}

/** What all that is chosen and lifts an attribute adds to the cost of each order, dong. */
function addedPerOrder(plan: Plan, id: AttributeId): number {
  return Object.values(plan.initiatives).reduce((sum, { chosen, effects, perOrder }) => {
    const lifts = Object.hasOwn(effects, id) && (effects[id]?.likely ?? 0) > 0
    return chosen && lifts ? sum + perOrder : sum
  }, 0)
}

/**
 * The warnings about a plan's differentiators that follow from its estimates and costs, in the order of the attributes:
 * first those that hold on the likely effects only, then those that make a cheaper offer dearer to make.
 */
export function planWarnings(plan: Plan): readonly PlanWarning[] {
  const on = (scenario: Scenario) => plannedPlan(plan, scenario)
  const [likely, low] = [on('likely'), on('low')]
  const price = priceAttribute(plan)
  const { now, planned } = pricesOf(plan)
  const isCheaper = price?.role === 'differentiator' && now !== null && planned !== null && planned < now
  return [
    ...stars(plan)
      .filter(({ id }) => isClear(likely, id) && !isClear(low, id))
      .map(({ id }) => ({ code: 'FRAGILE', attribute: id }) as const),
    ...stars(plan).flatMap(({ id }) => {
      const perOrder = isCheaper && id !== price.id ? addedPerOrder(plan, id) : 0
      return perOrder > 0 ? [{ code: 'TRADEOFF_CONFLICT', attribute: id, perOrder } as const] : []
    }),
  ]
}
