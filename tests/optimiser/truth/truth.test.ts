import { describe, expect, it } from 'vitest'
import { outlayOf } from '@/analysis/plan-outlay'
import { caseFrontier } from '@/optimiser/case-frontier'
import { namedPlans } from '../at-once'
import { planProblem } from '@/optimiser/plan-problem'
import { tries } from '../tries'
import { doing, keepsPromises, keepsRule, leastOf } from './brute-force'
import { randomPlan } from './random-plan'

const seeds = 2_000
const parts = 8

/** What the engine says of a plan that is not so, in words. */
function differences(seed: number): string[] {
  const plan = randomPlan(seed)
  const least = leastOf(plan)
  const found: string[] = []
  for (const floors of ['rule', 'promises'] as const) {
    const read = planProblem(plan, floors)
    const { status, points } = caseFrontier(read)
    const cheapest = points[0]?.cost ?? Infinity
    const expected = floors === 'rule' ? least.enough : least.promised
    if (status === 'bounded') found.push(`${seed} ${floors}: bounded`)
    if (cheapest !== expected) found.push(`${seed} ${floors}: ${cheapest} instead of ${expected}`)
    for (const { cost, moves } of points) {
      const applied = doing(
        plan,
        moves.flatMap((at) => read.moves[at]?.ref ?? []),
      )
      if (!keepsRule(applied)) found.push(`${seed} ${floors}: a point breaks the rule`)
      if (floors === 'promises' && !keepsPromises(plan, applied)) found.push(`${seed}: a promise is not paid for`)
      if (outlayOf(applied).outlay.total !== cost) found.push(`${seed} ${floors}: another cost`)
    }
  }
  const { enough, promised, paysBest } = namedPlans(plan)
  const told = [enough?.outlay, promised?.outlay, paysBest?.net, paysBest?.outlay].map((amount) => amount ?? Infinity)
  const truth = [least.enough, least.promised, least.net, least.netOutlay]
  if (told.join() !== truth.join()) found.push(`${seed} named: ${told.join()} instead of ${truth.join()}`)
  return found
}

describe('the engine and every choice tried one by one', () => {
  it.each(Array.from({ length: parts }, (_, part) => [part]))('say the same of small plans, part %i', (part) => {
    const found: string[] = []
    const count = tries(seeds / parts)
    for (let at = 0; at < count; at += 1) found.push(...differences(1 + part * (seeds / parts) + at))
    expect(found).toEqual([])
  })
})
