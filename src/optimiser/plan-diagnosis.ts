import type { AttributeId } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { diagnoseSteps, floorPriceSteps } from './diagnose'
import type { MoveRef } from './moves/move-kind'
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
}

/** What holding one attribute to its line costs. */
export interface PlanFloorPrice {
  readonly attribute: AttributeId
  /** What the cheapest plan would cost less without this line, whole dong; null: there is no plan with it. */
  readonly saving: number | null
}

/** A state of an attribute as a value in its own unit. */
function valueAt({ judged }: PlanProblem, index: number, state: number): number {
  const one = judged[index]
  if (one === undefined) return 0
  const { attribute, need, ladder } = one
  return (attribute.own.value ?? 0) + attribute.direction * ladder(need).gainOf(state)
}

/** What blocks a plan and the ways out, each computed by itself. In slices. */
export function* planDiagnosisSteps(plan: Plan, floors: FloorKind): Generator<undefined, PlanDiagnosis> {
  const read = planProblem(plan, floors)
  const found = yield* diagnoseSteps(read.problem)
  const musts = found.musts.flatMap((move) => read.moves[move]?.ref ?? [])
  const released = musts.flatMap((ref) => (ref.kind === 'initiative' ? [ref.id] : []))
  const { minimum, ways } = yield* waysOutSteps(plan, floors, released)
  const idOf = (index: number) => read.judged[index]?.attribute.id ?? []
  return {
    minimum,
    ways,
    musts,
    together: found.together.flatMap(idOf),
    unreachable: found.unreachable.flatMap(({ attribute: index, best }) => {
      const one = read.judged[index]
      if (one === undefined) return []
      const { attribute, need } = one
      const needed = (attribute.own.value ?? 0) + attribute.direction * (need ?? 0)
      return [{ attribute: attribute.id, best: valueAt(read, index, best), need: needed }]
    }),
  }
}

/** What each line costs in the cheapest plan: those that cost something, the dearest first. In slices. */
export function* planFloorPriceSteps(plan: Plan, floors: FloorKind): Generator<undefined, PlanFloorPrice[]> {
  const read = planProblem(plan, floors)
  const prices = yield* floorPriceSteps(read.problem)
  return prices
    .flatMap(({ attribute, saving }) => {
      const id = read.judged[attribute]?.attribute.id
      return id === undefined || saving === null || saving <= 0 ? [] : [{ attribute: id, saving }]
    })
    .sort((a, b) => b.saving - a.saving)
}
