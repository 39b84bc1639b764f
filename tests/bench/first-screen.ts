import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { brotliSize, firstScreenFiles, limitKilobytes } from '../../scripts/first-screen.mjs'
import type { Row } from './row'

/** Scripts and styles that the browser asks for until nothing more comes, as paths inside the build folder. */
async function loadedFiles(page: Page, url: string): Promise<string[]> {
  const files = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (!request.serviceWorker() && /\.(js|css)$/.test(pathname)) files.add(pathname.slice(1))
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  return [...files]
}

/** What the first screen weighs: as the size check of the build reckons it, and as the browser loads it. */
export async function measureFirstScreen(dist: string, page: Page, url: string): Promise<Row[]> {
  const kilobytesOf = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + brotliSize(join(dist, file)), 0) / 1000
  const listed = firstScreenFiles(dist)
  const loaded = await loadedFiles(page, url)
  if (loaded.length === 0) throw new Error('the browser has loaded no script')
  const heavier = Math.max(kilobytesOf(listed), kilobytesOf(loaded))
  return [
    {
      what: 'Scripts and styles, brotli',
      goal: `<= ${limitKilobytes} KB`,
      reached: `${kilobytesOf(loaded).toFixed(1)} KB in ${loaded.length} files`,
      peer: `the size check of the build reckons ${kilobytesOf(listed).toFixed(1)} KB in ${listed.length} files`,
      met: heavier <= limitKilobytes,
    },
  ]
}
