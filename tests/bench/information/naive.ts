import { moneyInputOf } from '@/analysis/plan-economics'
import { doubtfulPlan } from '@/analysis/position-chances'
import { simulateMoney } from '@/analysis/simulate-money'
import { triangularInverse } from '@/analysis/triangular'
import { normalInverse } from '@/lib/normal'
import { randomStream } from '@/lib/random'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import { assess } from '@/model/rule/assess'

/** How often one input was drawn so that the verdict was another, and what deciding otherwise was better by in all. */
interface Found {
  readonly others: number
  readonly regret: number
}

const keeps = (plan: Plan): boolean => assess(plannedPlan(plan)).verdict.startsWith('PASS')

function withAttribute(plan: Plan, attribute: Attribute): Plan {
  return { ...plan, attributes: { ...plan.attributes, [attribute.id]: attribute } }
}

/** P50 of the cash with just so many customers, simulated. */
function cashWith(plan: Plan, volume: number): number {
  const { input } = moneyInputOf(plan)
  const guess = { low: volume, likely: volume, high: volume }
  return input === null ? 0 : (simulateMoney({ ...input, volume: guess }, plan.money.seed)?.total.middle ?? 0)
}

/** Every plan that one draw may make of a plan whose averages are single numbers: one figure each is another. */
function* variants(plan: Plan, next: () => number): Generator<Plan> {
  const { initiatives } = plan
  for (const { attribute, doubt } of doubtfulPlan(plan).places) {
    const { own, benchmark } = attribute
    if (benchmark?.kind === 'guess' && doubt.average > 0) {
      const mean = benchmark.mean + doubt.average * normalInverse(next())
      yield withAttribute(plan, { ...attribute, benchmark: { ...benchmark, mean } })
    }
    if (own.value !== null && doubt.own > 0) {
      const value = own.value + doubt.own * normalInverse(next())
      yield withAttribute(plan, { ...attribute, own: { ...own, value } })
    }
    for (const { initiative: id, effect } of doubt.effects) {
      const initiative = initiatives[id]
      if (initiative === undefined) continue
      const effects = {
        ...initiative.effects,
        [attribute.id]: { ...effect, likely: triangularInverse(effect, next()) },
      }
      yield { ...plan, initiatives: { ...initiatives, [id]: { ...initiative, effects } } }
    }
  }
}

/**
 * The same question as most would write it: each draw of each input makes a plan of its own and asks the rule of it, and
 * each draw of the customers simulates the money.
 *
 * @param plan of a shop that sells today, with a guess of its customers
 * @param draws how many of each input
 * @returns by input, the customers last
 */
export function informedNaively(plan: Plan, draws: number): Found[] {
  const { next } = randomStream(plan.money.seed, 'naive')
  const { volume } = plan.money
  const { input } = moneyInputOf(plan)
  if (volume === null || input === null) throw new Error('the money of the measurement is not known')
  const now = keeps(plan)
  const cash = simulateMoney(input, plan.money.seed)?.total.middle ?? 0
  const lost = cashWith(plan, 0)
  const rule: { others: number; regret: number }[] = []
  const customers = { others: 0, regret: 0 }
  for (let draw = 0; draw < draws; draw += 1) {
    let at = 0
    for (const variant of variants(plan, next)) {
      const found = (rule[at++] ??= { others: 0, regret: 0 })
      if (keeps(variant) === now) continue
      found.others += 1
      if (cash > 0) found.regret += now ? Math.max(0, -lost) : cash
    }
    const known = cashWith(plan, triangularInverse(volume, next()))
    if (known > 0 === cash > 0) continue
    customers.others += 1
    if (now) customers.regret += Math.abs(known)
  }
  return [...rule, customers]
}
