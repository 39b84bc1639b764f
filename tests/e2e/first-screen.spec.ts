import { expect, test } from './support/test'
import { firstScreenFiles } from '../../scripts/first-screen.mjs'

const dist = process.env['E2E_DIST'] ?? 'dist'

test('the first screen loads no script or style that the size check does not weigh', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname.slice(1)
    if (!request.serviceWorker() && /^assets\/.*\.(js|css)$/.test(path)) loaded.push(path)
  })
  await page.goto('./', { waitUntil: 'networkidle' })
  expect(loaded.length).toBeGreaterThan(0)
  const weighed = firstScreenFiles(dist)
  expect(loaded.filter((file) => !weighed.includes(file))).toEqual([])
})
