import { CASES } from '@/judgement/information/luck'
import { milliseconds, times, type Row } from '../row'
import { median, quantile } from '../samples'
import type * as built from './ask'

/** What `ask.ts` exports, as the production build leaves it. */
export type InformationBuild = typeof built

const goal = 300
const rounds = 30
/** The naive one is slow: a hundredth of the draws stands for all of them. */
const part = 100

const timed = (work: () => unknown): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}

/** Milliseconds until it is known which of all uncertain inputs of a plan is the most worth finding out. */
export function measureInformation(build: InformationBuild): Row[] {
  const plan = build.unsurePlan()
  const first = timed(() => build.informationValues(plan))
  const values = build.informationValues(plan)
  const settled = values.reduce((sum, { settles }) => sum + settles, 0)
  const found = build.informedNaively(plan, CASES / part)
  const naivelySettled = found.reduce((sum, { others }) => sum + others, 0) / (CASES / part)
  if (found.length !== values.length) throw new Error('the peer sees other inputs')
  if (settled < 0.5 || Math.abs(settled - naivelySettled) > 1) throw new Error('the peer finds another answer')
  const own: number[] = []
  for (let round = 0; round < rounds; round += 1) own.push(timed(() => build.informationValues(plan)))
  const naive = [0, 1, 2].map(() => part * timed(() => build.informedNaively(plan, CASES / part)))
  const reached = median(own)
  return [
    {
      what: `Next step of a plan of 12 attributes and 40 moves: what each of ${String(values.length)} uncertain inputs is worth, ${CASES.toLocaleString('en')} cases each`,
      goal: `<= ${milliseconds(goal)}`,
      reached: `${milliseconds(reached)} (slowest tenth ${milliseconds(quantile(own, 0.9))}, the first time ${milliseconds(first)})`,
      peer: `a plan of its own for each case, and a simulation for each case of the customers, takes ${times(median(naive) / reached)} as long`,
      met: Math.max(reached, first) <= goal,
    },
  ]
}
