import * as v from 'valibot'

const key = 'peak-and-par.settings'

// Every field falls back by itself: one bad value must not reset the others.
const settingsSchema = v.object({
  /** null: not chosen yet, follow the browser. */
  locale: v.fallback(v.nullable(v.picklist(['vi', 'en'])), null),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  showRivals: v.fallback(v.boolean(), true),
  showCurrent: v.fallback(v.boolean(), true),
  /** What is paid for, beside the promises. */
  showPlanned: v.fallback(v.boolean(), true),
  /** Price drawn as a level, as in the books, instead of better-is-up. */
  priceLevel: v.fallback(v.boolean(), false),
  attributeOrder: v.fallback(v.picklist(['hand', 'importance', 'gap']), 'hand'),
  /** ISO instant of the last backup file; null: never. */
  lastBackupAt: v.fallback(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null),
  /** Backups go into a folder of the device once a day. */
  hasBackupFolder: v.fallback(v.boolean(), false),
  /** ISO instant of the last backup in that folder; null: never. */
  folderBackupAt: v.fallback(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null),
})

export type Settings = v.InferOutput<typeof settingsSchema>

/** What this browser remembers; defaults when nothing, something bad, or no storage is there. */
export function readSettings(): Settings {
  return v.parse(settingsSchema, storedObject())
}

/** @returns false when the browser refuses: the settings then last as long as the page */
export function writeSettings(settings: Settings): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(settings))
    return true
  } catch {
    return false
  }
}

/** Calls back when another tab has changed the settings. @returns stops listening */
export function onSettings(listener: (settings: Settings) => void): () => void {
  const hear = (event: StorageEvent) => {
    if (event.key === key) listener(readSettings())
  }
  addEventListener('storage', hear)
  return () => removeEventListener('storage', hear)
}

function storedObject(): object {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof stored === 'object' && stored !== null ? stored : {}
  } catch {
    return {}
  }
}
