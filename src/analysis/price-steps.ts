import { isKnown } from '@/lib/numbers'
import { parameters } from '@/model/parameters'
import type { Plan } from '@/model/plan'
import { priceAttribute } from '@/model/price'
import { nativeOf } from '@/model/rule/canvas'
import { breachesFloor } from '@/model/rule/need'
import { positionOf, rulerOf } from '@/model/rule/position'
import { kindOf } from '@/model/scales'
import { snapBeyond } from '@/model/scales/axis'
import { expectedOrders } from './expected-orders'
import { priceCost } from './plan-outlay'

/** A price that could be set, and the margin that it gives up over the horizon, whole dong, 0 or more (spec 11.3). */
export interface PriceStep {
  readonly price: number
  readonly cost: number
}

/** Prices between the par limit and the dominant line, on whole steps wide enough for a list. */
function pricesBetween(highest: number, lowest: number, step: number): number[] {
  const { priceSteps } = parameters.economics
  let width = step
  for (const factor of [1, 2, 5, 10, 20, 50, 100]) {
    width = step * factor
    if ((highest - lowest) / width <= priceSteps) break
  }
  const first = snapBeyond(highest, width, -1)
  const last = Math.max(0, snapBeyond(lowest, width, -1))
  const count = Math.min(priceSteps + 2, Math.floor((first - last) / width + parameters.epsilon) + 1)
  return Array.from({ length: Math.max(0, count) }, (_, i) => first - i * width)
}

/**
 * The price levels that a plan could choose from: sensible steps of the scale from the par limit down to two clear
 * margins below the average, and today's price, which costs nothing (spec 3.4, 5.1). None breaks the hard floor.
 *
 * @returns highest price first; empty without a price attribute, its average, today's price or the orders
 */
export function priceStepsOf(plan: Plan): PriceStep[] {
  const attribute = priceAttribute(plan)
  const orders = expectedOrders(plan.money)
  if (attribute === null || orders === null || !isKnown(attribute.own.value)) return []
  const position = positionOf(plan, attribute, 'current')
  const ruler = rulerOf(attribute, position)
  if (ruler === null) return []
  const now = attribute.own.value
  const { par, dominant } = parameters.canvas
  const step = kindOf(attribute.scale).step(attribute.scale, ruler.mu)
  const prices = new Set([now, ...pricesBetween(nativeOf(ruler, par), nativeOf(ruler, dominant), step)])
  return [...prices]
    .filter((price) => price === now || !breachesFloor(attribute, price))
    .sort((a, b) => b - a)
    .map((price) => ({ price, cost: priceCost(plan.money, now, price, orders)?.cut ?? 0 }))
}
