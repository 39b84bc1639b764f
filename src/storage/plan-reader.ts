import * as v from 'valibot'
import type { Plan, PlanId } from '@/model/plan'
import { foldRows } from './advance'
import { everyKey, type PlanDatabase } from './database'
import type { PlanDocuments } from './documents'
import { StorageError } from './errors'
import type { OpenedPlan, Salvaged } from './plan-shelf'
import { logRow, planHeader, snapshotRow, type LogRow, type PlanHeader } from './rows'
import { joinSnapshot } from './snapshots'

// Entries before the snapshot that are read for undo only.
const olderEntries = 200

/** Reads plans out of the database: every row passes its schema, every plan the document's. */
export class PlanReader {
  readonly #db: PlanDatabase
  readonly #documents: PlanDocuments

  constructor(db: PlanDatabase, documents: PlanDocuments) {
    this.#db = db
    this.#documents = documents
  }

  /** The newest state of a plan; falls back to an older snapshot when the newest is damaged. */
  async read(id: PlanId): Promise<OpenedPlan> {
    const header = await this.header(id)
    for (const revision of await this.#snapshotRevisions(id)) {
      const snapshot = await this.#snapshot(id, revision)
      if (snapshot === null) continue
      const rows = await this.rows(id, Math.max(1, revision - olderEntries + 1), header.head)
      const tail = rows.filter((row) => row.revision > revision)
      if (tail.length !== header.head - revision) continue
      const plan = this.#fold(snapshot, tail)
      if (plan === null) continue
      const version = tail.at(-1)?.version ?? snapshot.version
      return {
        revision: header.head,
        plan,
        version,
        entries: rows.slice(
          rows.findLastIndex((row, index) => row.revision !== header.head - rows.length + 1 + index) + 1,
        ),
      }
    }
    throw new StorageError('damaged')
  }

  /** As much of a damaged plan as can be read. */
  async salvage(id: PlanId): Promise<Salvaged> {
    const keys = await this.#db.log
      .where('[planId+revision]')
      .between(...everyKey(id))
      .primaryKeys()
    const last = keys.at(-1)?.[1] ?? 0
    for (const revision of await this.#snapshotRevisions(id)) {
      const snapshot = await this.#snapshot(id, revision)
      if (snapshot === null) continue
      const rows = await this.rows(id, revision + 1, last)
      const reachable = rows.filter((row, index) => row.revision === revision + 1 + index)
      for (let count = reachable.length; count >= 0; count -= 1) {
        const tail = reachable.slice(0, count)
        const plan = this.#fold(snapshot, tail)
        const version = tail.at(-1)?.version ?? snapshot.version
        if (plan !== null)
          return { revision: revision + count, plan, version, lost: Math.max(0, last - revision - count) }
      }
    }
    throw new StorageError('damaged')
  }

  /** The header of a plan. */
  async header(id: PlanId): Promise<PlanHeader> {
    const row: unknown = await this.#db.plans.get(id)
    if (row === undefined) throw new StorageError('missing')
    const header = v.safeParse(planHeader, row)
    if (!header.success) throw new StorageError('damaged')
    return header.output
  }

  /** Rows of a log in order; those that are not what was written are left out. */
  async rows(id: PlanId, from: number, to: number): Promise<LogRow[]> {
    const rows: unknown[] = await this.#db.log
      .where('[planId+revision]')
      .between([id, from], [id, to], true, true)
      .toArray()
    const good: LogRow[] = []
    for (const row of rows) {
      const parsed = v.safeParse(logRow, row)
      if (!parsed.success) continue
      if (parsed.output.version > this.#documents.version) throw new StorageError('outdated')
      good.push(parsed.output)
    }
    return good
  }

  // Newest first.
  async #snapshotRevisions(id: PlanId): Promise<number[]> {
    const keys = await this.#db.snapshots
      .where('[planId+revision+part]')
      .between(...everyKey(id))
      .primaryKeys()
    return [...new Set(keys.map((key) => key[1]))].sort((a, b) => b - a)
  }

  async #snapshot(id: PlanId, revision: number): Promise<{ document: unknown; version: number } | null> {
    const rows: unknown[] = await this.#db.snapshots
      .where('[planId+revision+part]')
      .between([id, revision], [id, revision, []])
      .toArray()
    const parsed = v.safeParse(v.array(snapshotRow), rows)
    const joined = parsed.success ? joinSnapshot(parsed.output) : null
    if (joined !== null && joined.version > this.#documents.version) throw new StorageError('outdated')
    return joined
  }

  // Patches speak of the version they were made in, so a plan is folded first and brought to our version then.
  #fold(snapshot: { document: unknown; version: number }, tail: readonly LogRow[]): Plan | null {
    if (typeof snapshot.document !== 'object' || snapshot.document === null) return null
    const read = this.#documents.read(foldRows(snapshot.document as Plan, tail), snapshot.version)
    return read.ok ? read.plan : null
  }
}
