import { isKnown } from '@/lib/numbers'
import type { Plan } from '@/model/plan'
import { priceAttribute } from '@/model/price'

/** Whether anything is listed that a plan could choose: an initiative, a cost curve, or a price whose cost is known. */
export function hasMoves(plan: Plan): boolean {
  if (Object.keys(plan.initiatives).length > 0) return true
  if (Object.values(plan.attributes).some(({ curve }) => curve !== null)) return true
  const { orders, business } = plan.money
  return business === 'existing' && isKnown(orders) && isKnown(priceAttribute(plan)?.own.value)
}
