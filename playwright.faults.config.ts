import { defineConfig } from '@playwright/test'

/** Faults are played one after the other: each kills browsers of its own. */
export default defineConfig({
  testDir: 'tests/faults',
  testMatch: '**/*.spec.ts',
  outputDir: 'reports/faults',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: process.env['FAULTS'] === 'nightly' ? 3_600_000 : 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'reports/faults.json' }]],
})
