import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests of the optimiser's pure part, without those that wait for another solver. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    environment: 'node',
    isolate: false,
    include: ['tests/optimiser/*.test.ts'],
    exclude: ['tests/optimiser/highs.test.ts', 'tests/optimiser/client.test.ts'],
    testTimeout: 60_000,
  },
})
