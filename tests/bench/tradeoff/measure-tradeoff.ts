import type { Frontier } from '@/optimiser/frontier'
import type { Problem } from '@/optimiser/problem'
import { highs, type Highs } from '../../optimiser/highs-oracle'
import type { Family, Size } from '../../tradeoff/families'
import { milliseconds, short, times, type Row } from '../row'
import { median, medianRatio, quantile } from '../samples'
import type * as built from './engine'
import { highsFrontier, highsOnce, yalpsOnce } from './peers'

/** What `engine.ts` exports, as the production build leaves it. */
export type EngineBuild = typeof built

function timed<Result>(work: () => Result): [milliseconds: number, result: Result] {
  const from = performance.now()
  const result = work()
  return [performance.now() - from, result]
}

interface Seeded {
  readonly problem: Problem
  readonly frontier: Frontier
  readonly middle: number
}

/** Plans 101, 102, ...: not those of the tests. */
function plans(build: EngineBuild, family: Family, size: Size, count: number, effort?: number): Seeded[] {
  return Array.from({ length: count }, (_, index) => {
    const problem = build.problemOf(build.makeInstance(family, size, 101 + index))
    const frontier = build.solveFrontier(problem, effort === undefined ? {} : { effort })
    const [first, last] = [frontier.points[0]?.cost ?? 0, frontier.points.at(-1)?.cost ?? 0]
    return { problem, frontier, middle: Math.round((first + last) / 2) }
  })
}

interface Race {
  readonly own: number[]
  readonly solver: number[]
}

/** Own frontier and one HiGHS solve, taking turns; one pair per plan: the median of its rounds. */
function race(build: EngineBuild, solver: Highs, seeded: readonly Seeded[], rounds: number): Race {
  const own: number[] = []
  const once: number[] = []
  for (const { problem, frontier, middle } of seeded) {
    const mine: number[] = []
    const its: number[] = []
    for (let round = 0; round < rounds; round++) {
      mine.push(timed(() => build.solveFrontier(problem))[0])
      const [took, lead] = timed(() => highsOnce(solver, problem, middle))
      its.push(took)
      const expected = frontier.points.filter(({ cost }) => cost <= middle).at(-1)?.lead ?? null
      if (lead !== expected) throw new Error(`HiGHS finds ${String(lead)}, we find ${String(expected)}`)
    }
    own.push(median(mine))
    once.push(median(its))
  }
  return { own, solver: once }
}

function wholeFrontier(family: Family, size: Size, { own, solver }: Race, goal: number): Row {
  const ratio = medianRatio(own, solver)
  return {
    what: `${family} ${size}: the whole exact frontier (${String(own.length)} plans)`,
    goal: `<= ${String(goal)} of ONE HiGHS solve`,
    reached: `${milliseconds(median(own))}, ${times(ratio)}`,
    peer: `one HiGHS solve ${milliseconds(median(solver))}`,
    met: ratio <= goal,
  }
}

/** How often our frontier fits into that of HiGHS, reckoned from its first points. */
function againstFrontier(
  name: string,
  solver: Highs,
  seeded: readonly Seeded[],
  own: readonly number[],
  points: number,
  goal: number,
): Row {
  const all = seeded.map(({ problem, frontier }) => {
    const [took, found] = timed(() => highsFrontier(solver, problem, points))
    return (took * frontier.points.length) / found
  })
  const ratio = medianRatio(all, own.slice(0, all.length))
  return {
    what: `${name}: the whole exact frontier, HiGHS by the epsilon-constraint method`,
    goal: `>= ${short(goal)} x as fast`,
    reached: times(ratio),
    peer: `HiGHS ${milliseconds(median(all))}, reckoned from its first ${String(points)} points`,
    met: ratio >= goal,
  }
}

/** One average, effect or cost changed a little, in turn. */
function nudged(problem: Problem, step: number): Problem {
  const by = step % 2 === 0 ? 1 : 2
  if (step % 3 === 0) {
    const stars = problem.attributes.map((each, index) => (each.weight > 0 ? index : -1)).filter((index) => index >= 0)
    const star = stars[step % stars.length]
    return {
      ...problem,
      attributes: problem.attributes.map((each, index) =>
        index === star
          ? {
              ...each,
              floor: (each.floor ?? 0) - by,
              value: { ...each.value, values: Array.from(each.value.values, (v) => v + by) },
            }
          : each,
      ),
    }
  }
  const move = (step * 7) % problem.moves.length
  return {
    ...problem,
    moves: problem.moves.map((each, index) => {
      if (index !== move) return each
      const [first, ...others] = each.effects
      return step % 3 === 1 || first === undefined
        ? { ...each, cost: each.cost + 100 * by }
        : { ...each, effects: [[first[0], first[1] + by], ...others] }
    }),
  }
}

function afterDrag(build: EngineBuild, seeded: readonly Seeded[], { solver }: Race): Row {
  const shares = seeded.map(({ problem, frontier }, index) => {
    let warm = frontier.warm
    const took = Array.from({ length: 12 }, (_, step) => {
      const [each, next] = timed(() => build.solveFrontier(nudged(problem, step), { warm }))
      warm = next.warm
      return each
    })
    return { took: median(took), share: median(took) / (solver[index] ?? NaN) }
  })
  const share = median(shares.map((each) => each.share))
  return {
    what: 'general M after one average, effect or cost changed: the whole exact frontier',
    goal: '<= 0.25 of one HiGHS solve',
    reached: `${milliseconds(median(shares.map(({ took }) => took)))}, ${times(share)}`,
    met: share <= 0.25,
  }
}

/** Relative gaps at 50 budgets from the cheapest known plan to the best one. */
function gaps({ points, bound }: Frontier): number[] {
  const [first, last] = [points[0]?.cost ?? 0, points.at(-1)?.cost ?? 0]
  return Array.from({ length: 50 }, (_, step) => {
    const budget = first + ((last - first) * step) / 49
    const lead = points.filter(({ cost }) => cost <= budget).at(-1)?.lead ?? 0
    const most = bound.filter(([cost]) => cost <= budget).at(-1)?.[1] ?? lead
    return (most - lead) / Math.max(1, Math.abs(most))
  })
}

function anytime(
  build: EngineBuild,
  solver: Highs,
  size: Size,
  seeded: readonly Seeded[],
  goal: { median: number; worst: number },
): Row {
  const all = seeded.map(({ problem, middle }) => {
    const once = median(Array.from({ length: 3 }, () => timed(() => highsOnce(solver, problem, middle))[0]))
    const known = build.solveWithin(problem, 5 * once)
    return known === null || known.points.length === 0 ? [Infinity] : gaps(known)
  })
  const middle = median(all.flat())
  const worst = Math.max(...all.flat())
  const percent = (value: number) => `${short(100 * value)}%`
  return {
    what: `general ${size}: certified gap of the frontier known after the time of 5 HiGHS solves (${String(all.length)} plans, 50 budgets each)`,
    goal: `median <= ${percent(goal.median)}${goal.worst < Infinity ? `, worst <= ${percent(goal.worst)}` : ''}`,
    reached: `median ${percent(middle)}, worst ${percent(worst)}, nine of ten plans below ${percent(
      quantile(
        all.map((each) => Math.max(...each)),
        0.9,
      ),
    )}`,
    met: middle <= goal.median && worst <= goal.worst,
  }
}

function yalps(seeded: readonly Seeded[], size: Size, { own }: Race): Row {
  const answers = seeded.map(({ problem, frontier, middle }) => {
    const [took, lead] = timed(() => yalpsOnce(problem, middle))
    return { took, right: lead === frontier.points.filter(({ cost }) => cost <= middle).at(-1)?.lead }
  })
  const took = median(answers.map((each) => each.took))
  return {
    what: `general ${size}: one YALPS solve beside our whole frontier`,
    reached: `${milliseconds(took)}, ours ${milliseconds(median(own))}`,
    peer: `${String(answers.filter(({ right }) => right).length)} of ${String(answers.length)} right within 3 s`,
  }
}

/** The goals of the trade-off engine, HiGHS and YALPS in the same run. */
export async function measureTradeoff(build: EngineBuild): Promise<Row[]> {
  const solver = await highs
  const rows: Row[] = []
  for (const family of ['separable', 'levels'] as const)
    for (const size of ['M', 'L', 'XL'] as const) {
      const seeded = plans(build, family, size, size === 'XL' ? 4 : 7)
      const raced = race(build, solver, seeded, size === 'XL' ? 3 : 7)
      rows.push(wholeFrontier(family, size, raced, 0.1))
      if (size === 'L') rows.push(againstFrontier(`${family} L`, solver, seeded, raced.own, 10, 5000))
    }
  const medium = plans(build, 'general', 'M', 15)
  const raced = race(build, solver, medium, 7)
  rows.push(wholeFrontier('general', 'M', raced, 1))
  const worst = Math.max(...raced.own.map((own, index) => own / (raced.solver[index] ?? NaN)))
  rows.push({
    what: 'general M: the slowest of them',
    goal: '<= 4 HiGHS solves',
    reached: times(worst),
    met: worst <= 4,
  })
  rows.push(againstFrontier('general M', solver, medium.slice(0, 6), raced.own, 10, 100))
  rows.push(afterDrag(build, medium, raced))
  rows.push(yalps(medium, 'M', raced))
  const large = plans(build, 'general', 'L', 4, 1)
  const own = large.map(({ problem }) => timed(() => build.solveFrontier(problem, { effort: 3e6 })))
  const solved = large
    .map((each, index) => ({ ...each, frontier: own[index]?.[1] ?? each.frontier, took: own[index]?.[0] ?? NaN }))
    .filter(({ frontier }) => frontier.status === 'exact')
  rows.push({
    what: 'general L: solved to the end within 3 million partial plans',
    reached: `${String(solved.length)} of ${String(large.length)}, median ${milliseconds(median(solved.map(({ took }) => took)))}`,
  })
  rows.push(
    againstFrontier(
      'general L',
      solver,
      solved,
      solved.map(({ took }) => took),
      8,
      25,
    ),
  )
  rows.push(anytime(build, solver, 'L', large, { median: 0.01, worst: Infinity }))
  rows.push(anytime(build, solver, 'XL', plans(build, 'general', 'XL', 5, 1), { median: 0.005, worst: 0.05 }))
  return rows
}
