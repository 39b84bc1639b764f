// @ts-check
// Finds a Chromium for tests, benchmarks and audits, so that a machine with Node and nothing else can run them.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const packaged = '@sparticuz/chromium'

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const knownPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Flags for every run: no sandbox (containers run as root), no GPU, and no background traffic of the browser's own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function systemBrowser() {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const candidates = onPath.flatMap((folder) => namesOnPath.map((name) => join(folder, name)))
  return [...candidates, ...knownPlaces].find(isExecutable)
}

/**
 * Unpacks the packaged browser once per version, with the shared libraries and fonts that ship beside it.
 * The package writes into TMPDIR and reuses whatever lies there, so it gets a fresh folder, renamed only when complete.
 */
function unpackedFolder() {
  const entry = createRequire(import.meta.url).resolve(packaged)
  const manifest = join(entry.slice(0, entry.lastIndexOf('build')), 'package.json')
  const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync(manifest, 'utf8')))
  const cache = join(root, 'node_modules', '.cache')
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const unpacking = mkdtempSync(join(cache, 'chromium-unpacking-'))
  const code = `import('${packaged}').then((chromium) => chromium.default.executablePath())`
  // This variable is how the package is told to unpack its copies of NSS and NSPR as well.
  const env = { ...process.env, TMPDIR: unpacking, CODEBUILD_BUILD_IMAGE: 'nodejs20' }
  execFileSync(process.execPath, ['-e', code], { cwd: root, env, stdio: 'inherit' })
  try {
    renameSync(unpacking, folder)
  } catch (error) {
    // Another process may have finished the same work first.
    rmSync(unpacking, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** @returns {{ executablePath: string, env: Record<string, string> } | undefined} */
function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = unpackedFolder()
  const executablePath = join(folder, 'chromium')
  /** @type {Record<string, string>} */
  const env = {}
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = join(folder, 'fonts')
  if (spawnSync(executablePath, ['--version']).status !== 0) {
    const inherited = process.env['LD_LIBRARY_PATH']
    env['LD_LIBRARY_PATH'] = [join(folder, 'al2023', 'lib'), inherited].filter(Boolean).join(':')
  }
  return { executablePath, env }
}

/**
 * Looks in order at PEAK_CHROMIUM (a path, or `packaged` to skip the system's browser), an installed Chromium or
 * Chrome, and the browser inside the npm package. Undefined means: let Playwright use its own download.
 * `env` holds the variables that this browser needs beyond the inherited ones.
 * @returns {{ executablePath: string, env: Record<string, string> } | undefined}
 */
export function findChromium() {
  const wanted = process.env['PEAK_CHROMIUM']
  if (wanted && wanted !== 'packaged') return { executablePath: wanted, env: {} }
  const system = wanted ? undefined : systemBrowser()
  return system ? { executablePath: system, env: {} } : packagedBrowser()
}
