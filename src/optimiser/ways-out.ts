import { isKnown } from '@/lib/numbers'
import type { AttributeId, RivalId } from '@/model/attribute'
import { setRole } from '@/model/edits/attributes'
import { inSequence, preview, type Edit } from '@/model/edits/edit'
import { setStance, takeInitiative } from '@/model/edits/initiatives'
import { setMoney } from '@/model/edits/money'
import { removeRival } from '@/model/edits/rivals'
import type { InitiativeId } from '@/model/initiative'
import { inOrder, type Plan } from '@/model/plan'
import { starsOf } from '@/model/guess'
import { cheapestPoint } from './case-frontier'
import { planProblem, type FloorKind, type PlanProblem } from './plan-problem'
import { PlanReading } from './plan-reading'
import { setsOf } from './sets/candidate-sets'

/**
 * One change after which the rule can be kept, or kept for less, under the plan's own policy; where no single one is
 * enough, two or more differentiators dropped together. `cost`: the least that keeps the rule then, whole dong.
 */
export type WayOut =
  | { readonly kind: 'unstar'; readonly attribute: AttributeId; readonly cost: number }
  | {
      readonly kind: 'unstar_both'
      /** Two or more. */
      readonly attributes: readonly [AttributeId, AttributeId, ...AttributeId[]]
      readonly cost: number
    }
  | { readonly kind: 'leave_rival'; readonly rival: RivalId; readonly cost: number }
  | { readonly kind: 'release_must'; readonly initiative: InitiativeId; readonly cost: number }
  | { readonly kind: 'raise_budget'; readonly cost: number }

export interface WaysOut {
  /** The least that keeps the rule as things are, whole dong; null: nothing that is listed does. */
  readonly minimum: number | null
  /** Cheapest first; only what makes it possible or cheaper. */
  readonly ways: readonly WayOut[]
}

/** Fewer rivals than this are no comparison. */
const fewestRivals = 2

/** Rivals that can be left out: averages come from them, and each of these has enough others. */
function spareRivals(plan: Plan): RivalId[] {
  const compared = Object.values(plan.attributes).filter(
    ({ benchmark, excluded }) => benchmark?.kind === 'rivals' && excluded === null,
  )
  const known = compared.map(({ rivals }) =>
    Object.keys(rivals).filter((id) => plan.rivals[id] !== undefined && isKnown(rivals[id])),
  )
  return inOrder(plan.rivals)
    .map(({ id }) => id)
    .filter((id) => {
      const using = known.filter((ids) => ids.includes(id))
      return using.length > 0 && using.every((ids) => ids.length > fewestRivals)
    })
}

/** Of ways to drop several differentiators, so many at most: the cheapest. */
const mostDrops = 3

/** What a way out does to the plan, as one edit. A budget that would not pay for it rises with it. */
export function wayOutEdit(way: WayOut, budget: number | null): Edit {
  const pays = budget !== null && budget < way.cost ? [setMoney({ budget: way.cost })] : []
  switch (way.kind) {
    case 'unstar':
      return inSequence([setRole(way.attribute, 'parity'), ...pays])
    case 'unstar_both':
      return inSequence([...way.attributes.map((id) => setRole(id, 'parity')), ...pays])
    case 'leave_rival':
      return inSequence([removeRival(way.rival), ...pays])
    case 'release_must':
      return inSequence([setStance(way.initiative, 'open'), takeInitiative(way.initiative, false), ...pays])
    case 'raise_budget':
      return setMoney({ budget: way.cost })
  }
}

/** The fewest differentiators that have to go because there are more than K. */
function surplus({ obstacles }: PlanProblem): number {
  return Math.max(0, ...obstacles.map((one) => ('count' in one ? one.count - one.limit : 0)))
}

/**
 * The ways out of a plan that cannot keep the rule, or not for its budget: drop one differentiator (never the last),
 * leave one rival out of the comparison, leave one of the contradicting musts to choice, raise the budget. Each is
 * computed by itself: after it some plan keeps the rule under the plan's own policy and K. Where none of them makes it
 * possible, as many differentiators are dropped together as it takes, one at least being left. Yields between them, so
 * that whoever asks can stop.
 *
 * @param musts those that contradict each other, or what is put off
 */
export function* waysOutSteps(
  plan: Plan,
  floors: FloorKind,
  musts: readonly InitiativeId[] = [],
): Generator<undefined, WaysOut> {
  const reading = new PlanReading(plan)
  const asked = { floors, isLeading: false } as const
  const now = reading.problem(plan, asked)
  const minimum = cheapestPoint(now)?.cost ?? null
  /** The roles alone differ: what the reading has worked out stands. */
  const costWithout = (ids: readonly AttributeId[]) =>
    cheapestPoint(reading.problem(preview(plan, inSequence(ids.map((id) => setRole(id, 'parity')))), asked))?.cost ??
    null
  const costOf = (changed: Plan) => cheapestPoint(planProblem(changed, floors))?.cost ?? null
  yield undefined
  const ways: WayOut[] = []
  const helps = (cost: number | null): cost is number => cost !== null && (minimum === null || cost < minimum)
  const stars = starsOf(plan).map(({ id }) => id)
  for (const id of stars.length > 1 && surplus(now) < 2 ? stars : []) {
    const cost = costWithout([id])
    if (helps(cost)) ways.push({ kind: 'unstar', attribute: id, cost })
    yield undefined
  }
  for (const id of spareRivals(plan)) {
    const cost = costOf(preview(plan, removeRival(id)))
    if (helps(cost)) ways.push({ kind: 'leave_rival', rival: id, cost })
    yield undefined
  }
  for (const initiative of musts) {
    const cost = costOf(preview(plan, wayOutEdit({ kind: 'release_must', initiative, cost: 0 }, null)))
    if (helps(cost)) ways.push({ kind: 'release_must', initiative, cost })
    yield undefined
  }
  for (let size = Math.max(2, surplus(now)); minimum === null && ways.length === 0 && size < stars.length; size += 1) {
    const drops: WayOut[] = []
    for (const attributes of setsOf(stars, size)) {
      const cost = costWithout(attributes)
      const [first, second, ...others] = attributes
      if (cost !== null && first !== undefined && second !== undefined)
        drops.push({ kind: 'unstar_both', attributes: [first, second, ...others], cost })
      yield undefined
    }
    ways.push(...drops.sort((a, b) => a.cost - b.cost).slice(0, mostDrops))
  }
  const { budget } = plan.money
  if (minimum !== null && budget !== null && minimum > budget) ways.push({ kind: 'raise_budget', cost: minimum })
  return { minimum, ways: ways.sort((a, b) => a.cost - b.cost) }
}
