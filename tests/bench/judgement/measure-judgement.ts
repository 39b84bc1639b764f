import type { Plan } from '@/model/plan'
import { milliseconds, times, type Row } from '../row'
import { median, medianRatio, quantile } from '../samples'
import type * as built from './judge'

/** What `judge.ts` exports, as the production build leaves it. */
export type JudgementBuild = typeof built

const goal = 1
const rounds = 600
const warmUp = 300

const timed = (work: () => unknown): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}

/** Milliseconds of the whole judgement of a plan after one edit: rule, funding, outlay, closed money, status line. */
export function measureJudgement(build: JudgementBuild): Row[] {
  let plan: Plan = build.busyPlan()
  // A promise of a differentiator would leave the guess behind, and with it the most work: points of parity move.
  const moved = Object.values(plan.attributes).filter(({ role, own }) => role === 'parity' && own.value !== null)
  if (build.judge(plan).money.economics === null) throw new Error('the plan of the measurement lacks something')
  const took: number[] = []
  const cloned: number[] = []
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const start = moved[round % moved.length]
    const attribute = start && plan.attributes[start.id]
    if (!attribute) throw new Error('the plan has lost an attribute')
    const value = start.own.value ?? 0
    plan = build.withTarget(plan, attribute, attribute.target === value ? value * 1.01 : value)
    const judged = timed(() => build.judge(plan))
    const copied = timed(() => structuredClone(plan))
    if (round < warmUp) continue
    took.push(judged)
    cloned.push(copied)
  }
  const reached = median(took)
  return [
    {
      what: 'Judgement of 12 attributes and 40 moves after an edit, draws and recommendation aside',
      goal: `< ${milliseconds(goal)}`,
      reached: `${milliseconds(reached)} (slowest tenth ${milliseconds(quantile(took, 0.9))})`,
      peer: `structuredClone of the same plan takes ${times(medianRatio(cloned, took))} as long`,
      met: reached < goal,
    },
  ]
}
