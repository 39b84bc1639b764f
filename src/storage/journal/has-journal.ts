/** Folder of the journal in the browser's private file system (OPFS). */
export const journalFolder = 'peak-and-par-journal'

/** Whether this browser has ever kept a journal: asked without its code, so that a first visit fetches none of it. */
export async function hasJournal(): Promise<boolean> {
  try {
    await (await navigator.storage.getDirectory()).getDirectoryHandle(journalFolder)
    return true
  } catch {
    return false
  }
}
