import type { Frontier } from '@/optimiser/frontier'
import type { Problem } from '@/optimiser/problem'
import { frontierSteps, solveFrontier } from '@/optimiser/solve'

export { makeInstance } from '../../tradeoff/families'
export { problemOf } from '../../tradeoff/instance'
export { solveFrontier }

/** What is known after some milliseconds; exact when they sufficed. */
export function solveWithin(problem: Problem, milliseconds: number): Frontier | null {
  const until = performance.now() + milliseconds
  let known: Frontier | null = null
  const steps = frontierSteps(problem)
  while (performance.now() < until) {
    const step = steps.next()
    if (step.done === true) return step.value
    known = step.value ?? known
  }
  return known
}
