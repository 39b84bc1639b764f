// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createApp, type App } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { setLocale } from '@/i18n/i18n'
import { vi as words } from '@/i18n/vi'
import { blankPlan } from '@/model/blank'
import { usePlanStore } from '@/stores/plan'
import { dismissToast, toasts } from '@/ui/toasts'
import { catchUnexpected } from '@/views/shell/unexpected'

beforeAll(() => setLocale('vi'))

let app: App
let router: Router
const gone = () => new TypeError('Failed to fetch dynamically imported module')

beforeEach(() => {
  setActivePinia(createPinia())
  vi.stubGlobal('reportError', vi.fn())
  app = createApp({})
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: {} },
      { path: '/missing', component: () => Promise.reject(missing(gone())) },
      { path: '/broken', component: () => Promise.reject(new Error('broken')) },
    ],
  })
  catchUnexpected(app, router)
})
afterEach(() => {
  vi.unstubAllGlobals()
  for (const toast of [...toasts.value]) dismissToast(toast.id)
})

/** What a build does when an import fails: it is announced, and then thrown. */
function missing(error: Error): Error {
  dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload: error }))
  return error
}
const rejected = (reason: unknown) => dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }))
const handled = (error: unknown) => app.config.errorHandler!(error, null, '')
const said = () => toasts.value.map(({ text }) => text)

it('tells a part that cannot be fetched in its own words, whoever hears of it next', async () => {
  const error = missing(gone())
  await vi.waitFor(() => expect(said()).toEqual([words.error.unloaded]))
  handled(error)
  rejected(error)
  await expect(router.push('/missing')).rejects.toThrow()
  await vi.waitFor(() => expect(said()).toEqual([words.error.unloaded]))
})

it('tells whatever else nobody expected, once', async () => {
  handled(new Error('broken'))
  rejected('a reason that is no error')
  await expect(router.push('/broken')).rejects.toThrow()
  await vi.waitFor(() => expect(said()).toEqual([words.error.unexpected]))
})

it('offers the file of the open plan beside the reload', async () => {
  missing(gone())
  const labels = () => toasts.value.flatMap(({ actions }) => actions.map(({ label }) => label))
  await vi.waitFor(() => expect(labels()).toEqual([words.error.reload]))
  vi.spyOn(usePlanStore(), 'plan', 'get').mockReturnValue(blankPlan('p1', 'Quán cơm', '2026-11-22T00:00:00.000Z'))
  missing(gone())
  await vi.waitFor(() => expect(labels()).toEqual([words.error.download, words.error.reload]))
})
