// @ts-check
// Walks the main path in WebKitGTK: node scripts/test-webkit.mjs. The app must be built. What it needs is no dependency of
// the project; where it is missing, the way to it is told.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mainPath } from '../tests/engines/main-path.mjs'
import { Browser } from '../tests/engines/webdriver.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const build = process.env['E2E_DIST'] ?? join(root, 'dist')

/** @param {string} program */
function onPath(program) {
  const found = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program))
  return found.find((file) => existsSync(file))
}

/** The small browser that comes with the engine lies in a folder of the machine's architecture. */
async function miniBrowser() {
  const given = process.env['WEBKIT_BROWSER']
  if (given) return existsSync(given) ? given : undefined
  const libraries = await readdir('/usr/lib').catch(() => /** @type {string[]} */ ([]))
  const places = libraries.flatMap((name) =>
    ['6.0', '4.1', '4.0'].map((api) => `/usr/lib/${name}/webkit${api === '6.0' ? '' : '2'}gtk-${api}/MiniBrowser`),
  )
  return places.find((file) => existsSync(file))
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const binary = await miniBrowser()
if (!onPath('WebKitWebDriver') || !onPath('xvfb-run') || !binary) {
  console.error('WebKitGTK with its driver is not installed. On Debian and Ubuntu:')
  console.error('  apt-get install webkit2gtk-driver libwebkit2gtk-4.1-0 xvfb xauth')
  process.exit(1)
}
if (!existsSync(join(build, 'index.html'))) {
  console.error('The app is not built. Please run: npm run build')
  process.exit(1)
}

const home = await mkdtemp(join(tmpdir(), 'peak-and-par-webkit-'))
const downloads = join(home, 'downloads')
await mkdir(downloads)
await mkdir(join(home, '.config'))
await writeFile(join(home, '.config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`)

/** Each in a group of its own, so that what it has started ends with it. @type {import('node:child_process').ChildProcess[]} */
const started = []
/**
 * @param {string} program
 * @param {string[]} args
 */
function start(program, args) {
  const child = spawn(program, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), LANGUAGE: 'vi' },
  })
  started.push(child)
  return child
}
/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, 'SIGTERM')
  return gone
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => void Promise.all(started.map(end)).then(() => process.exit(1)))
}

const server = start(process.execPath, ['scripts/serve.mjs', '--port', '0', '--dir', build])
/** @type {string} */
const url = await new Promise((resolve, reject) => {
  let said = ''
  server.stdout?.on('data', (part) => {
    said += part
    const found = /serving (\S+)\n/.exec(said)
    if (found?.[1]) resolve(found[1])
  })
  server.once('exit', (code) => reject(new Error(`the server ended with code ${code}`)))
})

const port = await freePort()
const driver = `http://127.0.0.1:${port}`
start('xvfb-run', ['-a', '-s', '-screen 0 1400x1000x24', 'WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`])
for (let tries = 0; tries < 100; tries += 1) {
  if (
    await fetch(`${driver}/status`).then(
      ({ ok }) => ok,
      () => false,
    )
  )
    break
  await new Promise((resolve) => setTimeout(resolve, 100))
}

/** @type {Browser | undefined} */
let browser
let failed = false
try {
  browser = await Browser.open(driver, { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } })
  console.log(await browser.run('return navigator.userAgent'))
  const way = { url, downloads, stopServer: async () => void (await end(server)) }
  for (const [name, walk] of mainPath) {
    const begun = Date.now()
    const seen = await walk(browser, way)
    console.log(`  ok  ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)${seen === undefined ? '' : `: ${seen}`}`)
  }
} catch (error) {
  failed = true
  console.error(`  FAILED  ${error instanceof Error ? error.message : error}`)
} finally {
  await browser?.close().catch(() => undefined)
  await Promise.all(started.map(end))
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
process.exit(failed ? 1 : 0)
