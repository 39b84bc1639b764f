import { withGuessOfItself } from '@/model/guess'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { benchmarkStatistics } from '@/model/rule/benchmark-statistics'
import { informationValues } from '@/judgement/information/information-values'
import { busyPlan } from '../simulation/evaluate'
import { informedNaively } from './naive'

export { informationValues, informedNaively }

/** One number in place of the average, and nothing but feelings. */
function guessed(plan: Plan, attribute: Attribute): Attribute {
  const own = { ...attribute.own, evidence: 'guess' } as const
  const mean = benchmarkStatistics(attribute, plan.rivals)?.mu
  if (attribute.benchmark === null || mean === undefined) return { ...attribute, own }
  const { source, month } = attribute.benchmark
  return { ...attribute, own, benchmark: { kind: 'guess', mean, evidence: 'guess', source, month, se: null } }
}

/**
 * The lunch shop of twelve attributes and forty chosen moves with all that can be uncertain about it: every average and
 * score a guess, every effect a range. What it lacks to keep the rule is mended, so that something hangs on each guess.
 */
export function unsurePlan(): Plan {
  const plan = busyPlan()
  const stars = ['a1', 'a4']
  const attributes = Object.values(plan.attributes).map((attribute): readonly [string, Attribute] => {
    const { scale, direction } = attribute
    const unsure = guessed(plan, attribute)
    const mean = benchmarkStatistics(unsure, plan.rivals)?.mu ?? 0
    const role = stars.includes(attribute.id) ? 'differentiator' : 'parity'
    // The moves lead on from the average; yes or no and the quick scale stay as they are.
    const near = scale.kind === 'binary' || scale.kind === 'level5' ? (unsure.own.value ?? 0) : mean
    const value = role === 'differentiator' ? near * (1 + 0.08 * direction) : near
    return [attribute.id, { ...unsure, role, own: { ...unsure.own, value }, target: null, floor: null }]
  })
  return withGuessOfItself({ ...plan, attributes: Object.fromEntries(attributes) })
}
