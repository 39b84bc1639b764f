import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { replaceStorage } from '@/storage/app-storage'
import { StorageConnection } from '@/storage/connection'
import { freshId } from '@/storage/fresh-id'
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
