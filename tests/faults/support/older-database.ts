/**
 * Runs in a page of the origin that is not the app: turns the app's database into one that the app of version 1 left
 * behind, and takes the journal away, which that app did not have.
 *
 * @param isHeld a tab of that time still has it open, and closes it when `letGo` is called on the window
 */
export async function leaveOlderDatabase(isHeld: boolean): Promise<void> {
  const name = 'peak-and-par'
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('failed'))
    })
  const present = await answer(indexedDB.open(name))
  const tables = ['plans', 'log', 'snapshots', 'meta']
  const reading = present.transaction(tables)
  const rows = await Promise.all(
    tables.map((table) => answer(reading.objectStore(table).getAll() as IDBRequest<Record<string, unknown>[]>)),
  )
  present.close()
  await answer(indexedDB.deleteDatabase(name))
  const folder = await navigator.storage.getDirectory()
  await folder.removeEntry('peak-and-par-journal', { recursive: true }).catch(() => undefined)

  const later = ['author', 'device', 'seq', 'clock', 'after', 'undoes', 'heads', 'until', 'status']
  const opening = indexedDB.open(name, 10)
  opening.onupgradeneeded = () => {
    const db = opening.result
    db.createObjectStore('plans', { keyPath: 'id' }).createIndex('updatedAt', 'updatedAt')
    db.createObjectStore('log', { keyPath: ['planId', 'revision'] }).createIndex('id', 'id', { unique: true })
    db.createObjectStore('snapshots', { keyPath: ['planId', 'revision', 'part'] })
    db.createObjectStore('late', { autoIncrement: true }).createIndex('planId', 'planId')
    db.createObjectStore('meta', { keyPath: 'key' })
    tables.forEach((table, index) => {
      for (const row of rows[index] ?? []) {
        opening.transaction
          ?.objectStore(table)
          .put(Object.fromEntries(Object.entries(row).filter(([field]) => !later.includes(field))))
      }
    })
  }
  const older = await answer(opening)
  if (!isHeld) older.close()
  Object.assign(window, { letGo: () => older.close() })
}

/** Runs in a page of the origin: what a newer version of the app does first. */
export async function raiseDatabase(): Promise<void> {
  const [stored] = (await indexedDB.databases()).filter(({ name }) => name === 'peak-and-par')
  if (!stored?.name || !stored.version) throw new Error('There is no database yet.')
  const request = indexedDB.open(stored.name, stored.version + 10)
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve
    request.onerror = () => reject(request.error ?? new Error('refused'))
  })
  request.result.close()
}
