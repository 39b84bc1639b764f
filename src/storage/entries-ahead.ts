import type { PlanId } from '@/model/plan'
import type { PlanShelf } from './plan-shelf'
import type { LogEntry } from './rows'

/**
 * Entries of one plan that lie beside its log until the log has them: a slow device can be done with the page before its
 * closing is heard, so each is put down in the turn in which it is made.
 */
export class EntriesAhead {
  readonly #shelf: PlanShelf
  readonly #plan: PlanId
  #ids = new Set<string>()

  constructor(shelf: PlanShelf, plan: PlanId) {
    this.#shelf = shelf
    this.#plan = plan
  }

  has(id: string): boolean {
    return this.#ids.has(id)
  }

  put(entry: LogEntry): void {
    try {
      this.#shelf.putAhead(this.#plan, entry)
      this.#ids.add(entry.id)
    } catch {
      // The log is written next, and says what is wrong.
    }
  }

  /** The log has them, or nothing may stay of them. */
  async drop(): Promise<void> {
    if (this.#ids.size === 0) return
    const dropped = this.#ids
    this.#ids = new Set()
    // What stays is taken in, and found to be written, at the next opening.
    await this.#shelf.dropAhead(this.#plan, dropped).catch(() => undefined)
  }
}
