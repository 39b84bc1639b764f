import type { AttributeId } from '@/model/attribute'
import type { Selection } from '@/model/edits/initiatives'
import type { InitiativeId } from '@/model/initiative'
import { isKnown } from '@/lib/numbers'
import type { Plan } from '@/model/plan'
import { priceAttribute } from '@/model/price'
import type { MoveRef } from './moves/move-kind'

/**
 * What has to be chosen so that a plan does exactly these moves (see `applySelection`). A promised price that none of
 * them sets becomes today's again; a start-up has taken none, so what it plans to take stands.
 */
export function selectionOf(plan: Plan, moves: readonly MoveRef[]): Selection {
  const chosen = new Set<InitiativeId>()
  const shares: Record<AttributeId, number> = {}
  const attribute = priceAttribute(plan)
  const own = attribute?.own.value
  const isTaken = plan.money.business === 'existing' && attribute !== null && isKnown(own)
  let price = isTaken ? { attribute: attribute.id, value: own } : null
  for (const move of moves) {
    if (move.kind === 'initiative') chosen.add(move.id)
    else if (move.kind === 'curve') shares[move.attribute] = move.share
    else price = { attribute: move.attribute, value: move.value }
  }
  return { chosen, shares, price }
}
