import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { PlanDatabase } from '@/storage/database'
import { readBack } from '@/storage/read-back'
import { freshDatabase, openTab, samplePlan } from './support/tab'

it('reads every plan and names those that cannot be read', async () => {
  const name = freshDatabase()
  const tab = await openTab(name)
  await tab.shelf.create([samplePlan('a', 'Cơm'), samplePlan('b', 'Phở'), samplePlan('c', 'Bún')])
  await tab.shelf.setDeleted(['c'], '2026-11-22T00:00:00.000Z')
  const progress: [number, number][] = []
  expect(await readBack(tab.shelf, (read, of) => progress.push([read, of]))).toEqual({ plans: 3, unreadable: [] })
  expect(progress).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ])
  const db = new PlanDatabase(name)
  await db.snapshots.where('[planId+revision+part]').between(['b'], ['b', []]).delete()
  db.close()
  expect(await readBack(tab.shelf, () => undefined)).toEqual({ plans: 3, unreadable: ['Phở'] })
  tab.close()
})
