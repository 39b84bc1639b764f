import { StartPage } from './support/start-page'
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

test.describe('on a phone', { tag: '@chromium' }, () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the first plan opens without rearranging the screen that it leaves', async ({ page }) => {
    const start = await new StartPage(page).open()
    await page.evaluate(() => document.fonts.ready)
    const places = await start.search.evaluateHandle((field) => {
      const seen = new Set<number>()
      const look = () => {
        if (!field.isConnected) return
        seen.add(field.getBoundingClientRect().top)
        requestAnimationFrame(look)
      }
      look()
      return seen
    })
    await start.startBlank()
    expect(await places.evaluate((seen) => [...seen])).toHaveLength(1)
  })
})

test('the first words are seen before the app takes their place', async ({ page }) => {
  await page.addInitScript(() => {
    const taken = new MutationObserver(() => {
      if (!document.body || document.querySelector('.first-paint')) return
      taken.disconnect()
      const seen = performance.getEntriesByName('first-contentful-paint').length > 0
      document.documentElement.dataset['seenFirst'] = String(seen)
    })
    document.addEventListener(
      'readystatechange',
      () => taken.observe(document.body, { childList: true, subtree: true }),
      {
        once: true,
      },
    )
  })
  await new StartPage(page).open()
  await expect(page.locator('html')).toHaveAttribute('data-seen-first', 'true')
})
