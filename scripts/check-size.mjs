// Weighs the scripts and styles of the first screen and fails above the limit: node scripts/check-size.mjs [BUILD FOLDER]
import { join } from 'node:path'
import { brotliSize, firstScreenFiles, limitKilobytes } from './first-screen.mjs'

const dist = process.argv[2] ?? 'dist'
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(6)

let total = 0
for (const file of firstScreenFiles(dist)) {
  const bytes = brotliSize(join(dist, file))
  total += bytes
  console.log(`${kilobytes(bytes)} KB  ${file}`)
}
console.log(`${kilobytes(total)} KB  first screen, scripts and styles, brotli (at most ${limitKilobytes} KB)`)
if (total > limitKilobytes * 1000) process.exit(1)
