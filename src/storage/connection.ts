import { readBeacon, writeBeacon } from './beacon'
import { PlanChannel, type PlanChange } from './channel'
import { databaseName, databaseVersion, PlanDatabase } from './database'
import { DatabaseShelf } from './database-shelf'
import { currentDocuments, type PlanDocuments } from './documents'
import { asStorageError, StorageError, type StorageErrorCode } from './errors'
import type { Healing, Ward } from './journal/heal'
import { hasJournal } from './journal/has-journal'
import type { SecondHome } from './journal/second-home'
import { inTime, type Wait } from './in-time'
import type { PlanShelf } from './plan-shelf'
import { idle } from './idle'
import { Silence } from './silence'
import { storedVersions } from './version-check'

/**
 * opening; silent: the browser's storage does not answer, at opening or later; ready: on disk; memory: nothing outlives the page, `error` says why; outdated: a newer version
 * of the app owns the database, nothing is written any more; cleared: what the database held was deleted while this page
 * was open, and nothing has been kept since; blocked: another tab with
 * an older version has to be closed first.
 */
export type StorageState = 'opening' | 'silent' | 'ready' | 'memory' | 'outdated' | 'cleared' | 'blocked'

/** How often, and how many milliseconds apart, a database that was closed under the page is looked at. */
const mostLooks = 10
const lookPause = 200

/** Dexie counts versions in tenths. */
const nativeVersion = (version: number) => version * 10

/** The way to where plans are kept; opens once, by itself, at the first use. */
export class StorageConnection {
  readonly channel: PlanChannel
  readonly #documents: PlanDocuments
  readonly #database: PlanDatabase
  readonly #stateListeners = new Set<(state: StorageState) => void>()
  readonly #leaveListeners = new Set<() => void>()
  #state: StorageState = 'opening'
  #error: StorageErrorCode | null = null
  #shelf: Promise<PlanShelf> | null = null
  #lostPlans = 0
  #healing: Healing | null = null
  #secondHome: SecondHome | null = null
  #opening: Wait<unknown> | null = null
  #looking: Promise<void> = Promise.resolve()
  /** What it was before an open database fell silent; null: it has not. */
  #beforeSilence: StorageState | null = null
  /** The database is being closed by us. */
  #isLetGo = false
  /** Plans in the database when they were last counted. */
  #count = 0

  readonly #journalled: boolean

  /** @param journalled everything is written a second time, into the one journal of this origin */
  constructor(name: string = databaseName, documents: PlanDocuments = currentDocuments, journalled = false) {
    this.#journalled = journalled
    this.channel = new PlanChannel(name)
    this.#documents = documents
    this.#database = new PlanDatabase(name)
    this.#database.use(new Silence((isSilent) => this.#hearSilence(isSilent)).middleware)
    this.#database.on('versionchange', (event: { readonly newVersion?: number | null }) => {
      if (event.newVersion === null) {
        this.#letGo(true)
        this.#clear()
        return false
      }
      this.leave()
      this.markOutdated()
      return false
    })
    this.#database.on('close', () => {
      // Site data that is cleared closes the database under the page, but so does a browser that has to start its storage anew.
      if (!this.#isLetGo && (this.#state === 'ready' || this.#beforeSilence === 'ready'))
        this.#looking = this.#lookAgain()
    })
    this.#database.on('blocked', () => {
      // It opens as soon as the other tab is closed: that may take the user a while.
      this.#opening?.stop()
      this.#become('blocked')
    })
  }

  get state(): StorageState {
    return this.#state
  }

  /**
   * Why plans are kept in memory only. refused: this browser keeps nothing; anything else:
   * what it keeps could not be opened now and may be there the next time. null: they are not.
   */
  get error(): StorageErrorCode | null {
    return this.#error
  }

  /** Plans this browser held when it was last used and has lost since; 0: none. */
  get lostPlans(): number {
    return this.#lostPlans
  }

  /** What the database had lost since it was last used, and what became of it; null: not compared yet, or nothing to compare with. */
  get healing(): Healing | null {
    return this.#healing
  }

  /** Where everything is written a second time; null: not opened yet, or there is none. */
  get secondHome(): SecondHome | null {
    return this.#secondHome
  }

  /** The documents of this app: what may be kept. */
  get documents(): PlanDocuments {
    return this.#documents
  }

  /** @throws StorageError "outdated" when a newer version of the app owns the database */
  shelf(): Promise<PlanShelf> {
    this.#shelf ??= this.#open()
    return this.#shelf
  }

  /** Resolves when it is known whether a database that was closed under the page has been cleared. */
  looked(): Promise<void> {
    return this.#looking
  }

  /** @returns stops listening */
  onState(listener: (state: StorageState) => void): () => void {
    this.#stateListeners.add(listener)
    return () => this.#stateListeners.delete(listener)
  }

  /** Called when the page may be closing: the last moment to write. @returns stops listening */
  onLeave(listener: () => void): () => void {
    this.#leaveListeners.add(listener)
    return () => this.#leaveListeners.delete(listener)
  }

  /** Plans that changed, in this tab or another. @returns stops listening */
  onPlans(listener: (changes: readonly PlanChange[]) => void): () => void {
    return this.channel.listen(listener)
  }

  /** The page may be closing. */
  leave(): void {
    for (const listener of this.#leaveListeners) listener()
  }

  /** Stops writing for good: a newer version of the app has taken over. */
  markOutdated(): void {
    this.#become('outdated')
    this.#shelf = Promise.reject(new StorageError('outdated'))
    this.#shelf.catch(() => undefined)
    this.#letGo()
  }

  close(): void {
    this.#secondHome?.close()
    this.#letGo()
    this.channel.close()
  }

  async #open(isAgain = false): Promise<PlanShelf> {
    try {
      return await this.#openDatabase()
    } catch (error) {
      const { code } = asStorageError(error)
      if (code === 'outdated') {
        this.#become('outdated')
        throw asStorageError(error)
      }
      // A database that fails once may only have been busy; a browser that refuses will go on refusing.
      if (code !== 'refused' && code !== 'silent' && !isAgain) return this.#open(true)
      // Few browsers need it: the first screen does without its code.
      const { MemoryShelf } = await import('./memory-shelf')
      this.#error = code
      this.#become('memory')
      return new MemoryShelf(this.#documents, this.channel)
    }
  }

  async #openDatabase(): Promise<PlanShelf> {
    if (typeof indexedDB === 'undefined') throw new StorageError('refused')
    const stored = await this.#answerOf(storedVersions(this.#database.name))
    if (stored.database > nativeVersion(databaseVersion) || stored.document > this.#documents.version) {
      throw new StorageError('outdated')
    }
    const opening = Promise.resolve(this.#database.open())
    try {
      await this.#answerOf(opening)
    } catch (error) {
      // Plans are open in memory by then: a late answer must not bring another shelf under them.
      void opening.then(() => this.#letGo()).catch(() => undefined)
      throw error
    }
    const shelf = new DatabaseShelf(this.#database, this.#documents, this.channel, (ward) => this.#openSecondHome(ward))
    await shelf.takeInLate()
    const isEmpty = (await this.#database.plans.count()) === 0
    // An empty database is a new one, with nothing to compare, or one that the browser has wiped: the journal knows which.
    const isAlone = !this.#journalled || !(await hasJournal())
    const isNew = !this.#journalled || (isEmpty && isAlone)
    if (isEmpty && !isNew) await shelf.secondHome()
    await this.#watchCount(isAlone)
    this.#become('ready')
    if (!isNew) void this.#settleIn(shelf)
    return shelf
  }

  /** @throws StorageError "silent" when there is none for long; by then the user has been told. */
  #answerOf<T>(work: Promise<T>): Promise<T> {
    const wait = inTime(work, () => this.#become('silent'))
    this.#opening = wait
    return wait.answer
  }

  /** What waits is told of, and goes on waiting: it may still be written. */
  #hearSilence(isSilent: boolean): void {
    const before = this.#beforeSilence
    if (isSilent && (this.#state === 'ready' || this.#state === 'opening')) {
      this.#beforeSilence = this.#state
      this.#become('silent')
    } else if (!isSilent && before !== null) {
      this.#beforeSilence = null
      if (this.#state === 'silent') this.#become(before)
    }
  }

  /** Compares with the journal once nobody waits for anything, and brings it up to the database. */
  async #settleIn(shelf: DatabaseShelf): Promise<void> {
    await idle()
    const home = await shelf.secondHome()
    await home?.catchUp((id) => shelf.open(id), idle).catch(() => undefined)
  }

  async #openSecondHome(ward: Ward): Promise<SecondHome | null> {
    if (!this.#journalled) return null
    try {
      // Fetched when something is written, or nothing else is going on: the first screen does without it.
      const { SecondHome } = await import('./journal/second-home')
      const home = await SecondHome.open(ward)
      this.#secondHome = home
      this.#healing = home.healing
      const { restored, caughtUp, lost } = home.healing
      if (restored.length + caughtUp.length + lost.length > 0) {
        const rows = await ward.db.plans.toArray()
        writeBeacon(rows.length)
        this.channel.announce(rows.map(({ id, head }) => ({ id, head })))
        for (const listener of this.#stateListeners) listener(this.#state)
      }
      return home
    } catch {
      // It cannot be fetched, or started: the database goes on alone, as where a browser has no such place.
      return null
    }
  }

  /** @param isAlone no journal tells which plans there were: their number is all that is left of them */
  async #watchCount(isAlone: boolean): Promise<void> {
    const count = await this.#database.plans.count()
    this.#count = count
    if (count === 0 || isAlone) this.#lostPlans = Math.max(0, readBeacon() - count)
    if (count > 0) writeBeacon(count)
    this.channel.listen((changes) => {
      // Only creating and purging change the count.
      if (!changes.some(({ isNew, head }) => isNew === true || head === 'gone')) return
      if (this.#state === 'cleared' && changes.some(({ isNew }) => isNew === true)) this.#become('ready')
      void this.#database.plans.count().then(
        (now) => {
          this.#count = now
          writeBeacon(now)
        },
        () => undefined,
      )
    })
  }

  async #lookAgain(): Promise<void> {
    for (let tries = 0; tries < mostLooks; tries += 1) {
      try {
        // Another tab may have made a new one already. Otherwise looking must not make one.
        const { database } = await storedVersions(this.#database.name)
        if (database === 0 || (await this.#database.plans.count()) === 0) this.#clear()
        return
      } catch {
        // It is still being cleared.
        await new Promise((resolve) => setTimeout(resolve, lookPause))
      }
    }
  }

  #clear(): void {
    if (this.#count === 0) return
    this.#lostPlans = this.#count
    this.#count = 0
    this.#become('cleared')
  }

  /** @param isUsed it is opened anew by the next who uses it */
  #letGo(isUsed = false): void {
    this.#isLetGo = true
    this.#database.close({ disableAutoOpen: !isUsed })
    this.#isLetGo = !isUsed
  }

  #become(state: StorageState): void {
    if (this.#state === state || this.#state === 'outdated') return
    this.#state = state
    for (const listener of this.#stateListeners) listener(state)
  }
}
