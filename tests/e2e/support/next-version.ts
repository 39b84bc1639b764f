import { cpSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { TestInfo } from '@playwright/test'

const written = new Set(['.js', '.css', '.html', '.json', '.webmanifest'])

/** A build of its own for a test that changes it. @returns its folder */
export function copyOfBuild(info: TestInfo): string {
  const folder = info.outputPath('dist')
  cpSync(process.env['E2E_DIST'] ?? 'dist', folder, { recursive: true })
  return folder
}

/**
 * Publishes another version over the build in `folder`, as a host that keeps nothing of the former one: the page is
 * another, every file with a hash in its name has a new name, and the worker knows of all of it.
 */
export function publishNextVersion(folder: string): void {
  const assets = join(folder, 'assets')
  const names = readdirSync(assets)
  const next = (name: string) => name.replace(/(\.\w+)$/, 'n$1')
  for (const name of names) renameSync(join(assets, name), join(assets, next(name)))

  // Longest first: no name is taken for the end of another.
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  const anyName = new RegExp(longestFirst.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g')
  for (const file of [folder, assets].flatMap((place) => readdirSync(place).map((name) => join(place, name)))) {
    if (!statSync(file).isFile() || !written.has(extname(file))) continue
    writeFileSync(file, readFileSync(file, 'utf8').replace(anyName, next))
  }

  const page = join(folder, 'index.html')
  writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', '<head><meta name="version" content="next">'))
  const worker = join(folder, 'sw.js')
  const listed = /(url:"index\.html",revision:")[^"]+/
  const text = readFileSync(worker, 'utf8')
  if (!listed.test(text)) throw new Error('The worker lists the page in another way now.')
  writeFileSync(worker, text.replace(listed, `$1next-${Date.now()}`))
}
