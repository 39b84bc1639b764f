import { describe, expect, it } from 'vitest'
import { dayOfBackup } from '@/formats/backup-file'
import {
  askToWrite,
  hasFolders,
  keptFolder,
  mayWrite,
  writeIntoFolder,
  type BackupFolder,
} from '@/storage/backup-folder'

/** A folder in memory; a file is in its place only once its writer is closed. */
function memoryFolder(names: readonly string[] = []) {
  const files = new Map<string, string>(names.map((name) => [name, 'old']))
  const faults = { write: false, remove: false }
  const folder: BackupFolder = {
    name: 'Sao lưu',
    getFileHandle: (name) =>
      Promise.resolve({
        createWritable: () => {
          let text = ''
          return Promise.resolve({
            write: async (content: Blob) => {
              if (faults.write) throw new DOMException('full', 'QuotaExceededError')
              text += await content.text()
            },
            close: async () => void files.set(name, text),
          })
        },
      }),
    removeEntry: (name) =>
      faults.remove
        ? Promise.reject(new DOMException('', 'NoModificationAllowedError'))
        : Promise.resolve(void files.delete(name)),
    async *keys() {
      yield* [...files.keys()]
    },
  }
  return { folder, files, faults }
}

const name = (day: number, part = '') =>
  `peak-and-par-2026-11-${String(day).padStart(2, '0')}${part}.peakpar-backup.json`
const file = (day: number) => ({ name: name(day), content: new Blob(['new']) })

describe('the folder for backups', () => {
  it('keeps the files of ten days and never touches what is not ours', async () => {
    const others = ['thu.txt', 'peak-and-par-2026-11-01.json', 'Quán.peakpar.json']
    const days = Array.from({ length: 12 }, (_, index) => name(index + 1))
    const { folder, files } = memoryFolder([...others, ...days, name(1, '-2')])
    await writeIntoFolder(folder, [file(13)], dayOfBackup)
    expect([...files.keys()].sort()).toEqual(
      [...others, ...Array.from({ length: 10 }, (_, index) => name(index + 4))].sort(),
    )
    expect(files.get(name(13))).toBe('new')
  })

  it('replaces the file of the same day by the later one', async () => {
    const { folder, files } = memoryFolder([name(13)])
    await writeIntoFolder(folder, [file(13)], dayOfBackup)
    expect([...files]).toEqual([[name(13), 'new']])
  })

  it('removes nothing when the new file could not be written', async () => {
    const days = Array.from({ length: 12 }, (_, index) => name(index + 1))
    const { folder, files, faults } = memoryFolder(days)
    faults.write = true
    await expect(writeIntoFolder(folder, [file(13)], dayOfBackup)).rejects.toThrow('full')
    expect([...files.keys()]).toEqual(days)
  })

  it('has its file even when old ones cannot be removed', async () => {
    const { folder, files, faults } = memoryFolder(Array.from({ length: 10 }, (_, index) => name(index + 1)))
    faults.remove = true
    await writeIntoFolder(folder, [file(13)], dayOfBackup)
    expect(files.get(name(13))).toBe('new')
  })

  it('may be written only while the browser says so', async () => {
    const { folder } = memoryFolder()
    const answering = (query: PermissionState, request: PermissionState): BackupFolder => ({
      ...folder,
      queryPermission: () => Promise.resolve(query),
      requestPermission: () => Promise.resolve(request),
    })
    expect(await Promise.all([mayWrite(folder), mayWrite(answering('granted', 'denied'))])).toEqual([true, true])
    expect(
      await Promise.all([mayWrite(answering('prompt', 'granted')), mayWrite(answering('denied', 'granted'))]),
    ).toEqual([false, false])
    expect(
      await Promise.all([askToWrite(answering('prompt', 'granted')), askToWrite(answering('prompt', 'denied'))]),
    ).toEqual([true, false])
    const broken = { ...folder, queryPermission: () => Promise.reject(new Error('gone')) }
    expect(await mayWrite(broken)).toBe(false)
  })

  it('is nowhere to be chosen where the browser has none', async () => {
    expect(hasFolders()).toBe(false)
    expect(await keptFolder()).toBeNull()
  })
})
