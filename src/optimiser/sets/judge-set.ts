import { economicsOf, type Economics } from '@/analysis/economics'
import { moneyInputOf } from '@/analysis/plan-economics'
import { outlayOf } from '@/analysis/plan-outlay'
import { doubtfulPlan, positionChances, weakestLink } from '@/analysis/position-chances'
import { isKnown } from '@/lib/numbers'
import type { Attribute, AttributeId } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { isLowImportance, isNotValued } from '@/model/rule/gate-warnings'
import { toldWeight } from '@/model/rule/importance'
import { leadUnit } from '../frontier'
import type { MoveRef } from '../moves/move-kind'
import { planDoing } from '../named-plans'
import { isRobust } from './rank-sets'
import type { SetEvaluation, WhyNot } from './set-result'

/** A plan that a set could follow. */
export interface SetPlan {
  /** In lead units of the engine. */
  readonly lead: number
  readonly moves: readonly MoveRef[]
  /** The plan itself, with these stars. */
  readonly plan: Plan
}

/** What a set is judged by beside its plan. */
export interface SetFacts {
  readonly plan: Plan
  readonly stars: readonly AttributeId[]
  readonly isCurrent: boolean
  readonly minCost: number | null
  /** Why there is no plan at all. */
  readonly obstacles: readonly WhyNot[]
}

const million = 1_000_000

/** The same plan with exactly these stars; promises and what is done stay as they are. */
export function starring(plan: Plan, stars: readonly AttributeId[]): Plan {
  const attributes: Record<AttributeId, Attribute> = {}
  for (const [id, attribute] of Object.entries(plan.attributes)) {
    const role = stars.includes(id) ? 'differentiator' : 'parity'
    attributes[id] = role === attribute.role ? attribute : { ...attribute, role }
  }
  return { ...plan, attributes }
}

/** The plan with these stars doing exactly these moves. */
export function planWithSet(plan: Plan, stars: readonly AttributeId[], moves: readonly MoveRef[]): Plan {
  return planDoing(starring(plan, stars), moves)
}

function importanceOf(plan: Plan, stars: readonly AttributeId[]): number | null {
  let total = 0
  let starred = 0
  for (const attribute of Object.values(plan.attributes)) {
    if (attribute.excluded !== null) continue
    const weight = toldWeight(attribute) ?? 0
    total += weight
    if (stars.includes(attribute.id)) starred += weight
  }
  return total > 0 ? starred / total : null
}

/** Attributes that the method warns of as differentiators: nobody is pleased, or few care (spec 3.8). */
function valueProblems(plan: Plan, stars: readonly AttributeId[]): WhyNot[] {
  const weights = Object.values(plan.attributes)
    .filter(({ excluded }) => excluded === null)
    .map(toldWeight)
    .filter(isKnown)
  return stars.flatMap((id): WhyNot[] => {
    const attribute = plan.attributes[id]
    if (attribute === undefined) return []
    if (isNotValued(attribute)) return [{ code: 'NOT_VALUED', attribute: id }]
    return isLowImportance(attribute, weights) ? [{ code: 'LOW_IMPORTANCE', attribute: id }] : []
  })
}

/** What it takes to have the money back in time; needs no guess. null: not told, or refused. */
function breakEvenOf(plan: Plan): Economics['breakEven']['horizon'] {
  const { input } = moneyInputOf(plan)
  const result = input === null ? null : economicsOf(input)
  return result?.ok === true ? result.economics.breakEven.horizon : null
}

/** Owners of the initiatives among these moves, each once. */
function personsOf({ initiatives }: Plan, moves: readonly MoveRef[]): string[] {
  const names = moves.flatMap((move) => (move.kind === 'initiative' ? [initiatives[move.id]?.owner.trim() ?? ''] : []))
  return [...new Set(names.filter((name) => name !== ''))].sort()
}

/** Everything that is shown of a set, from the plan it would follow; null: it has none. */
export function judgeSet(facts: SetFacts, follows: SetPlan | null): SetEvaluation {
  const { plan, stars, isCurrent, minCost, obstacles } = facts
  const common = { stars, isCurrent, minCost, importance: importanceOf(plan, stars), money: null }
  if (follows === null) {
    return {
      ...common,
      verdict: null,
      faults: 0,
      cost: null,
      net: null,
      isLeast: false,
      lead: null,
      leadPerMillion: null,
      moves: [],
      isWithinBudget: false,
      breakEven: null,
      weakest: null,
      persons: [],
      whyNot: [...obstacles, ...valueProblems(plan, stars)],
    }
  }
  const { moves, plan: variant } = follows
  const { outlay, net, isLeast } = outlayOf(variant)
  const cost = outlay.total
  const doubtful = doubtfulPlan(variant)
  const weakest = weakestLink(positionChances(doubtful))
  const lead = follows.lead / leadUnit
  const { budget, capacity } = plan.money
  const over = budget === null ? 0 : Math.max(0, cost - budget)
  const needed = breakEvenOf(variant)
  const whyNot: WhyNot[] = [
    ...obstacles,
    ...(over > 0 ? [{ code: 'OVER_BUDGET', amount: over } as const] : []),
    ...(needed?.overCapacity === true && capacity !== null
      ? [{ code: 'OVER_CAPACITY', perDay: needed.perDay, limit: capacity } as const]
      : []),
    ...valueProblems(plan, stars),
  ]
  if (weakest !== null && !isRobust(weakest)) {
    whyNot.push({ code: 'FRAGILE', attribute: weakest.id, chance: weakest.chance })
  }
  return {
    ...common,
    verdict: doubtful.assessment.verdict,
    faults: doubtful.assessment.faults,
    cost,
    net,
    isLeast,
    lead,
    leadPerMillion: cost > 0 ? lead / (cost / million) : null,
    moves,
    isWithinBudget: over === 0,
    breakEven: needed?.extraPerDay ?? null,
    weakest,
    persons: personsOf(plan, moves),
    whyNot,
  }
}
