import { judgedMoney, type JudgedMoney } from '@/analysis/judged-money'
import { doubtfulPlan, positionChances, weakestLink } from '@/analysis/position-chances'
import { isKnown } from '@/lib/numbers'
import type { AttributeId } from '@/model/attribute'
import { withChoices } from '@/model/choices'
import { parameters } from '@/model/parameters'
import type { Plan } from '@/model/plan'
import { isLowImportance, isNotValued } from '@/model/rule/gate-warnings'
import { toldWeight } from '@/model/rule/importance'
import type { MoveRef } from '../moves/move-kind'
import { leadUnit } from '../frontier'
import { selectionOf } from '../selection'
import type { SetEvaluation, WhyNot } from './set-result'

/** A plan that a set could follow. */
export interface SetPlan {
  readonly cost: number
  /** In lead units of the engine. */
  readonly lead: number
  readonly moves: readonly MoveRef[]
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

/** The plan with these stars doing exactly these moves. */
export function planWithSet(plan: Plan, stars: readonly AttributeId[], moves: readonly MoveRef[]): Plan {
  const { chosen, shares, price } = selectionOf(plan, moves)
  return withChoices(plan, {
    stars: Object.fromEntries(stars.map((id) => [id, true])),
    targets: price === null ? {} : { [price.attribute]: price.value },
    chosen: Object.fromEntries([...chosen].map((id) => [id, true])),
    shares,
    budget: plan.money.budget,
  })
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

function moneyOf({ economics, weighed, months, payback }: JudgedMoney): NonNullable<SetEvaluation['money']> {
  return {
    verdict: weighed.verdict,
    breakEven: economics.breakEven.horizon?.extraPerDay ?? null,
    payback: months,
    chance: weighed.chance,
    overruled: payback?.showBoth === true ? payback.closed : null,
  }
}

/** What speaks against the money, in the order of the money page; of a loss nothing else need be said. */
function moneyProblems({ weighed: { verdict, reasons } }: JudgedMoney): WhyNot[] {
  if (verdict === 'LOSS') return [{ code: 'LOSES_MONEY' }]
  return reasons.flatMap(({ code, values }): WhyNot[] => {
    const { amount = 0, months = null, limit = 0, share = 0, perDay = 0 } = values
    switch (code) {
      case 'PAYBACK_TOO_LONG':
        return [{ code: 'LONG_PAYBACK', months, horizon: limit }]
      case 'P_PAYBACK_LOW':
        return [{ code: 'LOW_CHANCE', chance: share }]
      case 'CASH_SHORT':
      case 'CASH_UNTOLD':
        return [{ code, amount }]
      case 'BREAKEVEN_OVER_CAPACITY':
      case 'VOLUME_OVER_CAPACITY':
        return [{ code: 'OVER_CAPACITY', perDay, limit }]
      // A loss, or unknown to every set alike; the budget is asked of the least that a set costs.
      case 'NEG_UNIT_MARGIN':
      case 'LOSS_STEADY':
      case 'MONEY_UNKNOWN':
      case 'BUDGET_EXCEEDED':
        return []
    }
  })
}

/** Everything that is shown of a set, from the plan it would follow; null: it has none. */
export function judgeSet(facts: SetFacts, follows: SetPlan | null): SetEvaluation {
  const { plan, stars, isCurrent, minCost, obstacles } = facts
  const common = { stars, isCurrent, minCost, importance: importanceOf(plan, stars) }
  if (follows === null) {
    return {
      ...common,
      strict: null,
      cost: null,
      lead: null,
      leadPerMillion: null,
      moves: [],
      isWithinBudget: false,
      money: null,
      weakest: null,
      persons: [],
      whyNot: [...obstacles, ...valueProblems(plan, stars)],
    }
  }
  const { cost, moves } = follows
  const variant = planWithSet(plan, stars, moves)
  const judged = judgedMoney(variant)
  const doubtful = doubtfulPlan(variant)
  const weakest = weakestLink(positionChances(doubtful))
  const lead = follows.lead / leadUnit
  const { budget } = plan.money
  const over = budget === null || minCost === null ? 0 : Math.max(0, minCost - budget)
  const persons = moves.flatMap((move) => (move.kind === 'initiative' ? [plan.initiatives[move.id]?.owner ?? ''] : []))
  const whyNot: WhyNot[] = [
    ...(over > 0 ? [{ code: 'OVER_BUDGET', amount: over } as const] : []),
    ...(judged === null ? [] : moneyProblems(judged)),
    ...valueProblems(plan, stars),
  ]
  if (weakest !== null && weakest.chance < parameters.economics.paybackProbability) {
    whyNot.push({ code: 'FRAGILE', attribute: weakest.id, chance: weakest.chance })
  }
  return {
    ...common,
    strict: doubtful.assessment.strict,
    cost,
    lead,
    leadPerMillion: cost > 0 ? lead / (cost / million) : null,
    moves,
    isWithinBudget: over === 0,
    money: judged === null ? null : moneyOf(judged),
    weakest,
    persons: [...new Set(persons.map((name) => name.trim()).filter((name) => name !== ''))].sort(),
    whyNot,
  }
}
