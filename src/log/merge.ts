import { readPlan } from '@/schema/plan-schema'
import type { Problem } from '@/schema/problem'
import type { LogEntry } from './entry'
import { foldSteps, type Folded } from './fold'
import { joined, type JoinProblem, type WholeLog } from './whole-log'

/** What two or more copies of a plan come to together. */
export interface Merged extends Pick<Folded, 'plan' | 'losses'> {
  readonly log: WholeLog
  /** Entries that the first copy did not have, in their order. */
  readonly added: readonly LogEntry[]
}

/** The copies cannot be joined, or together they would make no valid plan. */
export type Merging =
  { readonly ok: true; readonly merged: Merged } | { readonly ok: false; readonly problem: JoinProblem | Problem }

/**
 * Merges copies of a plan: the union of their logs, folded. The order of the copies changes nothing but `added`. Works in
 * slices; each yields how much is done, 0 to 1.
 */
export function* mergeSteps(first: WholeLog, ...others: readonly WholeLog[]): Generator<number, Merging> {
  const union = joined(first, ...others)
  if (!union.ok) return union
  const { log } = union
  const { plan, losses } = yield* foldSteps(log.base, log.entries, { wantsLosses: true })
  // Together they may hold more than one plan can.
  const read = readPlan(plan)
  const [problem] = read.ok ? [] : read.problems
  if (problem !== undefined) return { ok: false, problem }
  const own = new Set(first.entries.map(({ id }) => id))
  return { ok: true, merged: { plan, losses, log, added: log.entries.filter(({ id }) => !own.has(id)) } }
}
