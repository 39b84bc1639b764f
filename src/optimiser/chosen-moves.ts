import { isKnown } from '@/lib/numbers'
import { inOrder, type Plan } from '@/model/plan'
import { priceAttribute } from '@/model/price'
import type { MoveRef } from './moves/move-kind'

/** What a plan does as it stands, as the engine names it: initiatives, ways on cost curves, and another price. */
export function chosenMoves(plan: Plan): MoveRef[] {
  const initiatives = inOrder(plan.initiatives)
    .filter(({ chosen }) => chosen)
    .map(({ id }): MoveRef => ({ kind: 'initiative', id }))
  const curves = inOrder(plan.attributes).flatMap(({ id, curve }): MoveRef[] =>
    curve !== null && curve.share > 0 ? [{ kind: 'curve', attribute: id, share: curve.share }] : [],
  )
  const price = plan.money.business === 'startup' ? null : priceAttribute(plan)
  const promised = price?.target ?? null
  const prices: MoveRef[] =
    price !== null && isKnown(promised) && promised !== price.own.value
      ? [{ kind: 'price', attribute: price.id, value: promised }]
      : []
  return [...initiatives, ...curves, ...prices]
}
