import { describe, expect, it } from 'vitest'
import { drawnMoneyOf, judgedMoney } from '@/analysis/drawn-money'
import { planRisk } from '@/analysis/plan-risk'
import { outlayOf } from '@/analysis/plan-outlay'
import { applyPlan } from '@/judgement/apply-plan'
import { breakEvenOf } from '@/judgement/break-even'
import { judgeWhole, type Judgement } from '@/judgement/judge'
import { planStatus } from '@/judgement/plan-status'
import { recommendationOf, type JudgedNamedPlan } from '@/judgement/recommendation'
import { sharesOf } from '@/judgement/shares'
import { decodeStatus, encodeStatus } from '@/judgement/status-code'
import { weakestOf } from '@/judgement/weakest'
import { preview } from '@/model/edits/edit'
import { isAnythingChosen, starsOf, withGuessOfItself } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { planFrontierSteps, type PlanFrontier } from '@/optimiser/plan-frontier'
import { differentiatorSets } from '@/optimiser/sets/differentiator-sets'
import { seeded } from '../optimiser/seeded'
import { tries } from '../optimiser/tries'
import { randomPlan } from '../optimiser/truth/random-plan'

const plans = 1_000
const parts = 8

/** A small plan of any kind with money of any kind: told or not, guessed for itself, for another plan, or not at all. */
function pricedPlan(seed: number): Plan {
  const random = seeded(seed + 77_000)
  const plan = randomPlan(seed)
  const money = {
    ...plan.money,
    price: random.chance(0.9) ? 35_000 : null,
    capacity: random.pick([null, 90, 160]),
    cash: random.pick([null, 5e6, 60e6]),
    horizon: random.pick([12, 18, 24]),
    volume: plan.money.volume === null ? null : random.pick([plan.money.volume, { low: 0, likely: 0, high: 0 }]),
  }
  const told = { ...plan, money }
  return random.chance(0.8) ? withGuessOfItself(told) : told
}

function frontierOf(plan: Plan): PlanFrontier {
  const steps = planFrontierSteps(plan, 'rule')
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value.result
  }
}

/** What two places say of the same thing; a difference is found when they do not say the same. */
type Claims = readonly (readonly [of: string, one: unknown, other: unknown])[]

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
/** Equal sums may end in another last digit, which no screen shows. */
const plain = (value: unknown) =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'number' && !Number.isInteger(inner) ? Number(inner.toPrecision(12)) : inner,
  )

function claimsOfTotals({ plan, outlay, byAttribute, money, status }: Judgement): Claims {
  const { total, ...paid } = outlay.outlay
  const { total: back, ...returned } = outlay.comesBack
  const shares = sharesOf({ plan, outlay })
  const { budget } = plan.money
  const isOver = budget !== null && total > budget
  return [
    ['outlay and its parts', total, sum(Object.values(paid))],
    ['what comes back and its parts', back, sum(Object.values(returned))],
    ['net', outlay.net, total - back],
    ['outlay and the cost row', total, sum(Object.values(byAttribute.byAttribute)) + byAttribute.other],
    ['outlay and what it is for', total, sum(Object.values(shares.byKind))],
    ['the cost row and the shares', byAttribute.byAttribute, shares.byAttribute],
    ['outlay is a cost', true, total >= 0 && Object.values(paid).every((amount) => amount >= 0)],
    ['over the budget', money.reasons.some(({ code }) => code === 'BUDGET_EXCEEDED'), isOver && money.input !== null],
    ['the line on a card', status, planStatus(plan, drawnMoneyOf)],
    ['the line as it is stored', status, decodeStatus(encodeStatus(status))],
  ]
}

function claimsOfRisk({ plan, money }: Judgement): Claims {
  const { simulation } = planRisk(plan)
  const known = simulation.positions.flatMap(({ keeps, conceded }) => (conceded ? [] : (keeps ?? [])))
  return [
    [
      'the weakest link and its list',
      simulation.weakest?.chance ?? null,
      known.length === 0 ? null : Math.min(...known),
    ],
    ['the weakest link', simulation.weakest, weakestOf(plan)],
    ['money and its risk', money, simulation.judged],
    ['money and the alternative in force', money, judgedMoney(plan)],
    ['nothing chosen, nothing promised', isAnythingChosen(plan) || (money.used === null && money.total === null), true],
    [
      'the stated chance is the lower one',
      money.used,
      money.closed === null || money.drawn === null ? money.used : Math.min(money.closed, money.drawn),
    ],
  ]
}

/** A named plan says what the plan says once it is put into force. */
function claimsOfNamed(plan: Plan, named: JudgedNamedPlan, { outlay, money }: Judgement): Claims {
  const { kind } = named
  const applied = judgeWhole(preview(plan, applyPlan(plan, named.moves)))
  return [
    [`${kind}: outlay`, named.outlay, applied.outlay.outlay.total],
    [`${kind}: net`, named.net, applied.outlay.net],
    [`${kind}: rule on what is paid for`, named.rule, applied.rule.paid.verdict],
    [`${kind}: money`, named.money, applied.money.verdict],
    [`${kind}: chance`, named.chance, applied.money.used],
    [`${kind}: profit`, named.profit, applied.money.total],
    [`${kind}: weakest`, named.weakest, weakestOf(applied.plan)],
    [`${kind}: customers`, named.breakEven, breakEvenOf(applied.plan)],
    // Of a bundle the promises may be a whole step short of what is paid for.
    [
      `${kind}: promises what it keeps`,
      named.rule !== 'PASS' || Object.keys(plan.bundles).length > 0 || applied.rule.promise.faults === 0,
      true,
    ],
    ...(named.isCurrent
      ? ([
          [`${kind}: what is chosen`, named.outlay, outlay.outlay.total],
          [`${kind}: what is chosen earns`, named.chance, money.used],
        ] as const)
      : []),
  ]
}

function claimsOfPlans(judgement: Judgement): Claims {
  const { plan, outlay, rule } = judgement
  const { plans } = recommendationOf(plan)
  const frontier = frontierOf(plan)
  const isRated = starsOf(plan).every(({ id }) => rule.today.positions[id]?.level !== null)
  const named = Object.values(plans).flatMap((one) => one ?? [])
  return [
    // Where a differentiator is not rated yet, no plan is said to keep the rule.
    [
      'the frontier starts with enough',
      isRated ? (frontier.points[0]?.cost ?? null) : null,
      plans.enough?.outlay ?? null,
    ],
    ['the plan on the frontier', outlay.outlay.total >= frontier.current.cost, true],
    ...named.flatMap((one) => claimsOfNamed(plan, one, judgement)),
  ]
}

function claimsOfSets({ plan, outlay, money }: Judgement): Claims {
  const own = differentiatorSets(plan).sets.find(({ isCurrent }) => isCurrent)
  if (own === undefined) return []
  const isGuessed = own.money !== null
  return [
    ['the set in force: outlay', own.cost, outlay.outlay.total],
    ['the set in force: net', own.net, outlay.net],
    ['the set in force: weakest', own.weakest, weakestOf(plan)],
    ['the set in force: customers', own.breakEven, isAnythingChosen(plan) ? breakEvenOf(plan) : null],
    ['the set in force: least outlay', own.minCost, recommendationOf(plan).plans.enough?.outlay ?? null],
    ['the set in force: money', own.money?.verdict ?? null, isGuessed ? money.verdict : null],
    ['the set in force: chance', own.money?.chance ?? null, isGuessed ? money.used : null],
  ]
}

/** Every figure that two places state of a plan and that differs. */
function differences(seed: number): string[] {
  const judgement = judgeWhole(pricedPlan(seed))
  const claims = [
    ...claimsOfTotals(judgement),
    ...claimsOfRisk(judgement),
    ...claimsOfPlans(judgement),
    ...claimsOfSets(judgement),
  ]
  return claims.flatMap(([of, one, other]) => {
    const [a, b] = [plain(one), plain(other)]
    return a === b ? [] : [`${seed} ${of}: ${a} and ${b}`]
  })
}

describe('every figure that two places state', () => {
  it.each(Array.from({ length: parts }, (_, part) => [part]))('is the same in both, part %i', (part) => {
    const count = tries(plans / parts)
    const found = Array.from({ length: count }, (_, at) => differences(1 + part * (plans / parts) + at))
    expect(found.flat()).toEqual([])
  })

  it('is looked at in plans of every kind', () => {
    const kinds = new Set(
      Array.from({ length: 200 }, (_, at) => {
        const { plan, money } = judgeWhole(pricedPlan(1 + at))
        expect(outlayOf(plan).outlay.total).toBeGreaterThanOrEqual(0)
        return money.verdict
      }),
    )
    expect([...kinds].sort()).toEqual(['CLEAR', 'LOSS', 'UNCLEAR', 'UNKNOWN'])
  })
})
