import { freshId } from './fresh-id'

const key = 'peak-and-par.device'
let known: string | null = null

/** A random name for this browser on this device, so that a plan's log tells who made what. It leaves the device only with a plan file that carries its history. */
export function deviceId(): string {
  known ??= stored()
  return known
}

/** Whether an entry was made here; those of older apps were. */
export function isThisDevice(device: string): boolean {
  return device === '' || device === deviceId()
}

function stored(): string {
  try {
    const kept = localStorage.getItem(key)
    if (kept !== null && /^[\w-]{21}$/.test(kept)) return kept
    const made = freshId()
    localStorage.setItem(key, made)
    return made
  } catch {
    // A browser that keeps nothing is another device at each start.
    return freshId()
  }
}
