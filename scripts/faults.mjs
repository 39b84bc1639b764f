// @ts-check
// Plays faults (docs/reliability.md): npm run faults [-- --nightly] [-- --only-browser] [-- NAME...]. Those in a browser are
// played against the app as it ships, and need a build in dist.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  options: { nightly: { type: 'boolean', default: false }, 'only-browser': { type: 'boolean', default: false } },
  allowPositionals: true,
})
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const env = {
  ...process.env,
  FAULTS: values.nightly ? 'nightly' : 'quick',
  ...(values.nightly ? { DEVICE_HISTORIES: '20000' } : {}),
}

/** Faults that need no browser. `npm test` plays them among the unit tests. */
const unit = ['tests/faults/tabs.test.ts', 'tests/faults/files.test.ts', 'tests/log/devices.test.ts']
const named = unit.filter((file) => positionals.length === 0 || positionals.some((name) => file.includes(name)))
const inBrowser = positionals.filter((name) => !unit.some((file) => file.includes(name)))

/** @type {import('node:child_process').ChildProcess | undefined} */
let running
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    running?.kill('SIGTERM')
    process.exit(1)
  })
}

/**
 * @param {readonly string[]} command
 * @returns {Promise<number>}
 */
function run(command) {
  const child = spawn(process.execPath, command, { cwd: root, stdio: 'inherit', env })
  running = child
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

const codes = []
if (!values['only-browser'] && named.length > 0) {
  codes.push(await run(['node_modules/vitest/vitest.mjs', 'run', '--reporter=verbose', ...named]))
}
if (positionals.length === 0 || inBrowser.length > 0) {
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'playwright.faults.config.ts']
  codes.push(await run([...playwright, ...inBrowser]))
}
process.exit(codes.find((code) => code !== 0) ?? 0)
