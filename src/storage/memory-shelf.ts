import type { Plan, PlanId } from '@/model/plan'
import { advance, foldRows } from './advance'
import type { PlanChannel } from './channel'
import type { PlanDocuments } from './documents'
import { StorageError } from './errors'
import { fetchDraws } from './fetched-draws'
import { headerOf } from './header'
import type { Appended, HeaderList, OpenedPlan, PlanShelf, PlanState, RestoredPlan, Salvaged } from './plan-shelf'
import type { LogEntry, LogRow, PlanHeader } from './rows'
import { summaryOf } from './summary'

interface Kept {
  header: PlanHeader
  plan: Plan
  rows: LogRow[]
}

/** Plans while the app runs, for browsers that keep nothing. */
export class MemoryShelf implements PlanShelf {
  readonly kind = 'memory'
  readonly #documents: PlanDocuments
  readonly #channel: PlanChannel
  readonly #plans = new Map<PlanId, Kept>()

  constructor(documents: PlanDocuments, channel: PlanChannel) {
    this.#documents = documents
    this.#channel = channel
  }

  async newestHeaders(limit: number): Promise<HeaderList> {
    const headers = this.#headers().filter((header) => header.deletedAt === null)
    headers.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
    return { headers: headers.slice(0, limit), damaged: [] }
  }

  async headers(): Promise<HeaderList> {
    return { headers: this.#headers(), damaged: [] }
  }

  async headersOf(ids: readonly PlanId[]): Promise<HeaderList> {
    return { headers: this.#headers().filter((header) => ids.includes(header.id)), damaged: [] }
  }

  async create(plans: readonly Plan[]): Promise<readonly PlanHeader[]> {
    void fetchDraws()
    const headers = plans.map((plan) => {
      const place = { updatedAt: new Date().toISOString(), deletedAt: null, head: 0, snapshot: 0 }
      const header = headerOf(plan, place)
      this.#plans.set(plan.id, { header, plan, rows: [] })
      return header
    })
    this.#channel.announce(headers.map(({ id, head }) => ({ id, head })))
    return headers
  }

  async restoreBackup(plans: readonly RestoredPlan[], unbinned: readonly PlanId[]): Promise<void> {
    if (plans.some(({ plan }) => this.#plans.has(plan.id))) throw new StorageError('failed')
    void fetchDraws()
    for (const { plan, updatedAt, deletedAt } of plans) {
      const header = headerOf(plan, { updatedAt, deletedAt, head: 0, snapshot: 0 })
      this.#plans.set(plan.id, { header, plan, rows: [] })
    }
    this.#channel.announce(plans.map(({ plan }) => ({ id: plan.id, head: 0 })))
    await this.setDeleted(unbinned, null)
  }

  async usedIds(): Promise<ReadonlySet<PlanId>> {
    return new Set()
  }

  async open(id: PlanId): Promise<OpenedPlan> {
    const { header, plan, rows } = this.#kept(id)
    return { revision: header.head, plan, version: this.#documents.version, entries: [...rows] }
  }

  async salvage(id: PlanId): Promise<Salvaged> {
    return { ...(await this.open(id)), lost: 0 }
  }

  async append(id: PlanId, base: PlanState, entries: readonly LogEntry[]): Promise<Appended> {
    const kept = this.#kept(id)
    const missed = kept.rows.filter((row) => row.revision > base.revision)
    const written = new Set(kept.rows.map((row) => row.id))
    const own = entries.filter((entry) => !written.has(entry.id))
    const state = { revision: kept.header.head, plan: foldRows(base.plan, missed), version: this.#documents.version }
    const next = advance(state, own, missed.length > 0, this.#documents)
    if (own.length > 0) {
      kept.rows.push(...next.rows)
      kept.plan = next.plan
      const { deletedAt, snapshot } = kept.header
      kept.header = headerOf(next.plan, {
        updatedAt: new Date().toISOString(),
        deletedAt,
        head: next.revision,
        snapshot,
      })
      this.#channel.announce([{ id, head: next.revision }])
    }
    const { revision, plan, version } = next
    return { revision, plan, version, entries: [...missed, ...next.rows] }
  }

  async rejudge(ids: readonly PlanId[]): Promise<void> {
    await fetchDraws()
    for (const id of ids) {
      const kept = this.#plans.get(id)
      if (kept === undefined) continue
      kept.header = { ...kept.header, ...summaryOf(kept.plan, kept.header.updatedAt) }
      this.#channel.announce([{ id, head: kept.header.head }])
    }
  }

  async setDeleted(ids: readonly PlanId[], at: string | null): Promise<void> {
    for (const id of ids) {
      const kept = this.#kept(id)
      kept.header = { ...kept.header, deletedAt: at }
    }
    this.#channel.announce(ids.map((id) => ({ id, head: this.#kept(id).header.head })))
  }

  async purge(ids: readonly PlanId[]): Promise<void> {
    for (const id of ids) this.#plans.delete(id)
    this.#channel.announce(ids.map((id) => ({ id, head: 'gone' })))
  }

  async takeInLate(): Promise<void> {
    // No other tab can have left anything here.
  }

  putAhead(): void {
    // Memory goes with the page.
  }

  flush(): void {
    // Memory goes with the page.
  }

  #headers(): PlanHeader[] {
    return [...this.#plans.values()].map((kept) => kept.header)
  }

  #kept(id: PlanId): Kept {
    const kept = this.#plans.get(id)
    if (kept === undefined) throw new StorageError('missing')
    return kept
  }
}
