import * as v from 'valibot'
import { applyPatch } from '@/log/apply-patch'
import { isSame } from '@/model/edits/record'
import type { LogEntry } from '@/log/entry'
import { extended, planOf, startOf, type Origin } from '@/log/timeline'
import type { WholeLog } from '@/log/whole-log'
import type { Plan, PlanId } from '@/model/plan'
import { everyKey, type PlanDatabase } from './database'
import type { PlanDocuments } from './documents'
import { StorageError } from './errors'
import type { OpenedPlan, Salvaged } from './plan-shelf'
import { planHeader, readLogRow, snapshotRow, type LogRow, type PlanHeader } from './rows'
import { joinSnapshot, type Snapshot } from './snapshots'

// Entries that can be taken back after opening, at least, where there are so many.
const undoDepth = 200

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
    const { head } = await this.header(id)
    const revisions = await this.#snapshotRevisions(id)
    const deep = revisions.find((revision) => revision <= head - undoDepth) ?? revisions.at(-1) ?? 0
    const rows = await this.rows(id, deep, head)
    let newest: OpenedPlan | null = null
    for (const revision of revisions) {
      newest = await this.#openedFrom(id, revision, head, rows)
      if (newest !== null) break
    }
    // Entries of several authors that lie between two snapshots can only be folded from the beginning.
    if (newest === null) return this.whole(id)
    if (newest.checkpoint === null || newest.checkpoint.revision <= deep) return newest
    // The same plan from further back, so that more can be taken back.
    const deeper = await this.#openedFrom(id, deep, head, rows)
    if (deeper === null || deeper.checkpoint === null || !isSame(deeper.plan, newest.plan)) return newest
    return { ...deeper, checkpoint: newest.checkpoint }
  }

  /**
   * A plan with its whole log, as far back as it can be folded: to where it was created, or brought to the present
   * document version.
   */
  async whole(id: PlanId): Promise<OpenedPlan & { readonly log: WholeLog }> {
    const header = await this.header(id)
    const rows = await this.rows(id, 0, header.head)
    const { version } = this.#documents
    for (const revision of (await this.#snapshotRevisions(id)).reverse()) {
      const snapshot = await this.#snapshot(id, revision)
      const tail = rows.filter((row) => row.revision > revision)
      if (snapshot?.version !== version || tail.length !== header.head - revision) continue
      if (tail.some((row) => row.version !== version)) continue
      const read = this.#documents.read(snapshot.document, version)
      if (!read.ok) continue
      const { heads } = originOf(snapshot, read.plan, revision, rows)
      // The beginning of the log: every entry is folded from here, also one whose author did not know all of this plan.
      const timeline = extended(startOf({ plan: read.plan, heads, until: null }), tail)
      if (timeline === null || !this.#documents.read(planOf(timeline), version).ok) continue
      const log = { version, base: read.plan, heads, entries: timeline.entries.map(plainEntry) }
      return { revision: header.head, plan: planOf(timeline), version, timeline, checkpoint: null, log }
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
      const rows = await this.rows(id, revision, last)
      const reachable = rows
        .filter((row) => row.revision > revision)
        .filter((row, index) => row.revision === revision + 1 + index)
      for (let count = reachable.length; count >= 0; count -= 1) {
        const opened = this.#timelineOf(snapshot, revision, rows, reachable.slice(0, count))
        if (opened !== null) {
          return { ...opened, revision: revision + count, lost: Math.max(0, last - revision - count) }
        }
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

  /** Rows of a log in the order of their arrival; those that are not what was written are left out. */
  async rows(id: PlanId, from: number, to: number): Promise<LogRow[]> {
    const rows: unknown[] = await this.#db.log
      .where('[planId+revision]')
      .between([id, from], [id, to], true, true)
      .toArray()
    const good: LogRow[] = []
    for (const row of rows) {
      const read = readLogRow(row)
      if (read === null) continue
      if (read.version > this.#documents.version) throw new StorageError('outdated')
      good.push(read)
    }
    return good
  }

  /** @param rows of the log from that revision or before it up to the head, as far as they are needed for any snapshot */
  async #openedFrom(id: PlanId, revision: number, head: number, rows: readonly LogRow[]): Promise<OpenedPlan | null> {
    const snapshot = await this.#snapshot(id, revision)
    if (snapshot === null) return null
    const known =
      rows.length > 0 && (rows[0]?.revision ?? 0) <= revision + 1 ? rows : await this.rows(id, revision, head)
    const tail = known.filter((row) => row.revision > revision)
    if (tail.length !== head - revision) return null
    const opened = this.#timelineOf(snapshot, revision, known, tail)
    return opened === null ? null : { ...opened, revision: head }
  }

  #timelineOf(
    snapshot: Snapshot,
    revision: number,
    rows: readonly LogRow[],
    tail: readonly LogRow[],
  ): Omit<OpenedPlan, 'revision'> | null {
    const { version } = this.#documents
    const isOurs = snapshot.version === version && tail.every((row) => row.version === version)
    if (!isOurs) return this.#broughtUp(snapshot, tail)
    const read = this.#documents.read(snapshot.document, version)
    if (!read.ok) return null
    const origin = originOf(snapshot, read.plan, revision, rows)
    const timeline = extended(startOf(origin), tail)
    if (timeline === null) return null
    const plan = planOf(timeline)
    if (tail.length > 0 && !this.#documents.read(plan, version).ok) return null
    const { heads, until } = origin
    return { plan, version, timeline, checkpoint: { revision, heads, until } }
  }

  // Patches speak of the version they were made in, so a plan is folded first and brought to our version then. What
  // an older version took for a valid plan is not known here: entries are applied as they were made.
  #broughtUp(snapshot: Snapshot, tail: readonly LogRow[]): Omit<OpenedPlan, 'revision'> | null {
    if (typeof snapshot.document !== 'object' || snapshot.document === null) return null
    const out = new Set<string>()
    for (const { kind, undoes } of tail) {
      if (undoes === null) continue
      if (kind === 'undo') out.add(undoes)
      else out.delete(undoes)
    }
    let document = snapshot.document as Plan
    for (const { step, patches } of tail) {
      if (out.has(step)) continue
      for (const patch of patches) document = applyPatch(document, patch) ?? document
    }
    const version = tail.at(-1)?.version ?? snapshot.version
    const read = this.#documents.read(document, version)
    if (!read.ok) return null
    const last = tail.at(-1)
    const heads = last === undefined ? (snapshot.heads ?? []) : [last.id]
    const until = last ?? snapshot.until ?? null
    return { plan: read.plan, version, timeline: startOf({ plan: read.plan, heads, until }), checkpoint: null }
  }

  // Newest first.
  async #snapshotRevisions(id: PlanId): Promise<number[]> {
    const keys = await this.#db.snapshots
      .where('[planId+revision+part]')
      .between(...everyKey(id))
      .primaryKeys()
    return [...new Set(keys.map((key) => key[1]))].sort((a, b) => b - a)
  }

  async #snapshot(id: PlanId, revision: number): Promise<Snapshot | null> {
    const rows: unknown[] = await this.#db.snapshots
      .where('[planId+revision+part]')
      .between([id, revision], [id, revision, []])
      .toArray()
    const parsed = v.safeParse(v.array(snapshotRow), rows)
    const joined = parsed.success ? joinSnapshot(parsed.output) : null
    if (joined !== null && joined.version > this.#documents.version) throw new StorageError('outdated')
    return joined
  }
}

/** What a snapshot holds. An older app did not write it down: there the entries follow one another by their revisions. */
function originOf(snapshot: Snapshot, plan: Plan, revision: number, rows: readonly LogRow[]): Origin {
  if (snapshot.heads !== undefined) return { plan, heads: snapshot.heads, until: snapshot.until ?? null }
  const last = rows.find((row) => row.revision === revision)
  return last === undefined ? { plan, heads: [], until: null } : { plan, heads: [last.id], until: last }
}

/** An entry as every device holds it, without its place in this database. */
export function plainEntry(row: LogEntry & Partial<LogRow>): LogEntry {
  const { planId: _plan, revision: _revision, ...entry } = row
  return entry
}
