// @ts-check
// Plays faults against the app as it ships: npm run faults [-- --nightly] [-- NAME...]. Needs a build in dist.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  options: { nightly: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const child = spawn(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', '--config', 'playwright.faults.config.ts', ...positionals],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FAULTS: values.nightly ? 'nightly' : 'quick' } },
)
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill('SIGTERM'))
child.once('exit', (code) => process.exit(code ?? 1))
