import type { Page } from '@playwright/test'
import { vi } from '../../src/i18n/vi'
import { viPlan } from '../../src/i18n/vi-plan'
import { copyOfBuild, publishNextVersion } from './support/next-version'
import { startServer } from './support/server'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

// Without an offline copy a new version on the host leaves an open tab without the parts that it has not fetched so far.
test.use({ serviceWorkers: 'block', failOnPageError: false })

const example = 'Cơm trưa văn phòng: chưa đạt'

test('what cannot be fetched says so at each control, and the open plan can be saved all the same', async ({
  page,
}, info) => {
  const folder = copyOfBuild(info)
  const server = await startServer({ dir: folder })
  await page.goto(server.url)
  const plan = await new StartPage(page).startFrom(example)
  await plan.saved()
  publishNextVersion(folder)

  const messages = page.getByRole('region', { name: vi.app.messages })
  const answer = async (label: string) => {
    await expect(messages.getByText(vi.error.unloaded)).toHaveCount(1)
    await expect(messages.getByRole('button', { name: vi.error.reload })).toBeVisible()
    await messages.getByRole('button', { name: label }).click()
  }

  for (const menu of [vi.export.title, vi.settings.theme, vi.app.menu]) {
    const button = plan.header.getByRole('button', { name: menu, exact: true })
    await button.click()
    await answer(vi.app.close)
    await expect(button).toHaveAttribute('aria-expanded', 'false')
    await button.click()
    await answer(vi.app.close)
  }
  for (const _press of [1, 2]) {
    await page.keyboard.press('Control+k')
    await answer(vi.app.close)
  }
  await page.getByRole('link', { name: viPlan.tab.budget, exact: true }).click()
  const saved = page.waitForEvent('download')
  await answer(vi.error.download)
  expect((await saved).suggestedFilename()).toMatch(/\.peakpar\.json$/)

  await page.getByRole('link', { name: viPlan.tab.options, exact: true }).click()
  await answer(vi.error.reload)
  await expect(page.locator('meta[name="version"]')).toHaveCount(1)
  await expect(plan.name).toHaveValue(example)
  await server.stop()
})

/** Whether this browser fetches a module again that it could not fetch before; older ones remember the failure. */
async function fetchesAgain(page: Page): Promise<boolean> {
  const probe = '**/probe-of-a-module.js'
  const fetched = () =>
    page.evaluate(async (address) => {
      try {
        await import(/* @vite-ignore */ address)
        return true
      } catch {
        return false
      }
    }, '/probe-of-a-module.js')
  await page.route(probe, (route) => route.abort())
  expect(await fetched()).toBe(false)
  await page.unroute(probe)
  await page.route(probe, (route) => route.fulfill({ contentType: 'text/javascript', body: 'export {}' }))
  return fetched()
}

test('the next press fetches what is there again', async ({ page }) => {
  const start = await new StartPage(page).open()
  const isRemembered = !(await fetchesAgain(page))
  const parts = /(MenuPanel|CommandPalette|PlanScreen)-.*\.js$/
  await page.route(parts, (route) => route.abort())
  const refused = (part: string) => page.waitForEvent('requestfailed', (request) => request.url().includes(part))
  const theme = page.getByRole('button', { name: vi.settings.theme })

  for (const [part, press] of [
    ['MenuPanel', () => theme.click()],
    ['CommandPalette', () => page.keyboard.press('Control+k')],
    ['PlanScreen', () => page.getByRole('button', { name: vi.start.blank, exact: true }).click()],
  ] as const) {
    const failed = refused(part)
    await press()
    await failed
    await page.getByText(vi.error.unloaded).waitFor()
    await page.getByRole('button', { name: vi.app.close, exact: true }).click()
  }
  await page.unroute(parts)
  if (isRemembered) {
    // There the press says the same once more, and what it offers helps.
    await theme.click()
    await page.getByRole('button', { name: vi.error.reload }).click()
    await start.search.waitFor()
  }

  await theme.click()
  await page.getByRole('menu').press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: vi.palette.title }).press('Escape')
  await start.startBlank()
})

test('an address whose screen cannot be fetched says so', async ({ page }) => {
  await page.route(/BinScreen/, (route) => route.abort())
  await page.goto('./#/bin')
  await expect(page.getByText(vi.error.unloaded)).toBeVisible()
  await page.unroute(/BinScreen/)
  await page.getByRole('button', { name: vi.error.reload }).click()
  await expect(page.getByRole('heading', { name: vi.library.bin })).toBeVisible()
})
