import type { Plan } from '@/model/plan'
import { isFromBefore, type Clock, type LogEntry } from './entry'
import { fold } from './fold'
import { compareEntries, type Place } from './order'

/** Where a timeline begins: a plan, and the entries that it holds already. */
export interface Origin {
  readonly plan: Plan
  /** The newest entries in it. Empty: the plan as it was created. */
  readonly heads: readonly string[]
  /** The last of its entries in the order of the fold; null: none. */
  readonly until: Place | null
}

/** A plan with the newest part of its log, so that steps can be left out and others' entries find their places. */
export interface Timeline {
  readonly origin: Origin
  /** In the order of the fold. */
  readonly entries: readonly LogEntry[]
  /** The plan after each entry. */
  readonly states: readonly Plan[]
  /** The newest entries, which the next one follows. */
  readonly heads: readonly string[]
}

/** A timeline without entries. */
export function startOf(origin: Origin): Timeline {
  return { origin, entries: [], states: [], heads: origin.heads }
}

/** The plan as it stands. */
export function planOf({ origin, states }: Timeline): Plan {
  return states.at(-1) ?? origin.plan
}

/** The latest clock that is known; null: nothing is. */
export function latestClock({ origin, entries }: Timeline): Clock | null {
  return entries.at(-1)?.clock ?? origin.until?.clock ?? null
}

/**
 * The timeline with more entries, in any order; those that it has already change nothing.
 *
 * @returns null: one of them belongs before the origin, or was made without knowing all of it, so that the plan has to be
 * folded from further back
 */
export function extended(timeline: Timeline, added: readonly LogEntry[]): Timeline | null {
  const next = added.length === 1 && added[0] !== undefined ? continued(timeline, added[0]) : null
  if (next !== null) return next
  const { origin, entries, states } = timeline
  const has = new Set(entries.map(({ id }) => id))
  const fresh = [...new Map(added.map((entry) => [entry.id, entry])).values()].filter(({ id }) => !has.has(id))
  if (fresh.length === 0) return timeline
  const all = [...entries, ...fresh].sort(compareEntries)
  const ids = new Set(all.map(({ id }) => id))
  if (!fresh.every((entry) => isWithin(entry, origin, ids))) return null
  const from = firstChanged(all, new Set(fresh))
  const before = from === 0 ? origin.plan : states[from - 1]
  if (before === undefined) return null
  const folded = fold(origin.plan, all, { from: { index: from, plan: before } })
  return {
    origin,
    entries: all,
    states: [...states.slice(0, from), ...folded.states.slice(from)],
    heads: headsOf(all, origin),
  }
}

/** The usual case, quickly: one edit by somebody who knew everything there is. */
function continued(timeline: Timeline, entry: LogEntry): Timeline | null {
  const { entries, states, heads, origin } = timeline
  const last = entries.at(-1) ?? origin.until
  const isNext = last === null || compareEntries(last, entry) < 0
  if (entry.undoes !== null || !isNext || heads.length === 0 || !isSameSet(entry.after, heads)) return null
  const plan = planOf(timeline)
  const folded = fold(plan, [entry], { from: { index: 0, plan } })
  return { origin, entries: [...entries, entry], states: [...states, folded.plan], heads: [entry.id] }
}

/** Whether two lists name the same entries, in whatever order. */
export function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}

/**
 * Whether an entry can be folded from an origin on: it does not belong before it, and its author knew all of it.
 *
 * @param ids of the entries behind the origin
 */
export function isWithin(
  entry: LogEntry,
  { heads, until }: Pick<Origin, 'heads' | 'until'>,
  ids: ReadonlySet<string>,
): boolean {
  if (until === null) return true
  if (compareEntries(until, entry) > 0) return false
  if (isFromBefore(entry)) return true
  const unknown = entry.after.filter((id) => !ids.has(id))
  // Whoever follows entries of this timeline knew the origin through them.
  const followsOrigin = unknown.length === 0 ? entry.after.length > 0 : unknown.every((id) => heads.includes(id))
  const knewOrigin = unknown.length < entry.after.length || heads.every((id) => unknown.includes(id))
  return followsOrigin && knewOrigin && (entry.undoes === null || ids.has(entry.undoes))
}

/** The first entry whose effect may be another one now. */
function firstChanged(all: readonly LogEntry[], fresh: ReadonlySet<LogEntry>): number {
  const first = all.findIndex((entry) => fresh.has(entry))
  const turned = new Set([...fresh].flatMap(({ undoes }) => undoes ?? []))
  if (turned.size === 0) return first
  const step = all.findIndex((entry) => turned.has(entry.step))
  return step < 0 ? first : Math.min(first, step)
}

/** The newest entries of a sorted log: those that no other entry follows. */
export function headsOf(entries: readonly LogEntry[], { heads }: Pick<Origin, 'heads'>): string[] {
  if (entries.length === 0) return [...heads]
  const followed = new Set(entries.flatMap(({ after }) => after))
  // Entries of older apps name nothing: each follows the one before it.
  const lastOld = entries.findLast(isFromBefore)
  const newest = entries.filter((entry) => !followed.has(entry.id) && (!isFromBefore(entry) || entry === lastOld))
  return newest.map(({ id }) => id)
}
