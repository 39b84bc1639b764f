import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fold } from '@/log/fold'
import { compareEntries } from '@/log/order'
import { blankAttribute } from '@/model/blank'
import { addAttribute, setRivalValue, setTarget, removeAttribute } from '@/model/edits/attributes'
import { inSequence, preview } from '@/model/edits/edit'
import { setPlan } from '@/model/edits/plan'
import { addRival } from '@/model/edits/rivals'
import type { Plan } from '@/model/plan'
import { readPlan } from '@/schema/plan-schema'
import { PlanDatabase } from '@/storage/database'
import { currentDocuments } from '@/storage/documents'
import { editStored } from '@/storage/edit-stored'
import { StorageError } from '@/storage/errors'
import { PlanSession } from '@/storage/plan-session'
import type { PlanShelf } from '@/storage/plan-shelf'
import { anyEdit } from '../fixtures/any-edit'
import { seededPick } from '../fixtures/seeded-pick'
import { freshDatabase, openTab, samplePlan, type Tab } from './support/tab'

// Hundreds of transactions take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const tabs: Tab[] = []
async function tabOn(database: string): Promise<Tab> {
  const tab = await openTab(database)
  tabs.push(tab)
  return tab
}
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close()
})

/** The methods of a shelf as an object that a test may change. */
const shelfLike = (shelf: PlanShelf): PlanShelf => ({
  kind: shelf.kind,
  newestHeaders: (limit) => shelf.newestHeaders(limit),
  headers: () => shelf.headers(),
  headersOf: (ids) => shelf.headersOf(ids),
  create: (plans) => shelf.create(plans),
  restoreBackup: (plans, unbinned, onKept) => shelf.restoreBackup(plans, unbinned, onKept),
  usedIds: () => shelf.usedIds(),
  open: (id) => shelf.open(id),
  whole: (id) => shelf.whole(id),
  replaceLog: (id, log) => shelf.replaceLog(id, log),
  salvage: (id) => shelf.salvage(id),
  append: (id, base, entries) => shelf.append(id, base, entries),
  setDeleted: (ids, at) => shelf.setDeleted(ids, at),
  purge: (ids) => shelf.purge(ids),
  takeInLate: (only) => shelf.takeInLate(only),
  putAhead: (id, entries, written) => shelf.putAhead(id, entries, written),
  flush: (id, entries) => shelf.flush(id, entries),
  rejudge: (ids) => shelf.rejudge(ids),
})

const settled = (...sessions: PlanSession[]) => Promise.all(sessions.map((session) => session.settled()))

/** The plan that the rows of the log come to, and their numbers. */
async function folded(database: string, from: Plan): Promise<{ plan: Plan; revisions: number[] }> {
  const db = new PlanDatabase(database)
  const rows = await db.log.orderBy('[planId+revision]').toArray()
  db.close()
  const { plan, isBroken } = fold(from, [...rows].sort(compareEntries), { isUntrusted: true })
  expect(isBroken).toBe(false)
  expect(readPlan(plan).ok).toBe(true)
  return { plan, revisions: rows.map((row) => row.revision) }
}

describe('two tabs on one plan', () => {
  it('keep all of 400 edits made at once', async () => {
    const database = freshDatabase()
    const names = Array.from({ length: 20 }, (_, index) => `x${index}`)
    const grid = preview(
      samplePlan(),
      inSequence(
        names.flatMap((id) => [
          addAttribute(blankAttribute(id, id)),
          addRival({ id, order: 0, name: id, considered: null }),
        ]),
      ),
    )
    const [left, right] = [await tabOn(database), await tabOn(database)]
    await left.shelf.create([grid])
    const sessions = [await left.session('p1'), await right.session('p1')] as const
    for (let cell = 0; cell < 400; cell += 1) {
      const edit = setRivalValue(names[Math.floor(cell / 20)]!, names[cell % 20]!, 1 + (cell % 5))
      sessions[cell % 2 === 0 ? 0 : 1].edit(edit, { label: 'set_rival' })
      if (cell % 7 === 0) await Promise.resolve()
    }
    await settled(...sessions)
    const { plan, revisions } = await folded(database, grid)
    expect(revisions).toEqual(Array.from({ length: 400 }, (_, index) => index + 1))
    for (const id of names) expect(Object.keys(plan.attributes[id]!.rivals)).toHaveLength(20)
    await vi.waitFor(() => {
      expect(sessions[0].plan).toEqual(plan)
      expect(sessions[1].plan).toEqual(plan)
    })
  })

  it('show each other what they do', async () => {
    const database = freshDatabase()
    const [left, right] = [await tabOn(database), await tabOn(database)]
    await left.shelf.create([samplePlan()])
    const [mine, theirs] = [await left.session('p1'), await right.session('p1')]
    mine.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
    await vi.waitFor(() => expect(theirs.plan.name).toBe('Phở'))
    expect(theirs.undo()).toBe('nothing')
    theirs.edit(setTarget('taste', 5), { label: 'set_target' })
    await settled(theirs)
    expect(theirs.undo()).toBe('done')
    await vi.waitFor(() => expect(mine.plan.attributes['taste']?.target).toBeNull())
    expect(mine.plan.name).toBe('Phở')
    expect(mine.undo()).toBe('done')
    await vi.waitFor(() => expect(theirs.plan.name).toBe('Quán cơm'))
  })

  it('takes back what a tab did that is gone, not what one did that is open beside it', async () => {
    const database = freshDatabase()
    const tab = await tabOn(database)
    await tab.shelf.create([samplePlan()])
    const first = await tab.session('p1')
    first.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
    await settled(first)
    const opened = await tab.shelf.open('p1')
    const made = opened.timeline.entries[0]?.author ?? ''
    const { connection, shelf } = tab
    const rest = { connection, shelf, plan: opened.plan, opened, tab: 'other', onChange: () => undefined }
    const beside = new PlanSession({ ...rest, otherTabs: new Set([made]) })
    expect(beside.undo()).toBe('nothing')
    const after = new PlanSession({ ...rest, otherTabs: new Set<string>() })
    expect(after.undo()).toBe('done')
    expect(after.plan.name).toBe('Quán cơm')
  })

  it('takes back what was done in the library of its own tab, not in that of another', async () => {
    const database = freshDatabase()
    const [left, right] = [await tabOn(database), await tabOn(database)]
    await left.shelf.create([samplePlan()])
    const tabs = new Set([left.name, right.name])
    const [mine, theirs] = [await left.session('p1', tabs), await right.session('p1', tabs)]
    const inLibrary = { documents: currentDocuments, tab: right.name }
    await editStored(inLibrary, right.shelf, 'p1', setPlan({ name: 'Phở' }), 'rename_plan')
    await vi.waitFor(() => expect([mine.plan.name, theirs.plan.name]).toEqual(['Phở', 'Phở']))
    expect(mine.undo()).toBe('nothing')
    expect(theirs.undo()).toBe('done')
    await vi.waitFor(() => expect(mine.plan.name).toBe('Quán cơm'))
    const opened = await left.shelf.open('p1')
    const { connection, shelf } = left
    const later = { connection, shelf, plan: opened.plan, opened, tab: 'later', onChange: () => undefined }
    expect(new PlanSession({ ...later, otherTabs: tabs }).redo()).toBe('nothing')
    expect(new PlanSession({ ...later, otherTabs: new Set<string>() }).redo()).toBe('done')
  })

  it('agree that a plan removed for good is gone: it is said at once, and nothing is tried for ever', async () => {
    const database = freshDatabase()
    const [left, right] = [await tabOn(database), await tabOn(database)]
    await left.shelf.create([samplePlan()])
    const mine = await left.session('p1')
    await right.shelf.purge(['p1'])
    await vi.waitFor(() => expect([mine.status, mine.error]).toEqual(['unsaved', 'missing']))
    expect(mine.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })).toBe('done')
    expect(mine.plan.name).toBe('Phở')
    expect(await mine.close()).toBe(true)
    left.connection.leave()
    const db = new PlanDatabase(database)
    expect([await db.log.count(), await db.late.count()]).toEqual([0, 0])
    db.close()
  })

  it('agree when one removes what the other changes', async () => {
    const database = freshDatabase()
    const [left, right] = [await tabOn(database), await tabOn(database)]
    await left.shelf.create([samplePlan()])
    const [mine, theirs] = [await left.session('p1'), await right.session('p1')]
    mine.edit(removeAttribute('taste'), { label: 'remove_attribute' })
    theirs.edit(setTarget('taste', 5), { label: 'set_target' })
    theirs.edit(setTarget('speed', 4), { label: 'set_target' })
    await settled(mine, theirs)
    await vi.waitFor(() => expect(mine.plan).toEqual(theirs.plan))
    expect(mine.plan.attributes['speed']?.target).toBe(4)
  })
})

/** Seeds that once failed stay here. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

describe('any edits, undos, redos and reloads in two tabs', () => {
  it.each(seeds)('lead to one plan, the fold of the log (seed %i)', async (seed) => {
    const pick = seededPick(seed)
    const database = freshDatabase()
    const tabsHere = [await tabOn(database), await tabOn(database)] as const
    await tabsHere[0].shelf.create([samplePlan()])
    const sessions = [await tabsHere[0].session('p1'), await tabsHere[1].session('p1')]
    for (let turn = 0; turn < 150; turn += 1) {
      const which = pick(2)
      const session = sessions[which]!
      switch (pick(10)) {
        case 0:
        case 1:
          session.undo()
          break
        case 2:
          session.redo()
          break
        case 3:
          await session.settled()
          break
        case 4:
          if (pick(4) > 0) break
          await session.close()
          sessions[which] = await tabsHere[which]!.session('p1')
          break
        case 5:
          session.edit(setPlan({ name: `Tên ${pick(99)}` }), { label: 'rename_plan', mergeKey: 'name' })
          break
        case 6:
          tabsHere[which]!.connection.leave()
          break
        default:
          session.edit(anyEdit(session.plan, pick), { label: 'set_plan' })
      }
    }
    await settled(...sessions)
    await vi.waitFor(() => expect(sessions[0]!.plan).toEqual(sessions[1]!.plan), { timeout: 30_000 })
    await settled(...sessions)
    const { plan, revisions } = await folded(database, samplePlan())
    expect(revisions).toEqual(revisions.map((_, index) => index + 1))
    expect(sessions[0]!.plan).toEqual(plan)
    const reopened = await (await tabOn(database)).session('p1')
    expect(reopened.plan).toEqual(plan)
    // Each has its own list of what it may take back, and taking all of it back leaves one plan still.
    for (const session of sessions) while (session.undo() === 'done') await session.settled()
    await vi.waitFor(() => expect(sessions[0]!.plan).toEqual(sessions[1]!.plan), { timeout: 30_000 })
  })

  it.each(seeds)('undone one by one lead back to the beginning (seed %i)', async (seed) => {
    const pick = seededPick(seed)
    const tab = await tabOn(freshDatabase())
    await tab.shelf.create([samplePlan()])
    const session = await tab.session('p1')
    const states = [session.plan]
    for (let turn = 0; turn < 60; turn += 1) {
      if (session.edit(anyEdit(session.plan, pick), { label: 'set_plan' }) === 'done') states.push(session.plan)
    }
    await session.close()
    const reopened = await tab.session('p1')
    for (const state of states.toReversed().slice(1)) {
      reopened.undo()
      expect(reopened.plan).toEqual(state)
    }
    expect(reopened.undo()).toBe('nothing')
    for (const state of states.slice(1)) {
      reopened.redo()
      expect(reopened.plan).toEqual(state)
    }
  })
})

it('begins a new step when the clock has been put back between two edits of one kind', async () => {
  const tab = await tabOn(freshDatabase())
  await tab.shelf.create([samplePlan()])
  const session = await tab.session('p1')
  const clock = vi.spyOn(Date, 'now')
  try {
    clock.mockReturnValue(Date.UTC(2027, 10, 30))
    session.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan', mergeKey: 'name' })
    clock.mockReturnValue(Date.UTC(2026, 10, 30))
    session.edit(setPlan({ name: 'Bún' }), { label: 'rename_plan', mergeKey: 'name' })
  } finally {
    clock.mockRestore()
  }
  expect(session.history.undo).toHaveLength(2)
  await settled(session)
})

it('shows the same object before and after an edit is written: nothing has changed by that', async () => {
  const tab = await tabOn(freshDatabase())
  await tab.shelf.create([samplePlan()])
  const session = await tab.session('p1')
  session.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
  const { plan } = session
  await settled(session)
  expect(session.plan).toBe(plan)
})

it('writes an edit that is made the moment the one before is written', async () => {
  const tab = await tabOn(freshDatabase())
  await tab.shelf.create([samplePlan()])
  const opened = await tab.shelf.open('p1')
  const { connection, shelf } = tab
  let isAnswered = false
  const session: PlanSession = new PlanSession({
    connection,
    shelf,
    plan: opened.plan,
    opened,
    tab: 't',
    onChange: () => {
      if (isAnswered || session.status !== 'saved') return
      isAnswered = true
      queueMicrotask(() => session.edit(setTarget('taste', 5), { label: 'set_target' }))
    },
  })
  session.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
  await vi.waitFor(() => expect([isAnswered, session.status]).toEqual([true, 'saved']))
  expect((await shelf.open('p1')).plan.attributes['taste']?.target).toBe(5)
})

describe('a page that closes', () => {
  it.each([
    ['leaves its last edits behind', true],
    ['has left its last edits behind even when its closing was not heard', false],
  ])('%s, and they are there at the next start', async (_, isHeard) => {
    const database = freshDatabase()
    const tab = await tabOn(database)
    await tab.shelf.create([samplePlan()])
    const opened = await tab.shelf.open('p1')
    // A closing page never hears that an append has arrived, and the append may not arrive.
    const dying = { ...shelfLike(tab.shelf), append: () => new Promise<never>(() => undefined) }
    const { connection } = tab
    const session = new PlanSession({
      connection,
      shelf: dying,
      plan: opened.plan,
      opened,
      tab: 't',
      onChange: () => undefined,
    })
    session.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
    session.edit(setTarget('taste', 5), { label: 'set_target' })
    const { plan } = session
    if (isHeard) connection.leave()
    tab.close()

    const next = await tabOn(database)
    const reopened = await next.session('p1')
    expect(reopened.plan).toEqual(plan)
    expect(reopened.history.undo.map((step) => step.label)).toEqual(['rename_plan', 'set_target'])
  })

  it('leaves nothing beside the log that the log has: it goes with the next edit, and with the plan', async () => {
    const database = freshDatabase()
    const tab = await tabOn(database)
    await tab.shelf.create([samplePlan()])
    const session = await tab.session('p1')
    const db = new PlanDatabase(database)
    const counts = async () => [await db.log.count(), await db.late.count()]
    session.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
    session.edit(setTarget('taste', 5), { label: 'set_target' })
    await settled(session)
    // Nothing may hold that table between two edits: an edit that waits behind it dies with a page that closes.
    session.edit(setPlan({ name: 'Bún' }), { label: 'rename_plan' })
    await settled(session)
    await vi.waitFor(async () => expect(await counts()).toEqual([3, 1]))
    await session.close()
    await vi.waitFor(async () => expect(await counts()).toEqual([3, 0]))
    db.close()
  })

  it('writes nothing twice when the write arrives after all', async () => {
    const database = freshDatabase()
    const tab = await tabOn(database)
    await tab.shelf.create([samplePlan()])
    const session = await tab.session('p1')
    session.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
    tab.connection.leave()
    session.edit(setPlan({ name: 'Bún' }), { label: 'rename_plan' })
    tab.connection.leave()
    await settled(session)
    await tab.shelf.takeInLate()
    const db = new PlanDatabase(database)
    expect([await db.log.count(), await db.late.count()]).toEqual([2, 0])
    db.close()
    expect(session.plan.name).toBe('Bún')
    expect(session.history.undo).toHaveLength(2)
  })
})

describe('a full device', () => {
  /** A tab whose device is full until it is told otherwise. */
  async function fullTab() {
    const database = freshDatabase()
    const tab = await tabOn(database)
    const device = { isFull: false }
    const full = <T>(write: () => Promise<T>) =>
      device.isFull ? Promise.reject<T>(new StorageError('quota')) : write()
    const shelf: PlanShelf = {
      ...shelfLike(tab.shelf),
      create: (plans) => full(() => tab.shelf.create(plans)),
      append: (id, base, entries) => full(() => tab.shelf.append(id, base, entries)),
    }
    return { tab, shelf, device, connection: tab.connection }
  }

  afterEach(() => {
    vi.useRealTimers()
  })

  it('is told until the edits are written, and none is lost', async () => {
    const { tab, shelf, device, connection } = await fullTab()
    await shelf.create([samplePlan()])
    const opened = await shelf.open('p1')
    const said: string[] = []
    const session = new PlanSession({
      connection,
      shelf,
      plan: opened.plan,
      opened,
      tab: 't',
      onChange: () => said.push(session.status),
    })
    device.isFull = true
    session.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
    await session.settled()
    expect([session.status, session.error, session.plan.name]).toEqual(['unsaved', 'quota', 'Phở'])
    session.edit(setTarget('taste', 5), { label: 'set_target' })
    expect(session.status).toBe('unsaved')
    await session.settled()
    expect(said).not.toContain('saved')
    device.isFull = false
    session.edit(setTarget('speed', 4), { label: 'set_target' })
    await session.settled()
    expect([session.status, session.error]).toEqual(['saved', null])
    expect((await tab.shelf.open('p1')).plan).toEqual(session.plan)
  })

  it('is tried again without a further edit, also after the plan is closed', async () => {
    const { tab, shelf, device, connection } = await fullTab()
    device.isFull = true
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const plan = samplePlan()
    const session = new PlanSession({ connection, shelf, plan, opened: null, tab: 't', onChange: () => undefined })
    session.edit(setTarget('taste', 5), { label: 'set_target' })
    expect(await session.close()).toBe(false)
    expect(session.status).toBe('unsaved')
    device.isFull = false
    vi.advanceTimersByTime(60_000)
    vi.useRealTimers()
    await session.settled()
    expect(session.status).toBe('saved')
    expect((await tab.shelf.open('p1')).plan.attributes['taste']?.target).toBe(5)
  })
})
