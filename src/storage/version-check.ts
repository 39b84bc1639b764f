/** What is stored under a name, found out without changing it. */
export interface StoredVersions {
  /** Version of the tables as the browser counts it; 0: nothing stored yet. */
  readonly database: number
  /** Newest document version written; 0: none. */
  readonly document: number
}

/**
 * Looks before Dexie opens: Dexie would open a database newer than this code, add its
 * old indexes back and write old rows over new ones.
 */
export function storedVersions(name: string): Promise<StoredVersions> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    let isAbsent = false
    request.onupgradeneeded = () => {
      // Nothing stored: looking must not create it.
      isAbsent = true
      request.transaction?.abort()
    }
    request.onerror = () => {
      if (isAbsent) resolve({ database: 0, document: 0 })
      else reject(request.error ?? new Error('the database cannot be opened'))
    }
    request.onsuccess = () => {
      const database = request.result
      // Another tab may be waiting to upgrade.
      database.onversionchange = () => database.close()
      const finish = (document: number) => {
        const version = database.version
        database.close()
        resolve({ database: version, document })
      }
      if (!database.objectStoreNames.contains('meta')) return finish(0)
      const read = database.transaction('meta').objectStore('meta').get('document_version')
      read.onerror = () => finish(0)
      read.onsuccess = () => finish(numberIn(read.result))
    }
  })
}

function numberIn(row: unknown): number {
  return typeof row === 'object' && row !== null && 'value' in row && typeof row.value === 'number' ? row.value : 0
}
