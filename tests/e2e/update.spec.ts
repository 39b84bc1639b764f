import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { startServer } from './support/server'

/** Publishes another version over the build in `folder`: a changed page, and a worker that knows of the change. */
function publishNextVersion(folder: string) {
  const page = join(folder, 'index.html')
  writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', '<head><meta name="version" content="next">'))
  const worker = join(folder, 'sw.js')
  const listed = /(url:"index\.html",revision:")[^"]+/
  const text = readFileSync(worker, 'utf8')
  expect(text).toMatch(listed)
  writeFileSync(worker, text.replace(listed, '$1next'))
}

const untouched = (page: Page) => page.evaluate(() => document.documentElement.dataset['sameDocument'] === 'yes')
const version = (page: Page) => page.locator('meta[name="version"]').count()

async function openAndMark(page: Page, url: string) {
  await page.goto(url)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await page.evaluate(() => {
    document.documentElement.dataset['sameDocument'] = 'yes'
  })
}

test('a new version waits, and open tabs go on with theirs', async ({ page }, info) => {
  const folder = info.outputPath('dist')
  cpSync(process.env['E2E_DIST'] ?? 'dist', folder, { recursive: true })
  const server = await startServer({ dir: folder })
  try {
    await openAndMark(page, server.url)
    const other = await page.context().newPage()
    await openAndMark(other, server.url)

    publishNextVersion(folder)
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update()
    })
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null)
    for (const tab of [page, other]) {
      expect(await untouched(tab)).toBe(true)
      expect(await version(tab)).toBe(0)
    }
  } finally {
    await server.stop()
  }
})
