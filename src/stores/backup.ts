import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { backupDay, backupFileName, dayOfBackup } from '@/formats/backup-file'
import type { Text } from '@/model/text'
import { storage } from '@/storage/app-storage'
import {
  askToWrite,
  chooseFolder,
  forgetFolder,
  hasFolders,
  keptFolder,
  mayWrite,
  writeIntoFolder,
  type BackupFolder,
} from '@/storage/backup-folder'
import type { StorageConnection } from '@/storage/connection'
import type { PlanShelf } from '@/storage/plan-shelf'
import { makeBackup } from './make-backup'

/** What became of the last backup of this page. */
export type BackupOutcome =
  | {
      readonly kind: 'saved'
      readonly plans: number
      readonly unreadable: readonly Text[]
      readonly fileNames: readonly string[]
      /** Name of the folder that it lies in; null: handed to the browser's downloads. */
      readonly folder: string | null
      /** The folder could not be written. */
      readonly isFolderLost: boolean
    }
  | { readonly kind: 'failed' }

/** A backup that is done. */
export interface KeptBackup {
  /** ISO instant. */
  readonly savedAt: string
  readonly isInFolder: boolean
}

/** Hands a file to the browser's downloads. */
type Download = (content: Blob, name: string) => void

/** Backups of all plans: into a file, or into a folder of the device where the browser can write one. */
export const useBackupStore = defineStore('backup', () => {
  /** How many plans are in it, of how many; null: none is under way. */
  const progress = shallowRef<{ readonly done: number; readonly of: number } | null>(null)
  const outcome = shallowRef<BackupOutcome | null>(null)
  const folder = shallowRef<BackupFolder | null>(null)
  /** We may write into the folder now. */
  const isAllowed = ref(false)
  let stop: AbortController | null = null

  /** Looks up the folder and whether it may be written; asks nobody. */
  async function lookUpFolder(): Promise<void> {
    await follow(await keptFolder())
  }

  async function follow(found: BackupFolder | null): Promise<void> {
    isAllowed.value = found !== null && (await mayWrite(found))
    folder.value = found
  }

  /**
   * Backs up every plan. A second one while the first is under way is not begun.
   *
   * @param download null: only into the folder, and nothing where that may not be written or there are no plans
   * @returns null when it was stopped or could not be done; `outcome` says which
   */
  async function backUp(download: Download | null): Promise<KeptBackup | null> {
    if (stop !== null) return null
    const running = new AbortController()
    stop = running
    outcome.value = null
    progress.value = { done: 0, of: 0 }
    try {
      await lookUpFolder()
      const connection = await storage()
      const shelf = await connection.shelf()
      const into = isAllowed.value && (await isWhole(connection, shelf)) ? folder.value : null
      return into === null && download === null ? null : await save(shelf, into, download, running.signal)
    } catch {
      outcome.value = { kind: 'failed' }
      return null
    } finally {
      progress.value = stop = null
    }
  }

  async function save(
    shelf: PlanShelf,
    into: BackupFolder | null,
    download: Download | null,
    signal: AbortSignal,
  ): Promise<KeptBackup | null> {
    const now = Date.now()
    const savedAt = new Date(now).toISOString()
    const onProgress = (done: number, of: number) => (progress.value = { done, of })
    const made = await makeBackup(shelf, savedAt, { onProgress, signal })
    if (made === null || (download === null && made.plans === 0)) return null
    const day = backupDay(now)
    const files = made.files.map((content, index) => ({ name: backupFileName(day, index + 1), content }))
    const isInFolder = into !== null && (await isWritten(into, files))
    if (!isInFolder) {
      if (download === null) throw new Error('the folder cannot be written')
      for (const { content, name } of files) download(content, name)
    }
    outcome.value = {
      kind: 'saved',
      plans: made.plans,
      unreadable: made.unreadable,
      fileNames: files.map(({ name }) => name),
      folder: isInFolder ? into.name : null,
      isFolderLost: into !== null && !isInFolder,
    }
    return { savedAt, isInFolder }
  }

  async function isWritten(into: BackupFolder, files: Parameters<typeof writeIntoFolder>[1]): Promise<boolean> {
    return writeIntoFolder(into, files, dayOfBackup).then(
      () => true,
      () => false,
    )
  }

  function cancel(): void {
    stop?.abort()
  }

  /** Lets the user choose the folder. @returns whether there is one now that may be written */
  async function choose(): Promise<boolean> {
    const chosen = await chooseFolder()
    if (chosen === null) return false
    await follow(chosen)
    return isAllowed.value
  }

  /** Asks the user once more whether the folder may be written. */
  async function allow(): Promise<boolean> {
    isAllowed.value = folder.value !== null && (await askToWrite(folder.value))
    return isAllowed.value
  }

  async function forget(): Promise<void> {
    await forgetFolder()
    await follow(null)
  }

  return { progress, outcome, folder, isAllowed, hasFolders, lookUpFolder, backUp, cancel, choose, allow, forget }
})

/** What the browser has lost, or could not open, must not take the place of files in the folder that still hold it. */
async function isWhole(connection: StorageConnection, shelf: PlanShelf): Promise<boolean> {
  // Opens the second record, which heals first and says what is lost.
  await shelf.usedIds()
  const lost = connection.lostPlans + (connection.healing?.lost.length ?? 0)
  return shelf.kind === 'database' && lost === 0
}
