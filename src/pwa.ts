import { readonly, ref } from 'vue'
import type { Ref } from 'vue'

const hour = 60 * 60 * 1000

/** What the page can know and do about its offline copy. */
export interface OfflineCopy {
  /** The whole app is stored: it opens without a network. */
  readonly offlineReady: Readonly<Ref<boolean>>
  /** A newer version is stored and waits, or another tab has already switched to it. */
  readonly updateReady: Readonly<Ref<boolean>>
  /** Switches to the newer version and reloads this tab, and only this tab. Without an update it does nothing. */
  applyUpdate(): void
}

/** The parts of the browser that the registration touches. */
export interface PwaBrowser {
  readonly serviceWorker: ServiceWorkerContainer | undefined
  reload(): void
  /** Resolves when the first screen has loaded, so that storing the app does not compete with it. */
  loaded(): Promise<unknown>
  /** Calls back each time that the page becomes visible. */
  onVisible(callback: () => void): void
  /** Milliseconds since the epoch. */
  now(): number
}

/**
 * Registers the service worker and follows it. It never reloads by itself: a version found while the user works waits
 * until `applyUpdate`, and a tab in which nobody asked keeps running when another tab switches.
 */
export function followServiceWorker(script: string, browser: PwaBrowser): OfflineCopy {
  const offlineReady = ref(false)
  const updateReady = ref(false)
  let waiting: ServiceWorker | null = null
  let askedToReload = false

  function follow(worker: ServiceWorker, isUpdate: boolean) {
    const look = () => {
      if (worker.state === 'installed' && isUpdate) {
        waiting = worker
        updateReady.value = true
      }
      if (worker.state === 'activated') offlineReady.value = true
    }
    worker.addEventListener('statechange', look)
    look()
  }

  async function start(container: ServiceWorkerContainer) {
    await browser.loaded()
    let hadVersion = container.controller !== null
    container.addEventListener('controllerchange', () => {
      if (askedToReload) return browser.reload()
      // The first worker taking over its page is no update: it holds the version that the page runs.
      if (hadVersion) updateReady.value = true
      hadVersion = true
    })
    const registration = await container.register(script, { updateViaCache: 'none' })
    if (registration.active) {
      hadVersion = true
      follow(registration.active, false)
    }
    if (registration.waiting) follow(registration.waiting, true)
    if (registration.installing) follow(registration.installing, registration.active !== null)
    registration.addEventListener('updatefound', () => {
      if (registration.installing) follow(registration.installing, registration.active !== null)
    })
    let checkedAt = browser.now()
    browser.onVisible(() => {
      // Either way: after a clock is put back there would be no look for as long as it was ahead.
      if (Math.abs(browser.now() - checkedAt) < hour) return
      checkedAt = browser.now()
      // Without a network the check fails; the next one will tell.
      registration.update().catch(() => undefined)
    })
  }

  function applyUpdate() {
    if (!updateReady.value) return
    askedToReload = true
    if (waiting?.state === 'installed') waiting.postMessage({ type: 'SKIP_WAITING' })
    else browser.reload()
  }

  // Private windows and insecure addresses refuse workers; the app then runs without an offline copy.
  if (browser.serviceWorker) start(browser.serviceWorker).catch(() => undefined)
  return { offlineReady: readonly(offlineReady), updateReady: readonly(updateReady), applyUpdate }
}

const pageLoaded = () =>
  new Promise((resolve) => {
    if (document.readyState === 'complete') resolve(undefined)
    else window.addEventListener('load', resolve, { once: true })
  })

let followed: OfflineCopy | undefined

/** The offline copy of this page. The first call registers the service worker; the development server has none. */
export function usePwa(): OfflineCopy {
  followed ??= followServiceWorker(`${import.meta.env.BASE_URL}sw.js`, {
    serviceWorker: import.meta.env.PROD ? navigator.serviceWorker : undefined,
    reload: () => location.reload(),
    loaded: pageLoaded,
    onVisible: (callback) =>
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') callback()
      }),
    now: () => Date.now(),
  })
  return followed
}
