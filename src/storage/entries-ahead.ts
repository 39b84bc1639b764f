import type { PlanId } from '@/model/plan'
import type { LateEntries } from './flush'
import type { PlanShelf } from './plan-shelf'
import type { LogEntry } from '@/log/entry'

/** Digits of the counter in a key. */
const counterLength = 9

/**
 * Entries of one plan that lie beside its log until the log has them: a slow device can be done with the page before its
 * closing is heard, so each is put down in the turn in which it is made.
 */
export class EntriesAhead {
  readonly #shelf: PlanShelf
  readonly #plan: PlanId
  /** Keys by the ids of entries that lie there and that the log does not have yet. */
  readonly #waiting = new Map<string, string>()
  /** Keys of those that the log has; they go with the next entry that is put down. */
  #written = new Set<string>()
  #made = 0
  #latest = ''

  constructor(shelf: PlanShelf, plan: PlanId) {
    this.#shelf = shelf
    this.#plan = plan
  }

  /** Puts an entry down. */
  put(entry: LogEntry): void {
    try {
      const key = this.#keyOf(entry)
      this.#shelf.putAhead(this.#plan, new Map([[key, entry]]), this.#written)
      this.#written = new Set()
      this.#waiting.set(entry.id, key)
    } catch {
      // The log is written next, and says what is wrong.
    }
  }

  /** Those of these entries that do not lie there, with their keys. */
  left(entries: readonly LogEntry[]): LateEntries {
    return new Map(entries.filter(({ id }) => !this.#waiting.has(id)).map((entry) => [this.#keyOf(entry), entry]))
  }

  /** The log has everything that was put down. */
  written(): void {
    for (const key of this.#waiting.values()) this.#written.add(key)
    this.#waiting.clear()
  }

  /** Takes away what still lies there: the plan is closed, or nothing may stay of it. */
  drop(): void {
    this.written()
    const left = this.#written
    this.#written = new Set()
    if (left.size === 0) return
    try {
      this.#shelf.putAhead(this.#plan, new Map(), left)
    } catch {
      // What stays is taken in, and found to be written, at the next opening.
    }
  }

  // Sorts as the entries were made, also where the clock is set back; the id keeps two tabs apart.
  #keyOf({ at, id }: LogEntry): string {
    if (at > this.#latest) this.#latest = at
    this.#made += 1
    return [this.#latest, String(this.#made).padStart(counterLength, '0'), id].join(' ')
  }
}
