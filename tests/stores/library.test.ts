import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blankPlan } from '@/model/blank'
import { setPlan } from '@/model/edits/plan'
import { replaceStorage } from '@/storage/app-storage'
import { StorageConnection } from '@/storage/connection'
import { PlanDatabase } from '@/storage/database'
import { freshId } from '@/storage/fresh-id'
import { useLibraryStore } from '@/stores/library'
import { usePlanStore } from '@/stores/plan'

let database: string
const connections: StorageConnection[] = []

function openTab() {
  const connection = new StorageConnection(database)
  connections.push(connection)
  replaceStorage(connection)
  setActivePinia(createPinia())
  return { library: useLibraryStore(), plans: usePlanStore(), connection }
}

beforeEach(() => {
  database = `library-${freshId()}`
})
afterEach(() => {
  for (const connection of connections.splice(0)) connection.close()
})

const plan = (id: string, name = id) => blankPlan(id, name, '2026-11-22T00:00:00.000Z')
const shown = (library: ReturnType<typeof useLibraryStore>) => library.visible.map((header) => header.name)

describe('the library', () => {
  it('shows the newest plans before all are read', async () => {
    const first = openTab()
    await first.library.add(Array.from({ length: 100 }, (_, index) => plan(`p${index}`)))
    const { library } = openTab()
    const sizes: number[] = []
    library.$subscribe(() => sizes.push(library.headers.length), { flush: 'sync' })
    await library.load()
    expect(sizes).toContain(60)
    expect(library.loaded).toBe('all')
    expect(library.total).toBe(100)
  })

  it('shows the newest state of a plan that changes between the newest and the rest', async () => {
    const { library } = openTab()
    await library.add([plan('p1'), plan('p2')])
    await library.loadNewest()
    await library.rename('p1', 'Phở')
    await library.remove(['p2'])
    await library.load()
    expect(shown(library)).toEqual(['Phở'])
    expect(library.binCount).toBe(1)
  })

  it('follows what happens to plans, in this tab and in others', async () => {
    const here = openTab()
    await here.library.load()
    const there = openTab()
    await there.plans.create(plan('p1', 'Quán cơm'))
    await vi.waitFor(() => expect(shown(here.library)).toEqual(['Quán cơm']))
    there.plans.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
    await vi.waitFor(() => expect(shown(here.library)).toEqual(['Phở']))
    await there.library.purge(['p1'])
    await vi.waitFor(() => expect(shown(here.library)).toEqual([]))
  })

  it('takes plans into the bin and out of it', async () => {
    const { library } = openTab()
    await library.load()
    await library.add([plan('a'), plan('b')])
    await library.remove(['a'])
    await vi.waitFor(() => expect(shown(library)).toEqual(['b']))
    expect([library.total, library.binCount]).toEqual([1, 1])
    library.isBinShown = true
    expect(shown(library)).toEqual(['a'])
    library.isBinShown = false
    await library.restore(['a'])
    await vi.waitFor(() => expect(shown(library).sort()).toEqual(['a', 'b']))
  })

  it('renames and tags through the log, so that the open plan follows and can undo it', async () => {
    const { library, plans } = openTab()
    await library.load()
    await plans.create(plan('p1', 'Quán cơm'))
    await library.rename('p1', 'Phở')
    await library.setPlanTag('p1', 'thử', true)
    await vi.waitFor(() => expect(plans.plan).toMatchObject({ name: 'Phở', tags: { thử: true } }))
    await vi.waitFor(() => expect(library.tags).toEqual(['thử']))
    library.tag = 'thử'
    expect(shown(library)).toEqual(['Phở'])
    plans.undo()
    plans.undo()
    expect(plans.plan?.name).toBe('Quán cơm')
  })

  it('says when a name or a tag is none that a plan can have', async () => {
    const { library } = openTab()
    await library.load()
    await library.add([plan('p1', 'Quán cơm')])
    expect(await library.rename('p1', 'x'.repeat(201))).toBe(false)
    expect(await library.setPlanTag('p1', 'x'.repeat(201), true)).toBe(false)
    expect(await library.rename('p1', 'Quán cơm')).toBe(true)
    expect(await library.rename('p1', 'Phở')).toBe(true)
    await vi.waitFor(() => expect(shown(library)).toEqual(['Phở']))
  })

  it('duplicates a plan into one of its own', async () => {
    const { library, plans } = openTab()
    await library.load()
    await plans.create(plan('p1', 'Quán cơm'))
    plans.edit(setPlan({ segment: 'Dân văn phòng' }), { label: 'set_plan' })
    await plans.settled()
    const copy = await library.duplicate('p1', 'Quán cơm (2)')
    await plans.open(copy)
    expect(plans.plan).toMatchObject({ id: copy, name: 'Quán cơm (2)', segment: 'Dân văn phòng' })
    expect(plans.canUndo).toBe(false)
    plans.edit(setPlan({ segment: 'Khác' }), { label: 'set_plan' })
    await plans.open('p1')
    expect(plans.plan?.segment).toBe('Dân văn phòng')
  })

  it('names damaged plans and saves what is left of them', async () => {
    const first = openTab()
    await first.library.add([plan('good'), plan('bad', 'Hỏng')])
    const db = new PlanDatabase(database)
    await db.table<unknown>('plans').put({ id: 'bad', updatedAt: '2026' })
    db.close()
    const { library, plans } = openTab()
    await library.load()
    expect(shown(library)).toEqual(['good'])
    expect(library.damaged).toEqual(['bad'])
    const { id, lost } = await library.recover('bad', 'Cứu được')
    await plans.open(id)
    expect([plans.plan?.name, lost]).toEqual(['Cứu được', 0])
    await library.purge(['bad'])
    await vi.waitFor(() => expect(library.damaged).toEqual([]))
    expect(shown(library).sort()).toEqual(['Cứu được', 'good'])
  })
})
