import type { Table } from 'dexie'
import * as v from 'valibot'
import type { LogEntry } from '@/log/entry'
import { compareEntries } from '@/log/order'
import type { WholeLog } from '@/log/whole-log'
import type { Plan, PlanId } from '@/model/plan'
import type { PlanChange, PlanChannel } from './channel'
import type { PlanDatabase } from './database'
import type { PlanDocuments } from './documents'
import { asStorageError, StorageError } from './errors'
import type { Ward } from './journal/heal'
import type { SecondHome } from './journal/second-home'
import { flushLate, type LateEntries } from './flush'
import type { PlanLog } from './plan-log'
import type { PlanReader } from './plan-reader'
import type { HeaderList, OpenedPlan, PlanShelf, RestoredPlan, Salvaged, WholePlan } from './plan-shelf'
import { isPlainHeader, planHeader, type PlanHeader } from './rows'
import { fetchDraws } from './fetched-draws'
import { summaryOf } from './summary'

/** Plans of a backup that are judged and written in one go: between two of them the page can answer. */
const restoredAtOnce = 5

/** Plans on disk. */
export class DatabaseShelf implements PlanShelf {
  readonly kind = 'database'
  readonly #db: PlanDatabase
  readonly #channel: PlanChannel
  #fetched: Promise<PlanLog> | null = null
  readonly #documents: PlanDocuments
  readonly #openSecondHome: ((ward: Ward) => Promise<SecondHome | null>) | null
  #secondHome: Promise<SecondHome | null> | null = null

  /** @param openSecondHome where everything is written a second time; null: nowhere */
  constructor(
    db: PlanDatabase,
    documents: PlanDocuments,
    channel: PlanChannel,
    openSecondHome: ((ward: Ward) => Promise<SecondHome | null>) | null = null,
  ) {
    this.#db = db
    this.#documents = documents
    this.#channel = channel
    this.#openSecondHome = openSecondHome
  }

  /** The second home, opened at the first use: it heals first what the database has lost, so nothing is written before. */
  secondHome(): Promise<SecondHome | null> {
    this.#secondHome ??= this.#findSecondHome()
    return this.#secondHome
  }

  async #findSecondHome(): Promise<SecondHome | null> {
    if (this.#openSecondHome === null) return null
    return this.#openSecondHome({ db: this.#db, documents: this.#documents, log: await this.#logs() })
  }

  /** What reads and writes logs, fetched when a plan is: the library is shown without. Before any transaction, as none waits. */
  #logs(): Promise<PlanLog> {
    this.#fetched ??= import('./plan-log').then(
      ({ PlanLog }) => new PlanLog(this.#db, this.#documents),
      (error: unknown) => {
        // Fetched again the next time: the network may be back.
        this.#fetched = null
        throw error
      },
    )
    return this.#fetched
  }

  newestHeaders(limit: number): Promise<HeaderList> {
    return this.#read(async () => {
      const rows = await this.#db.plans.orderBy('updatedAt').reverse().filter(isKept).limit(limit).toArray()
      return checked(rows)
    })
  }

  headers(): Promise<HeaderList> {
    return this.#read(async () => {
      try {
        return checked(await this.#db.plans.toArray())
      } catch {
        // One row that the browser cannot read fails the whole table; one by one the others still come.
        return this.#headersOneByOne(await this.#db.plans.toCollection().primaryKeys())
      }
    })
  }

  headersOf(ids: readonly PlanId[]): Promise<HeaderList> {
    return this.#read(() => this.#headersOneByOne(ids))
  }

  async create(plans: readonly (Plan | WholeLog)[]): Promise<readonly PlanHeader[]> {
    const home = await this.secondHome()
    const headers = await this.#write(async (logs) => {
      await logs.claimVersion()
      const created = await logs.create(plans, new Date().toISOString())
      return { result: created, changes: created.map(({ id, head }) => ({ id, head, isNew: true as const })) }
    })
    // Behind the database: a plan that it refuses must not come back from the journal.
    await home?.noteCreated(await this.#readLogs((reader) => Promise.all(headers.map(({ id }) => reader.read(id)))))
    return headers
  }

  async restoreBackup(
    plans: readonly RestoredPlan[],
    unbinned: readonly PlanId[],
    onKept: (kept: number) => void = () => undefined,
  ): Promise<void> {
    const home = await this.secondHome()
    await this.#write(
      async (logs) => {
        await logs.claimVersion()
        const table = this.#db.plans
        const taken = await table
          .where('id')
          .anyOf(plans.map(({ plan }) => plan.id))
          .count()
        if (taken > 0) throw new StorageError('failed')
        for (let at = 0; at < plans.length; at += restoredAtOnce) {
          const some = plans.slice(at, at + restoredAtOnce)
          // What may be left of a plan whose header is gone would stand in the way.
          for (const { plan } of some) await logs.purge(plan.id)
          await logs.create(
            some.map(({ plan }) => plan),
            new Date().toISOString(),
          )
          for (const { plan, updatedAt, deletedAt } of some) await table.update(plan.id, { updatedAt, deletedAt })
          onKept(at + some.length)
        }
        const changes = plans.map(({ plan }): PlanChange => ({ id: plan.id, head: 0, isNew: true }))
        await table
          .where('id')
          .anyOf([...unbinned])
          .modify((row) => {
            row.deletedAt = null
            changes.push({ id: row.id, head: row.head })
          })
        return { result: undefined, changes }
      },
      [this.#db.late],
    )
    await home?.noteRestored(plans)
    if (unbinned.length > 0) await home?.noteDeleted(unbinned, null)
  }

  async usedIds(): Promise<ReadonlySet<PlanId>> {
    return (await (await this.secondHome())?.usedIds()) ?? new Set()
  }

  async open(id: PlanId): Promise<OpenedPlan> {
    await this.takeInLate([id])
    try {
      return await this.#readLogs((reader) => reader.read(id))
    } catch (error) {
      const { code } = asStorageError(error)
      if (code !== 'damaged' && code !== 'missing') throw error
      // Opening it puts back what is missing; what is there and damaged is put back here.
      const home = await this.secondHome()
      if (home === null || (code === 'damaged' && !(await home.restore(id).catch(() => false)))) throw error
      return this.#readLogs((reader) => reader.read(id))
    }
  }

  whole(id: PlanId): Promise<WholePlan> {
    return this.#readLogs((reader) => reader.whole(id))
  }

  salvage(id: PlanId): Promise<Salvaged> {
    return this.#readLogs((reader) => reader.salvage(id))
  }

  async append(id: PlanId, base: OpenedPlan, entries: readonly LogEntry[]): Promise<OpenedPlan> {
    const home = await this.secondHome()
    const noted = home?.noteEdits(id, base, entries)
    const appended = await this.#write(async (logs) => {
      const result = await logs.append(id, base, entries, new Date().toISOString())
      return { result, changes: result.revision === base.revision ? [] : [{ id, head: result.revision }] }
    })
    // "Saved" is said of both homes.
    await noted
    // Of what came in from elsewhere the journal cannot tell by its times whether its copy holds it: it gets a new one.
    const last = base.timeline.entries.at(-1)
    if (last !== undefined && entries.some((entry) => compareEntries(entry, last) < 0))
      await home?.noteCreated([appended])
    return appended
  }

  async replaceLog(id: PlanId, log: WholeLog): Promise<OpenedPlan> {
    const home = await this.secondHome()
    const replaced = await this.#write(
      async (logs) => {
        const result = await logs.replace(id, log, new Date().toISOString())
        return { result, changes: [{ id, head: result.revision }] }
      },
      [this.#db.late],
    )
    await home?.noteCreated([replaced])
    return replaced
  }

  async rejudge(ids: readonly PlanId[]): Promise<void> {
    await fetchDraws()
    for (const id of ids) {
      await this.#write(async (logs) => {
        const [row, state] = await Promise.all([this.#db.plans.get(id), logs.reader.read(id).catch(() => null)])
        if (row === undefined || state === null) return { result: undefined, changes: [] }
        await this.#db.plans.update(id, summaryOf(state.plan, row.updatedAt))
        return { result: undefined, changes: [{ id, head: row.head }] }
      })
    }
  }

  async setDeleted(ids: readonly PlanId[], at: string | null): Promise<void> {
    const home = await this.secondHome()
    await this.#write(async (logs) => {
      await logs.claimVersion()
      const changes: PlanChange[] = []
      await this.#db.plans
        .where('id')
        .anyOf([...ids])
        .modify((row) => {
          row.deletedAt = at
          changes.push({ id: row.id, head: row.head })
        })
      return { result: undefined, changes }
    })
    await home?.noteDeleted(ids, at)
  }

  async purge(ids: readonly PlanId[]): Promise<void> {
    const home = await this.secondHome()
    // Before the database: what is removed for good must not come back from the journal.
    await home?.noteGone(ids)
    await this.#write(
      async (logs) => {
        await logs.claimVersion()
        for (const id of ids) await logs.purge(id)
        return { result: undefined, changes: ids.map((id) => ({ id, head: 'gone' as const })) }
      },
      [this.#db.late],
    )
  }

  putAhead(id: PlanId, entries: LateEntries, written: ReadonlySet<string>): void {
    if (!this.#db.isOpen()) throw new StorageError('failed')
    flushLate(this.#db.backendDB(), id, entries, written)
  }

  flush(id: PlanId, entries: LateEntries): void {
    if (!this.#db.isOpen()) return
    if (entries.size > 0) flushLate(this.#db.backendDB(), id, entries)
    this.#channel.announceToOthers([{ id, head: 'late' }])
  }

  async takeInLate(only?: readonly PlanId[]): Promise<void> {
    const keys = await this.#read(() => this.#db.late.orderBy('planId').uniqueKeys())
    for (const id of keys.map(String)) {
      if (only !== undefined && !only.includes(id)) continue
      const take = async (logs: PlanLog) => {
        const { revision } = await logs.takeInLate(id, new Date().toISOString())
        return { result: undefined, changes: [{ id, head: revision }] }
      }
      // A plan that cannot take them in must not keep the others from theirs, nor from being read.
      await this.#write(take, [this.#db.late]).catch(() => undefined)
    }
  }

  async #headersOneByOne(ids: readonly PlanId[]): Promise<HeaderList> {
    const rows = await Promise.all(ids.map((id) => this.#db.plans.get(id).catch(() => ({ id }))))
    return checked(rows.filter((row) => row !== undefined))
  }

  #readLogs<T>(work: (reader: PlanReader) => Promise<T>): Promise<T> {
    return this.#read(async () => work((await this.#logs()).reader))
  }

  async #read<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw asStorageError(error)
    }
  }

  // Ordinary writes leave the late entries alone: a closing page can put them down only while no other
  // write holds their table, and whatever still waits for it is dropped with the page.
  async #write<T>(
    work: (logs: PlanLog) => Promise<{ result: T; changes: readonly PlanChange[] }>,
    more: readonly Table[] = [],
  ): Promise<T> {
    // No write waits for it: what is written before it is there says that the money is being checked.
    void fetchDraws()
    const { result, changes } = await this.#read(async () => {
      const logs = await this.#logs()
      const { plans, log, snapshots, meta } = this.#db
      // Dexie follows the awaits of functions that say that they are asynchronous.
      return this.#db.transaction('rw', [plans, log, snapshots, meta, ...more], async () => work(logs))
    })
    if (changes.length > 0) this.#channel.announce(changes)
    return result
  }
}

function isKept(row: PlanHeader): boolean {
  return row.deletedAt === null
}

function checked(rows: readonly { readonly id: PlanId }[]): HeaderList {
  const headers: PlanHeader[] = []
  const damaged: PlanId[] = []
  for (const row of rows) {
    if (isPlainHeader(row)) {
      headers.push(row)
      continue
    }
    const parsed = v.safeParse(planHeader, row)
    if (parsed.success) headers.push(parsed.output)
    else damaged.push(row.id)
  }
  return { headers, damaged }
}
