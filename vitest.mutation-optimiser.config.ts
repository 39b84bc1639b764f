import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that look at many problems or at large ones: last, since most faults are found without them. */
const slow = [
  'part',
  'prices',
  'diagram',
  'search',
  'set-search',
  'truth',
  'named-plans',
  'ways-out-kept',
  'reach',
  'plan-frontier-steps',
  'differentiator-sets',
  'plan-problem',
  'diagnose',
  'diagnose-effort',
  'warm',
  'solve',
  'bounded',
].map((name) => `${name}.test.ts`)

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => slow.indexOf(basename(moduleId))
    return [...files].sort((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId))
  }
}

/** The tests of the optimiser's pure part, without those that wait for another solver or solve 300 moves, on fewer random problems. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    environment: 'node',
    isolate: false,
    include: ['tests/optimiser/**/*.test.ts'],
    exclude: ['tests/optimiser/highs.test.ts', 'tests/optimiser/large-plan.test.ts'],
    setupFiles: ['tests/mutation/few-runs.ts'],
    env: { TRIES_SHARE: '0.1' },
    sequence: { sequencer: QuickFirst },
    testTimeout: 60_000,
  },
})
