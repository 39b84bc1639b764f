import { beforeEach, describe, expect, it } from 'vitest'
import { followServiceWorker } from '@/pwa'
import type { OfflineCopy } from '@/pwa'

class FakeWorker extends EventTarget {
  readonly messages: unknown[] = []
  constructor(public state: ServiceWorkerState) {
    super()
  }
  postMessage(message: unknown) {
    this.messages.push(message)
  }
  become(state: ServiceWorkerState) {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  active: FakeWorker | null = null
  waiting: FakeWorker | null = null
  installing: FakeWorker | null = null
  updates = 0
  update() {
    this.updates += 1
    return Promise.reject(new Error('no network'))
  }
  find(worker: FakeWorker) {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
  }
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null
  readonly registered: string[] = []
  constructor(readonly registration: FakeRegistration) {
    super()
  }
  register(script: string) {
    this.registered.push(script)
    return Promise.resolve(this.registration)
  }
  controlledBy(worker: FakeWorker) {
    this.controller = worker
    this.dispatchEvent(new Event('controllerchange'))
  }
}

describe('following the service worker', () => {
  let registration: FakeRegistration
  let container: FakeContainer
  let reloads: number
  let clock: number
  let becomeVisible: () => void

  beforeEach(() => {
    registration = new FakeRegistration()
    container = new FakeContainer(registration)
    reloads = 0
    clock = 0
    becomeVisible = () => expect.unreachable('nobody listens for the page becoming visible')
  })

  async function open(serviceWorker: FakeContainer | undefined = container): Promise<OfflineCopy> {
    const copy = followServiceWorker('./sw.js', {
      serviceWorker: serviceWorker as unknown as ServiceWorkerContainer | undefined,
      reload: () => (reloads += 1),
      loaded: () => Promise.resolve(),
      onVisible: (callback) => (becomeVisible = callback),
      now: () => clock,
    })
    await new Promise((resolve) => setTimeout(resolve))
    return copy
  }

  async function openWithRunningVersion() {
    const running = new FakeWorker('activated')
    registration.active = running
    container.controller = running
    return { copy: await open(), running }
  }

  it('says that the app is stored once the first worker is active, and calls that no update', async () => {
    const first = new FakeWorker('installing')
    registration.installing = first
    const copy = await open()
    expect(container.registered).toEqual(['./sw.js'])
    expect(copy.offlineReady.value).toBe(false)
    first.become('installed')
    first.become('activated')
    container.controlledBy(first)
    expect(copy.offlineReady.value).toBe(true)
    expect(copy.updateReady.value).toBe(false)
    expect(reloads).toBe(0)
  })

  it('offers an update found while the app runs and waits for the user to take it', async () => {
    const { copy } = await openWithRunningVersion()
    const next = new FakeWorker('installing')
    registration.find(next)
    expect(copy.updateReady.value).toBe(false)
    next.become('installed')
    expect(copy.updateReady.value).toBe(true)
    expect(next.messages).toEqual([])
    expect(reloads).toBe(0)

    copy.applyUpdate()
    expect(next.messages).toEqual([{ type: 'SKIP_WAITING' }])
    expect(reloads).toBe(0)
    next.become('activated')
    container.controlledBy(next)
    expect(reloads).toBe(1)
  })

  it('offers an update that was already waiting when the page opened', async () => {
    registration.waiting = new FakeWorker('installed')
    const { copy } = await openWithRunningVersion()
    expect(copy.offlineReady.value).toBe(true)
    expect(copy.updateReady.value).toBe(true)
  })

  it('is not reloaded when another tab takes the update, but offers to follow', async () => {
    const { copy } = await openWithRunningVersion()
    const next = new FakeWorker('installing')
    registration.find(next)
    next.become('installed')
    next.become('activated')
    container.controlledBy(next)
    expect(reloads).toBe(0)
    expect(copy.updateReady.value).toBe(true)
    copy.applyUpdate()
    expect(next.messages).toEqual([])
    expect(reloads).toBe(1)
  })

  it('does nothing when asked to update without an update', async () => {
    const { copy } = await openWithRunningVersion()
    copy.applyUpdate()
    expect(reloads).toBe(0)
  })

  it('looks for an update when the page comes back after an hour, and survives having no network', async () => {
    const { copy } = await openWithRunningVersion()
    clock = 59 * 60 * 1000
    becomeVisible()
    expect(registration.updates).toBe(0)
    clock = 60 * 60 * 1000
    becomeVisible()
    becomeVisible()
    expect(registration.updates).toBe(1)
    expect(copy.updateReady.value).toBe(false)
    // A clock that was far ahead is put right.
    clock = -365 * 24 * 60 * 60 * 1000
    becomeVisible()
    expect(registration.updates).toBe(2)
  })

  it('runs without an offline copy where workers are refused', async () => {
    container.register = () => Promise.reject(new DOMException('denied', 'SecurityError'))
    const refused = await open()
    const absent = await open(undefined)
    for (const copy of [refused, absent]) {
      expect(copy.offlineReady.value).toBe(false)
      expect(copy.updateReady.value).toBe(false)
    }
  })
})
