import { test as base } from '@playwright/test'
import { followDownloads } from './firefox-downloads'

/** What a page did that this app never may: left its origin, broke its policy, or threw. */
function isPolicyBreach(text: string) {
  return text.includes('Content Security Policy') || text.includes('Content-Security-Policy')
}

interface Guards {
  /** Set to false in a test that provokes an uncaught error on purpose. */
  failOnPageError: boolean
  guarded: undefined
}

/**
 * Every test that uses this `test` also fails when a page asks for anything outside its own machine, breaks the
 * Content-Security-Policy, or throws.
 */
export const test = base.extend<Guards>({
  failOnPageError: [true, { option: true }],
  page: async ({ page, launchOptions, browserName }, use) => {
    if (browserName === 'firefox') followDownloads(page, launchOptions.downloadsPath ?? '')
    await use(page)
  },
  guarded: [
    async ({ context, failOnPageError }, use) => {
      const offences: string[] = []
      context.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url())
        if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') offences.push(`foreign: ${request.url()}`)
      })
      context.on('console', (message) => {
        if (isPolicyBreach(message.text())) offences.push(`policy: ${message.text()}`)
      })
      context.on('weberror', (thrown) => {
        if (failOnPageError) offences.push(`thrown: ${thrown.error().stack ?? thrown.error().message}`)
      })
      await use(undefined)
      base.expect(offences, 'requests to other origins, policy breaches, uncaught errors').toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
