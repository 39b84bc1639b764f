/**
 * Why something could not be kept or read, as a code:
 * quota: the device is full; refused: the browser gives no storage; outdated: a newer
 * version of the app owns the database; missing: no such plan; damaged: a stored row is
 * not what was written; silent: the browser's storage does not answer; cleared: the browser's data was cleared while the
 * plan was open; failed: anything else the database reports.
 */
export type StorageErrorCode =
  'quota' | 'refused' | 'outdated' | 'missing' | 'damaged' | 'silent' | 'cleared' | 'failed'

export class StorageError extends Error {
  readonly code: StorageErrorCode

  constructor(code: StorageErrorCode, cause?: unknown) {
    super(code, { cause })
    this.name = 'StorageError'
    this.code = code
  }
}

const refusals = new Set(['SecurityError', 'InvalidStateError', 'MissingAPIError', 'OpenFailedError'])

/** Gives every failure of the browser's storage one of our codes. */
export function asStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  const names = namesOf(error)
  if (names.includes('QuotaExceededError')) return new StorageError('quota', error)
  if (names.includes('VersionError')) return new StorageError('outdated', error)
  if (names.some((name) => refusals.has(name))) return new StorageError('refused', error)
  return new StorageError('failed', error)
}

// A full device arrives as AbortError whose `inner` is the QuotaExceededError, or as the first of several failures.
function namesOf(error: unknown): string[] {
  const names: string[] = []
  let current = error
  for (let depth = 0; depth < 4 && typeof current === 'object' && current !== null; depth += 1) {
    if ('name' in current && typeof current.name === 'string') names.push(current.name)
    current = 'inner' in current ? current.inner : firstFailure(current)
  }
  return names
}

function firstFailure(error: object): unknown {
  return 'failures' in error && Array.isArray(error.failures) ? (error.failures as unknown[])[0] : undefined
}
