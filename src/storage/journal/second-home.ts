import type { LogEntry } from '@/log/entry'
import type { PlanId } from '@/model/plan'
import { textIn } from '@/model/text'
import { createdNow } from '../created-now'
import type { OpenedPlan, RestoredPlan } from '../plan-shelf'
import type { PlanHeader } from '../rows'
import type { JournalFacts } from './files'
import { heal, missingCopies, nothingHealed, restore, type Healed, type Healing, type Ward } from './heal'
import { startJournal, type Journal, type JournalState } from './journal'
import type { JournalRecord } from './lines'

/** Copies of plans that nobody has edited since there is a journal: the newest, so that a wiped database gives them back. */
const mostCopies = 200

/** Newest entries that a copy names as its own: many more than two tabs make before they hear of each other. */
const mostRecent = 60

/** The journal at work: what it healed, and everything that is written a second time (docs/reliability.md). */
export class SecondHome {
  readonly #journal: Journal
  readonly #ward: Ward
  /** Plans that stand in the journal since this page was opened, so that their edits have something to follow. */
  readonly #copied = new Set<PlanId>()
  readonly healing: Healing
  #lostIds: readonly PlanId[]
  /** Something is lost that nobody has read of yet: it is told at every opening until somebody has. */
  #isUntold: boolean

  private constructor(journal: Journal, ward: Ward, { lostIds, ...healing }: Healed) {
    this.#journal = journal
    this.#ward = ward
    this.healing = healing
    this.#lostIds = lostIds
    this.#isUntold = healing.lost.length > 0
  }

  /** Heals what the database has lost; nothing may be written before. */
  static async open(ward: Ward, journal: Journal = startJournal()): Promise<SecondHome> {
    // What cannot be healed now is told at the next opening; the plans that are there stay usable.
    const healing = await heal(journal, ward, new Date().toISOString()).catch(() => nothingHealed)
    return new SecondHome(journal, ward, healing)
  }

  get state(): JournalState {
    return this.#journal.state
  }

  /** @returns whether it is on the disk; false where there is no journal */
  noteCreated(plans: readonly OpenedPlan[]): Promise<boolean> {
    return this.#journal.write(plans.map((plan) => this.#copyOf(plan)))
  }

  /** The plans of a backup: copies of the newest, as of all other plans. */
  noteRestored(plans: readonly RestoredPlan[]): Promise<boolean> {
    const newest = [...plans].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).slice(0, mostCopies)
    const saidAt = new Date().toISOString()
    return this.#journal.write(
      newest.flatMap(({ plan, deletedAt }) => [
        this.#copyOf(createdNow(plan, this.#ward.documents.version)),
        ...(deletedAt === null ? [] : [{ kind: 'bin', planId: plan.id, at: deletedAt, saidAt } as const]),
      ]),
    )
  }

  /** Every plan that the journal has a word of. Edits of a plan that is gone must not meet another of the same id. */
  async usedIds(): Promise<ReadonlySet<PlanId>> {
    const said = await this.#journal.ask({ type: 'notes' })
    if (said === undefined) return new Set()
    return new Set([...said.notes.map(({ planId }) => planId), ...said.known.map(([id]) => id)])
  }

  noteEdits(id: PlanId, base: OpenedPlan, entries: readonly LogEntry[]): Promise<boolean> {
    if (entries.length === 0) return Promise.resolve(true)
    const copy = this.#copied.has(id) ? [] : [this.#copyOf(base)]
    return this.#journal.write([...copy, ...entries.map((entry) => ({ kind: 'edit', planId: id, entry }) as const)])
  }

  noteDeleted(ids: readonly PlanId[], at: string | null): Promise<boolean> {
    const saidAt = new Date().toISOString()
    return this.#journal.write(ids.map((planId) => ({ kind: 'bin', planId, at, saidAt })))
  }

  noteGone(ids: readonly PlanId[]): Promise<boolean> {
    for (const id of ids) this.#copied.delete(id)
    const at = new Date().toISOString()
    return this.#journal.write(ids.map((planId) => ({ kind: 'gone', planId, at })))
  }

  /** The user has read what is lost: the journal forgets it. */
  async forgetLost(): Promise<void> {
    if (!this.#isUntold) return
    this.#isUntold = false
    const headers = await this.#ward.db.plans.toArray()
    await this.noteGone(this.#lostIds)
    await this.#journal.write([knownOf(headers)])
    this.#lostIds = []
  }

  /** Puts a plan back that the database has damaged. @returns whether the journal had it */
  async restore(planId: PlanId): Promise<boolean> {
    return (
      (await restore(this.#journal, this.#ward, { planId, deletedAt: undefined }, new Date().toISOString())) !== null
    )
  }

  /** Everything read back and counted; undefined: there is no journal. */
  facts(): Promise<JournalFacts | undefined> {
    return this.#journal.ask({ type: 'facts' })
  }

  /**
   * Brings the journal up to the database, while nobody waits: files of tabs that are gone are taken over, and plans that
   * it has no copy of are copied.
   *
   * @param idle resolves when there is time for a little more
   */
  async catchUp(read: (id: PlanId) => Promise<OpenedPlan>, idle: () => Promise<unknown>): Promise<void> {
    await idle()
    await this.#journal.ask({ type: 'take-over' })
    const said = await this.#journal.ask({ type: 'notes' })
    if (said === undefined) return
    const headers = await this.#ward.db.plans.toArray()
    const { isKnown, ids } = missingCopies(said, headers, mostCopies)
    if (!isKnown && !this.#isUntold) await this.#journal.write([knownOf(headers)])
    for (const id of ids) {
      await idle()
      const state = await read(id).catch(() => null)
      if (state !== null) await this.#journal.write([this.#copyOf(state)])
    }
  }

  close(): void {
    this.#journal.close()
  }

  #copyOf({ plan, revision, version, timeline }: OpenedPlan): JournalRecord {
    this.#copied.add(plan.id)
    const { entries, origin, heads } = timeline
    const known = [...(origin.until === null ? [] : [origin.until]), ...entries].slice(-mostRecent)
    const recent = known.map(({ clock, id }) => ({ clock, id }))
    return { kind: 'plan', planId: plan.id, revision, at: new Date().toISOString(), version, plan, heads, recent }
  }
}

function knownOf(headers: readonly Pick<PlanHeader, 'id' | 'name' | 'head'>[]): JournalRecord {
  const known = headers.map(({ id, name, head }) => [id, { name: textIn(name, 'vi'), head }] as const)
  return { kind: 'known', plans: Object.fromEntries(known) }
}
