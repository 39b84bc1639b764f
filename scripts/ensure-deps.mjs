// Makes node_modules match package-lock.json. Does nothing when it already does, so every command may call it.
// With --stamp it only notes the match: npm calls it so after an installation.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.deps-stamp')
/** Missing after an installation without the development packages, which the build and the tests need. */
const developmentPackage = join(root, 'node_modules', 'vite', 'package.json')

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

function noteMatch() {
  if (existsSync(developmentPackage)) writeFileSync(stamp, lockHash())
}

/** Installs the locked packages if they are not installed yet; ends the process if that fails. */
export function ensureDeps() {
  const matches = existsSync(developmentPackage) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()
  if (matches) return
  console.log('Installing the packages of package-lock.json ...')
  const npm = process.env['npm_execpath']
  const options = /** @type {const} */ (['ci', '--include=dev', '--no-audit', '--no-fund'])
  const result = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (result.status !== 0) process.exit(result.status ?? 1)
  noteMatch()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--stamp')) noteMatch()
  else ensureDeps()
}
