import * as v from 'valibot'
import type { Plan, PlanId } from '@/model/plan'
import { advance, foldRows, migrationEntry } from './advance'
import { everyKey, type PlanDatabase } from './database'
import type { PlanDocuments } from './documents'
import { StorageError } from './errors'
import { freshId } from './fresh-id'
import { headerOf } from './header'
import type { PlanReader } from './plan-reader'
import type { Appended, PlanState } from './plan-shelf'
import { lateRow, type LateRow, type LogEntry, type LogRow, type PlanHeader } from './rows'
import { snapshotEvery, splitSnapshot } from './snapshots'

/** Writes plans into the database as logs of edits. Every method runs inside the caller's transaction. */
export class PlanLog {
  readonly #db: PlanDatabase
  readonly #documents: PlanDocuments
  readonly #reader: PlanReader

  constructor(db: PlanDatabase, documents: PlanDocuments, reader: PlanReader) {
    this.#db = db
    this.#documents = documents
    this.#reader = reader
  }

  /** Refuses to write into a database whose documents a newer version of the app has touched. */
  async claimVersion(): Promise<void> {
    const stored = (await this.#db.meta.get('document_version'))?.value ?? 0
    if (stored > this.#documents.version) throw new StorageError('outdated')
    if (stored < this.#documents.version) {
      await this.#db.meta.put({ key: 'document_version', value: this.#documents.version })
    }
  }

  /** Writes plans as their revision 0. */
  async create(plans: readonly Plan[], now: string): Promise<PlanHeader[]> {
    const headers = plans.map((plan) => headerOf(plan, { updatedAt: now, deletedAt: null, head: 0, snapshot: 0 }))
    await this.#db.plans.bulkAdd(headers)
    await this.#db.snapshots.bulkAdd(plans.flatMap((plan) => splitSnapshot(plan, 0, this.#documents.version)))
    return headers
  }

  /**
   * See `PlanShelf.append`.
   *
   * @param isMerge the entries were not made on `base`
   */
  async append(
    id: PlanId,
    base: PlanState,
    entries: readonly LogEntry[],
    now: string,
    isMerge = false,
  ): Promise<Appended> {
    await this.claimVersion()
    const header = await this.#reader.header(id)
    if (header.head < base.revision) throw new StorageError('missing')
    const missed = header.head === base.revision ? [] : await this.#reader.rows(id, base.revision + 1, header.head)
    if (missed.length !== header.head - base.revision) throw new StorageError('damaged')
    const own = await this.#unwritten(entries)
    const state = await this.#stateAfter(id, base, missed)
    if (own.length === 0) return { ...state, entries: missed }

    const isMigration = state.version < this.#documents.version
    const marks = isMigration ? [migrationEntry(freshId(), now, this.#documents.version)] : []
    const next = advance(state, [...marks, ...own], missed.length > 0 || isMerge, this.#documents)
    await this.#db.log.bulkAdd(next.rows)
    const isSnapshotDue = isMigration || next.revision - header.snapshot >= snapshotEvery
    const snapshot = isSnapshotDue ? next.revision : header.snapshot
    if (isSnapshotDue) await this.#db.snapshots.bulkAdd(splitSnapshot(next.plan, next.revision, next.version))
    await this.#db.plans.put(
      headerOf(next.plan, { updatedAt: now, deletedAt: header.deletedAt, head: next.revision, snapshot }),
    )
    const { revision, plan, version } = next
    return { revision, plan, version, entries: [...missed, ...next.rows] }
  }

  /** The newest state of a plan. */
  read(id: PlanId): Promise<PlanState> {
    return this.#reader.read(id)
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

  async #stateAfter(id: PlanId, base: PlanState, missed: readonly LogRow[]): Promise<PlanState> {
    // An older tab has written in its version after this one had brought the plan to its own.
    if (
      missed.some((row) => row.version !== base.version) ||
      (missed.length > 0 && base.version !== this.#documents.version)
    ) {
      return this.#reader.read(id)
    }
    const last = missed.at(-1)
    return last === undefined
      ? base
      : { revision: last.revision, plan: foldRows(base.plan, missed), version: base.version }
  }

  /** Gives the entries that closing tabs left behind their places in the log, in the order they came. */
  async takeInLate(id: PlanId, now: string): Promise<Appended> {
    const late = await this.#takeLate(id)
    return this.append(id, await this.#reader.read(id), late, now, true)
  }

  // Those of another document version stay.
  async #takeLate(id: PlanId): Promise<LogEntry[]> {
    const taken: LogEntry[] = []
    await this.#db.late
      .where('planId')
      .equals(id)
      .modify((row: unknown, cursor: { value?: LateRow }) => {
        const parsed = v.safeParse(lateRow, row)
        if (!parsed.success || parsed.output.entry.version !== this.#documents.version) return
        taken.push(parsed.output.entry)
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
