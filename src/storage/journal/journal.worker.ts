import { JournalFiles, type HeldFile, type JournalFolder } from './files'
import { journalFolder } from './has-journal'
import type { JournalOrder, JournalReply, JournalRequest } from './messages'

/** Files of the journal: tabs that are open at once, each with its own. */
const count = 12

/** The synchronous part of OPFS, which exists in workers alone. */
interface SyncFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<HeldFile>
}

async function folderOf(): Promise<JournalFolder> {
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle(journalFolder, { create: true })
  const name = (index: number) => `journal-${String(index).padStart(2, '0')}`
  return {
    count,
    async hold(index) {
      const file = (await folder.getFileHandle(name(index), { create: true })) as SyncFile
      try {
        return await file.createSyncAccessHandle()
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NoModificationAllowedError') return null
        throw error
      }
    },
    async read(index) {
      try {
        const file = await folder.getFileHandle(name(index))
        return new Uint8Array(await (await file.getFile()).arrayBuffer())
      } catch {
        return new Uint8Array()
      }
    },
  }
}

/** null: this browser gives no such place, or all files are taken. */
const opening: Promise<JournalFiles | null> = folderOf()
  .then((folder) => JournalFiles.open(folder))
  .catch(() => null)

async function answer(files: JournalFiles, order: JournalOrder): Promise<unknown> {
  switch (order.type) {
    case 'append':
      files.append(order.text)
      return null
    case 'notes':
      return files.notes()
    case 'copy':
      return files.copy(order.planId)
    case 'entries':
      return files.entries(order.planId)
    case 'facts':
      return files.facts()
    case 'take-over':
      await files.takeOver()
      return null
  }
}

const tell = (reply: JournalReply) => postMessage(reply)

// One after the other: what is read must hold what was written before it was asked for.
let last: Promise<unknown> = opening
addEventListener('message', ({ data }: MessageEvent<JournalRequest>) => {
  const { id, order } = data
  last = last.then(async () => {
    const files = await opening
    if (files === null) return tell({ id, status: 'absent' })
    try {
      tell({ id, status: 'done', answer: await answer(files, order) })
    } catch (error) {
      tell({ id, status: 'failed', reason: error instanceof Error ? error.name : String(error) })
    }
  })
})
