import * as v from 'valibot'
import { problemFault } from '@/optimiser/fault'
import { bestWithin, type Frontier } from '@/optimiser/frontier'
import { solveFrontier } from '@/optimiser/solve'
import { baseCost, entrySchema, fileSchema, problemOf } from './instance'

/** The answer to one instance, as printed. */
export interface Answer {
  readonly id: string
  readonly status: Frontier['status']
  readonly checks: readonly {
    readonly budget: number
    readonly status: 'optimal' | 'infeasible'
    readonly lead?: number
    readonly minCost?: number
  }[]
  readonly frontier: readonly (readonly [cost: number, lead: number])[]
  readonly ms: number
}

/** A file or an instance that cannot be read as the schema says. */
export interface Refusal {
  readonly id: string
  readonly error: string
}

/** Reads a file of instances and solves each; refusals in the place of answers. */
export function* answerFile(name: string, text: string, now: () => number): Generator<Answer | Refusal, void> {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    yield { id: name, error: `NOT_JSON: ${error instanceof Error ? error.message : String(error)}` }
    return
  }
  const file = v.safeParse(fileSchema, content)
  if (!file.success) {
    yield { id: name, error: `NOT_A_FILE_OF_INSTANCES: ${reason(file.issues)}` }
    return
  }
  for (const [index, entry] of file.output.instances.entries()) yield answerEntry(entry, index, now)
}

function answerEntry(given: unknown, index: number, now: () => number): Answer | Refusal {
  const parsed = v.safeParse(entrySchema, given)
  if (!parsed.success)
    return { id: `instance ${String(index + 1)}`, error: `NOT_AN_INSTANCE: ${reason(parsed.issues)}` }
  const { instance, checks } = parsed.output
  const problem = problemOf(instance)
  const fault = problemFault(problem)
  if (fault !== null) return { id: instance.id, error: `${fault.code}: ${JSON.stringify(fault)}` }
  const from = now()
  const frontier = solveFrontier(problem)
  const ms = now() - from
  const base = baseCost(instance)
  return {
    id: instance.id,
    status: frontier.status,
    checks: checks.map(({ budget }) => {
      const best = bestWithin(frontier, budget - base)
      return best === null
        ? { budget, status: 'infeasible' }
        : { budget, status: 'optimal', lead: best.lead, minCost: best.cost + base }
    }),
    frontier: frontier.points.map(({ cost, lead }) => [cost + base, lead]),
    ms: Math.round(ms * 100) / 100,
  }
}

function reason(issues: readonly v.BaseIssue<unknown>[]): string {
  const [first] = issues
  if (first === undefined) return 'unknown'
  const path = v.getDotPath(first)
  return path === null ? first.message : `${path}: ${first.message}`
}
