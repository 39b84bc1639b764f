import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blankAttribute, blankPlan } from '@/model/blank'
import { addAttribute, setTarget } from '@/model/edits/attributes'
import { setPlan } from '@/model/edits/plan'
import { replaceStorage } from '@/storage/app-storage'
import { StorageConnection } from '@/storage/connection'
import { StorageError } from '@/storage/errors'
import { usePlanStore } from '@/stores/plan'

let connection: StorageConnection
let name = 0

function openTab(database = `plan-store-${name}`) {
  connection = new StorageConnection(database)
  replaceStorage(connection)
  setActivePinia(createPinia())
  return usePlanStore()
}

beforeEach(() => {
  name += 1
})
afterEach(() => connection.close())

const created = () => blankPlan('p1', 'Quán cơm', '2026-11-22T00:00:00.000Z')

describe('the open plan', () => {
  it('is saved only when it is written, and is there again after a reload', async () => {
    const store = openTab()
    await store.create(created())
    expect(store.edit(addAttribute(blankAttribute('taste', 'Vị')), { label: 'add_attribute' })).toBe('done')
    expect(store.status).toBe('saving')
    await store.settled()
    expect(store.status).toBe('saved')
    const before = store.plan
    await store.close()

    const reloaded = openTab()
    await reloaded.open('p1')
    expect(reloaded.plan).toEqual(before)
  })

  it('undoes and redoes across a reload', async () => {
    const store = openTab()
    await store.create(created())
    store.edit(addAttribute(blankAttribute('taste', 'Vị')), { label: 'add_attribute' })
    store.edit(setTarget('taste', 4), { label: 'set_target' })
    await store.close()

    const reloaded = openTab()
    await reloaded.open('p1')
    expect(reloaded.undoLabel).toBe('set_target')
    reloaded.undo()
    expect(reloaded.plan?.attributes['taste']?.target).toBeNull()
    expect(reloaded.redoLabel).toBe('set_target')
    await reloaded.close()

    const again = openTab()
    await again.open('p1')
    expect(again.plan?.attributes['taste']?.target).toBeNull()
    again.redo()
    expect(again.plan?.attributes['taste']?.target).toBe(4)
    expect(again.canRedo).toBe(false)
    again.undo()
    again.undo()
    expect(again.plan).toEqual(created())
    expect(again.canUndo).toBe(false)
  })

  it('takes a burst of typing back in one step', async () => {
    const store = openTab()
    await store.create(created())
    for (const text of ['B', 'Bu', 'Bun'])
      store.edit(setPlan({ name: text }), { label: 'rename_plan', mergeKey: 'name' })
    store.edit(setPlan({ segment: 'Gần' }), { label: 'set_plan' })
    store.undo()
    expect(store.plan?.name).toBe('Bun')
    store.undo()
    expect(store.plan?.name).toBe('Quán cơm')
    expect(store.canUndo).toBe(false)
  })

  it('keeps an edit that changes nothing out of the history', async () => {
    const store = openTab()
    await store.create(created())
    expect(store.edit(setPlan({ premium: false }), { label: 'set_plan' })).toBe('nothing')
    expect(store.canUndo).toBe(false)
    expect(store.status).toBe('saved')
  })

  it('refuses an edit whose result could not be read again', async () => {
    const store = openTab()
    await store.create(created())
    expect(store.edit(setPlan({ name: 'x'.repeat(201) }), { label: 'rename_plan' })).toBe('refused')
    expect(store.plan?.name).toBe('Quán cơm')
  })
})

describe('a closed plan that the disk refuses', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  async function closedUnwritten() {
    const store = openTab()
    await store.create(created())
    const shelf = await connection.shelf()
    const refusal = vi.spyOn(shelf, 'append').mockRejectedValue(new StorageError('quota'))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    store.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
    await store.close()
    return { store, shelf, refusal }
  }

  it('is told as unwritten until a later try has kept it', async () => {
    const { store, shelf, refusal } = await closedUnwritten()
    expect(store.plan).toBeNull()
    expect(store.hasUnwritten).toBe(true)
    expect(store.unwrittenPlans.map((plan) => plan.name)).toEqual(['Phở'])
    refusal.mockRestore()
    vi.advanceTimersByTime(60_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(store.hasUnwritten).toBe(false))
    expect(store.unwrittenPlans).toEqual([])
    expect((await shelf.open('p1')).plan.name).toBe('Phở')
  })

  it('is opened again with what waits', async () => {
    const { store, refusal } = await closedUnwritten()
    await store.open('p1')
    expect([store.plan?.name, store.status, store.unwrittenPlans.length]).toEqual(['Phở', 'unsaved', 0])
    expect(store.hasUnwritten).toBe(true)
    refusal.mockRestore()
    store.edit(setPlan({ segment: 'Gần' }), { label: 'set_plan' })
    await store.settled()
    expect(store.hasUnwritten).toBe(false)
  })
})
