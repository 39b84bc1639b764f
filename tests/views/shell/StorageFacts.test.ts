// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import { useBackupStore, type BackupOutcome } from '@/stores/backup'
import { useStorageStateStore } from '@/stores/storage-state'
import StorageFacts from '@/views/shell/StorageFacts.vue'

// What the storage says is given by each test.
vi.mock('@/storage/app-storage', () => ({ storage: () => new Promise(() => undefined), planShelf: vi.fn() }))

beforeAll(loadPlanMessages)
beforeEach(async () => {
  setActivePinia(createPinia())
  await setLocale('en')
})
afterEach(() => vi.unstubAllGlobals())

function place() {
  useStorageStateStore().refresh = () => Promise.resolve()
  const wrapper = mount(StorageFacts, { global: { plugins: [i18n] } })
  return { wrapper, store: useBackupStore(), buttons: () => wrapper.findAll('button').map((button) => button.text()) }
}

const saved: BackupOutcome = {
  kind: 'saved',
  plans: 3,
  unreadable: [],
  fileNames: ['peak-and-par-2026-11-30.peakpar-backup.json'],
  folder: null,
  isFolderLost: false,
}

describe('the place where the data lives', () => {
  it('speaks of no folder where the browser has none', () => {
    const { wrapper, buttons } = place()
    expect(wrapper.text().toLowerCase()).not.toContain('folder')
    expect(buttons()).toContain('Restore from file')
  })

  it('offers a folder where the browser can write into one', () => {
    vi.stubGlobal('showDirectoryPicker', () => Promise.reject(new DOMException('', 'AbortError')))
    expect(place().buttons()).toContain('Back up to a folder daily')
  })

  it('says what the last backup came to, and by name what is not in it', async () => {
    const { wrapper, store } = place()
    const said = () => wrapper.get('[role=status]').text()
    store.outcome = saved
    await flushPromises()
    expect(said()).toBe('3 plans backed up in peak-and-par-2026-11-30.peakpar-backup.json.')
    store.outcome = { ...saved, unreadable: ['Quán phở', ''] }
    await flushPromises()
    expect(said()).toContain('2 plans could not be read and are not in the file: “Quán phở” and “Untitled plan”.')
    store.outcome = { ...saved, isFolderLost: true }
    await flushPromises()
    expect(said()).toContain('The folder could not be written, so the file was downloaded.')
    store.outcome = { kind: 'failed' }
    await flushPromises()
    expect(said()).toContain('Not backed up.')
  })

  it('shows how far it is, and can be stopped', async () => {
    const { wrapper, store } = place()
    store.progress = { done: 1200, of: 3000 }
    store.cancel = vi.fn()
    await flushPromises()
    expect(wrapper.get('progress').attributes()).toMatchObject({ max: '3000', 'aria-label': 'Backing up' })
    expect(wrapper.text()).toContain('Backing up 1,200/3,000…')
    const cancel = wrapper.findAll('button').find((button) => button.text() === 'Cancel')
    await cancel?.trigger('click')
    expect(store.cancel).toHaveBeenCalledOnce()
  })
})
