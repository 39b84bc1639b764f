import type { LogEntry } from '@/log/entry'
import { noHistory, record, recordAll, type History, type Step } from '@/log/history'
import { extended, planOf, type Timeline } from '@/log/timeline'
import type { WholeLog } from '@/log/whole-log'
import { applyEdit, type Edit } from '@/model/edits/edit'
import type { EditLabel } from '@/model/edits/label'
import type { Plan, PlanId } from '@/model/plan'
import type { PlanChange } from './channel'
import type { StorageConnection } from './connection'
import { createdNow } from './created-now'
import { isThisDevice } from './device'
import { asStorageError, StorageError, type StorageErrorCode } from './errors'
import { EntriesAhead } from './entries-ahead'
import { freshId } from './fresh-id'
import { inTime } from './in-time'
import { joinLog } from './join-log'
import { madeEntry, tabOf, type Deed } from './made-entry'
import type { OpenedPlan, PlanShelf } from './plan-shelf'
import { Retry } from './retry'

/**
 * saved: on disk. saving: on its way there. unsaved: it could not be written; `error` says why. It is tried again, except
 * where another tab removed the plan for good ("missing"); where all data of the browser was cleared ("cleared") the
 * next edit writes the plan anew. memory: the browser keeps nothing. outdated: a newer version of the app has taken
 * over, and nothing can be changed here.
 */
export type SaveStatus = 'saved' | 'saving' | 'unsaved' | 'memory' | 'outdated'

/** done: the plan changed; nothing: the edit changes nothing; refused: the result would be no valid plan, or nothing may change. */
export type EditOutcome = 'done' | 'nothing' | 'refused'

export interface EditOptions {
  readonly label: EditLabel
  /** Edits with the same key in quick succession are one undo step: a burst of typing, keys held down. */
  readonly mergeKey?: string
}

/** Longest pause inside one undo step, milliseconds. */
export const mergePause = 1200

export interface SessionStart {
  readonly connection: StorageConnection
  readonly shelf: PlanShelf
  readonly plan: Plan
  readonly opened: OpenedPlan | null
  readonly tab: string
  /** Tabs that are open now beside this one: what they did is theirs to take back. */
  readonly otherTabs?: ReadonlySet<string>
  readonly onChange: () => void
}

/**
 * One open plan in one tab: edits show at once and are appended to the log behind them.
 * What other tabs append comes first; what is not yet written is put on top again.
 */
export class PlanSession {
  readonly id: PlanId
  readonly #connection: StorageConnection
  readonly #shelf: PlanShelf
  readonly #tab: string
  /** Tabs of this device that were gone when the plan was opened: what they did is for this one to take back. */
  readonly #heirTo: ReadonlySet<string>
  readonly #onChange: () => void
  readonly #stop: (() => void)[]
  readonly #retry = new Retry(() => this.#start())
  /** What is written. */
  #confirmed: OpenedPlan
  /** The same with what is on its way. */
  #shown: Timeline
  #history: History
  #pending: LogEntry[] = []
  #seq: number
  readonly #ahead: EntriesAhead
  /** A plan that is not in the library yet. */
  #isUncreated: boolean
  #status: SaveStatus
  #error: StorageErrorCode | null = null
  #running: Promise<void> | null = null
  #isBehind = false
  /** Removed for good in another tab: nothing of it can be written any more. */
  #isGone = false
  /** The browser's data was cleared under the plan, and that is still to be told. */
  #isCleared = false
  #last: { readonly mergeKey: string; readonly step: string; readonly at: number } | null = null

  /**
   * @param opened what is stored of the plan; null: `plan` is created by this session
   * @param onChange called after every change of what the session says
   */
  constructor({ connection, shelf, plan, opened, tab, otherTabs = new Set(), onChange }: SessionStart) {
    this.id = plan.id
    this.#connection = connection
    this.#shelf = shelf
    this.#ahead = new EntriesAhead(shelf, plan.id)
    this.#tab = tab
    this.#onChange = onChange
    this.#isUncreated = opened === null
    this.#confirmed = opened ?? createdNow(plan, connection.documents.version)
    this.#shown = this.#confirmed.timeline
    const before = this.#shown.entries.filter(
      ({ author, device }) => isThisDevice(device) && !otherTabs.has(tabOf(author)),
    )
    this.#heirTo = new Set(before.map(({ author }) => author))
    this.#history = this.#historyOf(this.#shown)
    this.#seq = this.#shown.entries.reduce((last, { author, seq }) => (author === tab ? Math.max(last, seq) : last), 0)
    this.#status = shelf.kind === 'memory' ? 'memory' : this.#isUncreated ? 'saving' : 'saved'
    this.#stop = [
      connection.onPlans((changes) => this.#hear(changes)),
      connection.onLeave(() => this.#flush()),
      connection.onState((state) => {
        if (state === 'outdated') this.#tell('outdated', 'outdated')
        if (state === 'cleared') this.#hearCleared()
      }),
    ]
    this.#start()
  }

  get plan(): Plan {
    return planOf(this.#shown)
  }

  get status(): SaveStatus {
    return this.#status
  }

  /** Why the last write failed; null when it did not. */
  get error(): StorageErrorCode | null {
    return this.#error
  }

  /** Nothing waits to be written, or nothing ever can be: the plan is gone. */
  get isWritten(): boolean {
    return this.#isGone || !this.#hasWork
  }

  get history(): History {
    return this.#history
  }

  edit(edit: Edit, { label, mergeKey }: EditOptions): EditOutcome {
    const id = freshId()
    const now = Date.now()
    const top = this.#history.undo.at(-1)
    const last = this.#last
    const isSameStep =
      mergeKey !== undefined &&
      last?.mergeKey === mergeKey &&
      last.step === top?.id &&
      // Either way: a clock that is put back would make one step of all that follows.
      Math.abs(now - last.at) <= mergePause
    const step = isSameStep ? last.step : id
    const { plan, patches } = applyEdit(this.plan, edit)
    if (patches.length === 0) return 'nothing'
    const { version, read } = this.#connection.documents
    if (!read(plan, version).ok) return 'refused'
    const outcome = this.#take({ id, step, label, mergeKey: mergeKey ?? null, patches })
    if (outcome === 'done') this.#last = mergeKey === undefined ? null : { mergeKey, step, at: now }
    return outcome
  }

  undo(): EditOutcome {
    return this.#step('undo')
  }

  redo(): EditOutcome {
    return this.#step('redo')
  }

  /** Resolves when everything is written, or cannot be written now. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running
  }

  /**
   * Writes what is left and ends the session.
   *
   * @returns false when something cannot be written: the session then goes on trying
   */
  async close(): Promise<boolean> {
    this.#start()
    await this.settled()
    if (!this.isWritten && this.#status !== 'outdated') return false
    for (const stop of this.#stop) stop()
    this.#retry.stop()
    this.#ahead.drop()
    return true
  }

  get #hasWork(): boolean {
    return this.#isUncreated || this.#pending.length > 0
  }

  /**
   * Takes back one step by its name, whoever made it, or counts it again. A step from far back is looked up first.
   *
   * @returns "nothing" when the plan's log knows no such step
   */
  async turn(kind: 'undo' | 'redo', { id, label }: Step): Promise<EditOutcome> {
    const has = () => this.#shown.entries.some((entry) => entry.id === id)
    if (!has()) await this.#reachBack()
    if (!has()) return 'nothing'
    this.#last = null
    return this.#take({ kind, label, undoes: id })
  }

  /** Takes in what was done on another copy of this plan. @throws StorageError when it cannot be kept */
  async join(log: WholeLog): Promise<void> {
    await this.settled()
    await this.#adoptNewer(await joinLog(this.#shelf, this.id, log))
  }

  /** Everything that ever happened to the plan, up to what is shown; null: it cannot be read now. */
  async wholeLog(): Promise<WholeLog | null> {
    // Who rescues a plan that cannot be written must not wait for the storage.
    if (this.#status === 'unsaved' || this.#status === 'outdated') return null
    try {
      const settled = this.settled()
      await inTime(settled, () => undefined).answer
      const { log } = await this.#shelf.whole(this.id)
      const has = new Set(log.entries.map(({ id }) => id))
      return { ...log, entries: [...log.entries, ...this.#pending.filter(({ id }) => !has.has(id))] }
    } catch {
      return null
    }
  }

  #step(kind: 'undo' | 'redo'): EditOutcome {
    const step = this.#history[kind].at(-1)
    if (step === undefined) return 'nothing'
    this.#last = null
    return this.#take({ kind, label: step.label, undoes: step.id })
  }

  #take(deed: Deed): EditOutcome {
    if (this.#status === 'outdated') return 'refused'
    const { version, read } = this.#connection.documents
    const isSound = (timeline: Timeline) => read(planOf(timeline), version).ok
    const maker = { timeline: this.#shown, author: this.#tab, seq: this.#seq + 1, version }
    const entry = madeEntry(maker, deed)
    const shown = withEntry(this.#shown, entry)
    // A step that counts again is applied as it was made: it may come from a file, and was not looked at while it was out.
    if (shown === null || (entry.undoes !== null && !isSound(shown))) return 'refused'
    this.#seq += 1
    this.#shown = shown
    this.#pending.push(entry)
    this.#history = record(this.#history, entry)
    if (this.#status === 'saved') this.#status = 'saving'
    if (!this.#isUncreated && !this.#isGone) this.#ahead.put(entry)
    this.#start()
    this.#onChange()
    return 'done'
  }

  #start(): void {
    if (this.#running !== null || this.#isGone || (!this.#hasWork && !this.#isBehind)) return
    this.#running = this.#write()
  }

  async #write(): Promise<void> {
    while (!this.#isGone && (this.#hasWork || this.#isBehind)) {
      this.#isBehind = false
      const batch = [...this.#pending]
      try {
        if (this.#isUncreated) await this.#create()
        this.#isUncreated = false
        this.#adopt(await this.#shelf.append(this.id, this.#confirmed, batch))
      } catch (error) {
        const { code } = asStorageError(error)
        // A database that was cleared knows no plan either.
        await this.#connection.looked()
        if (this.#isCleared) return this.#beginAnew()
        // Nothing may stay in a newer database, nor of a plan that is gone.
        if (code === 'outdated' || code === 'missing') this.#ahead.drop()
        this.#running = null
        this.#fail(code)
        return
      }
    }
    // At once, not a turn later: an edit made in between would find a writer that has already stopped.
    this.#running = null
    this.#retry.reset()
    this.#ahead.written()
    if (this.#isCleared) return this.#beginAnew()
    if (!this.#isGone) this.#tell(this.#shelf.kind === 'memory' ? 'memory' : 'saved', null)
  }

  async #create(): Promise<void> {
    const { timeline, version } = this.#confirmed
    const { origin, entries } = timeline
    await this.#shelf.create([{ version, base: origin.plan, heads: origin.heads, entries }])
    this.#confirmed = { ...this.#confirmed, revision: entries.length }
  }

  /** What was read beside the writing may have been overtaken by it: then it is looked at anew. */
  async #adoptNewer(read: OpenedPlan): Promise<void> {
    if (this.#running === null && read.revision >= this.#confirmed.revision) return this.#adopt(read)
    this.#isBehind = true
    this.#start()
    await this.settled()
  }

  #adopt(written: OpenedPlan): void {
    this.#confirmed = written
    const has = new Set(written.timeline.entries.map(({ id }) => id))
    this.#pending = this.#pending.filter(({ id }) => !has.has(id))
    const shown = extended(written.timeline, this.#pending)
    if (shown === null) throw new StorageError('damaged')
    const isNews = shown.entries.length !== this.#shown.entries.length || shown.origin !== this.#shown.origin
    // What is shown stays the same object where nothing is new: screens tell by it whether the plan has changed.
    if (!isNews) return
    this.#shown = shown
    this.#history = this.#historyOf(shown)
    this.#onChange()
  }

  #historyOf({ entries }: Timeline): History {
    return recordAll(noHistory, entries, (entry) => this.#isOurs(entry))
  }

  /** What was done in the library of this tab is its own too. */
  #isOurs({ author }: LogEntry): boolean {
    return tabOf(author) === this.#tab || this.#heirTo.has(author)
  }

  /** Brings the whole log of the plan under what is shown. */
  async #reachBack(): Promise<void> {
    await this.settled()
    await this.#adoptNewer(await this.#shelf.whole(this.id))
  }

  #fail(code: StorageErrorCode): void {
    if (code === 'outdated') {
      this.#connection.markOutdated()
      return this.#tell('outdated', code)
    }
    if (code === 'missing' || this.#isGone) return this.#lose()
    this.#tell('unsaved', code)
    this.#retry.later()
  }

  #hearCleared(): void {
    // What is being created is not there to be cleared; its own writing tells.
    if (this.#isGone || this.#isUncreated || this.#shelf.kind === 'memory') return
    this.#isCleared = true
    if (this.#running === null) this.#beginAnew()
  }

  /**
   * The plan is on this screen only. Who clears the browser's data may want it gone: it is written anew when it is
   * edited, or left.
   */
  #beginAnew(): void {
    this.#running = null
    this.#isCleared = false
    this.#isUncreated = true
    this.#isBehind = false
    this.#ahead.drop()
    // What is known of its log is written anew too: it still is the plan that others may have copies of.
    const { timeline } = this.#confirmed
    const { version } = this.#connection.documents
    const origin = { ...timeline.origin, until: null }
    this.#confirmed = { ...this.#confirmed, revision: 0, version, checkpoint: null, timeline: { ...timeline, origin } }
    this.#shown = extended(this.#confirmed.timeline, this.#pending) ?? this.#shown
    this.#tell('unsaved', 'cleared')
    if (this.#pending.length > 0) this.#retry.later()
  }

  #lose(): void {
    this.#isGone = true
    this.#retry.stop()
    this.#tell('unsaved', 'missing')
  }

  #hear(changes: readonly PlanChange[]): void {
    const change = changes.find((candidate) => candidate.id === this.id)
    if (change === undefined) return
    if (change.head === 'gone') return this.#lose()
    if (change.head === 'late') {
      // Taking them in is announced like every other write. What fails now is done at the next opening.
      this.#shelf.takeInLate([this.id]).catch(() => undefined)
      return
    }
    // Another tab has written a cleared plan anew: what this one has goes on top of that.
    if (this.#error === 'cleared' && this.#isUncreated && this.#running === null) {
      this.#isUncreated = false
      this.#isBehind = true
      return this.#start()
    }
    // What we write ourselves is announced before we hear that it is written.
    const expected = this.#confirmed.revision + (this.#running === null ? 0 : this.#pending.length)
    if (change.head <= expected) return
    this.#isBehind = true
    this.#start()
  }

  #flush(): void {
    try {
      if (this.#pending.length === 0 || this.#status === 'outdated' || this.#isGone) return
      this.#shelf.flush(this.id, this.#ahead.left(this.#pending))
    } catch {
      // The page is closing and the disk refuses: nobody is left to tell.
    }
  }

  #tell(status: SaveStatus, error: StorageErrorCode | null): void {
    if (this.#status === 'outdated' && status !== 'outdated') return
    this.#status = status
    this.#error = error
    this.#onChange()
  }
}

/** null: the entry cannot be taken in. One that came from a file and was left out until now may be anything. */
function withEntry(timeline: Timeline, entry: LogEntry): Timeline | null {
  try {
    return extended(timeline, [entry])
  } catch {
    return null
  }
}
