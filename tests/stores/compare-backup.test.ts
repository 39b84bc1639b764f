import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { BackupPlan } from '@/formats/backup-file'
import { textIn } from '@/model/text'
import { currentDocuments } from '@/storage/documents'
import { PlanChannel } from '@/storage/channel'
import { PlanDatabase } from '@/storage/database'
import { MemoryShelf } from '@/storage/memory-shelf'
import type { PlanShelf } from '@/storage/plan-shelf'
import { compareBackup, type Restoring } from '@/stores/compare-backup'
import { freshDatabase, openTab, samplePlan } from '../storage/support/tab'

const at = '2026-11-20T00:00:00.000Z'
/** A plan whose name is its id. */
const here = (id: string) => samplePlan(id, id)
const entry = (id: string, name = id, deletedAt: string | null = null): BackupPlan => ({
  plan: samplePlan(id, name),
  updatedAt: at,
  deletedAt,
})

const memory = () => new MemoryShelf(currentDocuments, new PlanChannel(null))

async function compared(
  shelf: PlanShelf,
  plans: readonly BackupPlan[],
  waiting: BackupPlan[] = [],
): Promise<Restoring> {
  const restoring = await compareBackup(shelf, plans, (name) => `${textIn(name, 'vi')} (sao lưu)`, { waiting })
  if (restoring === null) throw new Error('stopped')
  return restoring
}

/** The decisions in short: names, and how many are left alone. */
const short = ({ fresh, beside, unbinned, unchanged }: Restoring) => ({
  fresh: fresh.map(({ plan }) => plan.name),
  beside: beside.map(({ plan }) => plan.name),
  unbinned,
  unchanged,
})

async function restore(shelf: PlanShelf, { fresh, beside, unbinned }: Restoring) {
  await shelf.restoreBackup([...fresh, ...beside], unbinned)
}

describe('a backup held against what is here', () => {
  it('brings what is not here, leaves the same alone, and keeps what differs beside it', async () => {
    const shelf = memory()
    await shelf.create([here('same'), samplePlan('other', 'mới hơn')])
    const restoring = await compared(shelf, [entry('new'), entry('same'), entry('other')])
    expect(short(restoring)).toEqual({ fresh: ['new'], beside: ['other (sao lưu)'], unbinned: [], unchanged: 1 })
    expect(restoring.fresh[0]?.plan.id).toBe('new')
    await restore(shelf, restoring)
    expect((await shelf.open('other')).plan.name).toBe('mới hơn')
    expect((await shelf.headers()).headers).toHaveLength(4)
  })

  it('does nothing the second time', async () => {
    const shelf = memory()
    await shelf.create([samplePlan('other', 'mới hơn')])
    const plans = [entry('new'), entry('other'), entry('bin', 'bin', at)]
    await restore(shelf, await compared(shelf, plans))
    expect(short(await compared(shelf, plans))).toEqual({ fresh: [], beside: [], unbinned: [], unchanged: 3 })
  })

  it('takes out of the bin what was not in it', async () => {
    const shelf = memory()
    await shelf.create([here('a'), here('b')])
    await shelf.setDeleted(['a', 'b'], at)
    const restoring = await compared(shelf, [entry('a'), entry('b', 'b', at)])
    expect(short(restoring)).toEqual({ fresh: [], beside: [], unbinned: ['a'], unchanged: 1 })
  })

  it('keeps a copy beside a plan that cannot be read here', async () => {
    const name = freshDatabase()
    const tab = await openTab(name)
    await tab.shelf.create([here('a')])
    const db = new PlanDatabase(name)
    await db.snapshots.where('[planId+revision+part]').between(['a'], ['a', []]).delete()
    db.close()
    expect(short(await compared(tab.shelf, [entry('a')]))).toMatchObject({ fresh: [], beside: ['a (sao lưu)'] })
    tab.close()
  })

  it('gives another id, always the same, to a plan whose own was in use here before', async () => {
    const shelf = memory()
    shelf.usedIds = () => Promise.resolve(new Set(['gone']))
    const restoring = await compared(shelf, [entry('gone')])
    expect(short(restoring)).toMatchObject({ fresh: ['gone'], beside: [] })
    expect(restoring.fresh[0]?.plan.id).toMatch(/^gone-[0-9a-f]{8}$/)
    await restore(shelf, restoring)
    expect(short(await compared(shelf, [entry('gone')]))).toMatchObject({ fresh: [], unchanged: 1 })
  })

  it('keeps each plan once, though it stands twice in a file or in two files', async () => {
    const shelf = memory()
    const twice = await compared(shelf, [entry('a'), entry('a'), entry('a', 'khác')])
    expect(short(twice)).toEqual({ fresh: ['a'], beside: ['khác (sao lưu)'], unbinned: [], unchanged: 1 })
    const second = await compared(shelf, [entry('a'), entry('b')], [...twice.fresh, ...twice.beside])
    expect(short(second)).toEqual({ fresh: ['b'], beside: [], unbinned: [], unchanged: 1 })
    await shelf.restoreBackup([...twice.fresh, ...twice.beside, ...second.fresh], [])
    expect((await shelf.headers()).headers).toHaveLength(3)
  })

  it('tells how far it is, and stops', async () => {
    const shelf = memory()
    const seen: number[] = []
    await compareBackup(shelf, [entry('a'), entry('b')], String, { onProgress: (done) => seen.push(done) })
    expect(seen).toEqual([1, 2])
    const stop = new AbortController()
    const onProgress = () => stop.abort()
    expect(await compareBackup(shelf, [entry('a'), entry('b')], String, { onProgress, signal: stop.signal })).toBeNull()
  })
})
