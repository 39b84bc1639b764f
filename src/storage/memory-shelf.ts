import type { LogEntry } from '@/log/entry'
import { extended, planOf, startOf, type Timeline } from '@/log/timeline'
import type { WholeLog } from '@/log/whole-log'
import type { Plan, PlanId } from '@/model/plan'
import type { PlanChannel } from './channel'
import type { PlanDocuments } from './documents'
import { StorageError } from './errors'
import { fetchDraws } from './fetched-draws'
import { headerOf } from './header'
import type { HeaderList, OpenedPlan, PlanShelf, RestoredPlan, Salvaged, WholePlan } from './plan-shelf'
import type { PlanHeader } from './rows'
import { summaryOf } from './summary'

interface Kept {
  header: PlanHeader
  log: WholeLog
  timeline: Timeline
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

  async create(plans: readonly (Plan | WholeLog)[]): Promise<readonly PlanHeader[]> {
    void fetchDraws()
    const headers = plans.map((given) => {
      const { version } = this.#documents
      return this.#keep('entries' in given ? given : { version, base: given, heads: [], entries: [] }, null)
    })
    this.#channel.announce(headers.map(({ id, head }) => ({ id, head, isNew: true })))
    return headers
  }

  async restoreBackup(plans: readonly RestoredPlan[], unbinned: readonly PlanId[]): Promise<void> {
    if (plans.some(({ plan }) => this.#plans.has(plan.id))) throw new StorageError('failed')
    void fetchDraws()
    for (const { plan, updatedAt, deletedAt } of plans) {
      this.#keep({ version: this.#documents.version, base: plan, heads: [], entries: [] }, deletedAt, updatedAt)
    }
    this.#channel.announce(plans.map(({ plan }) => ({ id: plan.id, head: 0, isNew: true })))
    await this.setDeleted(unbinned, null)
  }

  async usedIds(): Promise<ReadonlySet<PlanId>> {
    return new Set()
  }

  async open(id: PlanId): Promise<OpenedPlan> {
    return this.#opened(this.#kept(id))
  }

  async whole(id: PlanId): Promise<WholePlan> {
    const kept = this.#kept(id)
    return { ...this.#opened(kept), log: { ...kept.log, entries: kept.timeline.entries } }
  }

  async salvage(id: PlanId): Promise<Salvaged> {
    return { ...(await this.open(id)), lost: 0 }
  }

  async append(id: PlanId, _base: OpenedPlan, entries: readonly LogEntry[]): Promise<OpenedPlan> {
    const kept = this.#kept(id)
    const next = extended(kept.timeline, entries) ?? kept.timeline
    if (next !== kept.timeline) {
      kept.timeline = next
      const { deletedAt, snapshot } = kept.header
      const updatedAt = new Date().toISOString()
      kept.header = headerOf(planOf(next), { updatedAt, deletedAt, head: next.entries.length, snapshot })
      this.#channel.announce([{ id, head: kept.header.head }])
    }
    return this.#opened(kept)
  }

  async replaceLog(id: PlanId, log: WholeLog): Promise<OpenedPlan> {
    const { head } = this.#keep(log, this.#kept(id).header.deletedAt)
    this.#channel.announce([{ id, head }])
    return this.open(id)
  }

  async rejudge(ids: readonly PlanId[]): Promise<void> {
    await fetchDraws()
    for (const id of ids) {
      const kept = this.#plans.get(id)
      if (kept === undefined) continue
      kept.header = { ...kept.header, ...summaryOf(planOf(kept.timeline), kept.header.updatedAt) }
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

  #keep(log: WholeLog, deletedAt: string | null, updatedAt = new Date().toISOString()): PlanHeader {
    const { base, heads, entries } = log
    const start = startOf({ plan: base, heads, until: null })
    const timeline = extended(start, entries) ?? start
    const header = headerOf(planOf(timeline), { updatedAt, deletedAt, head: timeline.entries.length, snapshot: 0 })
    this.#plans.set(base.id, { header, log, timeline })
    return header
  }

  #opened({ header, timeline }: Kept): OpenedPlan {
    const { version } = this.#documents
    return { revision: header.head, plan: planOf(timeline), version, timeline, checkpoint: null }
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
