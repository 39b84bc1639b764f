import Dexie from 'dexie'
import { describe, expect, it } from 'vitest'
import { asStorageError, StorageError } from '@/storage/errors'

const named = (name: string) => new DOMException('told by the browser', name)

describe('what the browser reports', () => {
  it.each([
    ['quota', named('QuotaExceededError')],
    ['quota', new Dexie.AbortError('aborted', named('QuotaExceededError'))],
    ['quota', new Dexie.BulkError('1 of 2 failed', [named('QuotaExceededError')])],
    ['refused', named('SecurityError')],
    ['refused', new Dexie.OpenFailedError('no', named('InvalidStateError'))],
    ['refused', new Dexie.MissingAPIError('no IndexedDB')],
    ['outdated', new Dexie.VersionError('newer')],
    ['failed', new Error('anything')],
    ['failed', 'a string'],
  ])('is "%s"', (code, error) => {
    expect(asStorageError(error)).toMatchObject({ code, cause: error })
  })

  it('is not named twice', () => {
    const error = new StorageError('damaged')
    expect(asStorageError(error)).toBe(error)
  })
})
