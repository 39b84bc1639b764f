/** What the browser says of the space it gives us; null: it does not say. */
export interface StorageSpace {
  /** The browser promises not to clear it by itself. */
  readonly persisted: boolean | null
  readonly usedBytes: number | null
}

/** How safe and how full the storage is. Browsers that say nothing yield nulls. */
export async function storageSpace(): Promise<StorageSpace> {
  try {
    const [persisted, estimate] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()])
    return { persisted, usedBytes: estimate.usage ?? null }
  } catch {
    return { persisted: null, usedBytes: null }
  }
}

/** Asks the browser never to clear our storage by itself. Some browsers ask the user, so once is enough. */
export async function askToPersist(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist())
  } catch {
    return false
  }
}
