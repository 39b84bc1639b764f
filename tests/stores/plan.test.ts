import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blankAttribute, blankPlan } from '@/model/blank'
import { addAttribute, setTarget } from '@/model/edits/attributes'
import { setPlan } from '@/model/edits/plan'
import { replaceStorage } from '@/storage/app-storage'
import { StorageConnection } from '@/storage/connection'
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
