import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { setPlan } from '@/model/edits/plan'
import { StorageConnection, type StorageState } from '@/storage/connection'
import { PlanDatabase } from '@/storage/database'
import { currentDocuments, type PlanDocuments } from '@/storage/documents'
import { documentVersion } from '@/schema/version'
import { storedVersions } from '@/storage/version-check'
import { freshDatabase, openTab, samplePlan } from './support/tab'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Everything in a database, to see that nothing was written. */
async function contents(name: string): Promise<unknown> {
  const db = await new Dexie(name).open()
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]))
  const version = db.verno
  db.close()
  return { version, rows }
}

/** The next version of the app: its documents have one more field. */
const nextDocuments: PlanDocuments = {
  version: documentVersion + 1,
  read(document, version) {
    const isOurs = version === documentVersion
    const read = currentDocuments.read(isOurs ? document : { ...(document as object), segment: '' }, documentVersion)
    return read.ok ? { ok: true, plan: { ...read.plan, segment: 'version two' } } : read
  },
}

describe('looking at what is stored', () => {
  it('creates nothing', async () => {
    const name = freshDatabase()
    expect(await storedVersions(name)).toEqual({ database: 0, document: 0 })
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name)
  })

  it('finds both versions', async () => {
    const name = freshDatabase()
    const tab = await openTab(name)
    await tab.shelf.create([samplePlan()])
    expect(await storedVersions(name)).toEqual({ database: 20, document: documentVersion })
    tab.close()
  })
})

describe('a database newer than this app', () => {
  it('by its tables is refused, and not one byte of it changes', async () => {
    const name = freshDatabase()
    const newer = new Dexie(name)
    newer.version(3).stores({ plans: 'id, updatedAt, colour', log: '[planId+revision], &id', more: 'id' })
    await newer.table('plans').put({ id: 'p1', colour: 'red' })
    newer.close()
    const before = await contents(name)

    const connection = new StorageConnection(name)
    await expect(connection.shelf()).rejects.toMatchObject({ code: 'outdated' })
    expect(connection.state).toBe('outdated')
    expect(await contents(name)).toEqual(before)
  })

  it('by its documents is refused, and not one byte of it changes', async () => {
    const name = freshDatabase()
    const tab = await openTab(name, nextDocuments)
    await tab.shelf.create([samplePlan()])
    tab.close()
    const before = await contents(name)

    const connection = new StorageConnection(name)
    await expect(connection.shelf()).rejects.toMatchObject({ code: 'outdated' })
    expect(await contents(name)).toEqual(before)
  })
})

describe('a tab that is open while a newer version comes', () => {
  it('lets the upgrade through, keeps its last edits, freezes and says so', async () => {
    const name = freshDatabase()
    const tab = await openTab(name)
    await tab.shelf.create([samplePlan()])
    const session = await tab.session('p1')
    session.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
    const upgraded = new PlanDatabase(name, 3)
    await upgraded.open()
    expect(tab.connection.state).toBe('outdated')
    expect(session.status).toBe('outdated')
    expect(session.edit(setPlan({ name: 'Bún' }), { label: 'rename_plan' })).toBe('refused')
    const left = [...(await upgraded.late.toArray()).map((row) => row.entry), ...(await upgraded.log.toArray())]
    expect(left.map((entry) => entry.patches[0]?.value)).toContain('Phở')
    upgraded.close()
  })

  it('stops at its next write when only the documents are newer', async () => {
    const name = freshDatabase()
    const tab = await openTab(name)
    await tab.shelf.create([samplePlan()])
    const session = await tab.session('p1')
    const newer = await openTab(name, nextDocuments)
    const theirs = await newer.session('p1')
    theirs.edit(setPlan({ premium: true }), { label: 'set_plan' })
    await theirs.settled()
    const before = await contents(name)
    session.edit(setPlan({ name: 'Bún' }), { label: 'rename_plan' })
    await session.settled()
    expect(session.status).toBe('outdated')
    expect(await contents(name)).toEqual(before)
    newer.close()
  })
})

describe('a plan of an older document version', () => {
  it('is brought to ours at the first edit, with the old snapshot kept', async () => {
    const name = freshDatabase()
    const old = await openTab(name)
    await old.shelf.create([samplePlan()])
    const before = await old.session('p1')
    before.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
    await before.close()
    old.close()

    const tab = await openTab(name, nextDocuments)
    const session = await tab.session('p1')
    expect(session.plan).toMatchObject({ name: 'Phở', segment: 'version two' })
    session.edit(setPlan({ premium: true }), { label: 'set_plan' })
    await session.settled()
    const db = new PlanDatabase(name)
    expect((await db.snapshots.toArray()).map((row) => [row.revision, row.version])).toEqual([
      [0, documentVersion],
      [2, documentVersion + 1],
    ])
    db.close()
    const reopened = await tab.session('p1')
    expect(reopened.plan).toEqual(session.plan)
    expect(reopened.history.undo.map((step) => step.label)).toEqual(['set_plan'])
    tab.close()
  })
})

describe('a browser that keeps nothing', () => {
  it.each([
    ['SecurityError', 'refused'],
    ['InvalidStateError', 'refused'],
    ['UnknownError', 'failed'],
    ['QuotaExceededError', 'quota'],
  ])('(%s) leaves the app working in memory, and says whether it refuses or has only failed', async (reason, code) => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', reason)
      },
    })
    const tab = await openTab(freshDatabase())
    expect([tab.connection.state, tab.connection.error]).toEqual(['memory', code])
    await tab.shelf.create([samplePlan()])
    const session = await tab.session('p1')
    session.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
    await session.settled()
    expect(session.status).toBe('memory')
    expect((await tab.shelf.headers()).headers[0]?.name).toBe('Phở')
    tab.close()
  })

  it('(no IndexedDB at all) leaves the app working in memory', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const tab = await openTab(freshDatabase())
    expect([tab.connection.state, tab.connection.error]).toEqual(['memory', 'refused'])
    tab.close()
  })
})

describe('a storage that does not answer', () => {
  /** Opens nothing until it is let go. */
  function silence(from = 0) {
    const open = indexedDB.open.bind(indexedDB)
    const held: (() => void)[] = []
    let asked = 0
    vi.spyOn(indexedDB, 'open').mockImplementation((...given) => {
      asked += 1
      if (asked <= from) return open(...given)
      const request = {} as IDBOpenDBRequest
      held.push(() => {
        const real = open(...given)
        real.onsuccess = (event) => request.onsuccess?.call(Object.assign(request, { result: real.result }), event)
      })
      return request
    })
    return { letGo: () => held.splice(0).forEach((answer) => answer()) }
  }

  it.each([
    ['when it is looked at', 0],
    ['when it is opened', 1],
  ])('%s, is told after a while, and then the app goes on in memory and stays there', async (_, from) => {
    const name = freshDatabase()
    const before = await openTab(name)
    await before.shelf.create([samplePlan()])
    before.close()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { letGo } = silence(from)
    const connection = new StorageConnection(name)
    const states: StorageState[] = []
    connection.onState((state) => states.push(state))
    const opening = connection.shelf()
    await vi.waitFor(() => expect(indexedDB.open).toHaveBeenCalledTimes(from + 1))
    vi.advanceTimersByTime(2_900)
    expect(states).toEqual([])
    vi.advanceTimersByTime(200)
    expect(states).toEqual(['silent'])
    vi.advanceTimersByTime(5_000)
    const shelf = await opening
    vi.useRealTimers()
    expect([states, connection.error, shelf.kind]).toEqual([['silent', 'memory'], 'silent', 'memory'])

    letGo()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect([connection.state, await connection.shelf()]).toEqual(['memory', shelf])
    // Nothing holds the database: it can be removed.
    await Dexie.delete(name)
    connection.close()
  })

  it('and then does, is used', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { letGo } = silence()
    const connection = new StorageConnection(freshDatabase())
    const opening = connection.shelf()
    vi.advanceTimersByTime(4_000)
    expect(connection.state).toBe('silent')
    vi.mocked(indexedDB.open).mockRestore()
    vi.useRealTimers()
    letGo()
    expect((await opening).kind).toBe('database')
    expect(connection.state).toBe('ready')
    connection.close()
  })
})

describe('a database that falls silent while it is used', () => {
  /** Holds all tables, so that whatever is asked waits. @returns lets them go */
  async function hold(name: string): Promise<() => void> {
    const db = await new Dexie(name).open()
    const transaction = db.backendDB().transaction([...db.backendDB().objectStoreNames], 'readwrite')
    let isHeld = true
    const again = () => {
      if (isHeld) transaction.objectStore('meta').get('nothing').onsuccess = again
      else db.close()
    }
    again()
    return () => (isHeld = false)
  }

  it('is told, and what waited is written once it answers', async () => {
    const name = freshDatabase()
    const tab = await openTab(name)
    await tab.shelf.create([samplePlan()])
    const session = await tab.session('p1')
    const states: StorageState[] = []
    tab.connection.onState((state) => states.push(state))
    const letGo = await hold(name)
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    session.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
    vi.advanceTimersByTime(2_900)
    expect(states).toEqual([])
    await vi.waitFor(() => {
      vi.advanceTimersByTime(600)
      expect(states).toEqual(['silent'])
    })
    expect(session.status).toBe('saving')
    letGo()
    await session.settled()
    expect([states, session.status]).toEqual([['silent', 'ready'], 'saved'])
    // Nothing waits: however long nothing is asked, nothing is told.
    vi.advanceTimersByTime(60_000)
    expect(states).toEqual(['silent', 'ready'])
    vi.useRealTimers()
    expect((await tab.shelf.open('p1')).plan.name).toBe('Phở')
    tab.close()
  })

  it('may take as long as it likes while answers come', async () => {
    const tab = await openTab(freshDatabase())
    const states: StorageState[] = []
    tab.connection.onState((state) => states.push(state))
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const plans = Array.from({ length: 30 }, (_, index) => ({
      plan: samplePlan(`p${String(index)}`),
      updatedAt: '',
      deletedAt: null,
    }))
    await tab.shelf.restoreBackup(plans, [], () => vi.advanceTimersByTime(2_900))
    expect(states).toEqual([])
    tab.close()
  })
})

it('opens a database that has failed only once', async () => {
  const name = freshDatabase()
  const before = await openTab(name)
  await before.shelf.create([samplePlan()])
  before.close()
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('busy', 'UnknownError')
  })
  const tab = await openTab(name)
  expect([tab.connection.state, tab.connection.error]).toEqual(['ready', null])
  expect((await tab.shelf.headers()).headers).toHaveLength(1)
  tab.close()
})

describe('a database that the browser has wiped', () => {
  it('is told by the count kept outside it', async () => {
    const kept = new Map<string, string>()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    })
    const name = freshDatabase()
    const tab = await openTab(name)
    expect(tab.connection.lostPlans).toBe(0)
    await tab.shelf.create([samplePlan('a'), samplePlan('b')])
    await vi.waitFor(() => expect([...kept.values()]).toEqual(['2']))
    tab.close()
    await Dexie.delete(name)

    const next = await openTab(name)
    expect(next.connection.lostPlans).toBe(2)
    await next.shelf.create([samplePlan('c')])
    await vi.waitFor(() => expect([...kept.values()]).toEqual(['1']))
    next.close()
    vi.unstubAllGlobals()
  })

  it('is told where only some of the plans are gone, and nothing else knows of them', async () => {
    vi.stubGlobal('localStorage', { getItem: () => '3', setItem: () => undefined })
    const name = freshDatabase()
    const tab = await openTab(name)
    await tab.shelf.create([samplePlan('a')])
    tab.close()
    const next = await openTab(name)
    expect(next.connection.lostPlans).toBe(2)
    next.close()
    vi.unstubAllGlobals()
  })
})

it('says that an older tab has to be closed first', async () => {
  const name = freshDatabase()
  const stubborn = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 5)
    request.onsuccess = () => resolve(request.result)
  })
  const states: StorageState[] = []
  const connection = new StorageConnection(name)
  connection.onState((state) => states.push(state))
  const opening = connection.shelf()
  await vi.waitFor(() => expect(states).toEqual(['blocked']))
  stubborn.close()
  await opening
  expect(states).toEqual(['blocked', 'ready'])
  connection.close()
})
