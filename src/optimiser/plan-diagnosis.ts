import type { AttributeId } from '@/model/attribute'
import { inOrder, type Plan } from '@/model/plan'
import { cheapestPoint } from './case-frontier'
import { diagnoseSteps } from './diagnose'
import type { MoveRef } from './moves/move-kind'
import type { Obstacle } from './obstacles'
import type { Problem, ProblemAttribute } from './problem'
import { planProblem, type FloorKind, type PlanProblem } from './plan-problem'
import { waysOutSteps, type WayOut } from './ways-out'

/** An attribute that nothing listed lifts far enough; native units. */
export interface ShortReach {
  readonly attribute: AttributeId
  /** The best that all that is listed reaches. */
  readonly best: number
  readonly need: number
}

/** Why a plan cannot keep the rule, or not for its budget, and what would help. */
export interface PlanDiagnosis {
  /** The least that keeps the rule, whole dong; null: nothing does. */
  readonly minimum: number | null
  /** Musts that contradict each other. */
  readonly musts: readonly MoveRef[]
  readonly unreachable: readonly ShortReach[]
  /** Attributes that can be reached each alone, never all together. */
  readonly together: readonly AttributeId[]
  readonly ways: readonly WayOut[]
  /** What no spending mends. */
  readonly obstacles: readonly Obstacle[]
}

/** What holding one attribute to its line costs. */
export interface PlanFloorPrice {
  readonly attribute: AttributeId
  /** What the cheapest plan would cost less without this line, whole dong; null: there is no plan with it. */
  readonly saving: number | null
}

/** A state of a track as a value of the attribute that it is about, in its own unit. */
function valueAt({ problem, judged, trackOf }: PlanProblem, track: number, state: number): number {
  const one = judged[trackOf[track] ?? -1]
  const deltas = new Map<number, number>()
  problem.moves.forEach(({ effects }, move) => {
    for (const [at, delta] of effects) if (at === track) deltas.set(move, delta)
  })
  return one?.valueAt(deltas, state) ?? one?.attribute.own.value ?? 0
}

/** What the plan's own policy asks of all together, where each attribute by itself can be what it has to be. */
function togetherShort({ policy, bundles, attributes }: Plan): Obstacle[] {
  if (policy === 'five-four') return [{ code: 'FIVE_FOUR_NO_PAIR' }]
  return inOrder(bundles)
    .filter(({ members }) => Object.keys(members).some((id) => attributes[id]?.role === 'differentiator'))
    .map(({ id }) => ({ code: 'BUNDLE_OUT_OF_REACH', bundle: id }))
}

/** What blocks a plan and the ways out, each computed by itself. In slices. */
export function* planDiagnosisSteps(plan: Plan, floors: FloorKind): Generator<undefined, PlanDiagnosis> {
  const read = planProblem(plan, floors)
  const found = yield* diagnoseSteps(read.problem)
  const musts = found.musts.flatMap((move) => read.moves[move]?.ref ?? [])
  const released = [
    ...musts.flatMap((ref) => (ref.kind === 'initiative' ? [ref.id] : [])),
    ...read.obstacles.flatMap((one) => (one.code === 'MUST_NEEDS_LATER' ? [one.initiative] : [])),
  ]
  const { minimum, ways } = yield* waysOutSteps(plan, floors, [...new Set(released)])
  const judgedAt = (track: number) => read.judged[read.trackOf[track] ?? -1]
  const isAllTogether = minimum === null && read.obstacles.length === 0 && found.feasible
  return {
    minimum,
    ways,
    musts,
    obstacles: isAllTogether ? togetherShort(plan) : read.obstacles,
    together: [...new Set(found.together.flatMap((track) => judgedAt(track)?.attribute.id ?? []))],
    unreachable: found.unreachable.flatMap(({ attribute: track, best }) => {
      const one = judgedAt(track)
      if (one === undefined) return []
      const { attribute, need } = one
      const needed = (attribute.own.value ?? 0) + attribute.direction * (need ?? 0)
      return [{ attribute: attribute.id, best: valueAt(read, track, best), need: needed }]
    }),
  }
}

/** The ways to keep the rule without holding one attribute to anything. */
function without({ cases, problem, trackOf }: PlanProblem, index: number): readonly Problem[] {
  if (cases.length > 1) return []
  const free = (one: ProblemAttribute, track: number) => (trackOf[track] === index ? { ...one, floor: null } : one)
  return cases.length === 0 ? [] : [{ ...problem, attributes: problem.attributes.map(free) }]
}

/**
 * What each line costs in the cheapest plan: those that cost something, the dearest first. In slices. Nothing is said
 * where the rule can be kept in several ways: a line is then part of some of them alone.
 */
export function* planFloorPriceSteps(plan: Plan, floors: FloorKind): Generator<undefined, PlanFloorPrice[]> {
  const read = planProblem(plan, floors)
  const whole = cheapestPoint(read)
  const prices: PlanFloorPrice[] = []
  if (whole === null) return prices
  for (const [index, { attribute }] of read.judged.entries()) {
    yield undefined
    const cases = without(read, index)
    const cost = cheapestPoint({ ...read, cases })?.cost ?? whole.cost
    if (cost < whole.cost) prices.push({ attribute: attribute.id, saving: whole.cost - cost })
  }
  return prices.sort((a, b) => (b.saving ?? 0) - (a.saving ?? 0))
}
