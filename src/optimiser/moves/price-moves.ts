import { priceCost } from '@/analysis/plan-outlay'
import { priceStepsOf } from '@/analysis/price-steps'
import { isKnown } from '@/lib/numbers'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { priceAttribute } from '@/model/price'
import type { MoveKind, PlanMove } from './move-kind'

/**
 * Prices that could be set, the dearest first: sensible steps below today's, today's, and the one that is promised. A
 * higher price is never offered: it would look like a saving, since nobody told how many customers it drives away.
 */
export function offeredPrices(plan: Plan, price: Attribute): number[] {
  const own = price.own.value
  const steps = priceStepsOf(plan)
    .map((step) => step.price)
    .filter((value) => own === null || value < own)
  const more = [own, price.target].filter(isKnown)
  return [...new Set([...steps, ...more])].sort((a, b) => b - a)
}

/** A lower price costs the margin given up on today's orders; a higher one brings margin back (spec 11.3). */
export const priceMoves: MoveKind = {
  movesOf: ({ plan, orders, judged }) => {
    const price = priceAttribute(plan)
    const own = price?.own.value
    if (price === null || !isKnown(own) || orders === null || !judged.has(price.id)) return []
    return offeredPrices(plan, price)
      .filter((value) => value !== own)
      .map((value): PlanMove => {
        const { cut, rise } = priceCost(plan.money, own, value, orders) ?? { cut: 0, rise: 0 }
        return {
          ref: { kind: 'price', attribute: price.id, value },
          cost: cut,
          net: cut - rise,
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
