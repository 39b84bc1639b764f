import type { AttributeId } from '@/model/attribute'
import { withChoices, choicesOf } from '@/model/choices'
import { inOrder, type Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import { counts } from '@/model/rule/importance'
import { isUnattainable, lineOf } from '@/model/rule/need'
import { evaluate } from '../evaluate'
import { bestWithin } from '../frontier'
import type { Problem } from '../problem'
import { planProblem, weightsOf, type PlanProblem } from '../plan-problem'
import { frontierSteps, solveFrontier } from '../solve'
import { countOfSets, setsOf } from './candidate-sets'
import { judgeSet, type SetFacts, type SetPlan } from './judge-set'
import { compareSets, isSounder } from './rank-sets'
import { SetProblems } from './set-problem'
import type { SetEvaluation, SetProgress, SetRanking, WhyNot } from './set-result'

/** More sets than these are not looked at one by one. */
const mostSets = 2_000
/** Sets whose best plan within the budget is worked out. */
const leaders = 12
const mostCandidates = 20

function starring(plan: Plan, isStarred: boolean): Plan {
  const choices = choicesOf(plan)
  const stars = isStarred ? Object.keys(plan.attributes).map((id) => [id, true as const]) : []
  return withChoices(plan, { ...choices, stars: Object.fromEntries(stars) })
}

/** Whether the line of one attribute can be reached while those of all others are left out of account. */
function isReachable(problem: Problem, index: number): boolean {
  const attributes = problem.attributes.map((one, i) => (i === index ? one : { ...one, floor: null }))
  return solveFrontier({ ...problem, attributes }).points.length > 0
}

/** What stands in the way of each attribute by itself. */
function obstacleOf(id: AttributeId, star: PlanProblem, problems: SetProblems): WhyNot | null {
  const judged = star.judged.find(({ attribute }) => attribute.id === id)
  if (judged === undefined) return { code: 'NOT_JUDGED', attribute: id }
  if (isUnattainable(judged.attribute, judged.ruler)) return { code: 'UNATTAINABLE', attribute: id }
  if (isReachable(problems.cheapest(new Set([id])), star.judged.indexOf(judged))) return null
  return { code: 'OUT_OF_REACH', attribute: id, need: lineOf(judged.ruler, 'differentiator') }
}

/** Attributes that nothing brings to par, whatever is starred beside them. */
function belowPar(star: PlanProblem, problems: SetProblems): WhyNot[] {
  const problem = problems.cheapest(new Set())
  return star.judged.flatMap(({ attribute: { id }, ruler }, index): WhyNot[] =>
    isReachable(problem, index) ? [] : [{ code: 'OUT_OF_REACH', attribute: id, need: lineOf(ruler, 'parity') }],
  )
}

interface Found {
  readonly stars: readonly AttributeId[]
  readonly plan: SetPlan | null
  readonly obstacles: readonly WhyNot[]
}

/**
 * Every allowed set of differentiators of a plan, evaluated and ranked: the question which advantages this firm should
 * choose (spec 3.6 for K, 5.6). The cheapest plan that keeps the rule is exact for every set; a set that holds one which
 * no plan reaches is not solved again. The leading sets are then shown with their best plan within the budget.
 *
 * Yields its progress; the result is the same each time.
 */
export function* differentiatorSetSteps(plan: Plan): Generator<SetProgress, SetRanking> {
  const { limit } = assess(plan)
  const star = planProblem(starring(plan, true))
  const problems = new SetProblems(planProblem(starring(plan, false)), star)
  const all = inOrder(plan.attributes).filter((one) => one.excluded === null && counts(one))
  const obstacles = new Map(all.map(({ id }) => [id, obstacleOf(id, star, problems)]))
  const ids = all.map(({ id }) => id)
  const lacking = belowPar(star, problems)
  /** Why there is no plan although each of the stars can be reached. */
  const blockers = (stars: readonly AttributeId[]): readonly WhyNot[] => {
    const others = lacking.filter((why) => 'attribute' in why && !stars.includes(why.attribute))
    return others.length > 0 ? others : [{ code: 'NOT_TOGETHER' }]
  }
  const isLimited = countOfSets(ids.length, limit) > mostSets
  const solve = (stars: readonly AttributeId[]): Found => {
    const blocked = stars.flatMap((id) => obstacles.get(id) ?? [])
    if (blocked.length > 0) return { stars, plan: null, obstacles: blocked }
    const problem = problems.cheapest(new Set(stars))
    const point = solveFrontier(problem).points[0]
    if (point === undefined) return { stars, plan: null, obstacles: blockers(stars) }
    return { stars, plan: asPlan(star, problems, stars, weights(plan, stars), point.moves), obstacles: [] }
  }

  const found: Found[] = []
  const unreachable: ReadonlySet<AttributeId>[] = []
  let candidates = ids
  let total = countOfSets(ids.length, limit)
  for (let size = 1; size <= limit; size += 1) {
    if (size === 2 && isLimited) {
      candidates = cheapestOf(found, ids)
      total = ids.length + countOfSets(candidates.length, limit) - candidates.length
    }
    for (const stars of setsOf(candidates, size)) {
      const held = new Set(stars)
      const isHopeless = unreachable.some((smaller) => [...smaller].every((id) => held.has(id)))
      const blocked = stars.flatMap((id) => obstacles.get(id) ?? [])
      const one: Found = isHopeless
        ? { stars, plan: null, obstacles: blocked.length > 0 ? blocked : blockers(stars) }
        : solve(stars)
      if (one.plan === null && !isHopeless) unreachable.push(held)
      found.push(one)
      yield { done: found.length, total }
    }
  }

  const current = Object.keys(choicesOf(plan).stars).sort().join()
  const factsOf = ({ stars, plan: cheapest, obstacles: why }: Found): SetFacts => ({
    plan,
    stars,
    isCurrent: [...stars].sort().join() === current,
    minCost: cheapest?.cost ?? null,
    obstacles: why,
  })
  let sets: { facts: SetFacts; shown: SetEvaluation }[] = []
  for (const one of found) {
    const facts = factsOf(one)
    sets.push({ facts, shown: judgeSet(facts, one.plan) })
    yield { done: found.length, total }
  }
  sets = sets.sort((a, b) => compareSets(a.shown, b.shown))
  const { budget } = plan.money
  if (budget !== null) {
    for (const [index, { facts, shown }] of sets.slice(0, leaders).entries()) {
      if (!shown.isWithinBudget || shown.cost === null) continue
      const best = yield* bestPlan(plan, star, problems, facts.stars, budget, { done: found.length, total })
      if (best === null) continue
      const dearer = judgeSet(facts, best)
      // More money must not make a set look worse: what buys more lead but costs the profit is not its plan.
      if (!isSounder(shown, dearer)) sets[index] = { facts, shown: dearer }
    }
  }
  return { sets: sets.map(({ shown }) => shown).sort(compareSets), isLimited }
}

function weights(plan: Plan, stars: readonly AttributeId[]): ReadonlyMap<AttributeId, number> {
  return weightsOf(stars.flatMap((id) => plan.attributes[id] ?? []))
}

function asPlan(
  star: PlanProblem,
  problems: SetProblems,
  stars: readonly AttributeId[],
  weightOf: ReadonlyMap<AttributeId, number>,
  moves: readonly number[],
): SetPlan {
  const { cost, lead } = evaluate(problems.weighted(new Set(stars), weightOf), moves)
  return { cost, lead, moves: moves.flatMap((move) => star.moves[move]?.ref ?? []) }
}

/** Enough for every plan of ordinary size; a larger one keeps the best that was found. */
const effort = 200_000

function* bestPlan(
  plan: Plan,
  star: PlanProblem,
  problems: SetProblems,
  stars: readonly AttributeId[],
  budget: number,
  progress: SetProgress,
): Generator<SetProgress, SetPlan | null> {
  const weightOf = weights(plan, stars)
  const steps = frontierSteps(problems.weighted(new Set(stars), weightOf), { effort })
  for (;;) {
    const step = steps.next()
    if (step.done !== true) {
      yield progress
      continue
    }
    const point = bestWithin(step.value, budget)
    return point === null ? null : asPlan(star, problems, stars, weightOf, point.moves)
  }
}

/** Attributes that cost least to lift by themselves, in their own order. */
function cheapestOf(found: readonly Found[], ids: readonly AttributeId[]): AttributeId[] {
  const cost = new Map(found.map(({ stars, plan }) => [stars[0] ?? '', plan?.cost ?? Infinity]))
  const chosen = new Set(
    [...ids].sort((a, b) => (cost.get(a) ?? Infinity) - (cost.get(b) ?? Infinity)).slice(0, mostCandidates),
  )
  return ids.filter((id) => chosen.has(id))
}

/** The same at once. */
export function differentiatorSets(plan: Plan): SetRanking {
  const steps = differentiatorSetSteps(plan)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
