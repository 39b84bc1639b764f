import { expectedOrders } from '@/analysis/expected-orders'
import type { Plan } from '@/model/plan'
import type { MoveSource } from '@/optimiser/moves/move-kind'

/** A plan as the kinds of moves read it, with these attributes judged; all of them unless told otherwise. */
export const sourceOf = (plan: Plan, judged: readonly string[] = Object.keys(plan.attributes)): MoveSource => ({
  plan,
  orders: expectedOrders(plan.money),
  judged: new Map(judged.flatMap((id) => (plan.attributes[id] === undefined ? [] : [[id, plan.attributes[id]]]))),
})
