// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useBackupStore, type KeptBackup } from '@/stores/backup'
import { useSettingsStore } from '@/stores/settings'
import { backUpDaily } from '@/views/shell/daily-backup'

const now = new Date(2026, 10, 30, 9).getTime()
const dayBefore = new Date(2026, 10, 29, 23, 59).toISOString()

/** Whether this tab gets the lock. */
let isFree = true
const request = (_name: string, _wish: unknown, work: (lock: object | null) => Promise<void> | undefined) =>
  Promise.resolve(work(isFree ? {} : null))

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
  isFree = true
  vi.stubGlobal('navigator', { languages: ['vi'], locks: { request } })
})
afterEach(() => vi.unstubAllGlobals())

/** What is asked of the backups, which answer as told. */
function asked(answer: KeptBackup | null) {
  const calls: unknown[] = []
  useBackupStore().backUp = (download) => {
    calls.push(download)
    return Promise.resolve(answer)
  }
  return calls
}

it('backs up once a day, into the folder only, and remembers when', async () => {
  const settings = useSettingsStore()
  settings.folderBackupAt = dayBefore
  const savedAt = new Date(now).toISOString()
  const calls = asked({ savedAt, isInFolder: true })
  await backUpDaily(now)
  await backUpDaily(now + 3_600_000)
  expect(calls).toEqual([null])
  expect([settings.folderBackupAt, settings.lastBackupAt]).toEqual([savedAt, savedAt])
})

it('tries again at the next opening when it could not be done', async () => {
  const settings = useSettingsStore()
  settings.folderBackupAt = dayBefore
  const calls = asked(null)
  await backUpDaily(now)
  await backUpDaily(now)
  expect(calls).toHaveLength(2)
  expect([settings.folderBackupAt, settings.lastBackupAt]).toEqual([dayBefore, null])
})

it('leaves it to another tab that is at it', async () => {
  isFree = false
  const calls = asked(null)
  await backUpDaily(now)
  expect(calls).toEqual([])
})
