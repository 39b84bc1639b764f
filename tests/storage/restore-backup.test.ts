import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { PlanChannel } from '@/storage/channel'
import { everyKey, PlanDatabase } from '@/storage/database'
import { DatabaseShelf } from '@/storage/database-shelf'
import { currentDocuments } from '@/storage/documents'
import { SecondHome } from '@/storage/journal/second-home'
import { MemoryShelf } from '@/storage/memory-shelf'
import type { PlanShelf, RestoredPlan } from '@/storage/plan-shelf'
import { MemoryFolder, memoryJournal } from './journal/memory-folder'
import { freshDatabase, samplePlan } from './support/tab'

const updatedAt = '2026-11-20T00:00:00.000Z'
const binnedAt = '2026-11-21T00:00:00.000Z'
const restored = (id: string, deletedAt: string | null = null): RestoredPlan => ({
  plan: samplePlan(id, `Quán ${id}`),
  updatedAt,
  deletedAt,
})
const many = (count: number) => Array.from({ length: count }, (_, index) => restored(`m${index}`))

const onDisk = (database = freshDatabase()): PlanShelf =>
  new DatabaseShelf(new PlanDatabase(database), currentDocuments, new PlanChannel(null))

async function headersOf(shelf: PlanShelf) {
  const { headers } = await shelf.headers()
  return headers.map(({ id, updatedAt: at, deletedAt }) => [id, at, deletedAt]).sort()
}

describe.each([
  ['on disk', onDisk],
  ['in memory', () => new MemoryShelf(currentDocuments, new PlanChannel(null))],
])('restoring %s', (_, shelfOf) => {
  it('keeps plans with their dates and their place in the bin, and takes others out of it', async () => {
    const shelf = shelfOf()
    await shelf.create([samplePlan('here')])
    await shelf.setDeleted(['here'], binnedAt)
    await shelf.restoreBackup([restored('a'), restored('b', binnedAt)], ['here'])
    expect((await headersOf(shelf)).map(([id, , deletedAt]) => [id, deletedAt])).toEqual([
      ['a', null],
      ['b', binnedAt],
      ['here', null],
    ])
    expect((await headersOf(shelf))[0]).toEqual(['a', updatedAt, null])
    expect((await shelf.open('b')).plan).toEqual(samplePlan('b', 'Quán b'))
  })

  it('keeps nothing at all when one plan is here already', async () => {
    const shelf = shelfOf()
    await shelf.create([samplePlan('m7', 'Của tôi')])
    await expect(shelf.restoreBackup(many(12), [])).rejects.toMatchObject({ code: 'failed' })
    expect((await headersOf(shelf)).map(([id]) => id)).toEqual(['m7'])
    expect((await shelf.open('m7')).plan.name).toBe('Của tôi')
  })
})

describe('restoring on disk', () => {
  it('keeps nothing when it is stopped in the middle', async () => {
    const shelf = onDisk()
    const stop = (kept: number) => {
      if (kept > 10) throw new Error('stopped')
    }
    await expect(shelf.restoreBackup(many(30), [], stop)).rejects.toBeDefined()
    expect(await headersOf(shelf)).toEqual([])
    await shelf.restoreBackup(many(30), [])
    expect(await headersOf(shelf)).toHaveLength(30)
  })

  it('is not in the way of what is left of a plan whose header is gone', async () => {
    const database = freshDatabase()
    const shelf = onDisk(database)
    await shelf.create([samplePlan('a', 'Mất')])
    const db = new PlanDatabase(database)
    await db.plans.delete('a')
    await shelf.restoreBackup([restored('a')], [])
    expect((await shelf.open('a')).plan.name).toBe('Quán a')
    expect(
      await db.snapshots
        .where('[planId+revision+part]')
        .between(...everyKey('a'))
        .count(),
    ).toBe(1)
    db.close()
  })

  it('is written into the second record too, and the ids of plans that are gone stay known there', async () => {
    const folder = new MemoryFolder()
    const home = (ward: Parameters<typeof SecondHome.open>[0]) => SecondHome.open(ward, memoryJournal(folder))
    const shelf = new DatabaseShelf(new PlanDatabase(freshDatabase()), currentDocuments, new PlanChannel(null), home)
    await shelf.create([samplePlan('gone')])
    await shelf.purge(['gone'])
    await shelf.restoreBackup([restored('a'), restored('b', binnedAt)], [])
    expect([...(await shelf.usedIds())].sort()).toEqual(['a', 'b', 'gone'])
    // The browser loses its database: everything restored comes back, also into the bin.
    folder.kill()
    const again = new DatabaseShelf(new PlanDatabase(freshDatabase()), currentDocuments, new PlanChannel(null), home)
    await again.secondHome()
    expect((await headersOf(again)).map(([id, , deletedAt]) => [id, deletedAt])).toEqual([
      ['a', null],
      ['b', binnedAt],
    ])
  })
})
