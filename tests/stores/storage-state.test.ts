import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { replaceStorage } from '@/storage/app-storage'
import { StorageConnection } from '@/storage/connection'
import { freshId } from '@/storage/fresh-id'
import type { Healing } from '@/storage/journal/heal'
import { useStorageStateStore } from '@/stores/storage-state'

let connection: StorageConnection

beforeEach(() => {
  connection = new StorageConnection(`state-${freshId()}`)
  replaceStorage(connection)
  setActivePinia(createPinia())
})
afterEach(() => {
  vi.restoreAllMocks()
  connection.close()
})

describe('where plans are kept', () => {
  it('is not known before the first use, and then on the disk', async () => {
    const store = useStorageStateStore()
    expect(store.state).toBe('opening')
    await connection.shelf()
    expect([store.state, store.isUnopened]).toEqual(['ready', false])
  })

  it.each([
    ['SecurityError', false],
    ['UnknownError', true],
  ])('tells a browser that keeps nothing from one that failed to open it (%s)', async (reason, isUnopened) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', reason)
    })
    const store = useStorageStateStore()
    await connection.shelf()
    await vi.waitFor(() => expect([store.state, store.isUnopened]).toEqual(['memory', isUnopened]))
  })
})

describe('what had been lost', () => {
  it('is told until it is read, and is no warning where all is there', async () => {
    const store = useStorageStateStore()
    await connection.shelf()
    expect([store.healing, store.hasWarning]).toEqual([null, false])
    mock(connection, { restored: ['Quán cơm'], caughtUp: [], lost: [] })
    await connection.shelf()
    const told = freshStore()
    await vi.waitFor(() => expect(told.healing?.restored).toEqual(['Quán cơm']))
    expect(told.hasWarning).toBe(true)
    told.dismiss()
    expect(told.hasWarning).toBe(false)
    mock(connection, { restored: [], caughtUp: [], lost: [] })
    const quiet = freshStore()
    await vi.waitFor(() => expect(quiet.state).toBe('ready'))
    expect([quiet.healing, quiet.hasWarning]).toEqual([null, false])
  })
})

function mock(of: StorageConnection, healing: Healing): void {
  vi.spyOn(of, 'healing', 'get').mockReturnValue(healing)
}

function freshStore() {
  setActivePinia(createPinia())
  return useStorageStateStore()
}
