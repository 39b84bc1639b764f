import type { StorageConnection } from './connection'
import { holdTab, thisTab } from './living-tabs'
import type { PlanShelf } from './plan-shelf'

let connection: Promise<StorageConnection> | null = null

/** The app's one connection. Its code is fetched at the first use, so that nothing waits for it to be drawn. */
export function storage(): Promise<StorageConnection> {
  connection ??= connect().catch((error: unknown) => {
    // Fetched again the next time: the network may be back.
    connection = null
    throw error
  })
  return connection
}

/** Where the app keeps its plans. @throws StorageError "outdated" when a newer version of the app owns the database */
export async function planShelf(): Promise<PlanShelf> {
  return (await storage()).shelf()
}

/** Puts another connection in the app's place, for tests. */
export function replaceStorage(other: StorageConnection): void {
  connection = Promise.resolve(other)
}

async function connect(): Promise<StorageConnection> {
  const { StorageConnection } = await import('./connection')
  const opened = new StorageConnection(undefined, undefined, true)
  holdTab(thisTab)
  if (typeof addEventListener === 'function') leaveWithPage(opened)
  return opened
}

function leaveWithPage(opened: StorageConnection): void {
  addEventListener('pagehide', () => opened.leave())
  // Phones end hidden pages without a word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') opened.leave()
  })
}
