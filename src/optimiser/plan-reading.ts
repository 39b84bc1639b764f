import { expectedOrders } from '@/analysis/expected-orders'
import { isKnown } from '@/lib/numbers'
import type { AttributeId } from '@/model/attribute'
import { inOrder, type Plan } from '@/model/plan'
import { canvasOf } from '@/model/rule/canvas'
import { levelAt, lineOf } from '@/model/rule/need'
import { positionOf } from '@/model/rule/position'
import type { Level, Position } from '@/model/rule/result'
import { arrangementsOf } from './arrangements'
import { AttributeLines, type Line } from './attribute-lines'
import { casesOf, type Case } from './cases'
import { nothingAsked } from './demand'
import { heldAttributes, type HeldAttribute, type HeldAttributes } from './held-attributes'
import { moveKinds } from './moves'
import { keyOf, type PlanMove } from './moves/move-kind'
import { withNeeds } from './moves/needs'
import { offeredPrices } from './moves/price-moves'
import type { Obstacle } from './obstacles'
import { weightsOf } from './importance-weights'
import type { FloorKind, JudgedAttribute, PlanProblem } from './problem-of-plan'
import type { Problem, ProblemAttribute, ValueTable } from './problem'
import { solveFrontier } from './solve'

const worthless: ValueTable = { from: 0, values: [0] }

/** A plan as the engine is asked about it. */
export interface Question {
  readonly floors: FloorKind
  /** Whether a lead counts; without one there is only the least that has to be spent. */
  readonly isLeading: boolean
}

function linksOf(moves: readonly PlanMove[]): Pick<Problem, 'prerequisites' | 'exclusives'> {
  const index = new Map(moves.map(({ ref }, i) => [keyOf(ref), i]))
  const groups = new Map<string, number[]>()
  moves.forEach((move, i) => {
    for (const name of move.groups) groups.set(name, [...(groups.get(name) ?? []), i])
  })
  const prerequisites = moves.flatMap(({ needs }, i) =>
    needs.flatMap((key): [number, number][] => {
      const needed = index.get(key)
      return needed === undefined ? [] : [[i, needed]]
    }),
  )
  return { prerequisites, exclusives: [...groups.values()] }
}

/** Musts that need what is put off, however far back: no plan can have both as the owner wants it. */
function contradictions({ initiatives }: Plan): Obstacle[] {
  const all = inOrder(initiatives)
  return all
    .filter(({ stance }) => stance === 'must')
    .flatMap(({ id }) =>
      [...withNeeds(all, [id])]
        .filter((needed) => initiatives[needed]?.stance === 'later')
        .map((needed): Obstacle => ({ code: 'MUST_NEEDS_LATER', initiative: id, needed })),
    )
}

/** The gain that an attribute's states are made finest for: its role's line, its hard floor, or its promise. */
function neededGain({ attribute, ruler }: HeldAttribute, isFree: boolean, isPromised: boolean): number | null {
  const { direction, own, target, floor, role } = attribute
  const lines: number[] = []
  if (!isFree && ruler !== null) lines.push(lineOf(ruler, role))
  if (isKnown(floor)) lines.push(floor)
  if (isPromised && isKnown(target)) lines.push(target)
  if (lines.length === 0 || !isKnown(own.value)) return null
  const value = own.value
  return Math.max(...lines.map((line) => direction * (line - value)))
}

/**
 * What of a plan does not depend on which attributes are starred, worked out once: what could be done, what each
 * attribute can come to, and the integers in which the engine counts that. Hundreds of sets of differentiators are
 * asked of one reading.
 */
export class PlanReading {
  readonly moves: readonly PlanMove[]
  readonly #held: HeldAttributes
  readonly #lines: readonly AttributeLines[]
  readonly #links: Pick<Problem, 'prerequisites' | 'exclusives'>
  readonly #now: Record<AttributeId, Position> = {}
  readonly #standing: ReadonlySet<AttributeId>
  readonly #contradictions: readonly Obstacle[]
  readonly #ordersUntold: boolean
  readonly #heights = new Map<number, readonly number[] | null>()
  readonly #tables = new Map<string, ValueTable>()

  constructor(readonly plan: Plan) {
    const orders = expectedOrders(plan.money)
    this.#held = heldAttributes(plan)
    const { held } = this.#held
    const judged = new Map(held.map(({ attribute }) => [attribute.id, attribute]))
    this.moves = Object.values(moveKinds).flatMap((kind) => kind.movesOf({ plan, orders, judged }))
    this.#lines = held.map(
      (one) => new AttributeLines(one, this.moves, one.isPrice ? offeredPrices(plan, one.attribute) : []),
    )
    this.#links = linksOf(this.moves)
    for (const attribute of Object.values(plan.attributes))
      this.#now[attribute.id] = positionOf(plan, attribute, 'current')
    this.#standing = new Set(held.flatMap(({ attribute, ruler }) => (ruler === null ? [] : [attribute.id])))
    this.#contradictions = contradictions(plan)
    this.#ordersUntold = orders === null
  }

  /** @param plan this plan, or the same with other attributes starred */
  problem(plan: Plan, { floors, isLeading }: Question): PlanProblem {
    const held = this.#held.held.map((one): HeldAttribute => {
      const { role } = plan.attributes[one.attribute.id] ?? one.attribute
      return role === one.attribute.role ? one : { ...one, attribute: { ...one.attribute, role } }
    })
    const arrangements = arrangementsOf(plan, this.#now, this.#standing)
    const isPromised = held.map(({ ruler, isPrice }) => floors === 'promises' && (ruler !== null || isPrice))
    const cases = casesOf(plan, {
      held,
      arrangements,
      isPromised,
      heightsOf: (index) => this.#heightsOf(index),
      canReach: (index, level) => this.#canReach(index, level),
    })
    const [main] = arrangements.all
    const judged = held.map((one, index): JudgedAttribute => {
      const lines = this.#lines[index] as AttributeLines
      const need = neededGain(one, main?.free.has(one.attribute.id) === true, isPromised[index] === true)
      return {
        attribute: one.attribute,
        ruler: one.ruler,
        need,
        states: () => lines.states(need),
        lineTo: (gain) => lines.to(need, gain),
        valueAt: (deltas, sum) => lines.valueAt(need, deltas, sum),
      }
    })
    const weights = isLeading
      ? weightsOf(
          held.flatMap(({ attribute, ruler }) =>
            ruler !== null && attribute.role === 'differentiator' ? [attribute] : [],
          ),
        )
      : new Map<AttributeId, number>()
    const build = (demands: Case) => this.#build(judged, weights, demands)
    const common = build(cases.common)
    const isSingle = cases.all.length === 1 && cases.all[0] === cases.common
    const built = isSingle ? [common] : cases.all.map(build)
    return {
      problem: common.problem,
      cases: this.#contradictions.length > 0 ? [] : built.map(({ problem }) => problem),
      isComplete: this.#contradictions.length > 0 || (cases.isComplete && built.every(({ isExact }) => isExact)),
      obstacles: [...this.#contradictions, ...cases.obstacles],
      judged,
      trackOf: common.trackOf,
      moves: this.moves,
      chosen: this.moves.flatMap(({ chosen }, i) => (chosen ? [i] : [])),
      unjudged: this.#held.unjudged,
      ordersUntold: this.#ordersUntold,
      isLeast: this.moves.some(({ isLeast }) => isLeast),
    }
  }

  /** Whether an attribute can reach a level and its hard floor, whatever becomes of all others. */
  reaches(index: number, level: Level): boolean {
    const line = this.#lines[index]?.least(null, { ...nothingAsked, level }) ?? null
    if (line === null) return true
    const moves = this.moves.map(({ must }, move) => {
      const delta = line.deltas.get(move) ?? 0
      return { cost: 0, must, effects: delta === 0 ? [] : [[0, delta] as const] }
    })
    const attributes = [{ start: 0, floor: line.floor, weight: 0, value: worthless }]
    return solveFrontier({ attributes, moves, ...this.#links }).points.length > 0
  }

  #build(judged: readonly JudgedAttribute[], weights: ReadonlyMap<AttributeId, number>, demands: Case) {
    const effects = this.moves.map((): [number, number][] => [])
    const attributes: ProblemAttribute[] = []
    const beside: { index: number; line: Line }[] = []
    const trackOf: number[] = []
    let isExact = true
    const add = (attribute: ProblemAttribute, deltas: ReadonlyMap<number, number>, index: number) => {
      for (const [move, delta] of deltas) effects[move]?.push([attributes.length, delta])
      attributes.push(attribute)
      trackOf.push(index)
    }
    judged.forEach(({ attribute: { id }, need }, index) => {
      const lines = this.#lines[index] as AttributeLines
      const demand = demands[index]
      if (demand === undefined) return
      const least = lines.least(need, demand)
      const most = lines.most(need, demand)
      for (const line of [least, most]) {
        if (line === null) continue
        isExact &&= line.isExact
        if (!line.isOwn) beside.push({ index, line })
      }
      const { deltas } = lines.states(need)
      const weight = weights.get(id) ?? 0
      const floor = least?.isOwn === true ? least.floor : null
      add({ start: 0, floor, weight, value: weight > 0 ? this.#tableOf(index, need) : worthless }, deltas, index)
    })
    for (const { index, line } of beside)
      add({ start: 0, floor: line.floor, weight: 0, value: worthless }, line.deltas, index)
    const problem: Problem = {
      attributes,
      moves: this.moves.map(({ cost, must }, i) => ({ cost, must, effects: effects[i] ?? [] })),
      ...this.#links,
    }
    return { problem, trackOf, isExact }
  }

  #tableOf(index: number, need: number | null): ValueTable {
    const key = `${index}|${need}`
    const known = this.#tables.get(key)
    if (known !== undefined) return known
    const made = (this.#lines[index] as AttributeLines).states(need).ladder.value()
    this.#tables.set(key, made)
    return made
  }

  /** Values that an attribute can come to; null: too many to look at. */
  #valuesOf(index: number): Float64Array | null {
    return this.#lines[index]?.reach.values ?? null
  }

  #heightsOf(index: number): readonly number[] | null {
    const known = this.#heights.get(index)
    if (known !== undefined) return known
    const values = this.#valuesOf(index)
    const ruler = this.#held.held[index]?.ruler
    const made =
      values === null || ruler === null || ruler === undefined
        ? null
        : [
            ...new Set(
              [...values].filter((value) => levelAt(ruler, value) >= 3).map((value) => canvasOf(ruler, value)),
            ),
          ].sort((a, b) => a - b)
    this.#heights.set(index, made)
    return made
  }

  #canReach(index: number, level: Level): boolean {
    const values = this.#valuesOf(index)
    const ruler = this.#held.held[index]?.ruler
    if (values === null || ruler === null || ruler === undefined) return true
    return values.some((value) => levelAt(ruler, value) === level)
  }
}
