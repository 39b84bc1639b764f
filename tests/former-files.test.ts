import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { beforeEach, expect, test } from 'vitest'

const script = readFileSync(new URL('../public/former-files.js', import.meta.url), 'utf8')
const scope = 'https://shop.example/plan/'
const stored = `workbox-precache-v2-${scope}`
const asset = (name: string) => `${scope}assets/${name}.js`

class FakeCache {
  readonly kept = new Map<string, Response>()
  keys = () => Promise.resolve([...this.kept.keys()].map((url) => ({ url })))
  match = (url: string) => Promise.resolve(this.kept.get(url)?.clone())
  put(url: string, response: Response) {
    this.kept.set(url, response)
    return Promise.resolve()
  }
}

let caches: Map<string, FakeCache>
let tabs: string[]
let clock: number

function cache(name: string): FakeCache {
  const found = caches.get(name) ?? new FakeCache()
  caches.set(name, found)
  return found
}

/** Puts files where the worker stores the version in use, in the place of those that are there. */
function store(...names: string[]) {
  caches.set(stored, new FakeCache())
  for (const name of names) cache(stored).kept.set(asset(name), new Response(name))
  cache(stored).kept.set(`${scope}index.html?rev=${names.join()}`, new Response('page'))
}

beforeEach(() => {
  caches = new Map()
  tabs = []
  clock = 0
})

/** A worker of the next version. @returns what has it installed, and what has it take over */
function worker({ active = true, room = true } = {}) {
  const listeners = new Map<string, (event: object) => void>()
  clock += 1
  runInContext(
    script,
    createContext({
      registration: { scope, active: active ? {} : null },
      caches: {
        keys: () => Promise.resolve([...caches.keys()]),
        open: (name: string) => (room ? Promise.resolve(cache(name)) : Promise.reject(new Error('no room'))),
        delete: (name: string) => Promise.resolve(caches.delete(name)),
      },
      clients: {
        matchAll: () =>
          Promise.resolve([
            { id: 'another app', url: 'https://shop.example/news' },
            ...tabs.map((id) => ({ id, url: `${scope}#/plan/1` })),
          ]),
      },
      Date: { now: () => clock },
      Response,
      addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    }),
  )
  const send = (type: string) =>
    new Promise<void>((resolve, reject) => {
      listeners.get(type)!({ waitUntil: (work: Promise<void>) => void work.then(resolve, reject) })
    })
  return { install: () => send('install'), takeOver: () => send('activate') }
}

/** The files that are kept aside, without the list of tabs. */
const aside = () =>
  [...caches]
    .filter(([name]) => name.startsWith('former-files '))
    .map(([, { kept }]) => [...kept.keys()].filter((url) => url.includes('/assets/')))

async function update(...names: string[]) {
  const next = worker()
  await next.install()
  store(...names)
  await next.takeOver()
}

test('the first version has nothing to keep', async () => {
  store('a1')
  const first = worker({ active: false })
  await first.install()
  await first.takeOver()
  expect(aside()).toEqual([])
})

test('the files of a version that tabs go on with are kept, and only they', async () => {
  store('a1', 'b1')
  cache('workbox-precache-v2-https://shop.example/').kept.set(asset('of-another-copy'), new Response(''))
  tabs = ['old']
  await update('a2', 'b2')
  expect(aside()).toEqual([[asset('a1'), asset('b1')]])
})

test('nothing is kept where no tab is open', async () => {
  store('a1')
  await update('a2')
  expect(aside()).toEqual([])
})

test('a tab may stay behind several versions; what no tab needs goes with the next', async () => {
  store('a1')
  tabs = ['old', 'updating']
  await update('a2')
  tabs = ['old', 'updated']
  await update('a3')
  expect(aside()).toEqual([[asset('a1')], [asset('a2')]])
  tabs = ['updated']
  await update('a4')
  expect(aside()).toEqual([[asset('a2')], [asset('a3')]])
  tabs = []
  await update('a5')
  expect(aside()).toEqual([])
})

test('a version that was replaced while it waited is not kept twice', async () => {
  store('a1')
  tabs = ['old']
  await worker().install()
  cache(stored).kept.set(asset('a2'), new Response('a2'))
  await update('a3')
  expect(aside()).toEqual([[asset('a1'), asset('a2')]])
})

test('an update goes on where there is no room for the former files', async () => {
  store('a1')
  tabs = ['old']
  const next = worker({ room: false })
  await expect(next.install()).resolves.toBeUndefined()
  await expect(next.takeOver()).resolves.toBeUndefined()
})
