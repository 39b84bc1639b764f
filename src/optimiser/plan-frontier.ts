import { lastOf } from '@/lib/last-of'
import { isKnown } from '@/lib/numbers'
import type { AttributeId } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { goalAt, heightOf, lineOf } from '@/model/rule/need'
import { caseFrontierSteps, evaluateCases } from './case-frontier'
import type { Frontier } from './frontier'
import type { MoveRef } from './moves/move-kind'
import type { Obstacle } from './obstacles'
import { planProblem, type FloorKind, type PlanProblem } from './plan-problem'
import { targetPrice } from './target-price'
import { trialPlans } from './trial-plans'
import type { WarmStart } from './warm-start'

/** What one attribute costs by itself, whole dong over the horizon; null: nothing listed reaches it. */
export interface AttributePrice {
  /** The line of its role; null also when it is not reached by anything. */
  readonly need: number | null
  /** Its promise; undefined without one. */
  readonly target?: number | null
  /** What its promise costs on top of what the plan pays for already; undefined without one. */
  readonly closing?: number | null
  /** The sensible value that keeps its role and its hard floor, as a repair sets it, native units. */
  readonly goal: { readonly value: number; readonly cost: number | null } | null
}

/** Everything that the budget screens show of one plan. Plain data. */
export interface PlanFrontier {
  readonly status: Frontier['status']
  /** Ascending in cost and lead; `moves` are indices into `refs`. */
  readonly points: Frontier['points']
  readonly bound: Frontier['bound']
  readonly gap: number
  readonly refs: readonly MoveRef[]
  /** Cost of each move over the horizon, by index of `refs`. */
  readonly costs: readonly number[]
  /** The plan as it stands. */
  readonly current: {
    readonly cost: number
    readonly lead: number
    readonly moves: readonly number[]
    /** It reaches every line. */
    readonly compliant: boolean
    /** It respects what excludes, needs and must be. */
    readonly allowed: boolean
  }
  /** Beaten plans that keep the rule. */
  readonly trials: readonly (readonly [cost: number, lead: number])[]
  readonly prices: Readonly<Record<AttributeId, AttributePrice>>
  readonly unjudged: readonly AttributeId[]
  readonly ordersUntold: boolean
  /** What no spending mends; then no plan keeps the rule. */
  readonly obstacles: readonly Obstacle[]
  /** A part of what every plan costs is not known: every cost is at least what it is said to be. */
  readonly isLeast: boolean
}

const trialCount = 120

function pricesOf(read: PlanProblem): Record<AttributeId, AttributePrice> {
  const prices: Record<AttributeId, AttributePrice> = {}
  const paid = new Set(read.chosen)
  for (const { attribute, ruler } of read.judged) {
    if (ruler === null) continue
    const { id } = attribute
    const own = attribute.own.value ?? 0
    const gainTo = (value: number) => attribute.direction * (value - own)
    const need = targetPrice(read, id, gainTo(lineOf(ruler, attribute.role)))
    const value = goalAt(attribute, ruler, heightOf(attribute.role))
    const goal = value === null ? null : { value, cost: targetPrice(read, id, gainTo(value)) }
    prices[id] = isKnown(attribute.target)
      ? {
          need,
          goal,
          target: targetPrice(read, id, gainTo(attribute.target)),
          closing: targetPrice(read, id, gainTo(attribute.target), paid),
        }
      : { need, goal }
  }
  return prices
}

/** What comes out while a frontier is being solved, and when it is. */
export interface PlanFrontierStep {
  readonly result: PlanFrontier
  /** For the next solve of nearly the same plan. */
  readonly warm: WarmStart | undefined
}

/**
 * What every budget buys for a plan (spec 5.6): solved in slices, so that whoever runs it can stop or show progress.
 * Yields undefined between slices and a better frontier when one is known.
 */
export function* planFrontierSteps(
  plan: Plan,
  floors: FloorKind,
  warm?: WarmStart,
): Generator<PlanFrontierStep | undefined, PlanFrontierStep> {
  const read = planProblem(plan, floors)
  const common = {
    refs: read.moves.map(({ ref }) => ref),
    costs: read.moves.map(({ cost }) => cost),
    current: { moves: read.chosen, ...evaluateCases(read, read.chosen) },
    prices: pricesOf(read),
    unjudged: read.unjudged,
    ordersUntold: read.ordersUntold,
    obstacles: read.obstacles,
    isLeast: read.isLeast,
  }
  const show = ({ status, points, bound, gap, warm: next }: Frontier): PlanFrontierStep => ({
    result: {
      ...common,
      status,
      points,
      bound,
      gap,
      trials: trialPlans(
        read.problem,
        points.map(({ moves }) => moves),
        trialCount,
        plan.money.seed,
        read.cases,
      ),
    },
    warm: next,
  })
  const steps = caseFrontierSteps(read, { warm })
  for (;;) {
    const step = steps.next()
    if (step.done === true) return show(step.value)
    yield step.value === undefined ? undefined : show(step.value)
  }
}

/** The same at once. */
export function planFrontier(plan: Plan, floors: FloorKind = 'rule'): PlanFrontier {
  return lastOf(planFrontierSteps(plan, floors)).result
}
