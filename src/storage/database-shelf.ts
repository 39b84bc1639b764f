import * as v from 'valibot'
import type { Plan, PlanId } from '@/model/plan'
import type { PlanChange, PlanChannel } from './channel'
import type { PlanDatabase } from './database'
import type { PlanDocuments } from './documents'
import { asStorageError } from './errors'
import { flushLate } from './flush'
import { PlanLog } from './plan-log'
import { PlanReader } from './plan-reader'
import type { Appended, HeaderList, OpenedPlan, PlanShelf, PlanState, Salvaged } from './plan-shelf'
import { planHeader, type LogEntry, type PlanHeader } from './rows'

/** Plans on disk. */
export class DatabaseShelf implements PlanShelf {
  readonly kind = 'database'
  readonly #db: PlanDatabase
  readonly #channel: PlanChannel
  readonly #reader: PlanReader
  readonly #log: PlanLog

  constructor(db: PlanDatabase, documents: PlanDocuments, channel: PlanChannel) {
    this.#db = db
    this.#channel = channel
    this.#reader = new PlanReader(db, documents)
    this.#log = new PlanLog(db, documents, this.#reader)
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

  create(plans: readonly Plan[]): Promise<readonly PlanHeader[]> {
    return this.#write(async () => {
      await this.#log.claimVersion()
      const headers: PlanHeader[] = []
      for (const plan of plans) headers.push(await this.#log.create(plan, new Date().toISOString()))
      return { result: headers, changes: headers.map(({ id, head }) => ({ id, head })) }
    })
  }

  async open(id: PlanId): Promise<OpenedPlan> {
    const opened = await this.#read(() => this.#reader.read(id))
    const late = await this.#read(() => this.#db.late.where('planId').equals(id).count())
    if (late === 0) return opened
    const appended = await this.append(id, opened, [])
    return { ...appended, entries: [...opened.entries, ...appended.entries] }
  }

  salvage(id: PlanId): Promise<Salvaged> {
    return this.#read(() => this.#reader.salvage(id))
  }

  append(id: PlanId, base: PlanState, entries: readonly LogEntry[]): Promise<Appended> {
    return this.#write(async () => {
      const result = await this.#log.append(id, base, entries, new Date().toISOString())
      return { result, changes: result.revision === base.revision ? [] : [{ id, head: result.revision }] }
    })
  }

  async setDeleted(ids: readonly PlanId[], at: string | null): Promise<void> {
    await this.#write(async () => {
      await this.#log.claimVersion()
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
  }

  async purge(ids: readonly PlanId[]): Promise<void> {
    await this.#write(async () => {
      await this.#log.claimVersion()
      for (const id of ids) await this.#log.purge(id)
      return { result: undefined, changes: ids.map((id) => ({ id, head: 'gone' as const })) }
    })
  }

  flush(id: PlanId, entries: readonly LogEntry[]): void {
    if (entries.length === 0 || !this.#db.isOpen()) return
    flushLate(this.#db.backendDB(), id, entries)
    this.#channel.announce([{ id, head: 'late' }])
  }

  /** Gives the entries that closed tabs left behind their places in the logs. */
  async takeInLate(): Promise<void> {
    const ids = await this.#read(() => this.#db.late.orderBy('planId').uniqueKeys())
    // A plan that cannot take them in must not keep the others from theirs.
    for (const id of ids) await this.open(String(id)).catch(() => undefined)
  }

  async #headersOneByOne(ids: readonly PlanId[]): Promise<HeaderList> {
    const rows = await Promise.all(ids.map((id) => this.#db.plans.get(id).catch(() => ({ id }))))
    return checked(rows.filter((row) => row !== undefined))
  }

  async #read<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw asStorageError(error)
    }
  }

  async #write<T>(work: () => Promise<{ result: T; changes: readonly PlanChange[] }>): Promise<T> {
    const { result, changes } = await this.#read(() => {
      const { plans, log, snapshots, late, meta } = this.#db
      return this.#db.transaction('rw', [plans, log, snapshots, late, meta], work)
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
    const parsed = v.safeParse(planHeader, row)
    if (parsed.success) headers.push(parsed.output)
    else damaged.push(row.id)
  }
  return { headers, damaged }
}
