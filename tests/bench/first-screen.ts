import { join } from 'node:path'
import { brotliSize, firstScreenFiles, limitKilobytes } from '../../scripts/first-screen.mjs'
import type { Row } from './row'

/** What the first screen weighs, as the size check of the build weighs it. */
export function measureFirstScreen(dist: string): Row[] {
  const files = firstScreenFiles(dist)
  const kilobytes = files.reduce((sum, file) => sum + brotliSize(join(dist, file)), 0) / 1000
  return [
    {
      what: `Scripts and styles (${files.length} files), brotli`,
      goal: `<= ${limitKilobytes} KB`,
      reached: `${kilobytes.toFixed(1)} KB`,
      met: kilobytes <= limitKilobytes,
    },
  ]
}
