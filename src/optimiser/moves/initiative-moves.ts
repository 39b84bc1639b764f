import { initiativeCost, totalOf, type Cost } from '@/analysis/plan-outlay'
import type { Initiative, InitiativeId } from '@/model/initiative'
import { inOrder } from '@/model/plan'
import { priceAttribute } from '@/model/price'
import { withNeeds } from './needs'
import { keyOf, type MoveKind, type PlanMove } from './move-kind'

/**
 * Initiatives that can be part of a plan: not put off, and what they cost is known, and so for all that they need. A must,
 * and what the plan does already, counts at its known cost, as a least: else the plan as it stands would not be among
 * those that are weighed.
 */
function possible(all: readonly Initiative[], costs: ReadonlyMap<InitiativeId, Cost>): Set<InitiativeId> {
  const always = withNeeds(
    all,
    all.filter(({ stance }) => stance === 'must').map(({ id }) => id),
  )
  const left = new Set(
    all
      .filter(({ stance }) => stance !== 'later')
      .filter(({ id, chosen }) => chosen || always.has(id) || costs.get(id)?.isLeast === false)
      .map(({ id }) => id),
  )
  for (let before = -1; before !== left.size;) {
    before = left.size
    for (const { id, requires } of all) {
      if (!always.has(id) && Object.keys(requires).some((needed) => !left.has(needed))) left.delete(id)
    }
  }
  return left
}

/** Groups in which each excludes each, covering every exclusion: larger groups tell the engine more than pairs. */
function exclusiveGroups(all: readonly Initiative[]): ReadonlyMap<InitiativeId, string[]> {
  const against = new Map(all.map(({ id }) => [id, new Set<InitiativeId>()]))
  for (const { id, excludes } of all) {
    for (const other of Object.keys(excludes)) {
      if (!against.has(other)) continue
      against.get(id)?.add(other)
      against.get(other)?.add(id)
    }
  }
  const groups = new Map<InitiativeId, string[]>(all.map(({ id }) => [id, []]))
  const covered = new Set<string>()
  for (const { id } of all) {
    for (const other of against.get(id) ?? []) {
      if (covered.has(`${id}|${other}`)) continue
      const clique = [id, other]
      for (const { id: third } of all) {
        if (!clique.includes(third) && clique.every((member) => against.get(member)?.has(third))) clique.push(third)
      }
      const name = `exclusive:${clique.join('|')}`
      for (const member of clique) {
        groups.get(member)?.push(name)
        for (const second of clique) covered.add(`${member}|${second}`)
      }
    }
  }
  return groups
}

/** What the owner could do (spec 5.1). */
export const initiativeMoves: MoveKind = {
  movesOf: ({ plan, orders, judged }) => {
    const all = inOrder(plan.initiatives)
    const costs = new Map(all.map((one) => [one.id, initiativeCost(one, plan.money.horizon, orders)] as const))
    const usable = possible(all, costs)
    const chosen = all.filter(({ id }) => usable.has(id))
    const groups = exclusiveGroups(chosen)
    const price = priceAttribute(plan)?.id
    return chosen.map((initiative): PlanMove => {
      const { id, effects, stance, requires } = initiative
      const { paid, saved, isLeast } = costs.get(id) as Cost
      const counted = Object.entries(effects).filter(([attribute]) => attribute !== price && judged.has(attribute))
      return {
        ref: { kind: 'initiative', id },
        cost: totalOf(paid),
        net: totalOf(paid) - totalOf(saved),
        isLeast,
        gains: new Map(counted.map(([attribute, { likely }]) => [attribute, likely])),
        must: stance === 'must',
        chosen: initiative.chosen,
        needs: Object.keys(requires).map((needed) => keyOf({ kind: 'initiative', id: needed })),
        groups: groups.get(id) ?? [],
      }
    })
  },
}
