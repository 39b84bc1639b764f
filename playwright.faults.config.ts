import { defineConfig } from '@playwright/test'
import { browserLaunchOptions } from './tests/e2e/support/browser'

/** Faults are played one after the other: some kill browsers of their own. */
export default defineConfig({
  testDir: 'tests/faults',
  testMatch: '**/*.spec.ts',
  outputDir: 'reports/faults',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: process.env['FAULTS'] === 'nightly' ? 3_600_000 : 240_000,
  expect: { timeout: 15_000 },
  use: { browserName: 'chromium', launchOptions: browserLaunchOptions(), locale: 'vi-VN', screenshot: 'off' },
  reporter: [['list'], ['json', { outputFile: 'reports/faults.json' }]],
})
