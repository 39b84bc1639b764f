import { judgedMoney } from '@/analysis/drawn-money'
import type { MoneyVerdict } from '@/analysis/money-verdict'
import { moneyInputOf } from '@/analysis/plan-economics'
import { simulateMoney } from '@/analysis/simulate-money'
import { runningIn } from '@/analysis/cash-flow'
import type { AttributeId } from '@/model/attribute'
import { setTarget } from '@/model/edits/attributes'
import { preview } from '@/model/edits/edit'
import type { Plan } from '@/model/plan'
import { priceAttribute, pricesOf } from '@/model/price'
import { needOf } from '@/model/rule/need'
import { positionOf } from '@/model/rule/position'

/** The highest price that still keeps its role, for a plan that loses money at the price that it promises (spec 4.5). */
export interface PriceAdvice {
  readonly attribute: AttributeId
  /** Dong for an order: what is promised, what an order costs in the end, and what is advised. */
  readonly promised: number
  readonly cost: number
  readonly price: number
  readonly money: MoneyVerdict
  /** Months after which half of the draws have their money back; null: not known, or not within 60. */
  readonly payback: number | null
}

/**
 * Looks for a price that mends a loss without giving up what is promised of the price.
 *
 * @returns null where the plan does not lose, has no price attribute, or would lose at that price too
 */
export function priceAdviceOf(plan: Plan): PriceAdvice | null {
  const attribute = priceAttribute(plan)
  const promised = pricesOf(plan).planned
  const { input } = moneyInputOf(plan)
  if (attribute === null || promised === null || input === null || judgedMoney(plan).verdict !== 'LOSS') return null
  const price = needOf(attribute, positionOf(plan, attribute))
  if (typeof price !== 'number' || price <= promised) return null
  const raised = preview(plan, setTarget(attribute.id, price))
  const { verdict } = judgedMoney(raised)
  const raisedInput = moneyInputOf(raised).input
  if (verdict === 'LOSS' || raisedInput === null) return null
  const cost = input.variableCost + runningIn(input.outlays, Infinity).perOrder
  const payback = simulateMoney(raisedInput, plan.money.seed)?.payback.middle ?? null
  return { attribute: attribute.id, promised, cost, price, money: verdict, payback }
}
