import { defineConfig } from '@playwright/test'
import { browserLaunchOptions } from './tests/e2e/support/browser'

const port = process.env['E2E_PORT'] ?? '4173'
const dir = process.env['E2E_DIST'] ?? 'dist'
const address = `http://127.0.0.1:${port}/`

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'reports/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Long enough for a busy machine; nothing here asserts a time.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: browserLaunchOptions(),
    baseURL: address,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'off',
    // A picture taken while a context closes puts a style into the page, which the policy refuses and the guard reports.
    screenshot: 'off',
  },
  webServer: {
    // Started as node itself: a package manager in between would survive the signal that ends it.
    command: `exec node scripts/serve.mjs --port ${port} --dir "${dir}"`,
    url: address,
    reuseExistingServer: false,
    timeout: 30_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
  },
})
