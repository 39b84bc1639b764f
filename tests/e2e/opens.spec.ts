import { vi } from '../../src/i18n/vi'
import { expect, test } from './support/test'
import { startServer } from './support/server'

test('the built app opens under its policy, with a title and something to read', async ({ page }) => {
  const answer = await page.goto('./')
  expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
  await expect(page).toHaveTitle(/Peak & Par/)
  await expect(page.getByRole('combobox')).toBeVisible()
})

test('the policy is in the page itself, for hosts that send no headers', async ({ page }) => {
  await page.goto('./')
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(policy).toHaveAttribute('content', /default-src 'none'; script-src 'self'/)
})

test('it runs from any folder of a host', async ({ page }) => {
  const server = await startServer({ base: '/cua-hang/ke-hoach/' })
  try {
    await page.goto(server.url)
    await expect(page.getByRole('combobox')).toBeVisible()
    const manifest = await page.request.get(new URL('manifest.webmanifest', server.url).href)
    expect(await manifest.json()).toMatchObject({ name: 'Peak & Par', start_url: './', scope: './' })
  } finally {
    await server.stop()
  }
})

test('a picture of an example that cannot be fetched is left out without a word', async ({ context, page }) => {
  await context.route(/lunch-repaired/, (route) => route.abort())
  const refused = page.waitForEvent('requestfailed')
  await page.goto('./')
  await refused
  await expect(page.getByRole('combobox')).toBeVisible()
  await expect(page.getByText(vi.error.unexpected)).toHaveCount(0)
})
