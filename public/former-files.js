// A part of the service worker. When a newer version takes over, the worker throws away the files of the former one, and
// the host has only the newer ones. Yet tabs may go on with the former version and ask for parts that they have not opened
// so far. So the files of each former version are kept aside while a tab is open that was there when it was replaced.
{
  const { scope } = registration
  const prefix = 'former-files '
  /** Where a cache of former files lists the tabs that it is kept for. */
  const tabList = `${scope}former-files-tabs`

  // One origin may serve several copies of the app, each below a scope of its own.
  const cachesThat = async (holds) => (await caches.keys()).filter((name) => holds(name) && name.endsWith(scope))
  const keptAside = () => cachesThat((name) => name.startsWith(prefix))

  async function tabsOf(cache) {
    const listed = await cache.match(tabList)
    return listed === undefined ? null : await listed.json()
  }

  /** Copies what is stored, before the worker that is being installed takes over and removes it. */
  async function keepAside() {
    if (!registration.active) return
    for (const name of await keptAside()) {
      // Of a version that was replaced while it still waited: all that it holds is copied again.
      if ((await tabsOf(await caches.open(name))) === null) await caches.delete(name)
    }
    const copy = await caches.open(`${prefix}${Date.now()} ${scope}`)
    for (const name of await cachesThat((candidate) => candidate.includes('-precache-'))) {
      const cache = await caches.open(name)
      for (const { url } of await cache.keys()) {
        const response = url.startsWith(`${scope}assets/`) ? await cache.match(url) : undefined
        if (response) await copy.put(url, response)
      }
    }
  }

  /** Lists the tabs that go on with the version that has just been replaced, and removes what no tab needs any more. */
  async function letGo() {
    const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true })
    const open = windows.filter(({ url }) => url.startsWith(scope)).map(({ id }) => id)
    for (const name of await keptAside()) {
      const cache = await caches.open(name)
      const tabs = (await tabsOf(cache)) ?? open
      if (tabs.some((id) => open.includes(id))) await cache.put(tabList, new Response(JSON.stringify(tabs)))
      else await caches.delete(name)
    }
  }

  // Where this fails, for want of room say, the update goes on: a tab that misses a part of itself says so.
  addEventListener('install', (event) => event.waitUntil(keepAside().catch(() => undefined)))
  addEventListener('activate', (event) => event.waitUntil(letGo().catch(() => undefined)))
}
