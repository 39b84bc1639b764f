import type { DBCore, DBCoreTable, Middleware } from 'dexie'

/** Milliseconds between two looks at whether the storage has answered, and looks without an answer until that is told. */
const look = 500
const looksToTell = 6

/**
 * Notices a database that was opened and does not answer any more: something waits for it, and nothing of it comes.
 * Looks are counted, not the clock: a page that was asleep, or too busy to hear the answer, has not looked.
 */
export class Silence {
  readonly #onChange: (isSilent: boolean) => void
  readonly #waiting = new Set<object>()
  #looked = 0
  #isSilent = false
  #timer: ReturnType<typeof setInterval> | null = null

  /** @param onChange called when it falls silent, and when it answers again */
  constructor(onChange: (isSilent: boolean) => void) {
    this.#onChange = onChange
  }

  /** Listens to every request of a Dexie database. */
  readonly middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'silence',
    create: (core) => ({
      ...core,
      transaction: (stores, mode, options) => {
        const transaction = core.transaction(stores, mode, options)
        this.#begin(transaction as IDBTransaction)
        return transaction
      },
      table: (name) => this.#heard(core.table(name)),
    }),
  }

  #begin(transaction: IDBTransaction): void {
    this.#waiting.add(transaction)
    const end = () => {
      this.#waiting.delete(transaction)
      this.#answered()
    }
    transaction.addEventListener('complete', end)
    transaction.addEventListener('abort', end)
    this.#timer ??= setInterval(() => this.#look(), look)
  }

  /** Whatever a table answers is a sign of life. The answers themselves stay as they are: Dexie knows its own by them. */
  #heard(table: DBCoreTable): DBCoreTable {
    const hear = <T>(answer: Promise<T>): Promise<T> => {
      const answered = () => this.#answered()
      answer.then(answered, answered)
      return answer
    }
    return {
      ...table,
      mutate: (request) => hear(table.mutate(request)),
      get: (request) => hear(table.get(request)),
      getMany: (request) => hear(table.getMany(request)),
      query: (request) => hear(table.query(request)),
      openCursor: (request) => hear(table.openCursor(request)),
      count: (request) => hear(table.count(request)),
    }
  }

  /** A sign of life: whatever else waits begins to wait anew. */
  #answered(): void {
    this.#looked = 0
    this.#become(false)
    if (this.#waiting.size > 0 || this.#timer === null) return
    clearInterval(this.#timer)
    this.#timer = null
  }

  #look(): void {
    this.#looked += 1
    if (this.#looked >= looksToTell) this.#become(true)
  }

  #become(isSilent: boolean): void {
    if (this.#isSilent === isSilent) return
    this.#isSilent = isSilent
    this.#onChange(isSilent)
  }
}
