import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setPlan } from '@/model/edits/plan'
import { PlanChannel } from '@/storage/channel'
import { PlanDatabase } from '@/storage/database'
import { DatabaseShelf } from '@/storage/database-shelf'
import { currentDocuments } from '@/storage/documents'
import { editStored } from '@/storage/edit-stored'
import { freshDatabase, samplePlan } from './support/tab'

let db: PlanDatabase
let shelf: DatabaseShelf

const rename = (id: string, name: string) =>
  editStored({ documents: currentDocuments, tab: 'gone' }, shelf, id, setPlan({ name }), 'rename_plan')

/** Writes what no version of the app would have written. */
async function scribble(table: 'plans' | 'log' | 'snapshots', row: unknown): Promise<void> {
  await db.table<unknown>(table).put(row)
}

beforeEach(async () => {
  db = new PlanDatabase(freshDatabase())
  shelf = new DatabaseShelf(db, currentDocuments, new PlanChannel(null))
  await shelf.create([samplePlan('p1'), samplePlan('p2')])
  for (const name of ['Một', 'Hai', 'Ba']) await rename('p1', name)
})

describe('damage to one plan', () => {
  it('in its header keeps neither the list nor the other plans from opening', async () => {
    await scribble('plans', { id: 'p1', name: 7 })
    expect(await shelf.headers()).toMatchObject({ headers: [{ id: 'p2' }], damaged: ['p1'] })
    await expect(shelf.open('p1')).rejects.toMatchObject({ code: 'damaged' })
    expect((await shelf.open('p2')).plan).toEqual(samplePlan('p2'))
    expect(await shelf.salvage('p1')).toMatchObject({ plan: { name: 'Ba' }, revision: 3, lost: 0 })
  })

  it('in its log is told, and what comes before it is saved', async () => {
    const row = await db.log.get(['p1', 2])
    await scribble('log', { ...row, patches: 'x' })
    await expect(shelf.open('p1')).rejects.toMatchObject({ code: 'damaged' })
    expect(await shelf.salvage('p1')).toMatchObject({ plan: { name: 'Một' }, revision: 1, lost: 2 })
  })

  it('in the version of a row is told, not taken for a fault of the app', async () => {
    const row = await db.log.get(['p1', 3])
    await scribble('log', { ...row, version: 0 })
    await expect(shelf.open('p1')).rejects.toMatchObject({ code: 'damaged' })
    const [snapshot] = await db.snapshots.toArray()
    await scribble('snapshots', { ...snapshot, version: 0 })
    await expect(shelf.salvage('p1')).rejects.toMatchObject({ code: 'damaged' })
  })

  it('by a lost row of its log is told, not passed over', async () => {
    await db.log.delete(['p1', 2])
    await expect(shelf.open('p1')).rejects.toMatchObject({ code: 'damaged' })
    expect(await shelf.salvage('p1')).toMatchObject({ plan: { name: 'Một' }, lost: 2 })
  })

  it('by a change that yields no valid plan is told, and what comes before it is saved', async () => {
    const row = await db.log.get(['p1', 3])
    await scribble('log', { ...row, patches: [{ op: 'replace', path: ['kappa'], value: 'a lot' }] })
    await expect(shelf.open('p1')).rejects.toMatchObject({ code: 'damaged' })
    expect(await shelf.salvage('p1')).toMatchObject({ plan: { name: 'Hai' }, lost: 1 })
  })

  it('in its newest snapshot costs nothing while the log is whole', async () => {
    const base = await shelf.open('p1')
    await db.snapshots.bulkAdd([{ planId: 'p1', revision: 2, part: 0, parts: 1, version: 1, json: '{"torn' }])
    expect((await shelf.open('p1')).plan).toEqual(base.plan)
    await db.snapshots.put({ planId: 'p1', revision: 2, part: 0, parts: 1, version: 1, json: '{"id":"p1"}' })
    expect((await shelf.open('p1')).plan).toEqual(base.plan)
  })

  it('in every snapshot is told, and even then the others open', async () => {
    await db.snapshots.put({ planId: 'p1', revision: 0, part: 0, parts: 1, version: 1, json: '[]' })
    await expect(shelf.open('p1')).rejects.toMatchObject({ code: 'damaged' })
    await expect(shelf.salvage('p1')).rejects.toMatchObject({ code: 'damaged' })
    expect((await shelf.open('p2')).plan).toEqual(samplePlan('p2'))
  })

  it('in old entries only shortens what can be taken back', async () => {
    const { timeline } = await shelf.open('p1')
    expect(timeline.entries).toHaveLength(3)
    const { plan } = await shelf.open('p1')
    await db.snapshots.bulkAdd([
      { planId: 'p1', revision: 3, part: 0, parts: 1, version: 1, json: JSON.stringify(plan) },
    ])
    await scribble('log', { ...(await db.log.get(['p1', 2])), patches: null })
    const opened = await shelf.open('p1')
    expect(opened.plan).toEqual(plan)
    expect(opened.timeline.entries).toEqual([])
  })
})

it('finds the other plans when the browser cannot read the table in one go', async () => {
  vi.spyOn(db.plans, 'toArray').mockRejectedValue(new DOMException('unreadable', 'DataError'))
  expect((await shelf.headers()).headers.map((header) => header.id)).toEqual(['p1', 'p2'])
})
