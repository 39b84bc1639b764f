import type { Page } from '@playwright/test'
import { enPlan } from '../../src/i18n/en-plan'
import { vi } from '../../src/i18n/vi'
import { viPlan } from '../../src/i18n/vi-plan'
import { copyOfBuild, publishNextVersion } from './support/next-version'
import { startServer, type AppServer } from './support/server'
import { StartPage } from './support/start-page'
import { expect, test as base } from './support/test'

/** A build of its own that the test may change, and a server for it. */
const test = base.extend<{ build: { readonly folder: string; readonly server: AppServer } }>({
  // The browser is no part of it, but a fixture has to name what it builds upon.
  build: async ({ browserName: _ }, use, info) => {
    const folder = copyOfBuild(info)
    const server = await startServer({ dir: folder })
    await use({ folder, server })
    await server.stop()
  },
})

const example = 'Cơm trưa văn phòng: chưa đạt'

const untouched = (page: Page) => page.evaluate(() => document.documentElement.dataset['sameDocument'] === 'yes')
const version = (page: Page) => page.locator('meta[name="version"]').count()

async function openAndMark(page: Page, url: string) {
  await page.goto(url)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await page.evaluate(() => {
    document.documentElement.dataset['sameDocument'] = 'yes'
  })
}

async function findNextVersion(page: Page) {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null)
}

/** Takes the version that waits, by the button of the message, and waits until this tab shows it: the nth since the first. */
async function takeUpdate(page: Page, nth: number) {
  await page.getByRole('button', { name: vi.update.now }).click()
  await expect(page.locator('meta[name="version"]')).toHaveCount(nth)
}

test('a new version waits, and open tabs go on with theirs', async ({ page, build }) => {
  await openAndMark(page, build.server.url)
  const other = await page.context().newPage()
  await openAndMark(other, build.server.url)

  publishNextVersion(build.folder)
  await findNextVersion(page)
  for (const tab of [page, other]) {
    expect(await untouched(tab)).toBe(true)
    expect(await version(tab)).toBe(0)
  }
})

test('a tab that stays behind two versions opens what it has not opened so far', async ({ page, build }) => {
  await openAndMark(page, build.server.url)
  const other = await page.context().newPage()
  await openAndMark(other, build.server.url)
  for (const nth of [1, 2]) {
    publishNextVersion(build.folder)
    await findNextVersion(other)
    await takeUpdate(other, nth)
  }
  await page.bringToFront()

  const plan = await new StartPage(page).startFrom(example)
  await plan.header.getByRole('button', { name: vi.export.title }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: vi.export.plan }).click()
  await saved
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: vi.palette.title }).press('Escape')
  await page.getByRole('link', { name: viPlan.tab.budget, exact: true }).click()
  await expect(page.getByRole('region', { name: viPlan.initiative.title })).toBeVisible()
  await page.getByRole('link', { name: viPlan.tab.options, exact: true }).click()
  // Worked out by a worker, whose file is asked for by name as well.
  await expect(page.getByRole('region', { name: viPlan.options.title }).getByRole('row').nth(2)).toBeVisible()
  await page.getByRole('button', { name: vi.settings.language }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(page.getByRole('link', { name: enPlan.tab.options, exact: true })).toBeVisible()

  expect(await untouched(page)).toBe(true)
  expect(await version(page)).toBe(0)
})
