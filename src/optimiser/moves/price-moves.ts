import { concessionSavings, priceCost } from '@/analysis/plan-outlay'
import { priceStepsOf } from '@/analysis/price-steps'
import { isKnown } from '@/lib/numbers'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { priceAttribute, pricesOf } from '@/model/price'
import { goalAt, heightOf } from '@/model/rule/need'
import { positionOf, rulerOf } from '@/model/rule/position'
import type { MoveKind, PlanMove } from './move-kind'

/**
 * Prices that could be set, the dearest first: sensible steps below today's, today's, and the one that is promised. A
 * higher price than the promised one is never offered: nobody told how many customers it drives away. A start-up has
 * taken no price yet and pays nothing for another: its price is the planned one, and where that is too dear to be at
 * par, or clearly cheap, the highest that is, as a repair would set it.
 */
export function offeredPrices(plan: Plan, price: Attribute): number[] {
  const own = price.own.value
  if (plan.money.business === 'startup') return startupPrices(plan, price)
  if (!isKnown(own)) return [pricesOf(plan).planned].filter(isKnown)
  const steps = priceStepsOf(plan)
    .map((step) => step.price)
    .filter((value) => value < own)
  return [...new Set([...steps, own, ...[price.target].filter(isKnown)])].sort((a, b) => b - a)
}

function startupPrices(plan: Plan, price: Attribute): number[] {
  const { planned } = pricesOf(plan)
  if (!isKnown(planned)) return []
  const ruler = rulerOf(price, positionOf(plan, price, 'current'))
  const mended = (['parity', 'differentiator'] as const)
    .map((role) => goalAt(price, ruler, heightOf(role)))
    .filter(isKnown)
    .filter((value) => value < planned)
  return [...new Set([planned, ...mended])].sort((a, b) => b - a)
}

/** What validly made concessions save over the horizon at a price, whole dong: a breached price may be one of them. */
function conceding(plan: Plan, price: Attribute, value: number): number {
  if (plan.policy !== 'concessions') return 0
  const attributes = { ...plan.attributes, [price.id]: { ...price, target: value } }
  return Math.round(concessionSavings({ ...plan, attributes }) * plan.money.horizon)
}

/** A lower price costs the margin given up on today's orders; a higher one brings margin back (spec 11.3). */
export const priceMoves: MoveKind = {
  movesOf: ({ plan, orders, judged }) => {
    const price = priceAttribute(plan)
    const isTaken = plan.money.business === 'existing'
    const own = isTaken ? price?.own.value : pricesOf(plan).planned
    // What another price costs is known once the orders are; a start-up pays nothing for it.
    if (price === null || !isKnown(own) || (isTaken && orders === null) || !judged.has(price.id)) return []
    const today = conceding(plan, price, own)
    return offeredPrices(plan, price)
      .filter((value) => value !== own)
      .map((value): PlanMove => {
        const { cut, rise } = priceCost(plan.money, own, value, orders) ?? { cut: 0, rise: 0 }
        return {
          ref: { kind: 'price', attribute: price.id, value },
          cost: cut,
          net: cut - rise - (conceding(plan, price, value) - today),
          isLeast: false,
          gains: new Map([[price.id, own - value]]),
          must: false,
          chosen: value === price.target,
          needs: [],
          groups: ['price'],
        }
      })
  },
}
