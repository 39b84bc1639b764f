import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests of the rule, the scales and the money alone, quick enough to be run once for every planted fault. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    environment: 'node',
    isolate: false,
    include: [
      'tests/model/rule/*.test.ts',
      'tests/model/scales/*.test.ts',
      'tests/analysis/*.test.ts',
      'tests/golden/golden.test.ts',
    ],
    exclude: ['tests/model/rule/*laws.test.ts', 'tests/analysis/*laws.test.ts'],
    setupFiles: ['tests/mutation/few-runs.ts'],
    testTimeout: 60_000,
  },
})
