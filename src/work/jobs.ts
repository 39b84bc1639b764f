import { drawnMoneyOf, judgedMoney } from '@/analysis/drawn-money'
import type { JudgedMoney } from '@/analysis/judged-money'
import { planRisk, type PlanRisk } from '@/analysis/plan-risk'
import type { DrawnMoney } from '@/analysis/simulate-money'
import type { InformationValue } from '@/judgement/information/information-value'
import { informationValues } from '@/judgement/information/information-values'
import { recommendationSteps } from '@/judgement/recommendation'
import { foldSteps, type Folded } from '@/log/fold'
import { mergeSteps, type Merging } from '@/log/merge'
import type { WholeLog } from '@/log/whole-log'
import type { Plan } from '@/model/plan'
import { diagnoseSteps, floorPriceSteps } from '@/optimiser/diagnose'
import type { Frontier } from '@/optimiser/frontier'
import { planDiagnosisSteps, planFloorPriceSteps } from '@/optimiser/plan-diagnosis'
import { planFrontierSteps, type PlanFrontier } from '@/optimiser/plan-frontier'
import type { FloorKind } from '@/optimiser/plan-problem'
import type { Problem } from '@/optimiser/problem'
import { differentiatorSetSteps } from '@/optimiser/sets/differentiator-sets'
import { frontierSteps, type SolveOptions } from '@/optimiser/solve'
import type { WarmStart } from '@/optimiser/warm-start'

/** What a channel remembers from one job to the next; it may change the time a job takes, never its result. */
export interface ChannelMemory {
  warm?: WarmStart | undefined
}

/**
 * Work in slices of a few milliseconds: yields undefined to let others in, or news worth telling. Input, news and
 * result are plain data.
 */
export type Job<Input, News, Result> = (input: Input, memory: ChannelMemory) => Generator<News | undefined, Result>

const frontier: Job<{ problem: Problem; options?: Pick<SolveOptions, 'effort'> }, Frontier, Frontier> = function* (
  { problem, options = {} },
  memory,
) {
  const steps = frontierSteps(problem, { ...options, warm: memory.warm })
  for (;;) {
    const step = steps.next()
    if (step.done !== true) {
      yield step.value
      continue
    }
    const { warm, ...known } = step.value
    memory.warm = warm
    return known
  }
}

/** What is over too soon to be cut into slices. */
function inOneGo<Input, Result>(work: (input: Input) => Result): Job<Input, never, Result> {
  return function* (input) {
    yield
    return work(input)
  }
}

/** One plan after the other, in slices: each takes 10,000 draws. */
const money: Job<readonly Plan[], never, readonly JudgedMoney[]> = function* (plans) {
  const judged: JudgedMoney[] = []
  for (const plan of plans) {
    yield
    judged.push(judgedMoney(plan))
  }
  return judged
}

/** A plan as it is posted to the worker, and what it has to keep. */
export interface PlanQuestion {
  readonly plan: Plan
  readonly floors: FloorKind
}

const planFrontier: Job<PlanQuestion, PlanFrontier, PlanFrontier> = function* ({ plan, floors }, memory) {
  const steps = planFrontierSteps(plan, floors, memory.warm)
  for (;;) {
    const step = steps.next()
    if (step.done === true) {
      memory.warm = step.value.warm
      return step.value.result
    }
    yield step.value?.result
  }
}

/** What is lost in a log, and the plan that it comes to. */
const happened: Job<WholeLog, number, Folded> = ({ base, entries }) => foldSteps(base, entries, { wantsLosses: true })

/** Copies of a plan become one; what is told meanwhile is the share that is done. */
const merge: Job<readonly [WholeLog, ...WholeLog[]], number, Merging> = ([first, ...others]) =>
  mergeSteps(first, ...others)

/** Every kind of work that the worker knows; another one is another line. */
export const jobs = {
  frontier,
  draws: inOneGo<Plan, DrawnMoney | null>(drawnMoneyOf),
  risk: inOneGo<Plan, PlanRisk>(planRisk),
  money,
  recommendation: (plan: Plan) => recommendationSteps(plan),
  information: inOneGo<Plan, readonly InformationValue[]>(informationValues),
  diagnose: (problem: Problem) => diagnoseSteps(problem),
  floorPrices: (problem: Problem) => floorPriceSteps(problem),
  differentiatorSets: (plan: Plan) => differentiatorSetSteps(plan),
  planFrontier,
  happened,
  merge,
  planDiagnosis: ({ plan, floors }: PlanQuestion) => planDiagnosisSteps(plan, floors),
  planFloorPrices: ({ plan, floors }: PlanQuestion) => planFloorPriceSteps(plan, floors),
}

export type JobKind = keyof typeof jobs
export type InputOf<Kind extends JobKind> = Parameters<(typeof jobs)[Kind]>[0]
type StepsOf<Kind extends JobKind> = ReturnType<(typeof jobs)[Kind]>
export type NewsOf<Kind extends JobKind> =
  StepsOf<Kind> extends Generator<infer News, unknown> ? Exclude<News, undefined> : never
export type ResultOf<Kind extends JobKind> = StepsOf<Kind> extends Generator<unknown, infer Result> ? Result : never
