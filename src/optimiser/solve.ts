import type { Frontier } from './frontier'
import type { Problem } from './problem'
import type { WarmStart } from './warm-start'

export interface SolveOptions {
  /** From the last frontier of nearly the same problem. */
  readonly warm?: WarmStart | undefined
  /** Called with a better frontier now and then; false ends the solve with what is known. */
  readonly onProgress?: (frontier: Frontier) => boolean
  /** How many partial plans may be looked at before the frontier is returned as bounded; default: no limit. */
  readonly effort?: number
}

export function solveFrontier(_problem: Problem, _options: SolveOptions = {}): Frontier {
  return { status: 'infeasible', points: [], bound: [], gap: 0 }
}
