import type { LogEntry } from '@/log/entry'
import { foldLog, joined, type WholeLog } from '@/log/whole-log'
import { extended, isWithin, headsOf, isSameSet, latestClock, planOf, type Origin, type Timeline } from '@/log/timeline'
import { compareEntries, nextClock } from '@/log/order'
import type { Plan, PlanId } from '@/model/plan'
import { everyKey, type PlanDatabase } from './database'
import type { PlanDocuments } from './documents'
import { StorageError } from './errors'
import { freshId } from './fresh-id'
import { headerOf } from './header'
import { plainEntry, PlanReader } from './plan-reader'
import type { OpenedPlan } from './plan-shelf'
import { readEntry, type LateRow, type LogRow, type PlanHeader } from './rows'
import { snapshotEvery, splitSnapshot } from './snapshots'

/** Writes plans into the database as logs of edits. Every method runs inside the caller's transaction. */
export class PlanLog {
  readonly #db: PlanDatabase
  readonly #documents: PlanDocuments
  readonly reader: PlanReader

  constructor(db: PlanDatabase, documents: PlanDocuments) {
    this.#db = db
    this.#documents = documents
    this.reader = new PlanReader(db, documents)
  }

  /** Refuses to write into a database whose documents a newer version of the app has touched. */
  async claimVersion(): Promise<void> {
    const stored = (await this.#db.meta.get('document_version'))?.value ?? 0
    if (stored > this.#documents.version) throw new StorageError('outdated')
    if (stored < this.#documents.version) {
      await this.#db.meta.put({ key: 'document_version', value: this.#documents.version })
    }
  }

  /**
   * Writes plans as they began, and what came with them behind that.
   *
   * @param first revision of a plan as it began
   */
  async create(plans: readonly (Plan | WholeLog)[], now: string, first = 0): Promise<PlanHeader[]> {
    const { version } = this.#documents
    const logs = plans.map((plan) => ('entries' in plan ? plan : { version, base: plan, heads: [], entries: [] }))
    const written = logs.map((log) => ({ ...log, end: endOf(log), head: first + log.entries.length }))
    const headers = written.map(({ end, head }) =>
      headerOf(end.plan, { updatedAt: now, deletedAt: null, head, snapshot: head }),
    )
    await this.#db.plans.bulkAdd(headers)
    await this.#db.snapshots.bulkAdd(
      written.flatMap(({ base, heads, end, head }) => [
        ...splitSnapshot({ plan: base, heads, until: null }, first, version),
        ...(head > first ? splitSnapshot(end, head, version) : []),
      ]),
    )
    await this.#db.log.bulkAdd(written.flatMap(({ base, entries }) => rowsOf(base.id, entries, first)))
    return headers
  }

  /** See `PlanShelf.append`. */
  async append(id: PlanId, base: OpenedPlan, entries: readonly LogEntry[], now: string): Promise<OpenedPlan> {
    await this.claimVersion()
    const header = await this.reader.header(id)
    const known = await this.#stateNow(id, base, header.head)
    // The end of a log that is gone from the database is known here still, and goes back with what is new.
    const isCut = header.head < base.revision
    const own = await this.#unwritten(isCut ? [...base.timeline.entries, ...entries] : entries)
    if (own.length === 0) return known

    const { version } = this.#documents
    const state = known.version < version ? await this.#broughtUp(known, now) : known
    const near = extended(state.timeline, own)
    const next = near ?? extended((await this.reader.whole(id)).timeline, own)
    if (next === null) throw new StorageError('damaged')
    const revision = state.revision + own.length
    await this.#db.log.bulkAdd(rowsOf(id, own, state.revision))
    const plan = planOf(next)
    const newest = state === known ? header.snapshot : state.revision
    const isSnapshotDue =
      near === null || revision - newest >= snapshotEvery || !(isSimple(state, own) || follow(newest, state, own, next))
    const until = next.entries.at(-1) ?? next.origin.until
    const origin = { plan, heads: next.heads, until }
    if (isSnapshotDue) await this.#db.snapshots.bulkAdd(splitSnapshot(origin, revision, version))
    const snapshot = isSnapshotDue ? revision : newest
    await this.#db.plans.put(headerOf(plan, { updatedAt: now, deletedAt: header.deletedAt, head: revision, snapshot }))
    const checkpoint = isSnapshotDue ? { revision, heads: origin.heads, until } : state.checkpoint
    return { revision, plan, version, timeline: next, checkpoint }
  }

  /** Marks that a plan is of the present document version from here on; what comes is folded from this point. */
  async #broughtUp(state: OpenedPlan, now: string): Promise<OpenedPlan> {
    const { version } = this.#documents
    const { plan, timeline } = state
    const revision = state.revision + 1
    // The mark changes nothing. So the snapshot names the entries before it as the newest: edits that another tab makes
    // without having heard of the mark follow those, and can still be folded.
    const { origin } = timeline
    await this.#db.log.bulkAdd(rowsOf(plan.id, [migrationEntry(state, now, version)], state.revision))
    await this.#db.snapshots.bulkAdd(splitSnapshot(origin, revision, version))
    return { revision, plan, version, timeline, checkpoint: { revision, heads: origin.heads, until: origin.until } }
  }

  /** Writes a plan anew as what its log and another one come to, of which the other begins earlier. */
  async replace(id: PlanId, other: WholeLog, now: string): Promise<OpenedPlan> {
    await this.claimVersion()
    // Once more, inside the transaction: another tab may have written meanwhile.
    const union = joined((await this.reader.whole(id)).log, other)
    if (!union.ok || !this.#documents.read(foldLog(union.log).plan, this.#documents.version).ok) {
      throw new StorageError('failed')
    }
    const { deletedAt, head } = await this.reader.header(id)
    await this.purge(id)
    // Numbers that no tab has seen yet: one that has the plan open finds a gap, and reads all of it anew.
    await this.create([union.log], now, head + 1)
    if (deletedAt !== null) await this.#db.plans.update(id, { deletedAt })
    return this.reader.read(id)
  }

  /** The newest state of a plan. */
  read(id: PlanId): Promise<OpenedPlan> {
    return this.reader.read(id)
  }

  /** Removes everything of a plan. */
  async purge(id: PlanId): Promise<void> {
    await this.#db.plans.delete(id)
    await this.#db.log
      .where('[planId+revision]')
      .between(...everyKey(id))
      .delete()
    await this.#db.snapshots
      .where('[planId+revision+part]')
      .between(...everyKey(id))
      .delete()
    await this.#db.late.where('planId').equals(id).delete()
  }

  /** A plan as it is stored now, from what the caller knew of it. */
  async #stateNow(id: PlanId, base: OpenedPlan, head: number): Promise<OpenedPlan> {
    if (head === base.revision) return base
    if (head < base.revision) return this.reader.read(id)
    const missed = await this.reader.rows(id, base.revision + 1, head)
    // A row is lost, which reading tells, or the whole log was written anew.
    if (missed.length !== head - base.revision) return this.reader.read(id)
    // An older tab has written in its version after this one had brought the plan to its own.
    const { version } = this.#documents
    if (base.version !== version || missed.some((row) => row.version !== version)) return this.reader.read(id)
    const timeline = extended(base.timeline, missed) ?? (await this.reader.whole(id)).timeline
    return { ...base, revision: head, plan: planOf(timeline), timeline, checkpoint: null }
  }

  /** Gives the entries that closing tabs left behind their places in the log, in the order they came. */
  async takeInLate(id: PlanId, now: string): Promise<OpenedPlan> {
    const late = await this.#takeLate(id)
    return this.append(id, await this.reader.read(id), late, now)
  }

  // Those of another document version stay.
  async #takeLate(id: PlanId): Promise<LogEntry[]> {
    const taken: LogEntry[] = []
    await this.#db.late
      .where('planId')
      .equals(id)
      .modify((row: { readonly entry?: unknown }, cursor: { value?: LateRow }) => {
        const entry = readEntry(row.entry)
        if (entry === null || entry.version !== this.#documents.version) return
        taken.push(entry)
        delete cursor.value
      })
    return taken
  }

  async #unwritten(entries: readonly LogEntry[]): Promise<LogEntry[]> {
    const unique = [...new Map(entries.map((entry) => [entry.id, entry])).values()]
    if (unique.length === 0) return []
    const written = new Set<string>()
    const ids = unique.map((entry) => entry.id)
    await this.#db.log
      .where('id')
      .anyOf(ids)
      .eachKey((key) => written.add(String(key)))
    return unique.filter((entry) => !written.has(entry.id))
  }
}

/** Entries as rows that arrive behind a revision. */
function rowsOf(planId: PlanId, entries: readonly LogEntry[], behind: number): LogRow[] {
  return entries.map((entry, index) => ({ ...plainEntry(entry), planId, revision: behind + 1 + index }))
}

/** What a log comes to, as an origin for what follows. */
function endOf(log: WholeLog): Origin {
  return { plan: foldLog(log).plan, heads: headsOf(log.entries, log), until: log.entries.at(-1) ?? null }
}

/** Whether entries only go on from where the plan stands: edits by somebody who knew all of it. */
function isSimple({ timeline }: OpenedPlan, entries: readonly LogEntry[]): boolean {
  let heads = timeline.heads
  return entries.every(({ id, after, undoes }) => {
    const goesOn = undoes === null && isSameSet(after, heads)
    heads = [id]
    return goesOn
  })
}

/** Whether entries can be folded from the newest snapshot, together with what else came after it. */
function follow(newest: number, { checkpoint }: OpenedPlan, made: readonly LogEntry[], { entries }: Timeline): boolean {
  if (checkpoint?.revision !== newest) return false
  const { until } = checkpoint
  const tail = until === null ? entries : entries.filter((entry) => compareEntries(entry, until) > 0)
  const ids = new Set(tail.map(({ id }) => id))
  return made.every((entry) => isWithin(entry, checkpoint, ids))
}

/** The entry that marks where a plan was brought to a newer document version. */
function migrationEntry({ timeline }: OpenedPlan, at: string, version: number): LogEntry {
  const id = freshId()
  return {
    id,
    author: id,
    device: '',
    seq: 1,
    clock: nextClock(latestClock(timeline), Date.parse(at)),
    after: [...timeline.heads],
    step: id,
    kind: 'migrate',
    undoes: null,
    label: 'set_plan',
    mergeKey: null,
    patches: [],
    at,
    version,
  }
}
