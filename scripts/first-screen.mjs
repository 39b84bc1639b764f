// @ts-check
// What the first screen loads, read from the manifest that the build writes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/**
 * Chunks that the start screen fetches in any case although the entry imports them lazily, by source file;
 * by name where the build has put a file into a chunk that others share.
 * tests/e2e/first-screen.spec.ts fails when the browser loads a file that this list does not lead to.
 * @type {readonly string[]}
 */
export const lazyStartChunks = [
  'src/i18n/vi.ts',
  'src/storage/connection.ts',
  'plan-glance',
  'src/baselines/plan-from-example.ts',
  'src/baselines/examples/lunch-repaired.ts',
  'src/baselines/examples/lunch-budget.ts',
  'initiatives-of',
]

/** Most that the first screen may weigh, fonts apart: KB of 1,000 bytes, compressed with brotli. */
export const limitKilobytes = 150

/** @typedef {{ file: string, name?: string, css?: string[], imports?: string[], isEntry?: boolean }} Chunk */

/**
 * Scripts and styles of the first screen, as paths inside the build folder.
 * @param {string} dist the build folder
 * @returns {string[]}
 */
export function firstScreenFiles(dist) {
  const manifest = /** @type {Record<string, Chunk>} */ (
    JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))
  )
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  if (entries.length === 0) throw new Error(`The manifest in ${dist} names no entry.`)
  /** @type {Set<string>} */
  const seen = new Set()
  /** @type {Set<string>} */
  const files = new Set()
  const open = [...entries, ...lazyStartChunks]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue
    seen.add(key)
    const chunk = manifest[key] ?? Object.values(manifest).find(({ name }) => name === key)
    if (!chunk) throw new Error(`The build has no chunk ${key}, which lazyStartChunks names.`)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    open.push(...(chunk.imports ?? []))
  }
  return [...files].sort()
}

/**
 * Size of a file as a good web host sends it, in bytes.
 * @param {string} file
 */
export function brotliSize(file) {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  return brotliCompressSync(readFileSync(file), options).length
}
