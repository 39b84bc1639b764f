// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { storage } from '@/storage/app-storage'

describe('the connection of the app', () => {
  it('is one for everybody, and hears the page close and hide', async () => {
    const [connection, again] = await Promise.all([storage(), storage()])
    expect(again).toBe(connection)
    let left = 0
    connection.onLeave(() => (left += 1))
    window.dispatchEvent(new Event('pagehide'))
    expect(left).toBe(1)
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
    expect(left).toBe(2)
    connection.close()
  })
})
