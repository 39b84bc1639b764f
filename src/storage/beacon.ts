const key = 'peak-and-par.beacon'

/**
 * The number of plans, kept outside the database: a browser that wipes a torn database
 * opens it empty without a word, and only this tells that something was there.
 */
export function readBeacon(): number {
  try {
    const count = Number(localStorage.getItem(key))
    return Number.isSafeInteger(count) && count > 0 ? count : 0
  } catch {
    return 0
  }
}

/** Remembers the number of plans. Refused storage is no fault: there is then nothing to lose. */
export function writeBeacon(count: number): void {
  try {
    localStorage.setItem(key, String(count))
  } catch {
    return
  }
}
