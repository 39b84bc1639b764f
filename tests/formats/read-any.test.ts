import { afterEach, describe, expect, it, vi } from 'vitest'
import { BackupWriter } from '@/formats/backup-file'
import { readAny, readFile, readPasted } from '@/formats/read-any'
import { readBytes } from '@/formats/read-bytes'
import type { ReaderNews } from '@/formats/reader-news'
import { fullPlan, planFileV3 } from '../fixtures/full-plan'

const bytes = new TextEncoder().encode(planFileV3)
const file = { name: 'x.txt', type: 'text/plain', bytes }

/** A worker of the page that answers, fails or stays silent as told; counts how many are still running. */
function installWorker(act: (worker: EventTarget, posted: Uint8Array<ArrayBuffer>) => void) {
  const running = new Set<object>()
  class FakeWorker extends EventTarget {
    constructor() {
      super()
      running.add(this)
    }
    postMessage(posted: Uint8Array<ArrayBuffer>) {
      act(this, posted)
    }
    terminate() {
      running.delete(this)
    }
  }
  vi.stubGlobal('Worker', FakeWorker)
  return running
}

const answer = (worker: EventTarget, news: ReaderNews) =>
  queueMicrotask(() => worker.dispatchEvent(new MessageEvent('message', { data: structuredClone(news) })))

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('readAny', () => {
  it('reads on the main thread where there are no workers', async () => {
    vi.stubGlobal('Worker', undefined)
    expect(await readAny(file)).toMatchObject({ ok: true, plan: fullPlan })
  })

  it('hands the bytes to a worker, gives back its answer and ends it', async () => {
    const running = installWorker((worker, posted) => answer(worker, { type: 'read', result: readBytes(posted) }))
    expect(await readAny(file)).toMatchObject({ ok: true, plan: fullPlan })
    expect(running.size).toBe(0)
  })

  it('reads on the main thread when the worker fails or cannot start', async () => {
    const running = installWorker((worker) => queueMicrotask(() => worker.dispatchEvent(new Event('error'))))
    expect(await readAny(file)).toMatchObject({ ok: true, plan: fullPlan })
    expect(running.size).toBe(0)
    vi.stubGlobal('Worker', function refuse() {
      throw new DOMException('blocked', 'SecurityError')
    })
    expect(await readAny(file)).toMatchObject({ ok: true, plan: fullPlan })
  })

  it('waits for a slow worker, however long the clock says that it takes', async () => {
    vi.useFakeTimers()
    let worker: EventTarget | undefined
    const running = installWorker((started) => (worker = started))
    const result = readAny(file)
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(running.size).toBe(1)
    if (worker) answer(worker, { type: 'read', result: readBytes(bytes) })
    expect(await result).toMatchObject({ ok: true, plan: fullPlan })
    expect(running.size).toBe(0)
  })

  it('hands on how far a worker has come', async () => {
    installWorker((worker, posted) => {
      answer(worker, { type: 'progress', share: 0 })
      answer(worker, { type: 'progress', share: 0.5 })
      answer(worker, { type: 'read', result: readBytes(posted) })
    })
    const shares: number[] = []
    expect(await readAny(file, { onProgress: (share) => shares.push(share) })).toMatchObject({ ok: true })
    expect(shares).toEqual([0, 0.5])
  })

  it('tells that a worker died at its work, and does not let the page die of it too', async () => {
    const running = installWorker((worker) => {
      answer(worker, { type: 'progress', share: 0 })
      queueMicrotask(() => worker.dispatchEvent(new Event('error')))
    })
    expect(await readAny(file)).toMatchObject({ ok: false, problem: { code: 'BROKEN_OFF' } })
    expect(running.size).toBe(0)
  })

  it('stops when it is told to', async () => {
    const running = installWorker(() => undefined)
    const stop = new AbortController()
    const result = readAny(file, { signal: stop.signal })
    stop.abort()
    expect(await result).toBeNull()
    expect(running.size).toBe(0)
    expect(await readAny(file, { signal: stop.signal })).toBeNull()
  })

  it('starts no worker for what is too large', async () => {
    const running = installWorker(() => expect.fail('a worker was started'))
    const result = await readAny({ ...file, bytes: new Uint8Array(10 * 1024 * 1024 + 1) })
    expect(result).toMatchObject({ ok: false, problem: { code: 'TOO_LARGE', values: { max: 10, found: 11 } } })
    expect(running.size).toBe(0)
  })
})

describe('readFile', () => {
  it('does not load a file that is too large', async () => {
    const huge = {
      name: 'huge.json',
      type: '',
      size: 50 * 1024 * 1024,
      arrayBuffer: () => expect.fail('loaded'),
      slice: (start: number, end: number) => new Blob([bytes.slice(start, end)]),
    }
    expect(await readFile(huge as unknown as File)).toMatchObject({
      ok: false,
      problem: { code: 'TOO_LARGE', values: { max: 10 } },
    })
    const endless = { ...huge, size: 300 * 1024 * 1024, slice: () => expect.fail('looked into') }
    expect(await readFile(endless as unknown as File)).toMatchObject({
      ok: false,
      problem: { code: 'TOO_LARGE', values: { max: 200 } },
    })
  })

  it('hands a backup that is larger than any plan to the worker unloaded, and gathers its plans', async () => {
    const writer = new BackupWriter('2026-11-30T08:00:00.000Z')
    for (let plan = 0; plan < 60; plan += 1) {
      writer.add({ plan: { ...fullPlan, id: `p${plan}` }, updatedAt: fullPlan.createdAt, deletedAt: null })
    }
    const backup = new File([...writer.finish()], 'x.json')
    const large = Object.assign(backup, { arrayBuffer: () => expect.fail('loaded') })
    Object.defineProperty(large, 'size', { value: 20 * 1024 * 1024 })
    installWorker((worker, posted) => {
      expect(posted).toBe(large)
      const some = { plan: fullPlan, updatedAt: fullPlan.createdAt, deletedAt: null }
      answer(worker, { type: 'progress', share: 0 })
      answer(worker, { type: 'plans', plans: [some, some] })
      answer(worker, { type: 'plans', plans: [some] })
      const summary = { savedAt: fullPlan.createdAt, version: 3, damaged: [], damagedCount: 0, isCut: false }
      answer(worker, { type: 'read', result: { ok: true, backup: summary, plans: [] } })
    })
    const result = await readFile(large)
    expect(result?.ok && 'plans' in result && result.plans.length).toBe(3)
  })

  it('reads a backup on the main thread where there are no workers', async () => {
    const writer = new BackupWriter('2026-11-30T08:00:00.000Z')
    writer.add({ plan: fullPlan, updatedAt: fullPlan.createdAt, deletedAt: null })
    expect(await readFile(new File([...writer.finish()], 'x.txt'))).toMatchObject({
      ok: true,
      plans: [{ plan: fullPlan }],
    })
  })

  it('reads a file whatever its name and type say', async () => {
    expect(await readFile(new File([bytes], 'picture.png', { type: 'image/png' }))).toMatchObject({ ok: true })
  })

  it('says so when the device does not let it read', async () => {
    const gone = {
      name: 'a',
      type: '',
      size: 5,
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')),
    }
    expect(await readFile(gone as unknown as File)).toMatchObject({ ok: false, problem: { code: 'UNREADABLE' } })
  })

  it('can be stopped while the device has not yet handed the file over', async () => {
    const far = { name: 'a', type: '', size: 5, arrayBuffer: () => new Promise(() => undefined) }
    const stop = new AbortController()
    const result = readFile(far as unknown as File, { signal: stop.signal })
    stop.abort()
    expect(await result).toBeNull()
  })
})

describe('readPasted', () => {
  it('reads the text of a plan file', async () => {
    expect(await readPasted(planFileV3)).toMatchObject({ ok: true, plan: fullPlan })
  })

  it('refuses other text', async () => {
    expect(await readPasted('xin chào')).toMatchObject({ ok: false, problem: { code: 'NOT_JSON' } })
  })
})
