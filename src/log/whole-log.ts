import { isSame } from '@/model/edits/record'
import type { Plan } from '@/model/plan'
import { isFromBefore, type LogEntry } from './entry'
import { fold, type Folded } from './fold'
import { compareEntries } from './order'
import { isSameSet } from './timeline'

/** The whole log of a plan, as far back as it can be folded, to be carried from device to device. */
export interface WholeLog {
  /** Document version of `base` and of every entry. */
  readonly version: number
  /** The plan before the first entry. */
  readonly base: Plan
  /** Ids of the newest entries that `base` holds already. Empty: it is the plan as it was created. */
  readonly heads: readonly string[]
  /** In the order of the fold. */
  readonly entries: readonly LogEntry[]
}

/**
 * Why logs cannot be joined. OTHER_PLAN: they are not of the same plan. OTHER_BEGINNING: they do not begin with the same
 * plan. OTHER_VERSION: one is of an older document version. CONTRADICTION: they hold different entries of one name.
 */
export type JoinProblem = 'OTHER_PLAN' | 'OTHER_BEGINNING' | 'OTHER_VERSION' | 'CONTRADICTION'

export type Joined =
  { readonly ok: true; readonly log: WholeLog } | { readonly ok: false; readonly problem: JoinProblem }

/**
 * All entries of several logs of one plan, each once. The order of the logs changes nothing. A log may begin later than
 * another, where the plan was kept without its history for a while: it joins if the others come to its beginning.
 */
export function joined(...logs: readonly [WholeLog, ...WholeLog[]]): Joined {
  const [any] = logs
  if (logs.some(({ base }) => base.id !== any.base.id)) return { ok: false, problem: 'OTHER_PLAN' }
  if (logs.some(({ version }) => version !== any.version)) return { ok: false, problem: 'OTHER_VERSION' }
  const entries = new Map<string, LogEntry>()
  for (const entry of logs.flatMap((log) => log.entries)) {
    const held = entries.get(entry.id)
    if (held === undefined) entries.set(entry.id, entry)
    else if (held !== entry && !isSameEntry(held, entry)) return { ok: false, problem: 'CONTRADICTION' }
  }
  const sorted = [...entries.values()].sort(compareEntries)
  // With the entries of all: one log may begin where only a second one came to, which itself goes on from a third.
  const unions = logs.map((log): WholeLog => ({ ...log, entries: sorted }))
  const union = unions.find((one) => logs.every((log) => beginsIn(log, one)))
  return union === undefined ? { ok: false, problem: 'OTHER_BEGINNING' } : { ok: true, log: union }
}

/** Whether a log begins where another one begins, or with what the other comes to at some of its entries. */
function beginsIn({ base, heads }: WholeLog, other: WholeLog): boolean {
  if (isSameSet(heads, other.heads)) return isSame(base, other.base)
  const until = upTo(heads, other)
  return until !== null && isSame(fold(other.base, until).plan, base)
}

/** Some entries of a log and all that their authors knew, in order; null: it does not have them. */
function upTo(heads: readonly string[], { entries }: WholeLog): LogEntry[] | null {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  if (heads.length === 0 || !heads.every((id) => byId.has(id))) return null
  const known = new Set<LogEntry>()
  const waiting = [...heads]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = byId.get(id)
    if (entry === undefined || known.has(entry)) continue
    known.add(entry)
    if (isFromBefore(entry))
      for (const old of entries) if (isFromBefore(old) && compareEntries(old, entry) < 0) known.add(old)
    waiting.push(...entry.after)
  }
  return entries.filter((entry) => known.has(entry))
}

function isSameEntry(a: LogEntry, b: LogEntry): boolean {
  const isSamePatch = (index: number) => {
    const [left, right] = [a.patches[index], b.patches[index]]
    return left?.op === right?.op && left?.path.join('.') === right?.path.join('.') && isSame(left?.value, right?.value)
  }
  return (
    compareEntries(a, b) === 0 &&
    a.author === b.author &&
    a.kind === b.kind &&
    a.step === b.step &&
    a.undoes === b.undoes &&
    a.after.join() === b.after.join() &&
    a.patches.length === b.patches.length &&
    a.patches.every((_, index) => isSamePatch(index))
  )
}

/** The plan that a log comes to, and what is lost in it. */
export function foldLog({ base, entries }: WholeLog): Folded {
  return fold(base, entries, { wantsLosses: true })
}
