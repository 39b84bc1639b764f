import { isKnown } from '@/lib/numbers'
import type { Attribute } from '@/model/attribute'
import { headroomOf } from '@/model/effects'
import { gradeOf, type Grade } from '@/model/evidence'
import type { Effect, InitiativeId } from '@/model/initiative'
import { parameters } from '@/model/parameters'
import { inOrder, type Plan } from '@/model/plan'
import { priceAttribute } from '@/model/price'
import { benchmarkStatistics } from '@/model/rule/benchmark-statistics'
import type { Position } from '@/model/rule/result'
import { kindOf } from '@/model/scales'
import { isOrdered, triangularVariance } from './triangular'

/** An effect that is counted on, and whose it is. */
export interface CountedEffect {
  readonly initiative: InitiativeId
  readonly effect: Effect
}

/** What may be otherwise about where an attribute will stand; native units. */
export interface Doubt {
  /** Standard error of today's own value, and of the average. */
  readonly own: number
  readonly average: number
  readonly headroom: number | null
  /** Effects of the chosen initiatives, and the certain gain of a cost curve. */
  readonly effects: readonly CountedEffect[]
  readonly certainGains: readonly number[]
}

/** Standard error of a value that somebody guessed or looked up (spec 6). */
function judgedError({ scale }: Attribute, { mu, s }: Position, grade: Grade): number {
  if (grade === 2) return 0
  const { guess, informed, leastOfMnd } = parameters.uncertainty.error
  const share = grade === 0 ? guess : informed
  const average = Math.abs(mu ?? 0)
  if (scale.kind === 'bounded') return share * Math.abs(scale.max - scale.min)
  if (scale.kind === 'ratio' && average > 0) return share * average
  const floors = kindOf(scale).floors(scale, mu ?? 0, grade)
  return Math.max(share * (s ?? 0), leastOfMnd * (floors?.mnd ?? 0))
}

function ownError(attribute: Attribute, position: Position): number {
  const { evidence, n, sd } = attribute.own
  const grade = gradeOf(evidence, n)
  // A log or a price list has no error of its own (spec 3.10).
  if (grade === 2) return isKnown(sd) && isKnown(n) && n > 0 ? Math.abs(sd) / Math.sqrt(n) : 0
  return judgedError(attribute, position, grade)
}

/** Published figures and complete sets of named rivals are what they are; a sample of a market is not (spec 6). */
function averageError(plan: Plan, attribute: Attribute, position: Position): number {
  const { benchmark } = attribute
  const statistics = benchmarkStatistics(attribute, plan.rivals)
  if (benchmark === null || statistics === null || kindOf(attribute.scale).inherent !== null) return 0
  const judged = (benchmark.kind === 'range' || benchmark.kind === 'guess') && !isKnown(benchmark.se)
  return judged ? judgedError(attribute, position, gradeOf(benchmark.evidence, null)) : statistics.se
}

/**
 * What is uncertain about an attribute of a plan (spec 6).
 *
 * @param position where it stands today
 */
export function doubtOf(plan: Plan, attribute: Attribute, position: Position): Doubt {
  const headroom = headroomOf(attribute)
  const average = averageError(plan, attribute, position)
  // A price is set: what is promised is what it will be.
  if (priceAttribute(plan)?.id === attribute.id) {
    return { own: 0, average, headroom, effects: [], certainGains: [] }
  }
  const effects: CountedEffect[] = []
  for (const { id, chosen, effects: all } of inOrder(plan.initiatives)) {
    const effect = chosen && Object.hasOwn(all, attribute.id) ? all[attribute.id] : undefined
    if (effect !== undefined) effects.push({ initiative: id, effect })
  }
  const share = attribute.curve?.share ?? 0
  const certainGains = share > 0 && headroom !== null ? [share * headroom] : []
  return { own: ownError(attribute, position), average, headroom, effects, certainGains }
}

/** How much of each effect is left beside the others: the slope of the combined gain in it (spec 5.5). */
function slopesOf(gains: readonly number[], headroom: number | null): number[] {
  if (headroom === null) return gains.map(() => 1)
  if (headroom === 0) return gains.map((gain) => (gain < 0 ? 1 : 0))
  return gains.map((_, i) =>
    gains.reduce((rest, gain, j) => (i === j ? rest : rest * Math.max(0, 1 - gain / headroom)), 1),
  )
}

/** Standard deviation of an attribute's gap: own value, average and effects together (spec 6); native units, >= 0. */
export function sigmaOf({ own, average, headroom, effects, certainGains }: Doubt): number {
  const gains = [...effects.map(({ effect }) => effect.likely), ...certainGains]
  const slopes = slopesOf(gains, headroom)
  let variance = own * own + average * average
  effects.forEach(({ effect }, i) => {
    if (isOrdered(effect)) variance += triangularVariance(effect) * (slopes[i] ?? 0) ** 2
  })
  return Math.sqrt(variance)
}
