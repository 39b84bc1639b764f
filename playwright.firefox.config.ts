import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import chromium from './playwright.config'

const executablePath = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr'
if (!existsSync(executablePath)) {
  console.error(`There is no Firefox at ${executablePath}. On Debian and Ubuntu: apt-get install firefox-esr`)
  console.error('Elsewhere name its program: FIREFOX=/path/to/firefox npm run test:firefox')
  process.exit(1)
}

const downloadsPath = join(import.meta.dirname, 'reports/firefox-downloads')
// Read again by each worker; only the first reading begins a run.
if (process.env['TEST_WORKER_INDEX'] === undefined) rmSync(downloadsPath, { recursive: true, force: true })

/**
 * The same tests in the Firefox of the system, driven by WebDriver BiDi: a stock Firefox knows no other protocol. What
 * needs Chromium's own protocol, or the pointer of a phone, stays out; docs/browsers.md names it.
 */
export default defineConfig({
  ...chromium,
  testIgnore: '**/drag-touch.spec.ts',
  grepInvert: /@chromium/,
  outputDir: 'reports/firefox',
  // All save into one folder, which is how the tests find what was saved.
  workers: 1,
  reporter: [['list'], ['json', { outputFile: 'reports/firefox.json' }]],
  use: {
    ...chromium.use,
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: { executablePath, downloadsPath },
  },
})
