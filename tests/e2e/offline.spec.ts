import { expect, test } from './support/test'
import { startServer } from './support/server'

test('after one visit the app opens with the server gone', async ({ page }) => {
  const server = await startServer({ base: '/plan/' })
  await page.goto(server.url)
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const worker = registration.active
    if (worker?.state === 'activated') return
    await new Promise((resolve) => worker?.addEventListener('statechange', resolve, { once: true }))
  })
  await server.stop()
  await page.reload()
  await expect(page.getByRole('combobox')).toBeVisible()

  const reopened = await page.context().newPage()
  await reopened.goto(server.url)
  await expect(reopened.getByRole('combobox')).toBeVisible()
})
