// Every check of the project in order, cheapest first; the first failure ends it. The last line counts the tests that ran.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const reports = join(root, 'reports')
const unitReport = join(reports, 'unit.json')
const e2eReport = join(reports, 'e2e.json')
const faultsReport = join(reports, 'faults.json')

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Each stage starts node itself, without a package manager between, so that stopping the run stops all of it. */
const stages = [
  ['types', 'node_modules/vue-tsc/bin/vue-tsc.js', '--noEmit'],
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  [
    'unit tests',
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ],
  ...(scripts.golden ? [['golden cases', ...scripts.golden.split(' ').slice(1)]] : []),
  ['build', 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  ['first screen size', 'scripts/check-size.mjs'],
  ['browser tests', 'node_modules/@playwright/test/cli.js', 'test'],
  // Those that need no browser are unit tests, and have been run above.
  ['faults', 'scripts/faults.mjs', '--only-browser'],
]

let running
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    running?.kill('SIGTERM')
    process.exit(1)
  })
}

function run([name, ...command]) {
  const startedAt = Date.now()
  console.log(`\n== ${name}`)
  running = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  return new Promise((resolve) => {
    running.once('exit', (code) => {
      console.log(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
      resolve(code ?? 1)
    })
  })
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports)
for (const stage of stages) {
  const code = await run(stage)
  if (code !== 0) process.exit(code)
}

const unit = JSON.parse(readFileSync(unitReport, 'utf8'))
const e2e = JSON.parse(readFileSync(e2eReport, 'utf8')).stats
const faults = JSON.parse(readFileSync(faultsReport, 'utf8')).stats
const passed = unit.numPassedTests + e2e.expected + faults.expected
const failed = unit.numFailedTests + e2e.unexpected + e2e.flaky + faults.unexpected + faults.flaky
const skipped = unit.numPendingTests + unit.numTodoTests + e2e.skipped + faults.skipped
// A run in which a whole kind of test vanished is no success.
if (unit.numPassedTests === 0 || e2e.expected === 0 || faults.expected === 0) {
  const counts = [unit.numPassedTests, e2e.expected, faults.expected].join(', ')
  console.log(`Unit tests, browser tests and faults passed: ${counts}. None of them may be 0.`)
  process.exit(1)
}
if (skipped > 0) console.log(`\n${skipped} skipped`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
