import { StorageError } from './errors'

/** Milliseconds between two looks at whether the storage has answered. */
const look = 500
/** Looks without an answer after which the user is told, and after which the app goes on without. */
const looks = { tell: 6, giveUp: 16 }

/** A wait that can be called off. */
export interface Wait<T> {
  readonly answer: Promise<T>
  /** From now on the work may take as long as it takes: something else is known to hold it up. */
  readonly stop: () => void
}

/**
 * Waits for an answer of the browser's storage, but not for ever. Looks are counted, not the clock: a page that was
 * asleep, or too busy to hear the answer, has not looked.
 *
 * @param onQuiet there is no answer yet; called once
 * @returns rejects with StorageError "silent" when none comes; what comes later is the caller's to clear away
 */
export function inTime<T>(work: Promise<T>, onQuiet: () => void): Wait<T> {
  let stop = (): void => undefined
  const answer = new Promise<T>((resolve, reject) => {
    let looked = 0
    const timer = setInterval(() => {
      looked += 1
      if (looked === looks.tell) onQuiet()
      if (looked < looks.giveUp) return
      stop()
      reject(new StorageError('silent'))
    }, look)
    stop = () => clearInterval(timer)
    work.finally(stop).then(resolve, reject)
  })
  return { answer, stop: () => stop() }
}
