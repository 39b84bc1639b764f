// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import { useSettingsStore } from '@/stores/settings'
import { useStorageStateStore } from '@/stores/storage-state'
import StorageFacts from '@/views/shell/StorageFacts.vue'
import StorageNote from '@/views/start/StorageNote.vue'

beforeAll(loadPlanMessages)

const now = new Date(2026, 10, 20, 12)

beforeEach(async () => {
  vi.useFakeTimers({ now })
  setActivePinia(createPinia())
  await setLocale('en')
})
afterEach(() => vi.useRealTimers())

/** What is told of a backup of that day. */
function told(lastBackupAt: Date | null): { note: string; facts: string } {
  useSettingsStore().lastBackupAt = lastBackupAt?.toISOString() ?? null
  const storage = useStorageStateStore()
  storage.refresh = () => Promise.resolve()
  const global = { plugins: [i18n] }
  return { note: mount(StorageNote, { global }).text(), facts: mount(StorageFacts, { global }).text() }
}

describe('the last backup', () => {
  it('is told with its age', () => {
    const { note, facts } = told(new Date(2026, 10, 18, 12))
    expect(note).toContain('backed up 2 days ago')
    expect(facts).toContain('Nov 18, 2026, 2 days ago')
  })

  it('counts for nothing when a clock a year ahead has dated it', () => {
    const { note, facts } = told(new Date(2027, 10, 18, 12))
    expect(note).not.toContain('just now')
    expect(note).toContain('date of the last backup unclear')
    expect(facts).not.toContain('2027')
    expect(facts).toContain('not clear when')
  })
})
