import { lastOf } from '@/lib/last-of'
import type { AttributeId } from '@/model/attribute'
import { starsOf } from '@/model/guess'
import { inOrder, type Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import { counts } from '@/model/rule/importance'
import { isUnattainable, lineOf } from '@/model/rule/need'
import { cheapestPoint, evaluateCases } from '../case-frontier'
import { PlanReading } from '../plan-reading'
import type { PlanProblem } from '../plan-problem'
import { countOfSets, setsOf } from './candidate-sets'
import { judgeSet, planWithSet, starring, type SetFacts, type SetPlan } from './judge-set'
import { compareSets } from './rank-sets'
import { isInForce, setInForce } from './set-in-force'
import type { SetEvaluation, SetProgress, SetRanking, WhyNot } from './set-result'

/** More sets than these are not looked at one by one. */
const mostSets = 2_000
const mostCandidates = 20

const question = { floors: 'rule', isLeading: true } as const

interface Found {
  readonly stars: readonly AttributeId[]
  /** The cheapest plan that keeps the rule with these stars, and what it costs; null: none does. */
  readonly cheapest: (SetPlan & { readonly cost: number }) | null
  readonly obstacles: readonly WhyNot[]
}

/** Looks for the cheapest plan of each set. What is worked out for one set serves the others. */
class Search {
  readonly #reading: PlanReading
  readonly #judged: PlanProblem['judged']
  readonly #bundled: ReadonlySet<AttributeId>
  /** What stands in the way of each attribute as a star, by itself. */
  readonly #blocked = new Map<AttributeId, WhyNot | null>()
  /** Attributes that nothing brings to par, whatever is starred beside them. */
  readonly #lacking: readonly (readonly [AttributeId, WhyNot])[]
  readonly #unreachable: ReadonlySet<AttributeId>[] = []

  constructor(readonly plan: Plan) {
    this.#reading = new PlanReading(plan)
    this.#judged = this.#reading.problem(plan, question).judged
    this.#bundled = new Set(Object.values(plan.bundles).flatMap(({ members }) => Object.keys(members)))
    this.#lacking = this.#judged.flatMap(({ attribute, ruler }, index) => {
      // A shortfall may be conceded, and a bundle that falls apart is another question.
      if (ruler === null || (plan.policy === 'concessions' && attribute.concession !== null)) return []
      if (this.#reading.reaches(index, 3)) return []
      return [[attribute.id, { code: 'OUT_OF_REACH', attribute: attribute.id, need: lineOf(ruler, 'parity') }]] as const
    })
  }

  /** The plan with these stars as the engine reads it. */
  read(stars: readonly AttributeId[]): PlanProblem {
    return this.#reading.problem(starring(this.plan, stars), question)
  }

  find(stars: readonly AttributeId[]): Found {
    const blocked = stars.flatMap((id) => this.#blockOf(id) ?? [])
    if (blocked.length > 0) return { stars, cheapest: null, obstacles: blocked }
    const held = new Set(stars)
    if (this.#isHopeless(held)) return { stars, cheapest: null, obstacles: this.#reasons(stars) }
    const read = this.read(stars)
    const point = cheapestPoint(read)
    if (point === null) {
      this.#unreachable.push(held)
      return { stars, cheapest: null, obstacles: this.#reasons(stars) }
    }
    const moves = point.moves.flatMap((move) => read.moves[move]?.ref ?? [])
    const { lead } = evaluateCases(read, point.moves)
    const plan = planWithSet(this.plan, stars, moves)
    return { stars, cheapest: { cost: point.cost, lead, moves, plan }, obstacles: [] }
  }

  /** A star asks more than par, so that what a smaller set does not reach no larger one does; a concession may need it. */
  #isHopeless(stars: ReadonlySet<AttributeId>): boolean {
    if (this.plan.policy === 'concessions') return false
    return this.#unreachable.some((smaller) => [...smaller].every((id) => stars.has(id)))
  }

  #blockOf(id: AttributeId): WhyNot | null {
    const known = this.#blocked.get(id)
    if (known !== undefined) return known
    const found = this.#blockAlone(id)
    this.#blocked.set(id, found)
    return found
  }

  #blockAlone(id: AttributeId): WhyNot | null {
    const index = this.#judged.findIndex(({ attribute }) => attribute.id === id)
    const one = this.#judged[index]
    if (one === undefined || one.ruler === null) return { code: 'NOT_JUDGED', attribute: id }
    // Another member may lift the bundle.
    if (this.#bundled.has(id)) return null
    if (isUnattainable(one.attribute, one.ruler)) return { code: 'UNATTAINABLE', attribute: id }
    if (this.#reading.reaches(index, 4)) return null
    return { code: 'OUT_OF_REACH', attribute: id, need: lineOf(one.ruler, 'differentiator') }
  }

  /** Why there is no plan although each of the stars can be reached. */
  #reasons(stars: readonly AttributeId[]): readonly WhyNot[] {
    const others = this.#lacking.flatMap(([id, why]) => (stars.includes(id) ? [] : [why]))
    return others.length > 0 ? others : [{ code: 'NOT_TOGETHER' }]
  }
}

/**
 * Every allowed set of differentiators of a plan, evaluated and ranked: the question which advantages this firm should
 * choose (spec 3.6 for K, 5.6, 11.5). The least outlay that keeps the rule, under the plan's own policy, is exact for
 * every set. The set in force is shown as the plan is chosen now, and ranked by its cheapest plan like all others.
 *
 * Yields its progress; the result is the same each time.
 */
export function* differentiatorSetSteps(plan: Plan): Generator<SetProgress, SetRanking> {
  const { limit } = assess(plan)
  const search = new Search(plan)
  const ids = inOrder(plan.attributes)
    .filter((one) => one.excluded === null && counts(one))
    .map(({ id }) => id)
  const isLimited = countOfSets(ids.length, limit) > mostSets
  const found: Found[] = []
  let candidates = ids
  let total = countOfSets(ids.length, limit)
  for (let size = 1; size <= limit; size += 1) {
    if (size === 2 && isLimited) {
      candidates = cheapestOf(found, ids)
      total = ids.length + countOfSets(candidates.length, limit) - candidates.length
    }
    for (const stars of setsOf(candidates, size)) {
      found.push(search.find(stars))
      yield { done: found.length, total }
    }
  }
  const present = starsOf(plan).map(({ id }) => id)
  // More stars than K, or one that was left out: it is in force all the same.
  if (present.length > 0 && !found.some(({ stars }) => isInForce(plan, stars))) found.push(search.find(present))

  const sets: { ranked: SetEvaluation; shown: SetEvaluation }[] = []
  for (const { stars, cheapest, obstacles } of found) {
    const isCurrent = isInForce(plan, stars)
    const facts: SetFacts = { plan, stars, isCurrent, minCost: cheapest?.cost ?? null, obstacles }
    const ranked = judgeSet(facts, cheapest)
    sets.push({ ranked, shown: isCurrent ? setInForce(facts, search.read(stars)) : ranked })
    yield { done: found.length, total }
  }
  return { sets: sets.sort((a, b) => compareSets(a.ranked, b.ranked)).map(({ shown }) => shown), isLimited }
}

/** Attributes that cost least to lift by themselves, in their own order. */
function cheapestOf(found: readonly Found[], ids: readonly AttributeId[]): AttributeId[] {
  const cost = new Map(found.map(({ stars, cheapest }) => [stars[0] ?? '', cheapest?.cost ?? Infinity]))
  const chosen = new Set(
    [...ids].sort((a, b) => (cost.get(a) ?? Infinity) - (cost.get(b) ?? Infinity)).slice(0, mostCandidates),
  )
  return ids.filter((id) => chosen.has(id))
}

/** The same at once. */
export function differentiatorSets(plan: Plan): SetRanking {
  return lastOf(differentiatorSetSteps(plan))
}
