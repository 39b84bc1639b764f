import { curveLevels } from '@/analysis/hill'
import { expectedOrders } from '@/analysis/expected-orders'
import { curveOutlay, outlayOf } from '@/analysis/plan-outlay'
import { isKnown } from '@/lib/numbers'
import { applyEdit } from '@/model/edits/edit'
import { applySelection } from '@/model/edits/initiatives'
import { headroomOf } from '@/model/effects'
import { inOrder, type Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import { priceAttribute, pricesOf } from '@/model/price'
import { assess } from '@/model/rule/assess'
import { slackAt } from '@/model/rule/level'
import { positionOf } from '@/model/rule/position'
import type { MoveRef } from '@/optimiser/moves/move-kind'
import { offeredPrices } from '@/optimiser/moves/price-moves'
import { selectionOf } from '@/optimiser/selection'

/** Whether what a plan pays for keeps the rule under its own policy, as far as that is known (spec 3.6, 11.5). */
export function keepsRule(plan: Plan): boolean {
  const { verdict, policyFindings } = assess(plannedPlan(plan))
  return verdict !== 'FAIL' && policyFindings.length === 0
}

/** Whether it pays for everything that it promises where that can be judged, the promised price included. */
export function keepsPromises(promising: Plan, paying: Plan): boolean {
  const price = priceAttribute(promising)?.id
  return inOrder(promising.attributes).every((attribute) => {
    const { id, target, direction, excluded } = attribute
    const value = plannedPlan(paying).attributes[id]?.target
    if (excluded !== null || !isKnown(target) || !isKnown(value)) return true
    if (id !== price && positionOf(promising, attribute, 'current').margin === null) return true
    return direction * (target - value) <= slackAt(target)
  })
}

function* subsets<T>(items: readonly T[]): Generator<T[]> {
  for (let mask = 0; mask < 2 ** items.length; mask += 1) yield items.filter((_, bit) => (mask >> bit) & 1)
}

/** Every choice that the owner allows: musts in it, what is put off not, what is needed with it, what excludes apart. */
export function* allowedMoves(plan: Plan): Generator<MoveRef[]> {
  const all = inOrder(plan.initiatives)
  const orders = expectedOrders(plan.money)
  const forced = new Set(all.filter(({ stance }) => stance === 'must').map(({ id }) => id))
  for (const _ of all)
    for (const { id, requires } of all)
      if (forced.has(id)) for (const needed of Object.keys(requires)) forced.add(needed)
  const isKnownCost = ({ perOrder }: { perOrder: number }) => orders !== null || perOrder <= 0
  const open = all.filter((one) => one.stance !== 'later' && (forced.has(one.id) || one.chosen || isKnownCost(one)))
  const curved = Object.values(plan.attributes).find(({ curve }) => curve !== null)
  const levels: (MoveRef | null)[] = [null]
  if (curved?.curve != null && curved.excluded === null && headroomOf(curved) !== null) {
    const { curve, id } = curved
    for (const share of [...curveLevels(curve).map((level) => level.share), curve.share])
      if (share > 0 && curveOutlay(curve, share, plan.money.horizon) !== null)
        levels.push({ kind: 'curve', attribute: id, share })
  }
  const price = priceAttribute(plan)
  const prices: (MoveRef | null)[] = [null]
  const isExisting = plan.money.business === 'existing'
  const undone = isExisting ? price?.own.value : pricesOf(plan).planned
  if (price !== null && isKnown(undone) && (!isExisting || orders !== null))
    for (const value of offeredPrices(plan, price))
      if (value !== undone) prices.push({ kind: 'price', attribute: price.id, value })
  for (const set of subsets(open)) {
    const ids = new Set(set.map(({ id }) => id))
    if (![...forced].every((id) => ids.has(id))) continue
    if (set.some(({ requires }) => Object.keys(requires).some((id) => !ids.has(id)))) continue
    if (set.some(({ id, excludes }) => Object.keys(excludes).some((other) => other !== id && ids.has(other)))) continue
    for (const level of levels)
      for (const value of prices)
        yield [
          ...set.map(({ id }): MoveRef => ({ kind: 'initiative', id })),
          ...[level, value].filter((move) => move !== null),
        ]
  }
}

export function doing(plan: Plan, moves: readonly MoveRef[]): Plan {
  return applyEdit(plan, applySelection(selectionOf(plan, moves))).plan
}

/** The least that has to be spent, by looking at every choice; Infinity: nothing will do. */
export interface Least {
  readonly enough: number
  readonly promised: number
  /** Least net, and the least outlay of those. */
  readonly net: number
  readonly netOutlay: number
}

export function leastOf(plan: Plan): Least {
  let [enough, promised, net, netOutlay] = [Infinity, Infinity, Infinity, Infinity]
  for (const moves of allowedMoves(plan)) {
    const applied = doing(plan, moves)
    const found = outlayOf(applied)
    const { total } = found.outlay
    if (total >= enough && total >= promised && found.net > net) continue
    if (!keepsRule(applied)) continue
    enough = Math.min(enough, total)
    if (keepsPromises(plan, applied)) promised = Math.min(promised, total)
    if (found.net < net || (found.net === net && total < netOutlay)) [net, netOutlay] = [found.net, total]
  }
  return { enough, promised, net, netOutlay }
}
