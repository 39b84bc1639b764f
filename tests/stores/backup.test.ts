import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readBackup } from '@/formats/read-backup'
import { replaceStorage } from '@/storage/app-storage'
import type * as FolderModule from '@/storage/backup-folder'
import type { BackupFolder } from '@/storage/backup-folder'
import { PlanChannel } from '@/storage/channel'
import { StorageConnection } from '@/storage/connection'
import { PlanDatabase } from '@/storage/database'
import { currentDocuments } from '@/storage/documents'
import { MemoryShelf } from '@/storage/memory-shelf'
import { useBackupStore } from '@/stores/backup'
import { useLibraryStore } from '@/stores/library'
import { freshDatabase, samplePlan } from '../storage/support/tab'

const kept = vi.hoisted(() => ({ folder: null as BackupFolder | null }))
vi.mock('@/storage/backup-folder', async (original) => ({
  ...(await original<typeof FolderModule>()),
  keptFolder: () => Promise.resolve(kept.folder),
}))

let database: string
let connection: StorageConnection
beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 30, 9), toFake: ['Date'] })
  database = freshDatabase()
  connection = new StorageConnection(database)
  replaceStorage(connection)
  setActivePinia(createPinia())
  kept.folder = null
})
afterEach(() => {
  connection.close()
  vi.useRealTimers()
})

const downloads = () => {
  const files: { name: string; content: Blob }[] = []
  return { files, download: (content: Blob, name: string) => void files.push({ content, name }) }
}

async function idsIn(content: Blob | undefined): Promise<string[]> {
  const result = readBackup(new Uint8Array((await content?.arrayBuffer()) ?? new ArrayBuffer(0)))
  if (!result.ok) throw new Error(result.problem.code)
  return result.plans.map(({ plan, deletedAt }) => (deletedAt === null ? plan.id : `${plan.id} (bin)`)).sort()
}

/** A folder that remembers what was written, under a permission. */
function folderOf(permission: PermissionState, isThere = true) {
  const files = new Map<string, Blob>()
  const folder: BackupFolder = {
    name: 'Sao lưu',
    getFileHandle: (name) =>
      isThere
        ? Promise.resolve({
            createWritable: () =>
              Promise.resolve({
                write: async (content: Blob) => void files.set(name, content),
                close: () => Promise.resolve(),
              }),
          })
        : Promise.reject(new DOMException('', 'NotFoundError')),
    removeEntry: () => Promise.resolve(),
    async *keys() {
      yield* files.keys()
    },
    queryPermission: () => Promise.resolve(permission),
  }
  return { folder, files }
}

const day = 'peak-and-par-2026-11-30.peakpar-backup.json'

describe('backing up', () => {
  it('hands over one file with every plan, those in the bin too', async () => {
    const library = useLibraryStore()
    await library.add([samplePlan('a'), samplePlan('b'), samplePlan('c')])
    await library.remove(['b'])
    const backup = useBackupStore()
    const { files, download } = downloads()
    const steps: number[] = []
    backup.$subscribe(() => steps.push(backup.progress?.done ?? -1), { flush: 'sync' })
    expect(await backup.backUp(download)).toEqual({ savedAt: new Date().toISOString(), isInFolder: false })
    expect(files.map(({ name }) => name)).toEqual([day])
    expect(await idsIn(files[0]?.content)).toEqual(['a', 'b (bin)', 'c'])
    expect(backup.outcome).toMatchObject({ kind: 'saved', plans: 3, unreadable: [], fileNames: [day], folder: null })
    expect(steps).toEqual(expect.arrayContaining([0, 1, 2, 3]))
    expect(backup.progress).toBeNull()
  })

  it('names the plans that cannot be read, and saves the others', async () => {
    await useLibraryStore().add([samplePlan('a', 'Cơm'), samplePlan('b', 'Phở')])
    const db = new PlanDatabase(database)
    await db.snapshots.where('[planId+revision+part]').between(['b'], ['b', []]).delete()
    db.close()
    const backup = useBackupStore()
    const { files, download } = downloads()
    await backup.backUp(download)
    expect(await idsIn(files[0]?.content)).toEqual(['a'])
    expect(backup.outcome).toMatchObject({ plans: 1, unreadable: ['Phở'] })
  })

  it('says so when nothing can be read, and hands nothing over', async () => {
    await useLibraryStore().add([samplePlan('b', 'Phở')])
    const db = new PlanDatabase(database)
    await db.snapshots.clear()
    db.close()
    const backup = useBackupStore()
    const { files, download } = downloads()
    expect(await backup.backUp(download)).toBeNull()
    expect([files, backup.outcome]).toEqual([[], { kind: 'failed' }])
  })

  it('stops when it is told to, and hands nothing over', async () => {
    await useLibraryStore().add([samplePlan('a'), samplePlan('b'), samplePlan('c')])
    const backup = useBackupStore()
    const { files, download } = downloads()
    backup.$subscribe(
      () => {
        if (backup.progress?.done === 1) backup.cancel()
      },
      { flush: 'sync' },
    )
    expect(await backup.backUp(download)).toBeNull()
    expect([files, backup.outcome, backup.progress]).toEqual([[], null, null])
  })

  it('is not begun twice', async () => {
    await useLibraryStore().add([samplePlan('a')])
    const backup = useBackupStore()
    const { files, download } = downloads()
    await Promise.all([backup.backUp(download), backup.backUp(download)])
    expect(files).toHaveLength(1)
  })
})

describe('the folder for backups', () => {
  beforeEach(() => useLibraryStore().add([samplePlan('a')]))

  it('takes the file in place of the downloads', async () => {
    const { folder, files } = folderOf('granted')
    kept.folder = folder
    const backup = useBackupStore()
    const { files: handed, download } = downloads()
    expect(await backup.backUp(download)).toMatchObject({ isInFolder: true })
    expect(handed).toEqual([])
    expect(await idsIn(files.get(day))).toEqual(['a'])
    expect(backup.outcome).toMatchObject({ folder: 'Sao lưu', isFolderLost: false })
  })

  it('is not asked for: without permission the file is downloaded, and of itself nothing is done', async () => {
    kept.folder = { ...folderOf('prompt').folder, requestPermission: () => expect.fail('asked') }
    const backup = useBackupStore()
    expect(await backup.backUp(null)).toBeNull()
    expect([backup.outcome, backup.isAllowed, backup.folder?.name]).toEqual([null, false, 'Sao lưu'])
    const { files, download } = downloads()
    expect(await backup.backUp(download)).toMatchObject({ isInFolder: false })
    expect(files.map(({ name }) => name)).toEqual([day])
  })

  it('never gets a file of a browser that has lost plans, or could not open them', async () => {
    const { folder, files } = folderOf('granted')
    kept.folder = folder
    const { files: handed, download } = downloads()
    Object.defineProperty(connection, 'lostPlans', { value: 3, configurable: true })
    expect(await useBackupStore().backUp(null)).toBeNull()
    expect(await useBackupStore().backUp(download)).toMatchObject({ isInFolder: false })
    Object.defineProperty(connection, 'lostPlans', { value: 0 })
    const memory = new MemoryShelf(currentDocuments, new PlanChannel(null))
    await memory.create([samplePlan('m')])
    connection.shelf = () => Promise.resolve(memory)
    expect(await useBackupStore().backUp(null)).toBeNull()
    expect(await useBackupStore().backUp(download)).toMatchObject({ isInFolder: false })
    expect([handed.length, files.size]).toEqual([2, 0])
  })

  it('gets no file of itself while there are no plans', async () => {
    await useLibraryStore().purge(['a'])
    const { folder, files } = folderOf('granted')
    kept.folder = folder
    expect(await useBackupStore().backUp(null)).toBeNull()
    expect(files.size).toBe(0)
  })

  it('that is gone is told, and the file is downloaded', async () => {
    kept.folder = folderOf('granted', false).folder
    const backup = useBackupStore()
    const { files, download } = downloads()
    await backup.backUp(download)
    expect(files).toHaveLength(1)
    expect(backup.outcome).toMatchObject({ kind: 'saved', folder: null, isFolderLost: true })
    expect(await backup.backUp(null)).toBeNull()
    expect(backup.outcome).toEqual({ kind: 'failed' })
  })
})
