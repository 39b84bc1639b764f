import Dexie from 'dexie'

/** The part of a folder of the device that is used. */
export interface BackupFolder {
  readonly name: string
  getFileHandle(name: string, options: { create: true }): Promise<{ createWritable(): Promise<FileWriter> }>
  removeEntry(name: string): Promise<void>
  keys(): AsyncIterable<string>
  queryPermission?(wish: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(wish: { mode: 'readwrite' }): Promise<PermissionState>
}

interface FileWriter {
  write(content: Blob): Promise<void>
  close(): Promise<void>
  abort?(): Promise<void>
}

/** Days of backups that are kept in the folder. */
export const keptDays = 10

type Picker = (wish: { id: string; mode: 'readwrite'; startIn: 'documents' }) => Promise<BackupFolder>

function picker(): Picker | null {
  return typeof window !== 'undefined' && 'showDirectoryPicker' in window
    ? (window.showDirectoryPicker as Picker).bind(window)
    : null
}

/** Whether this browser can write into a folder of the device. */
export function hasFolders(): boolean {
  return picker() !== null
}

/** The handle of the folder has a database of its own: it goes through no version of the plans' one. */
async function inHandles<T>(work: (handles: Dexie.Table<BackupFolder, string>) => Promise<T>): Promise<T> {
  const database = new Dexie('peak-and-par-folder', { cache: 'disabled' })
  database.version(1).stores({ handles: '' })
  try {
    return await work(database.table('handles'))
  } finally {
    database.close()
  }
}

const key = 'backup'

/** The folder that was chosen for backups; null: none, or it cannot be looked up. */
export async function keptFolder(): Promise<BackupFolder | null> {
  if (!hasFolders()) return null
  return inHandles(async (handles) => (await handles.get(key)) ?? null).catch(() => null)
}

/** Asks for a folder and keeps it. @returns null when the user has chosen none */
export async function chooseFolder(): Promise<BackupFolder | null> {
  let folder: BackupFolder | undefined
  try {
    folder = await picker()?.({ id: 'peak-and-par', mode: 'readwrite', startIn: 'documents' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
  if (folder === undefined) return null
  const chosen = folder
  await inHandles((handles) => handles.put(chosen, key))
  return chosen
}

/** Forgets the folder; what lies in it stays. */
export async function forgetFolder(): Promise<void> {
  await inHandles((handles) => handles.delete(key))
}

/** Whether we may write into a folder now; asks nobody. */
export async function mayWrite(folder: BackupFolder): Promise<boolean> {
  try {
    return ((await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted'
  } catch {
    return false
  }
}

/** Asks the user whether we may write into a folder: only behind a press of a button. */
export async function askToWrite(folder: BackupFolder): Promise<boolean> {
  try {
    return ((await folder.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted'
  } catch {
    return false
  }
}

/**
 * Writes files into a folder, each whole or not at all, and removes those of the oldest days.
 *
 * @param dayOf the day in the name of a file of ours; null: not ours, and never touched
 */
export async function writeIntoFolder(
  folder: BackupFolder,
  files: readonly { readonly name: string; readonly content: Blob }[],
  dayOf: (name: string) => string | null,
): Promise<void> {
  for (const { name, content } of files) {
    const file = await folder.getFileHandle(name, { create: true })
    const writer = await file.createWritable()
    try {
      await writer.write(content)
    } catch (error) {
      await writer.abort?.().catch(() => undefined)
      throw error
    }
    // The browser puts the file in its place only now.
    await writer.close()
  }
  await removeOld(folder, dayOf).catch(() => undefined)
}

async function removeOld(folder: BackupFolder, dayOf: (name: string) => string | null): Promise<void> {
  const ours: (readonly [name: string, day: string])[] = []
  for await (const name of folder.keys()) {
    const day = dayOf(name)
    if (day !== null) ours.push([name, day])
  }
  const days = [...new Set(ours.map(([, day]) => day))].sort().reverse()
  const old = new Set(days.slice(keptDays))
  for (const [name, day] of ours) if (old.has(day)) await folder.removeEntry(name)
}
