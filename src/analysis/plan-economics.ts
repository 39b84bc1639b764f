import { isKnown } from '@/lib/numbers'
import { countingVolume } from '@/model/guess'
import { inOrder, type Plan } from '@/model/plan'
import { priceAttribute, pricesOf } from '@/model/price'
import { curveCost } from './hill'
import type { Missing } from './missing'
import type { MoneyInput, Outlay } from './money-input'
import { chosenCurves, concessionSavings, outlayOf } from './plan-outlay'

/** What the money model can make of a plan. */
export interface PlanMoney {
  /** null while something is missing. */
  readonly input: MoneyInput | null
  /** Without these nothing is computed; the form asks for just them. */
  readonly missing: readonly Missing[]
  /** Without these less is said: no chance without a volume, no check of cash, budget or capacity. */
  readonly untold: readonly Missing[]
}

/** Whether one of the effects lifts a differentiator: the new orders wait for it. */
function carries(plan: Plan, effects: Plan['initiatives'][string]['effects']): boolean {
  return Object.entries(effects).some(([id, { likely }]) => {
    const attribute = Object.hasOwn(plan.attributes, id) ? plan.attributes[id] : undefined
    return likely > 0 && attribute?.role === 'differentiator' && attribute.excluded === null
  })
}

/** The chosen initiatives and cost curves as outlays; what a curve costs has to be known. */
function outlaysOf(plan: Plan): Outlay[] {
  const outlays: Outlay[] = inOrder(plan.initiatives)
    .filter(({ chosen }) => chosen)
    .map(({ id, oneOff, monthly, perOrder, startMonth, effects }) => ({
      id,
      oneOff,
      monthly,
      perOrder,
      startMonth,
      carries: carries(plan, effects),
    }))
  for (const { id, curve, role, excluded } of chosenCurves(plan)) {
    const monthly = curveCost(curve, curve.share) ?? 0
    const lifts = role === 'differentiator' && excluded === null
    outlays.push({ id, oneOff: 0, monthly, perOrder: 0, startMonth: 1, carries: lifts })
  }
  return outlays
}

function missingOf(plan: Plan): Missing[] {
  const { money } = plan
  const missing: Missing[] = []
  const need = (field: Missing['field'], value: number | null, attribute: Missing['attribute'] = null): void => {
    if (!isKnown(value)) missing.push({ field, attribute })
  }
  const { now, planned } = pricesOf(plan)
  if (money.business === 'existing') need('orders', money.orders)
  // A start-up has no price today; what it promises will do.
  need('price', money.business === 'existing' ? now : planned, priceAttribute(plan)?.id ?? null)
  need('variableCost', money.variableCost)
  if (money.business === 'startup') need('fixedCost', money.fixedCost)
  for (const { id, curve } of chosenCurves(plan)) need('curve', curveCost(curve, curve.share), id)
  return missing
}

function untoldOf({ money }: Plan): Missing[] {
  const fields = ['volume', 'capacity', 'cash', 'budget'] as const
  return fields.filter((field) => money[field] === null).map((field) => ({ field, attribute: null }))
}

/**
 * The plan as the money model reads it: its one price, what is chosen, savings of approved concessions only, the
 * owner's hours at a wage (spec 3.1, 5.1).
 */
export function moneyInputOf(plan: Plan): PlanMoney {
  const missing = missingOf(plan)
  const untold = untoldOf(plan)
  if (missing.length > 0) return { input: null, missing, untold }
  const { money } = plan
  const { now, planned } = pricesOf(plan)
  const price = planned ?? 0
  const input: MoneyInput = {
    business: money.business,
    orders: money.business === 'existing' ? (money.orders ?? 0) : 0,
    price: now ?? price,
    plannedPrice: price,
    variableCost: money.variableCost ?? 0,
    fixedCost: money.business === 'startup' ? (money.fixedCost ?? 0) : 0,
    volume: countingVolume(plan),
    outlays: outlaysOf(plan),
    savings: concessionSavings(plan),
    labour: (money.ownerHours ?? 0) * (money.hourlyWage ?? 0),
    capacity: money.capacity,
    days: money.days,
    horizon: money.horizon,
    ramp: money.ramp,
    cash: money.cash,
    budget: money.budget,
    spend: outlayOf(plan).outlay.total,
    discount: null,
  }
  return { input, missing, untold }
}
