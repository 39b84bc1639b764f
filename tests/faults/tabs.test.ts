import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import type { LogEntry } from '@/log/entry'
import { fold } from '@/log/fold'
import { compareEntries } from '@/log/order'
import { setPlan } from '@/model/edits/plan'
import { readPlan } from '@/schema/plan-schema'
import { PlanDatabase } from '@/storage/database'
import type { PlanSession } from '@/storage/plan-session'
import { anyEdit, type Pick } from '../fixtures/any-edit'
import { fullPlan } from '../fixtures/full-plan'
import { seededPick } from '../fixtures/seeded-pick'
import { unaccounted } from '../log/unaccounted'
import { freshDatabase, openTab, type Tab } from '../storage/support/tab'
import { rounds } from './support/rounds'

/** Edits, undos and redos in one history. */
const operations = 125
/** Histories for each number of tabs: together 500 operations, and 20,000. */
const histories = rounds(2, 80)

vi.setConfig({ testTimeout: 60_000 + histories * 60_000 })

/** One of several tabs, and the plan as it is open there. */
interface Seat {
  tab: Tab
  session: PlanSession
}

/** Several tabs on one plan. Every entry that any of them makes is remembered, whatever becomes of the tab. */
class Desk {
  readonly #database: string
  readonly #made = new Map<string, LogEntry>()
  readonly seats: Seat[] = []

  constructor(database: string) {
    this.#database = database
  }

  get made(): ReadonlyMap<string, LogEntry> {
    return this.#made
  }

  /** Opens one more tab. */
  async sit(): Promise<void> {
    const tab = await openTab(this.#database)
    const { shelf } = tab
    const putAhead = shelf.putAhead.bind(shelf)
    shelf.putAhead = (id, entries, written) => {
      for (const entry of entries.values()) this.#made.set(entry.id, entry)
      putAhead(id, entries, written)
    }
    this.seats.push({ tab, session: await tab.session(fullPlan.id, this.#others(tab)) })
  }

  /** The tab is loaded again: what it does from now on is another author's. */
  async reload(seat: Seat): Promise<void> {
    await seat.session.close()
    seat.tab.close()
    await this.#replace(seat)
  }

  /**
   * The tab is gone in the middle of whatever it does: nothing arrives any more that is not on its way.
   *
   * @param isHeard the page had time to say that it closes
   */
  async die(seat: Seat, isHeard: boolean): Promise<void> {
    seat.tab.shelf.append = () => new Promise<never>(() => undefined)
    if (isHeard) seat.tab.connection.leave()
    seat.tab.close()
    await this.#replace(seat)
  }

  async settle(): Promise<void> {
    await Promise.all(this.seats.map(({ session }) => session.settled()))
  }

  close(): void {
    for (const { tab } of this.seats) tab.close()
  }

  async #replace(seat: Seat): Promise<void> {
    this.seats.splice(this.seats.indexOf(seat), 1)
    await this.sit()
  }

  #others(tab: Tab): ReadonlySet<string> {
    return new Set(this.seats.map((seat) => seat.tab.name).filter((name) => name !== tab.name))
  }
}

/** Plays one history. */
async function play(tabs: number, pick: Pick, database: string): Promise<Desk> {
  const desk = new Desk(database)
  const first = await openTab(database)
  await first.shelf.create([fullPlan])
  first.close()
  for (let count = 0; count < tabs; count += 1) await desk.sit()
  for (let made = 0; made < operations;) {
    const seat = desk.seats[pick(tabs)]!
    const { session } = seat
    const deed = pick(32)
    if (deed < 3) session.undo()
    else if (deed < 5) session.redo()
    else if (deed < 8) {
      session.edit(setPlan({ name: `Tên ${pick(99)}` }), { label: 'rename_plan', mergeKey: 'name' })
    } else if (deed < 26) session.edit(anyEdit(session.plan, pick), { label: 'set_plan' })
    if (deed < 26) made += 1
    else if (deed < 28) await session.settled()
    else if (deed === 28) seat.tab.connection.leave()
    else if (deed === 29) await desk.reload(seat)
    else if (deed === 30) await desk.die(seat, pick(2) === 0)
    else await new Promise((resolve) => setTimeout(resolve, pick(4)))
  }
  return desk
}

for (const tabs of [2, 3]) {
  it(`${String(tabs)} tabs lose nothing of what they do, and come to one plan`, async () => {
    let told = 0
    for (let history = 0; history < histories; history += 1) {
      const where = `${String(tabs)} tabs, history ${String(history)}`
      const pick = seededPick(tabs * 10_000 + history)
      const database = freshDatabase()
      const desk = await play(tabs, pick, database)
      const agree = () => {
        for (const { session } of desk.seats) expect(session.plan, where).toEqual(desk.seats[0]!.session.plan)
      }
      await desk.settle()
      await vi.waitFor(agree, { timeout: 30_000 })
      await desk.settle()

      const db = new PlanDatabase(database)
      const rows = await db.log.orderBy('[planId+revision]').toArray()
      db.close()
      expect(rows.map(({ revision }) => revision)).toEqual(rows.map((_, index) => index + 1))
      // Whatever a tab has shown as done is in the log, also of tabs that died at it.
      const written = new Set(rows.map(({ id }) => id))
      expect(
        [...desk.made.keys()].filter((id) => !written.has(id)),
        where,
      ).toEqual([])
      const entries = [...rows].sort(compareEntries)
      const folded = fold(fullPlan, entries, { wantsLosses: true, isUntrusted: true })
      expect(folded.isBroken, where).toBe(false)
      expect(readPlan(folded.plan).ok, where).toBe(true)
      expect(desk.seats[0]!.session.plan, where).toEqual(folded.plan)
      expect(unaccounted(entries, folded), where).toEqual([])
      told += desk.made.size

      await desk.sit()
      expect(desk.seats.at(-1)!.session.plan, where).toEqual(folded.plan)
      // Each takes back what is its own, all at once.
      for (const { session } of desk.seats) while (session.undo() === 'done');
      await desk.settle()
      await vi.waitFor(agree, { timeout: 30_000 })
      desk.close()
    }
    process.stdout.write(`${String(tabs)} tabs: ${String(histories)} histories, ${String(told)} entries, none lost\n`)
    expect(told).toBeGreaterThan(0)
  })
}
